package io.coldpotato.benchmarks;

import io.coldpotato.routing.AsKernel;
import io.coldpotato.routing.AsRoutes;
import io.coldpotato.routing.AsRouting;
import io.coldpotato.routing.TableForm;
import java.util.List;

/** What a link costs in a small internet and in one of a million networks. */
final class ScaleFloors {

  private static final String SMALL = "10000";
  private static final String LARGE = "1000000";

  private final int rounds;
  private final AsKernel kernel;
  private long sum;

  ScaleFloors(int rounds, AsKernel kernel) {
    this.rounds = rounds;
    this.kernel = kernel;
  }

  List<Floor> costOfALink() {
    AsRouting small = AsRouting.of(Internet.of(SMALL));
    AsRouting large = AsRouting.of(Internet.of(LARGE));
    double[] one = CpuClock.medians(rounds, core(small, 400), core(large, 8));
    double[] many = CpuClock.medians(rounds, blocks(small, 4), blocks(large, 4_000));
    return List.of(
        row("cost of a link, 10,000 to 1,000,000 networks, one destination", small, large, one),
        row("cost of a link, 10,000 to 1,000,000 networks, blocks", small, large, many));
  }

  private CpuClock.Side core(AsRouting routing, int count) {
    int[] destinations = Internet.spread(routing.graph(), count);
    AsRoutes routes = routing.newRoutes();
    return () -> {
      for (int to : destinations) {
        routing.route(routes, to);
        sum += routes.hasRoute(0) ? routes.length(0) : 0;
      }
      return destinations.length;
    };
  }

  private CpuClock.Side blocks(AsRouting routing, int step) {
    int[] destinations = Internet.everyBlock(routing, step);
    return () -> {
      routing.forEachBlock(
          destinations,
          TableForm.FULL,
          1,
          kernel,
          (first, block) -> sum += block.hasRoute(0, 0) ? block.length(0, 0) : 0);
      return destinations.length;
    };
  }

  private static Floor row(String what, AsRouting small, AsRouting large, double[] seconds) {
    double before = seconds[0] * 1e9 / Internet.links(small.graph());
    double after = seconds[1] * 1e9 / Internet.links(large.graph());
    return Floor.atMost(
        what,
        after / before,
        "×",
        2,
        "%.4f against %.4f ns a link and destination".formatted(after, before));
  }

  long sum() {
    return sum;
  }
}

package io.coldpotato.benchmarks;

import io.coldpotato.routing.AsHopBlock;
import io.coldpotato.routing.AsKernel;
import io.coldpotato.routing.AsRouteBlock;
import io.coldpotato.routing.AsRoutes;
import io.coldpotato.routing.AsRouting;
import io.coldpotato.routing.TableForm;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import java.util.List;

/** Floors of finding routes, against JGraphT and for all pairs with next hops. */
final class RoutingFloors {

  private static final int BY_JGRAPHT = 6;
  private static final int BY_CORE = 256;
  private static final int BLOCK_STEP = 8;
  private static final int HOP_STEP = 16;

  private final int rounds;
  private final AsRouting routing;
  private final AsGraph graph;
  private final JGraphTPolicyRouting yardstick;
  private final AsKernel kernel;
  private long sum;

  RoutingFloors(int rounds, AsRouting routing, JGraphTPolicyRouting yardstick, AsKernel kernel) {
    this.rounds = rounds;
    this.routing = routing;
    this.graph = routing.graph();
    this.yardstick = yardstick;
    this.kernel = kernel;
  }

  List<Floor> againstJGraphT() {
    int[] some = Internet.spread(graph, BY_JGRAPHT);
    int[] more = Internet.spread(graph, BY_CORE);
    int[] blocks = Internet.everyBlock(routing, BLOCK_STEP);
    AsRoutes routes = routing.newRoutes();
    double[] seconds =
        CpuClock.medians(
            rounds,
            () -> {
              for (int to : some) {
                sum += yardstick.find(new Asn(graph.asn(to))).all().size();
              }
              return some.length;
            },
            () -> {
              for (int to : more) {
                routing.route(routes, to);
                sum += routes.hasRoute(0) ? routes.nextHop(0) : 0;
              }
              return more.length;
            },
            () -> blocks(blocks, TableForm.FULL),
            () -> blocks(blocks, TableForm.TRANSIT));
    String note = "JGraphT and hash maps %.1f ms; ours %.4g µs a destination";
    return List.of(
        Floor.atLeast(
            "one destination, next hops, plain Java: × JGraphT",
            seconds[0] / seconds[1],
            200,
            400,
            note.formatted(seconds[0] * 1e3, seconds[1] * 1e6)),
        Floor.atLeast(
            "many destinations, all networks: × JGraphT",
            seconds[0] / seconds[2],
            3_500,
            10_000,
            note.formatted(seconds[0] * 1e3, seconds[2] * 1e6) + ", " + kernel),
        Floor.atLeast(
            "many destinations, transit rows: × JGraphT",
            seconds[0] / seconds[3],
            10_000,
            30_000,
            note.formatted(seconds[0] * 1e3, seconds[3] * 1e6) + ", " + kernel));
  }

  /** Finds blocks and looks at one route of each. */
  int blocks(int[] destinations, TableForm form) {
    routing.forEachBlock(
        destinations, form, 1, kernel, (first, block) -> sum += block.hasRoute(0, 0) ? 1 : 0);
    return destinations.length;
  }

  List<Floor> withNextHops(boolean hasVectors) {
    double portable = hops(AsKernel.PORTABLE);
    Floor first =
        Floor.atMost(
                "all pairs with next hops, streamed, portable", portable, "CPU-s", 30, projected())
            .withAim(8);
    String what = "all pairs with next hops, streamed, vectors";
    return List.of(
        first,
        hasVectors
            ? Floor.atMost(what, hops(AsKernel.VECTOR), "CPU-s", 8, projected()).withAim(2)
            : Floor.skipped(what, "CPU-s", 8, "no jdk.incubator.vector in this JVM"));
  }

  private double hops(AsKernel hopKernel) {
    int[] destinations = Internet.everyBlock(routing, HOP_STEP);
    double[] seconds =
        CpuClock.medians(
            rounds,
            () -> {
              routing.forEachHopBlock(destinations, 1, hopKernel, (first, block) -> look(block));
              return destinations.length;
            });
    return seconds[0] * graph.size();
  }

  private void look(AsHopBlock block) {
    for (int lane = 0; lane < block.lanes(); lane++) {
      sum += block.hasRoute(lane, 0) ? block.nextHop(lane, 0) : 0;
    }
  }

  private static String projected() {
    return "projected from every " + HOP_STEP + "th run of " + AsRouteBlock.LANES;
  }

  /** What was seen of all results, so that none can be left out. */
  long sum() {
    return sum;
  }
}

package io.coldpotato.benchmarks;

import io.coldpotato.routing.AsKernel;
import io.coldpotato.routing.AsRouteTable;
import io.coldpotato.routing.AsRoutes;
import io.coldpotato.routing.AsRouting;
import io.coldpotato.routing.TableForm;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsGraphChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A failed link: bringing the table of all pairs up to date against finding it anew.
 *
 * <p>40 links of each kind, one after the other, each back before the next; what is timed is all
 * that a failure costs, the changed routing included. The table anew is found over the unchanged
 * graph, which is a link more.
 */
final class RepairFloors {

  private static final int FAILURES = 40;
  private static final int CHECKED = 3;

  private final int rounds;
  private final AsRouting routing;
  private final AsKernel kernel;
  private long sum;

  RepairFloors(int rounds, AsRouting routing, AsKernel kernel) {
    this.rounds = rounds;
    this.routing = routing;
    this.kernel = kernel;
  }

  List<Floor> failures() {
    AsGraph graph = routing.graph();
    long bytes = (long) graph.size() * graph.size() / 5;
    long room = Runtime.getRuntime().maxMemory();
    if (room < 3 * bytes) {
      String reason = "needs -Xmx%.0fg, has %.1f GB".formatted(3e-9 * bytes + 1, room / 1e9);
      return List.of(Floor.skipped("full table against repair", "×", 30, reason));
    }
    AsRouteTable table = table();
    List<Floor> floors = new ArrayList<>();
    for (FailingLinks kind : FailingLinks.values()) {
      List<AsGraphChange> failures = kind.some(graph, FAILURES);
      failures.subList(0, Math.min(CHECKED, failures.size())).forEach(f -> check(table, f));
      floors.add(floor(table, kind, failures));
    }
    return floors;
  }

  private AsRouteTable table() {
    return AsRouteTable.compute(routing, TableForm.TRANSIT, routing.sweepOrder(), 1, kernel);
  }

  private Floor floor(AsRouteTable table, FailingLinks kind, List<AsGraphChange> failures) {
    double[] medians = new double[rounds];
    double[] slowest = new double[rounds];
    double[] anew = new double[rounds];
    for (int round = -2; round < rounds; round++) {
      double[] seconds = new double[failures.size()];
      for (int i = 0; i < seconds.length; i++) {
        AsGraphChange failure = failures.get(i);
        seconds[i] = CpuClock.seconds(() -> table.change(failure));
        table.change(failure.undone());
      }
      double whole = CpuClock.seconds(() -> sum += table().destinations());
      if (round >= 0) {
        Arrays.sort(seconds);
        medians[round] = CpuClock.median(seconds);
        slowest[round] = seconds[seconds.length * 95 / 100];
        anew[round] = whole;
      }
    }
    double repair = CpuClock.median(medians);
    double whole = CpuClock.median(anew);
    return Floor.atLeast(
        "full table against repair: " + kind.text(),
        whole / repair,
        30,
        300,
        "%.0f against %.2f ms, the 95th of a hundred %.1f"
            .formatted(whole * 1e3, repair * 1e3, CpuClock.median(slowest) * 1e3));
  }

  /** The repaired table has the routes of the graph without the link. */
  private void check(AsRouteTable table, AsGraphChange failure) {
    table.change(failure);
    AsRouting fresh = AsRouting.of(routing.graph().with(failure));
    AsRoutes routes = fresh.newRoutes();
    for (int to : Internet.spread(routing.graph(), 64)) {
      fresh.route(routes, to);
      for (int node = 0; node < routing.graph().size(); node++) {
        boolean isSame =
            table.relation(to, node).equals(routes.relation(node))
                && (!routes.hasRoute(node) || table.length(to, node) == routes.length(node));
        if (!isSame) {
          throw new IllegalStateException("repair of " + failure + " is wrong at " + node);
        }
      }
    }
    table.change(failure.undone());
  }

  long sum() {
    return sum;
  }
}

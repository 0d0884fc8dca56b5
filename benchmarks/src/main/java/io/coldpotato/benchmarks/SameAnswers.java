package io.coldpotato.benchmarks;

import io.coldpotato.routing.AsKernel;
import io.coldpotato.routing.AsRouteBlock;
import io.coldpotato.routing.AsRouteTable;
import io.coldpotato.routing.AsRoutes;
import io.coldpotato.routing.AsRouting;
import io.coldpotato.routing.PolicyRoute;
import io.coldpotato.routing.TableForm;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that what is timed answers the same, before it is timed. */
final class SameAnswers {

  private static final int AGAINST_JGRAPHT = 8;

  private final AsRouting routing;
  private final AsGraph graph;
  private final AsRoutes routes;

  SameAnswers(AsRouting routing) {
    this.routing = routing;
    this.graph = routing.graph();
    this.routes = routing.newRoutes();
  }

  /**
   * Checks class, length and tied next hops against JGraphT for a few destinations; blocks, tables
   * and next hops against the single core for 64.
   *
   * @throws IllegalStateException if two ways differ
   */
  void check(JGraphTPolicyRouting yardstick, List<AsKernel> kernels) {
    int[] destinations = Internet.spread(graph, AsRouteBlock.LANES);
    for (int to : Arrays.copyOf(destinations, Math.min(AGAINST_JGRAPHT, destinations.length))) {
      routing.route(routes, to);
      require(answer().equals(yardstick.routes(new Asn(graph.asn(to)))), "JGraphT", to);
    }
    kernels.forEach(kernel -> checkKernel(destinations, kernel));
  }

  /**
   * Checks a kernel's blocks, tables and next hops against the single core.
   *
   * @throws IllegalStateException if they differ
   */
  void checkKernel(int[] destinations, AsKernel kernel) {
    AsRouteTable table = AsRouteTable.compute(routing, TableForm.TRANSIT, destinations, 1, kernel);
    AsRouteBlock block = routing.newBlock(TableForm.FULL, kernel);
    routing.route(block, destinations);
    for (int lane = 0; lane < destinations.length; lane++) {
      int to = destinations[lane];
      routing.route(routes, to);
      for (int node = 0; node < graph.size(); node++) {
        require(routes.relation(node).equals(block.relation(lane, node)), "block", to);
        require(routes.relation(node).equals(table.relation(to, node)), "table", to);
        if (routes.hasRoute(node)) {
          require(routes.length(node) == block.length(lane, node), "block", to);
          require(routes.length(node) == table.length(to, node), "table", to);
        }
      }
    }
    checkHops(destinations, kernel);
  }

  private void checkHops(int[] destinations, AsKernel kernel) {
    routing.forEachHopBlock(
        destinations,
        1,
        kernel,
        (first, block) -> {
          for (int lane = 0; lane < block.lanes(); lane++) {
            routing.route(routes, destinations[first + lane]);
            for (int node = 0; node < graph.size(); node++) {
              boolean isSame =
                  routes.hasRoute(node)
                      ? block.hasRoute(lane, node)
                          && routes.nextHop(node) == block.nextHop(lane, node)
                      : !block.hasRoute(lane, node);
              require(isSame, "next hops", destinations[first + lane]);
            }
          }
        });
  }

  private Map<Asn, PolicyRoute> answer() {
    Map<Asn, PolicyRoute> answer = new HashMap<>();
    for (int node = 0; node < graph.size(); node++) {
      if (routes.hasRoute(node)) {
        List<Asn> hops = new ArrayList<>();
        routes.forEachTiedNextHop(node, hop -> hops.add(new Asn(graph.asn(hop))));
        answer.put(
            new Asn(graph.asn(node)),
            new PolicyRoute(routes.relation(node).orElseThrow(), routes.length(node), hops));
      }
    }
    return answer;
  }

  private void require(boolean isSame, String what, int to) {
    if (!isSame) {
      throw new IllegalStateException(
          what + " and the single core differ on routes to AS" + graph.asn(to));
    }
  }
}

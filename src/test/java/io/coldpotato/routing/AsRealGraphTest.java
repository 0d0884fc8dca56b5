package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsGraphChange;
import io.coldpotato.topology.AsLink;
import io.coldpotato.topology.AsRelationshipReader;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.SharedData;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All ways to ask agree with each other on a real graph of the whole Internet. */
class AsRealGraphTest {

  @Test
  void blocksWorkersAndTheSingleCoreAgreeOnEveryNetworkForAHundredAndTwentyEightDestinations() {
    AsGraph graph = graph();
    AsRouting routing = AsRouting.of(graph);
    int[] destinations =
        new SplittableRandom(8075).ints(2 * AsRouteBlock.LANES, 0, graph.size()).toArray();
    AsRouteBlock[] blocks = {routing.newBlock(), routing.newBlock()};
    for (int half = 0; half < 2; half++) {
      int from = half * AsRouteBlock.LANES;
      routing.route(
          blocks[half], Arrays.copyOfRange(destinations, from, from + AsRouteBlock.LANES));
    }
    AsRoutes single = routing.newRoutes();
    int[] compared = {0};
    routing.forEachDestination(
        destinations,
        2,
        (index, routes) -> {
          routing.route(single, destinations[index]);
          AsRouteBlock block = blocks[index / AsRouteBlock.LANES];
          int lane = index % AsRouteBlock.LANES;
          for (int node = 0; node < graph.size(); node++) {
            boolean same =
                single.relation(node).equals(routes.relation(node))
                    && single.relation(node).equals(block.relation(lane, node))
                    && (!single.hasRoute(node)
                        || (single.length(node) == routes.length(node)
                            && single.length(node) == block.length(lane, node)
                            && single.nextHop(node) == routes.nextHop(node)));
            if (!same) {
              assertThat(graph.asn(node)).as("differs for destination %d", index).isNegative();
            }
            compared[0]++;
          }
        });
    assertThat(compared[0]).isEqualTo(2 * AsRouteBlock.LANES * graph.size());
  }

  @Test
  void tablesAndStreamsOfEveryKernelAgreeWithTheSingleCore() {
    AsGraph graph = graph();
    AsRouting routing = AsRouting.of(graph);
    int[] destinations = some(graph);
    for (AsKernel kernel : List.of(AsKernel.SCALAR, AsKernel.PORTABLE, AsKernel.VECTOR)) {
      for (TableForm form : TableForm.values()) {
        AsRouteTable table = AsRouteTable.compute(routing, form, destinations, 2, kernel);
        compare(routing, table, destinations, kernel + " " + form);
      }
      AsRoutes single = routing.newRoutes();
      routing.forEachBlock(
          destinations,
          TableForm.TRANSIT,
          2,
          kernel,
          (first, block) -> {
            for (int lane = 0; lane < block.lanes(); lane++) {
              routing.route(single, destinations[first + lane]);
              for (int node = 0; node < graph.size(); node++) {
                boolean isSame =
                    single.relation(node).equals(block.relation(lane, node))
                        && (!single.hasRoute(node)
                            || single.length(node) == block.length(lane, node));
                require(isSame, graph, node, kernel + " blocks");
              }
            }
          });
      routing.forEachHopBlock(
          destinations,
          2,
          kernel,
          (first, block) -> {
            for (int lane = 0; lane < block.lanes(); lane++) {
              routing.route(single, destinations[first + lane]);
              for (int node = 0; node < graph.size(); node++) {
                boolean isSame =
                    single.relation(node).equals(block.relation(lane, node))
                        && (!single.hasRoute(node)
                            || (single.length(node) == block.length(lane, node)
                                && single.nextHop(node) == block.nextHop(lane, node)));
                require(isSame, graph, node, kernel + " next hops");
              }
            }
          });
    }
  }

  @Test
  void repairedTablesAgreeWithTheSingleCoreInTheChangedGraph() {
    AsGraph graph = graph();
    int[] destinations = some(graph);
    List<AsGraphChange> failures =
        List.of(
            AsGraphChange.without(AsLink.peering(new Asn(3356), new Asn(1299))),
            AsGraphChange.without(largestSale(graph, 3356)),
            AsGraphChange.without(largestSale(graph, 174)),
            AsGraphChange.withoutNetworks(graph, Set.of(new Asn(6939))));
    for (AsKernel kernel : List.of(AsKernel.PORTABLE, AsKernel.VECTOR)) {
      AsRouteTable table =
          AsRouteTable.compute(AsRouting.of(graph), TableForm.TRANSIT, destinations, 1, kernel);
      for (AsGraphChange failure : failures) {
        table.change(failure);
        AsRouting fresh = AsRouting.of(graph.with(failure));
        compare(fresh, table, destinations, kernel + " without " + failure.removed().size());
        table.change(failure.undone());
      }
      compare(AsRouting.of(graph), table, destinations, kernel + " restored");
    }
  }

  private static AsLink largestSale(AsGraph graph, long provider) {
    int node = graph.node(provider).orElseThrow();
    int largest =
        IntStream.range(graph.customerStart(node), graph.customerStart(node + 1))
            .map(graph::customer)
            .boxed()
            .max(Comparator.comparing(n -> graph.customerStart(n + 1) - graph.customerStart(n)))
            .orElseThrow();
    return AsLink.sale(new Asn(provider), new Asn(graph.asn(largest)));
  }

  private static void compare(
      AsRouting routing, AsRouteTable table, int[] destinations, String what) {
    AsGraph graph = routing.graph();
    AsRoutes single = routing.newRoutes();
    for (int destination : destinations) {
      routing.route(single, destination);
      for (int node = 0; node < graph.size(); node++) {
        boolean isSame =
            single.relation(node).equals(table.relation(destination, node))
                && (!single.hasRoute(node)
                    || single.length(node) == table.length(destination, node));
        require(isSame, graph, node, what);
      }
    }
  }

  private static void require(boolean isSame, AsGraph graph, int node, String what) {
    if (!isSame) {
      assertThat(graph.asn(node)).as("differs: %s", what).isNegative();
    }
  }

  private static AsGraph graph() {
    return AsRelationshipReader.read(
            SharedData.asRelationships().resolve("20250901.as-rel2.txt.bz2"))
        .graph();
  }

  private static int[] some(AsGraph graph) {
    return new SplittableRandom(3320).ints(100, 0, graph.size()).distinct().limit(70).toArray();
  }
}

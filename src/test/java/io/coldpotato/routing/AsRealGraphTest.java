package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsRelationshipReader;
import io.coldpotato.topology.SharedData;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** All ways to ask agree with each other on a real graph of the whole Internet. */
class AsRealGraphTest {

  @Test
  void blocksWorkersAndTheSingleCoreAgreeOnEveryNetworkForAHundredAndTwentyEightDestinations() {
    AsGraph graph =
        AsRelationshipReader.read(SharedData.asRelationships().resolve("20250901.as-rel2.txt.bz2"))
            .graph();
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
}

package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.SyntheticInternet;
import org.junit.jupiter.api.Test;

/** Labels, lengths and next hops keep their room in a graph of a million networks. */
class AsLargeGraphTest {

  private static final int SIZE = 1_000_000;

  @Test
  void allWaysAgreeInAnInternetOfAMillionNetworks() {
    AsGraph graph = SyntheticInternet.ofSize(SIZE, 1).generate();
    AsRouting routing = AsRouting.of(graph);
    AsRoutes single = routing.newRoutes();
    int[] destinations = {0, 17, SIZE / 2, SIZE - 1};
    routing.forEachHopBlock(
        destinations,
        1,
        AsKernel.VECTOR,
        (first, hops) -> {
          for (AsKernel kernel : new AsKernel[] {AsKernel.PORTABLE, AsKernel.VECTOR}) {
            AsRouteBlock block = routing.newBlock(TableForm.FULL, kernel);
            routing.route(block, destinations);
            for (int lane = 0; lane < destinations.length; lane++) {
              routing.route(single, destinations[lane]);
              assertThat(differences(single, block, hops, lane)).isZero();
            }
          }
        });
  }

  private static int differences(AsRoutes single, AsRouteBlock block, AsHopBlock hops, int lane) {
    int differences = 0;
    for (int node = 0; node < SIZE; node++) {
      boolean isSame =
          single.relation(node).equals(block.relation(lane, node))
              && single.relation(node).equals(hops.relation(lane, node))
              && single.length(node) == block.length(lane, node)
              && single.length(node) == hops.length(lane, node)
              && single.nextHop(node) == hops.nextHop(lane, node);
      differences += isSame ? 0 : 1;
    }
    return differences;
  }
}

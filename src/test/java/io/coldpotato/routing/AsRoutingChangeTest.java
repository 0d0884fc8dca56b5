package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsGraphChange;
import io.coldpotato.topology.AsLink;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A routing that was changed answers like one made of the changed graph: 1,500 random graphs, with
 * cycles, through three changes each.
 */
class AsRoutingChangeTest {

  private static final int SEEDS = 500;

  @ParameterizedTest(name = "500 seeds from {0}")
  @ValueSource(longs = {0, 10_000, 20_000})
  void aChangedRoutingAnswersLikeAFreshOne(long first) {
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      AsRouting routing = AsRouting.of(AsGraphs.random(random, 2 + random.nextInt(20)));
      AsGraph original = routing.graph();
      AsGraphChange removal = GraphChanges.removal(random, original);
      routing = routing.with(removal);
      compare(routing, original.with(removal), seed);
      AsGraphChange addition = GraphChanges.addition(random, routing.graph());
      AsRouting more = routing.with(addition);
      compare(more, original.with(removal).with(addition), seed);
      AsRouting restored = routing.with(removal.undone());
      compare(restored, original.with(removal).with(removal.undone()), seed);
    }
  }

  private static void compare(AsRouting changed, AsGraph graph, long seed) {
    AsRouting fresh = AsRouting.of(graph);
    AsRoutes expected = fresh.newRoutes();
    AsRoutes actual = changed.newRoutes();
    int[] all = java.util.stream.IntStream.range(0, graph.size()).toArray();
    for (int origin : all) {
      fresh.route(expected, origin);
      changed.route(actual, origin);
      for (int node : all) {
        assertThat(describe(actual, node))
            .as("seed %d, AS%d to AS%d", seed, graph.asn(node), graph.asn(origin))
            .isEqualTo(describe(expected, node));
      }
    }
    for (TableForm form : TableForm.values()) {
      AsRouteTable one = AsRouteTable.compute(fresh, form, all, 1, AsKernel.SCALAR);
      for (AsKernel kernel : List.of(AsKernel.SCALAR, AsKernel.PORTABLE, AsKernel.VECTOR)) {
        AsRouteTable other = AsRouteTable.compute(changed, form, all, 1, kernel);
        for (int origin : all) {
          for (int node : all) {
            assertThat(describe(other, origin, node))
                .as("seed %d, %s, AS%d to AS%d", seed, kernel, graph.asn(node), graph.asn(origin))
                .isEqualTo(describe(one, origin, node));
          }
        }
      }
    }
  }

  private static List<Object> describe(AsRoutes routes, int node) {
    List<Object> all = new ArrayList<>();
    all.add(routes.relation(node));
    if (routes.hasRoute(node)) {
      all.add(routes.length(node));
      all.add(routes.nextHop(node));
      routes.forEachTiedNextHop(node, all::add);
    }
    return all;
  }

  private static List<Object> describe(AsRouteTable table, int origin, int node) {
    List<Object> all = new ArrayList<>();
    all.add(table.relation(origin, node));
    if (table.hasRoute(origin, node)) {
      all.add(table.length(origin, node));
      table.forEachTiedNextHop(origin, node, all::add);
    }
    return all;
  }

  @Test
  void aNetworkThatLosesAllLinksReachesItselfOnly() {
    AsGraph graph =
        AsGraph.of(
            new long[] {1, 2, 3}, new int[] {0, 1}, new int[] {1, 2}, new int[0], new int[0]);
    AsGraphChange change = AsGraphChange.withoutNetworks(graph, Set.of(new Asn(2)));
    AsRouting routing = AsRouting.of(graph).with(change);
    AsRoutes routes = routing.newRoutes();
    routing.route(routes, 1);
    assertThat(routes.hasRoute(0)).isFalse();
    assertThat(routes.relation(1)).contains(RouteClass.OWN);
    assertThat(routes.hasRoute(2)).isFalse();
  }

  @Test
  void aLinkThatIsNotThereCannotGo() {
    AsGraph graph =
        AsGraph.of(new long[] {1, 2}, new int[] {0}, new int[] {1}, new int[0], new int[0]);
    for (AsLink link :
        List.of(
            AsLink.sale(new Asn(2), new Asn(1)),
            AsLink.peering(new Asn(1), new Asn(2)),
            AsLink.sale(new Asn(1), new Asn(7)))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> AsRouting.of(graph).with(AsGraphChange.without(link)))
          .withMessageContaining("link");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> graph.with(AsGraphChange.without(link)))
          .withMessageContaining("no link");
    }
  }

  @Test
  void aLinkThatIsThereCannotBeAdded() {
    AsGraph graph =
        AsGraph.of(new long[] {1, 2}, new int[] {0}, new int[] {1}, new int[0], new int[0]);
    AsGraphChange again = AsGraphChange.with(AsLink.sale(new Asn(1), new Asn(2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AsRouting.of(graph).with(again))
        .withMessageContaining("already");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.with(again))
        .withMessageContaining("already");
  }
}

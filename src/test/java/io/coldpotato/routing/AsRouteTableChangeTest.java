package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsGraphChange;
import io.coldpotato.topology.AsLink;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.SyntheticInternet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table brought up to date holds the same bytes as one computed from scratch. */
class AsRouteTableChangeTest {

  private static final int SEEDS = 1000;

  @ParameterizedTest(name = "1,000 seeds from {0}")
  @ValueSource(longs = {0, 10_000})
  void removingAndAddingGiveWhatAFreshTableHolds(long first) {
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      AsGraph graph = AsGraphs.random(random, 2 + random.nextInt(24));
      for (TableForm form : TableForm.values()) {
        AsKernel kernel = seed % 2 == 0 ? AsKernel.PORTABLE : AsKernel.VECTOR;
        AsRouteTable table = table(AsRouting.of(graph), form, kernel);
        for (int step = 0; step < 3; step++) {
          AsGraphChange removal = GraphChanges.removal(random, table.graph());
          table.change(removal);
          compare(table, seed, "after " + removal);
          AsGraphChange addition = GraphChanges.addition(random, table.graph());
          if (table.graph().with(addition).size() == graph.size()) {
            table.change(addition);
            compare(table, seed, "after " + addition);
            table.change(addition.undone());
            compare(table, seed, "after " + addition.undone());
          }
          table.change(removal.undone());
          compare(table, seed, "after " + removal.undone());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"TRANSIT, PORTABLE", "TRANSIT, VECTOR", "FULL, PORTABLE", "FULL, VECTOR"})
  void everyLinkOfASyntheticInternetMayFail(TableForm form, AsKernel kernel) {
    AsGraph graph = SyntheticInternet.ofSize(200, 4).generate();
    AsRouteTable table = table(AsRouting.of(graph), form, kernel);
    for (AsLink link : GraphChanges.links(graph)) {
      AsGraphChange failure = AsGraphChange.without(link);
      table.change(failure);
      compare(table, 4, "after " + failure);
      table.change(failure.undone());
    }
    compare(table, 4, "after all");
  }

  @ParameterizedTest
  @CsvSource({"TRANSIT, PORTABLE", "TRANSIT, VECTOR", "FULL, PORTABLE", "FULL, VECTOR"})
  void everyNetworkOfASyntheticInternetMayFail(TableForm form, AsKernel kernel) {
    AsGraph graph = SyntheticInternet.ofSize(200, 9).generate();
    AsRouteTable table = table(AsRouting.of(graph), form, kernel);
    for (int node = 0; node < graph.size(); node++) {
      AsGraphChange failure =
          AsGraphChange.withoutNetworks(graph, Set.of(new Asn(graph.asn(node))));
      table.change(failure);
      compare(table, 9, "without AS" + graph.asn(node));
      table.change(failure.undone());
    }
    compare(table, 9, "after all");
  }

  @Test
  void lengthsThatCeaseToFitAreAnsweredAllTheSame() {
    // A chain of 80 with a short cut from its top to its end.
    int size = 80;
    int[] providers = IntStream.range(0, size).map(i -> i < size - 1 ? i : 0).toArray();
    int[] customers = IntStream.range(0, size).map(i -> i < size - 1 ? i + 1 : size - 1).toArray();
    long[] asns = IntStream.rangeClosed(1, size).asLongStream().toArray();
    AsGraph graph = AsGraph.of(asns, providers, customers, new int[0], new int[0]);
    AsRouteTable table = table(AsRouting.of(graph), TableForm.TRANSIT, AsKernel.VECTOR);
    AsGraphChange cut = AsGraphChange.without(AsLink.sale(new Asn(1), new Asn(size)));
    table.change(cut);
    compare(table, 0, "cut");
    assertThat(table.length(0, size - 1)).isEqualTo(size - 1);
    table.change(cut.undone());
    compare(table, 0, "restored");
  }

  @Test
  void aChangeThatCannotBeMadeLeavesTheTableAsItWas() {
    AsGraph graph =
        AsGraph.of(new long[] {1, 2}, new int[] {0}, new int[] {1}, new int[0], new int[0]);
    AsRouteTable table = table(AsRouting.of(graph), TableForm.TRANSIT, AsKernel.VECTOR);
    AsLink missing = AsLink.peering(new Asn(1), new Asn(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.change(AsGraphChange.without(missing)));
    assertThatIllegalStateException()
        .isThrownBy(() -> table.change(AsGraphChange.with(AsLink.sale(new Asn(1), new Asn(3)))))
        .withMessageContaining("new networks");
    compare(table, 0, "refused");
  }

  private static AsRouteTable table(AsRouting routing, TableForm form, AsKernel kernel) {
    int[] all = IntStream.range(0, routing.graph().size()).toArray();
    return AsRouteTable.compute(routing, form, all, 1, kernel);
  }

  private static void compare(AsRouteTable table, long seed, String when) {
    AsRouteTable fresh = table(table.routing(), table.form(), AsKernel.PORTABLE);
    assertThat(table.hasSameRows(fresh))
        .as("seed %d, %s, bytes %s", seed, table.form(), when)
        .isTrue();
    AsRouting routing = AsRouting.of(table.graph());
    AsRoutes routes = routing.newRoutes();
    for (int origin : List.of(0, table.graph().size() - 1)) {
      routing.route(routes, origin);
      for (int node = 0; node < table.graph().size(); node++) {
        assertThat(table.relation(origin, node))
            .as("seed %d, %s to %s %s", seed, node, origin, when)
            .isEqualTo(routes.relation(node));
        if (routes.hasRoute(node)) {
          assertThat(table.length(origin, node)).isEqualTo(routes.length(node));
        }
      }
    }
  }
}

package io.coldpotato.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.topology.SyntheticInternet.Buying;
import io.coldpotato.topology.SyntheticInternet.Hierarchy;
import io.coldpotato.topology.SyntheticInternet.Peering;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticInternetTest {

  static Stream<SyntheticInternet> internets() {
    return Stream.concat(
        Stream.of(2, 3, 10, 37, 100, 1_000, 20_000).map(n -> SyntheticInternet.ofSize(n, n)),
        Stream.of(
            with(new Hierarchy(19, 0.1577, 0.039, 0.5, 0, 66, 4)),
            with(new Hierarchy(19, 0.1577, 0.039, 0.5, 0.4, 2, 4)),
            with(new Hierarchy(19, 0.1577, 0.039, 0.5, 0.4, 3, 4)),
            with(new Hierarchy(1, 0.5, 1, 1, 1, 1_000, 1)),
            with(new Hierarchy(473, 0.1577, 0.039, 0.5, 0.4, 66, 4)),
            with(new Hierarchy(470, 0.1577, 0.039, 0.5, 0.4, 66, 4)),
            with(new Hierarchy(19, 0.1577, 0, 0, 1, 66, 900)),
            with(new Peering(0, 0.5, 0.1, 0.5, 1, 0.01, 12, 1, 0)),
            with(new Peering(3, 0, 0, 0.5, 1, 0.01, 12, 1_000, 1))));
  }

  private static SyntheticInternet with(Hierarchy hierarchy) {
    return new SyntheticInternet(3_000, hierarchy, Buying.DEFAULT, Peering.DEFAULT, 7);
  }

  private static SyntheticInternet with(Peering peering) {
    return new SyntheticInternet(3_000, Hierarchy.DEFAULT, Buying.DEFAULT, peering, 7);
  }

  @ParameterizedTest
  @MethodSource("internets")
  void noNetworkIsItsOwnProvider(SyntheticInternet internet) {
    assertThat(new GraphCount(internet.generate()).hasCycle()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("internets")
  void noPairIsLinkedTwice(SyntheticInternet internet) {
    AsGraph graph = internet.generate();
    GraphCount count = new GraphCount(graph);
    Set<Long> pairs = new HashSet<>();
    for (int node = 0; node < graph.size(); node++) {
      for (int i = 0; i < count.customers(node); i++) {
        pairs.add(pair(node, graph.customer(graph.customerStart(node) + i)));
      }
      for (int i = 0; i < count.peers(node); i++) {
        pairs.add(pair(node, graph.peer(graph.peerStart(node) + i)));
      }
    }
    assertThat(pairs).hasSize(graph.providerLinks() + graph.peerLinks());
  }

  private static long pair(int a, int b) {
    return ((long) Math.min(a, b) << 32) | Math.max(a, b);
  }

  /** As there is no cycle, each chain of providers ends at a network without one. */
  @ParameterizedTest
  @MethodSource("internets")
  void onlyTheCliqueHasNoProvider(SyntheticInternet internet) {
    GraphCount count = new GraphCount(internet.generate());
    assertThat(Arrays.stream(count.all()).filter(i -> count.providers(i) == 0).count())
        .isEqualTo(internet.hierarchy().cliqueSize());
  }

  @ParameterizedTest
  @MethodSource("internets")
  void cliqueIsFullyMeshed(SyntheticInternet internet) {
    AsGraph graph = internet.generate();
    GraphCount count = new GraphCount(graph);
    int[] clique = Arrays.stream(count.all()).filter(i -> count.providers(i) == 0).toArray();
    for (int a : clique) {
      int start = graph.peerStart(a);
      Set<Integer> peers = new HashSet<>();
      for (int i = start; i < start + count.peers(a); i++) {
        peers.add(graph.peer(i));
      }
      assertThat(Arrays.stream(clique).filter(b -> b != a)).allMatch(peers::contains);
    }
  }

  @ParameterizedTest
  @MethodSource("internets")
  void asManySellAsAskedForAndNoChainIsLonger(SyntheticInternet internet) {
    GraphCount count = new GraphCount(internet.generate());
    assertThat(count.sellers().length).isEqualTo(internet.hierarchy().transit(internet.networks()));
    assertThat(count.depth()).isBetween(1, internet.hierarchy().depth());
  }

  @Test
  void equalSeedsGiveEqualGraphs() {
    assertThat(print(SyntheticInternet.ofSize(5_000, 3).generate()))
        .isEqualTo(print(SyntheticInternet.ofSize(5_000, 3).generate()));
  }

  @Test
  void anotherSeedGivesAnotherGraph() {
    assertThat(print(SyntheticInternet.ofSize(5_000, 3).generate()))
        .isNotEqualTo(print(SyntheticInternet.ofSize(5_000, 4).generate()));
  }

  private static String print(AsGraph graph) {
    StringBuilder text = new StringBuilder();
    for (int node = 0; node < graph.size(); node++) {
      text.append(graph.asn(node)).append(' ').append(graph.providerStart(node));
      text.append(' ').append(graph.peerStart(node)).append('\n');
    }
    for (int i = 0; i < graph.providerLinks(); i++) {
      text.append(graph.provider(i)).append(' ').append(graph.customer(i)).append('\n');
    }
    for (int i = 0; i < 2 * graph.peerLinks(); i++) {
      text.append(graph.peer(i)).append('\n');
    }
    return text.toString();
  }

  /** 6 %: means of thousands of draws, and small graphs have a larger share of clique and spine. */
  @ParameterizedTest
  @ValueSource(ints = {1_000, 10_000, 50_000, 200_000})
  void linksGrowAsNetworksDo(int networks) {
    AsGraph graph = SyntheticInternet.ofSize(networks, 1).generate();
    assertThat((double) graph.providerLinks() / networks).isCloseTo(2.05, within(0.123));
    assertThat((double) graph.peerLinks() / networks).isLessThanOrEqualTo(5.2075 + 0.2);
  }

  /** 0.1 %: the search for peerings ends exactly at its target where pairs are not scarce. */
  @ParameterizedTest
  @ValueSource(ints = {10_000, 50_000, 200_000})
  void peeringsGrowAsNetworksDo(int networks) {
    AsGraph graph = SyntheticInternet.ofSize(networks, 1).generate();
    assertThat((double) graph.peerLinks() / networks).isCloseTo(5.2075, within(0.005));
  }

  @Test
  void badFiguresAreNamed() {
    assertThatThrownBy(() -> SyntheticInternet.ofSize(1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("networks (1) must lie from 2 to 4000000");
    assertThatThrownBy(() -> with(Hierarchy.DEFAULT.withClique(474)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cliqueSize (474) must not exceed the 473 networks with customers");
    assertThatThrownBy(() -> Hierarchy.DEFAULT.withClique(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cliqueSize (0) must be positive");
    assertThatThrownBy(() -> Peering.DEFAULT.withPerNetwork(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("perNetwork (NaN) must lie from 0.0 to 1000.0");
    assertThatThrownBy(() -> new Buying(0.5, 3, 4, 3, 0.8, 0.25, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("meanOfStubs (0.5) must lie from 1.0 to 100.0");
    assertThatThrownBy(() -> new Hierarchy(19, 0.6, 0.04, 0.4, 0.4, 66, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("transitShare (0.6) must lie above 0 and up to 0.5");
    assertThatThrownBy(() -> new Hierarchy(19, 0.1, 0.04, 0.4, 0.4, 1, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("depth (1) must lie from 2 to 1000");
    assertThatThrownBy(
            () ->
                new SyntheticInternet(
                    10, Hierarchy.DEFAULT.withClique(1), Buying.DEFAULT, Peering.DEFAULT, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("perNetwork (5.2075) asks for more peerings than 10 networks have pairs");
  }
}

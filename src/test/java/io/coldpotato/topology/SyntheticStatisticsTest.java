package io.coldpotato.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.coldpotato.topology.SyntheticInternet.Buying;
import io.coldpotato.topology.SyntheticInternet.Hierarchy;
import io.coldpotato.topology.SyntheticInternet.Peering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Compares the default graph (seed 1) with the real one. Real figures: The CAIDA AS Relationships
 * Dataset, 2025-09-01, https://www.caida.org/catalog/datasets/as-relationships/, computed once; see
 * {@code docs/synthetic.md}. The seed is fixed, so there are no false alarms; tolerances say how
 * near is near enough for a benchmark.
 */
class SyntheticStatisticsTest {

  private static AsGraph graph =
      AsGraph.of(new long[0], new int[0], new int[0], new int[0], new int[0]);
  private static GraphCount count = new GraphCount(graph);
  private static int[] above = {};

  @BeforeAll
  static void generate() {
    graph = SyntheticInternet.ofSize(SyntheticInternet.REAL_SIZE, 1).generate();
    count = new GraphCount(graph);
    above = count.above();
  }

  /** 1 %: sums of 78,643 draws whose mean is set, less the few providers not found. */
  @Test
  void asManyLinksAsTheRealGraph() {
    assertThat(graph.providerLinks()).isCloseTo(161_166, withinPercentage(1));
    assertThat(graph.peerLinks()).isCloseTo(409_530, withinPercentage(0.1));
    assertThat(count.sellers().length).isEqualTo(12_400);
    assertThat(Arrays.stream(count.sellers()).map(count::providers).sum())
        .isCloseTo(38_322, withinPercentage(2));
  }

  /** No tolerance: the spine is built to that depth. */
  @Test
  void asDeepAsTheRealGraph() {
    assertThat(count.depth()).isEqualTo(66);
  }

  /** 15 %: hangs on a few hundred wholesalers' choices; five seeds gave 214 to 245. */
  @Test
  void asManyNetworksAboveAsInTheRealGraph() {
    assertThat(Arrays.stream(above).average().orElse(0)).isCloseTo(232, withinPercentage(15));
    assertThat(GraphCount.quantile(sorted(above), 0.9)).isCloseTo(556, withinPercentage(15));
  }

  /** 2 points: 12,400 and 66,243 draws of that chance have a standard error of 0.5 at most. */
  @Test
  void asManyNetworksPeerAsInTheRealGraph() {
    assertThat(percentPeering(count.stubs())).isCloseTo(13.6, within(2.0));
    assertThat(percentPeering(count.sellers())).isCloseTo(58.5, within(2.0));
  }

  /**
   * Small counts to one or two; the 99th percentile to 15 %, as routing cost follows it about
   * linearly.
   */
  @Test
  void degreesSpreadAsInTheRealGraph() {
    int[] providers = GraphCount.sorted(count.all(), count::providers);
    int[] customers = GraphCount.sorted(count.all(), count::customers);
    int[] peers = GraphCount.sorted(count.all(), count::peers);
    assertThat(quantiles(providers, 0.5, 0.9)).isEqualTo(List.of(2, 4));
    assertThat(quantiles(customers, 0.5, 0.9)).isEqualTo(List.of(0, 1));
    assertThat(GraphCount.quantile(peers, 0.9)).isCloseTo(10, within(2));
    assertThat(GraphCount.quantile(providers, 0.99)).isCloseTo(8, within(1));
    assertThat(GraphCount.quantile(customers, 0.99)).isCloseTo(31, withinPercentage(15));
    assertThat(GraphCount.quantile(peers, 0.99)).isCloseTo(186, withinPercentage(15));
  }

  /** A third: each is one network's count; five seeds gave 180–218, 4,808–7,630, 7,599–8,565. */
  @Test
  void largestAreAsLargeAsInTheRealGraph() {
    assertThat(largest(GraphCount.sorted(count.all(), count::providers)))
        .isCloseTo(201, withinPercentage(33));
    assertThat(largest(GraphCount.sorted(count.all(), count::customers)))
        .isCloseTo(6_686, withinPercentage(33));
    assertThat(largest(GraphCount.sorted(count.all(), count::peers)))
        .isCloseTo(9_704, withinPercentage(33));
  }

  /** The real graph falls from 232 to 98 when its gatherer's customers are cut off. */
  @Test
  void withoutGathererFewStandAbove() {
    Hierarchy plain = new Hierarchy(19, 0.15767, 0.048, 0.32, 0, 66, 5);
    AsGraph other =
        new SyntheticInternet(
                SyntheticInternet.REAL_SIZE, plain, Buying.DEFAULT, Peering.DEFAULT, 1)
            .generate();
    assertThat(Arrays.stream(new GraphCount(other).above()).average().orElse(0)).isLessThan(98);
  }

  @Test
  void documentedTableIsCurrent() throws IOException {
    String document = Files.readString(Path.of("docs", "synthetic.md"));
    for (String cell : documented()) {
      assertThat(document.lines().filter(line -> line.endsWith("| " + cell + " |")))
          .as(cell)
          .isNotEmpty();
    }
  }

  private static List<String> documented() {
    return List.of(
        number(graph.providerLinks()),
        number(graph.peerLinks()),
        number(count.sellers().length),
        row(GraphCount.sorted(count.all(), count::providers)),
        row(GraphCount.sorted(count.all(), count::customers)),
        row(GraphCount.sorted(count.all(), count::peers)),
        row(GraphCount.sorted(count.sellers(), count::providers)),
        row(GraphCount.sorted(count.sellers(), count::customers)),
        row(GraphCount.sorted(count.sellers(), count::peers)),
        number(count.depth()),
        String.format(Locale.ROOT, "%.1f", Arrays.stream(above).average().orElse(0)),
        String.format(
            Locale.ROOT,
            "%d / %d / %d",
            GraphCount.quantile(sorted(above), 0.5),
            GraphCount.quantile(sorted(above), 0.9),
            largest(sorted(above))),
        String.format(Locale.ROOT, "%.1f %%", percentPeering(count.stubs())),
        String.format(Locale.ROOT, "%.1f %%", percentPeering(count.sellers())));
  }

  private static String row(int[] sorted) {
    return String.join(
        " / ",
        quantiles(sorted, 0.5, 0.9, 0.99, 1).stream()
            .map(SyntheticStatisticsTest::number)
            .toList());
  }

  private static String number(int value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static List<Integer> quantiles(int[] sorted, double... shares) {
    return Arrays.stream(shares).mapToObj(share -> GraphCount.quantile(sorted, share)).toList();
  }

  private static int[] sorted(int[] values) {
    int[] copy = values.clone();
    Arrays.sort(copy);
    return copy;
  }

  private static int largest(int[] sorted) {
    return sorted[sorted.length - 1];
  }

  private static double percentPeering(int[] nodes) {
    return 100.0 * Arrays.stream(nodes).filter(i -> count.peers(i) > 0).count() / nodes.length;
  }
}

package io.coldpotato.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.topology.AsGraphStatistics.Cone;
import io.coldpotato.topology.AsGraphStatistics.DegreeBand;
import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AsGraphStatisticsTest {

  private static AsGraphStatistics of(String... rows) {
    String text = String.join("\n", rows);
    return AsGraphStatistics.of(
        AsRelationshipReader.read("f", new ByteArrayInputStream(text.getBytes(UTF_8))));
  }

  @Test
  void countsATinyInternet() {
    //  1 === 2
    //  |  \  |
    //  3    4
    //  |  /
    //  5
    AsGraphStatistics tiny =
        of("# input clique: 1 2", "1|2|0", "1|3|-1", "1|4|-1", "2|4|-1", "3|5|-1", "4|5|-1");
    assertThat(tiny.networks()).isEqualTo(5);
    assertThat(tiny.providerLinks()).isEqualTo(5);
    assertThat(tiny.peerLinks()).isEqualTo(1);
    assertThat(tiny.cliqueSize()).isEqualTo(2);
    assertThat(tiny.withCustomers()).isEqualTo(4);
    assertThat(tiny.stubs()).isEqualTo(1);
    // Degrees 3, 2, 2, 3, 2: twelve ends of six links.
    assertThat(tiny.meanDegree()).isEqualTo(12 / 5.0);
    assertThat(tiny.medianDegree()).isEqualTo(2);
    assertThat(tiny.maxDegree()).isEqualTo(3);
    assertThat(tiny.depth()).isEqualTo(2);
    assertThat(tiny.largestCones())
        .containsExactly(
            new Cone(1, 2, 4), new Cone(2, 1, 3), new Cone(3, 1, 2), new Cone(4, 1, 2));
    assertThat(tiny.degrees()).containsExactly(new DegreeBand(0, 0, 0), new DegreeBand(1, 9, 5));
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
    //  1 - 2 - 3 - 4: degrees 1, 1, 2, 2
    assertThat(of("1|2|0", "2|3|0", "3|4|0").medianDegree()).isEqualTo(1.5);
  }

  @Test
  void theMembersOfACycleCountAsOneNetworkInTheDepth() {
    //  4 > (1 > 2 > 3 > 1) > 5
    AsGraphStatistics cyclic = of("4|1|-1", "1|2|-1", "2|3|-1", "3|1|-1", "3|5|-1");
    assertThat(cyclic.depth()).isEqualTo(2);
    assertThat(cyclic.largestCones()).startsWith(new Cone(4, 1, 5), new Cone(1, 1, 4));
  }

  @Test
  void theDepthOfAChainIsItsLinks() {
    String[] rows =
        IntStream.range(1, 1_000).mapToObj(i -> (i + 1) + "|" + i + "|-1").toArray(String[]::new);
    assertThat(of(rows).depth()).isEqualTo(999);
  }

  @Test
  void bandsDegreesByDecade() {
    //  A star of 100 customers.
    String star =
        IntStream.rangeClosed(2, 101)
            .mapToObj(i -> "1|" + i + "|-1")
            .collect(Collectors.joining("\n"));
    assertThat(of(star).degrees())
        .containsExactly(
            new DegreeBand(0, 0, 0),
            new DegreeBand(1, 9, 100),
            new DegreeBand(10, 99, 0),
            new DegreeBand(100, 999, 1));
  }

  @Test
  void keepsTheTwentyConesOfThoseWithMostCustomers() {
    String pairs =
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> i + "|" + (1_000 + i) + "|-1\n" + i + "|" + (2_000 + i / 16) + "|-1")
            .collect(Collectors.joining("\n"));
    assertThat(of(pairs).largestCones()).hasSize(20).allMatch(cone -> cone.size() == 3);
  }

  @Test
  void anEmptyGraphHasFiguresToo() {
    AsGraph empty = AsGraph.of(new long[0], new int[0], new int[0], new int[0], new int[0]);
    AsGraphStatistics none = AsGraphStatistics.of(empty, 0);
    assertThat(none.meanDegree()).isZero();
    assertThat(none.medianDegree()).isZero();
    assertThat(none.depth()).isZero();
    assertThat(none.degrees()).isEmpty();
    assertThat(none.largestCones()).isEmpty();
  }
}

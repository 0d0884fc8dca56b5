package io.coldpotato.topology;

import static io.coldpotato.topology.Relationships.read;
import static io.coldpotato.topology.Relationships.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.input.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is odd in a file is told with its line, and the file is used. */
class AsRelationshipWarningsTest {

  @Test
  void leavesOutWhatIsListedTwice() {
    AsRelationships read = read("1|2|0\n1|3|-1\n2|1|0\n1|3|-1\n");
    assertThat(Graphs.links(read.graph())).containsExactly("1=2", "1>3");
    assertThat(texts(read.warnings()))
        .containsExactly(
            "3:0 AS2 and AS1 are listed twice, first on line 1",
            "4:0 AS1 and AS3 are listed twice, first on line 2");
    assertThat(read.rows()).isEqualTo(new AsRelationships.Rows(4, 2, 0, 0, 0));
    assertThat(read.rows().used()).isEqualTo(2);
  }

  @Test
  void usesTheFirstOfRowsThatContradictEachOther() {
    AsRelationships read = read("1|2|0\n1|2|-1\n1|3|-1\n3|1|-1\n3|1|0\n");
    assertThat(Graphs.links(read.graph())).containsExactly("1=2", "1>3");
    assertThat(read.warnings()).extracting(Diagnostic::isError).containsOnly(false);
    assertThat(texts(read.warnings()))
        .containsExactly(
            "2:0 AS1 is provider of AS2, but AS1 and AS2 are peers on line 1",
            "4:0 AS3 is provider of AS1, but AS1 is provider of AS3 on line 3",
            "5:0 AS3 and AS1 are peers, but AS1 is provider of AS3 on line 3");
    assertThat(read.rows().contradictions()).isEqualTo(3);
  }

  @Test
  void leavesOutSelfLoopsAndNumbersThatAreNoAsn() {
    AsRelationships read =
        read("1|1|0\n0|2|0\n1|4294967295|-1\n4294967294|1|-1\n9|" + "9".repeat(300) + "|0\n");
    assertThat(Graphs.links(read.graph())).containsExactly("4294967294>1");
    assertThat(texts(read.warnings()))
        .containsExactly(
            "1:0 AS1 is related to itself, the row is left out",
            "2:0 '0' is no ASN, the row is left out",
            "3:0 '4294967295' is no ASN, the row is left out",
            "5:0 'a number of 13 digits or more' is no ASN, the row is left out");
    assertThat(read.rows()).isEqualTo(new AsRelationships.Rows(5, 0, 0, 1, 3));
  }

  @Test
  void listsTwentyWarningsOfAKindAndTheNumberOfTheOthers() {
    AsRelationships read = read("1|2|0\n".repeat(3_001) + "5|5|0\n");
    assertThat(texts(read.warnings()))
        .hasSize(22)
        .startsWith("0:0 2,980 more rows of pairs listed before, not listed")
        .endsWith("3002:0 AS5 is related to itself, the row is left out");
  }

  @Test
  void tellsProviderCyclesWithTheirMembersAndTheirFirstLine() {
    // 1 > 2 > 3 > 1 and 7 > 8 > 9 > 7; 5 hangs on one, 4 is above.
    AsRelationships read =
        read("4|1|-1\n9|7|-1\n1|2|-1\n2|3|-1\n3|1|-1\n7|8|-1\n8|9|-1\n3|5|-1\n5|2|0\n");
    assertThat(read.providerCycles()).containsExactly(List.of(1L, 2L, 3L), List.of(7L, 8L, 9L));
    assertThat(texts(read.warnings()))
        .containsExactly(
            "2:0 AS7, AS8, AS9 are providers of their own providers",
            "3:0 AS1, AS2, AS3 are providers of their own providers");
  }

  @Test
  void findsACycleAsLongAsTheFileWithoutRecursion() {
    int length = 200_000;
    String rows =
        IntStream.rangeClosed(1, length)
            .mapToObj(i -> i + "|" + (i % length + 1) + "|-1\n")
            .collect(Collectors.joining());
    AsRelationships read = read(rows);
    assertThat(read.providerCycles()).hasSize(1);
    assertThat(read.providerCycles().get(0)).hasSize(length);
    assertThat(read.warnings().get(0).message()).contains("AS10 and 199990 more are providers");
  }
}

package io.coldpotato.topology;

import static io.coldpotato.topology.Relationships.read;
import static io.coldpotato.topology.Relationships.texts;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Relationships as CSV with a header, of a user's own. */
class RelationshipCsvTest {

  private static final String BOTH =
      """
      provider,customer,peer_a,peer_b
      1,30,,
      2,40
      ,,1,2
      """;

  private static final String KINDS =
      """
      # input clique: 1 2
      kind,basis,b,source,a
      provider,public,30," both, ""quoted"" ",1
      peer,assumed,AS2,,as1

      provider,,40,,2
      """;

  private static List<String> links(String text) {
    return Graphs.links(read(text).graph());
  }

  private static List<String> errors(String text) {
    NotValidException refused = catchThrowableOfType(NotValidException.class, () -> read(text));
    assertThat(refused).as("refusal").isNotNull();
    assertThat(refused.diagnostics()).allMatch(Diagnostic::isError);
    return texts(refused.diagnostics());
  }

  @ParameterizedTest
  @ValueSource(strings = {BOTH, KINDS})
  void everyFormGivesTheSameGraph(String text) {
    assertThat(links(text)).containsExactly("1=2", "1>30", "2>40");
    assertThat(read(text).rows()).isEqualTo(new AsRelationships.Rows(3, 0, 0, 0, 0));
  }

  @Test
  void oneKindOfPairIsEnough() {
    assertThat(links("Customer , Provider\n3,1\n")).containsExactly("1>3");
    assertThat(links("peer_a,peer_b\r\n3,1\r\n")).containsExactly("1=3");
    assertThat(links("\ufeff\"peer_a\",\"peer_b\"\n3,1")).containsExactly("1=3");
  }

  @Test
  void commentsNameTheCliqueAsInOtherFiles() {
    assertThat(read(KINDS).clique()).containsExactly(1L, 2L);
  }

  @Test
  void theWorldsOwnTableIsRead() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/world/relationships.csv")) {
      AsRelationships world = AsRelationshipReader.read("world", in);
      assertThat(world.rows().used()).isEqualTo(world.rows().read()).isGreaterThan(1_000);
      assertThat(world.graph().node(8075)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void itMayBePackedToo(Packing packing) {
    assertThat(Graphs.links(read(Packed.as(packing, BOTH.getBytes(UTF_8))).graph())).hasSize(3);
  }

  @Test
  void oddRowsAreLeftOutAsInOtherFiles() {
    AsRelationships read = read("a,b,kind\n1,2,peer\n2,1,peer\n1,2,provider\n3,3,peer\n0,4,peer\n");
    assertThat(Graphs.links(read.graph())).containsExactly("1=2");
    assertThat(read.rows()).isEqualTo(new AsRelationships.Rows(5, 1, 1, 1, 1));
    assertThat(texts(read.warnings()))
        .contains("4:0 AS1 is provider of AS2, but AS1 and AS2 are peers on line 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '!',
      value = {
        "x,2,peer; 2:1 'x' is no AS number",
        "1,,peer; 2:3 '' is no AS number",
        "1; 2:2 '' is no AS number",
        "1,-2,peer; 2:3 '-2' is no AS number",
        "1,AS,peer; 2:3 'AS' is no AS number",
        "1,é,peer; 2:3 '··' is no AS number",
        "1,2,pear; 2:5 kind 'pear' is not one of provider, peer",
        "1,2; 2:4 kind '' is not one of provider, peer",
        "1,2,peer,x; 2:1 the row has 4 cells, the header 3",
        ",,peer; 2:1 the row names no networks",
        "1,\"2,peer; 2:3 the quoted cell does not end on its line",
        "1,\"2\"2,peer; 2:6 a comma must follow the quoted cell",
      })
  void refusesAMalformedRowWithItsPlace(String row, String error) {
    assertThat(errors("a,b,kind\n" + row + "\n8,9,peer\n")).containsExactly(error);
  }

  @Test
  void aRowNamesOnePairOnly() {
    assertThat(errors(BOTH + "1,2,3,4\n")).containsExactly("5:1 the row names two pairs");
  }

  @Test
  void refusesBytesThatAreNoText() {
    assertThat(errors("a,b,kind\n1,\0,peer\n\"\u0001\",2,peer\n"))
        .containsExactly("2:3 byte 0 has no place in a text", "3:2 byte 1 has no place in a text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "provider,costumer; 1:0 the header lacks columns",
        "provider,customer,peer_a; 1:0 the header lacks columns",
        "a,b; 1:0 the header lacks columns",
        "from,to; 1:0 the header lacks columns",
        "1,2,peer; 1:0 the header lacks columns",
        "a,b,kind,provider,customer; 1:0 the header mixes columns",
        "a,b,kind,a; 1:10 column 'a' stands here twice",
      })
  void aHeaderThatTellsNoPairsIsTheOnlyError(String header, String error) {
    assertThat(errors(header + "\n1,2\nx\n")).singleElement().asString().startsWith(error);
  }

  @Test
  void aMisspeltColumnIsNamed() {
    NotValidException refused =
        catchThrowableOfType(NotValidException.class, () -> read("provider,costumer\n1,2\n"));
    assertThat(refused).hasMessageContaining("'costumer': did you mean 'customer'?");
  }

  @Test
  void showsTwentyErrorsAndTheNumberOfTheOthers() {
    assertThat(errors("a,b,kind\n" + "x\n".repeat(50)))
        .hasSize(21)
        .startsWith("0:0 30 more errors, not listed")
        .endsWith("21:1 'x' is no AS number");
  }

  @Test
  void aHeaderAloneIsRefused() {
    assertThat(errors("a,b,kind\n")).containsExactly("0:0 holds no relationship");
  }

  @ParameterizedTest(name = "20,000 mutants, seed {0}, are read or refused, never worse")
  @ValueSource(longs = {20261125})
  void aMutantIsReadOrRefusedAndNeverWorse(long seed) {
    Random random = new Random(seed);
    List<String> originals =
        List.of(
            KINDS,
            BOTH + "3,41\n4,42\n,,41,42\n".repeat(5),
            "peer_a,peer_b\n" + "1,2\n2,3\n4,5\n".repeat(5),
            "provider,customer\n1,2\n2,1\n3,1" + "\n1234,567890".repeat(9));
    Mutants mutants =
        new Mutants(
            List.of(
                ",", "\"", "\n", "\r", "1", "0", "a", "AS", " ", "|", "#", "kind", "\0", "\u00ff"),
            random);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      String original = originals.get(random.nextInt(originals.size()));
      byte[] mutant = mutants.of(original.getBytes(UTF_8));
      String which = "mutant " + i;
      try {
        AsRelationships relationships = read(mutant);
        int links = relationships.graph().providerLinks() + relationships.graph().peerLinks();
        assertThat(links).as(which).isPositive().isEqualTo(relationships.rows().used());
        Mutants.assertPresentable(relationships.warnings(), which);
        read++;
      } catch (NotValidException e) {
        assertThat(e.diagnostics()).as(which).isNotEmpty().allMatch(Diagnostic::isError);
        Mutants.assertPresentable(e.diagnostics(), which);
      } catch (RuntimeException e) {
        throw new AssertionError(which + ": " + new String(mutant, ISO_8859_1), e);
      }
    }
    assertThat(read).isBetween(1_000, 19_000);
  }
}

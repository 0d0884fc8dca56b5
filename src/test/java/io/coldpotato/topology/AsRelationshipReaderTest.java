package io.coldpotato.topology;

import static io.coldpotato.topology.Relationships.read;
import static io.coldpotato.topology.Relationships.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsRelationshipReaderTest {

  /*
   *  1 === 2      clique
   *  |     |
   *  30    40 = 4200000000
   */
  private static final String GOOD =
      """
      # input clique: 1 2
      # IXP ASes: 1200 4635
      1|2|0|bgp
      1|30|-1|bgp,mlp
      2|40|-1
      40|4200000000|0
      """;

  private static List<String> errors(byte[] bytes) {
    NotValidException refused = catchThrowableOfType(NotValidException.class, () -> read(bytes));
    assertThat(refused).as("refusal").isNotNull();
    assertThat(refused.diagnostics()).allMatch(Diagnostic::isError);
    return texts(refused.diagnostics());
  }

  private static List<String> errors(String text) {
    return errors(text.getBytes(UTF_8));
  }

  @Test
  void readsRowsOfThreeAndOfFourFieldsAndTheCommentsThatNameNetworks() {
    AsRelationships read = read(GOOD);
    assertThat(Graphs.links(read.graph())).containsExactly("1=2", "1>30", "2>40", "40=4200000000");
    assertThat(read.clique()).containsExactly(1L, 2L);
    assertThat(read.exchanges()).containsExactly(1200L, 4635L);
    assertThat(read.warnings()).isEmpty();
    assertThat(read.rows()).isEqualTo(new AsRelationships.Rows(4, 0, 0, 0, 0));
  }

  @Test
  void readsTheCliqueThatOlderFilesCallInferred() {
    assertThat(read("# c1: 5\n# inferred clique: 174 209\n174|1|-1\n").clique())
        .containsExactly(174L, 209L);
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void tellsThePackingByContentWhateverTheName(Packing packing, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("misleading.txt.xz");
    Files.write(file, Packed.as(packing, GOOD.getBytes(UTF_8)));
    AsRelationships read = AsRelationshipReader.read(file);
    assertThat(Graphs.links(read.graph())).isEqualTo(Graphs.links(read(GOOD).graph()));
    assertThat(read.clique()).containsExactly(1L, 2L);
  }

  @ParameterizedTest
  @EnumSource(
      value = Packing.class,
      names = {"GZIP", "BZIP2"})
  void readsAllOfSeveralPackedStreamsInARow(Packing packing) {
    byte[] one = Packed.as(packing, "1|2|0\n".getBytes(UTF_8));
    byte[] two = Packed.as(packing, "2|3|-1\n".getBytes(UTF_8));
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    assertThat(Graphs.links(read(both).graph())).containsExactly("1=2", "2>3");
  }

  @Test
  void readsLinesHoweverTheyEnd() {
    assertThat(Graphs.links(read("\ufeff1|2|0\r\n\r\n\n2|3|-1").graph()))
        .containsExactly("1=2", "2>3");
  }

  @Test
  void readsRowsAcrossTheEndOfTheBuffer() {
    String rows =
        IntStream.rangeClosed(1, 40_000)
            .mapToObj(i -> i + "|" + (i + 1) + "|-1\n")
            .collect(Collectors.joining());
    AsGraph graph = read(rows).graph();
    assertThat(graph.size()).isEqualTo(40_001);
    assertThat(graph.providerLinks()).isEqualTo(40_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1|2; 2:1 the row has 2 fields, expected 3 or 4",
        "x; 2:1 the row has 1 field, expected 3 or 4",
        "1|2|0|bgp|x; 2:1 the row has 5 fields, expected 3 or 4",
        "1|2|; 2:5 '' is no relationship, expected -1 or 0",
        "1|2|1; 2:5 '1' is no relationship, expected -1 or 0",
        "1|2|-10; 2:5 '-10' is no relationship, expected -1 or 0",
        "1|2|00|bgp; 2:5 '00' is no relationship, expected -1 or 0",
        "1|2|-; 2:5 '-' is no relationship, expected -1 or 0",
        "a|2|0; 2:1 'a' is no AS number",
        "|2|0; 2:1 '' is no AS number",
        "1|-2|0; 2:3 '-2' is no AS number",
        "1|2 |0; 2:3 '2 ' is no AS number",
        "1|é|0; 2:3 '··' is no AS number",
      })
  void refusesAMalformedRowWithItsPlace(String row, String error) {
    assertThat(errors("7|8|0\n" + row + "\n8|9|0\n")).containsExactly(error);
  }

  @Test
  void marksThePlaceUnderTheRow() {
    NotValidException refused =
        catchThrowableOfType(NotValidException.class, () -> read("1|x2|0\n"));
    assertThat(refused)
        .hasMessage(
            """
            f:1:3: error: 'x2' is no AS number
                1 | 1|x2|0
                  |   ^^ a row is provider|customer|-1 or peer|peer|0, with or without |source""");
  }

  @Test
  void refusesBytesThatAreNoText() {
    assertThat(errors("1|2|0\n1|\0|0\n1|2|0|b\u0001\n"))
        .containsExactly("2:3 byte 0 has no place in a text", "3:8 byte 1 has no place in a text");
  }

  @Test
  void refusesALineThatIsTooLongAndReadsOn() {
    String rows = "1|2|0|" + "s".repeat(9_994) + "\n1|3|0|" + "s".repeat(9_995) + "\nx\n";
    String longer = "# " + "c".repeat(200_000) + "\ny\n";
    assertThat(errors(rows + longer))
        .containsExactly(
            "2:0 the line is longer than 10,000 bytes",
            "3:1 the row has 1 field, expected 3 or 4",
            "4:0 the line is longer than 10,000 bytes",
            "5:1 the row has 1 field, expected 3 or 4");
  }

  @Test
  void showsTwentyErrorsAndTheNumberOfTheOthers() {
    assertThat(errors("x\n".repeat(1_234)))
        .hasSize(21)
        .startsWith("0:0 1,214 more errors, not listed")
        .endsWith("20:1 the row has 1 field, expected 3 or 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# input clique: 1 2\n", "7|7|0\n"})
  void refusesAFileWithoutRelationships(String text) {
    assertThat(errors(text)).containsExactly("0:0 holds no relationship");
  }

  @ParameterizedTest
  @EnumSource(
      value = Packing.class,
      names = {"GZIP", "BZIP2"})
  void refusesPackedDataThatEndsTooEarlyWhereverThatIs(Packing packing) {
    byte[] whole = Packed.as(packing, GOOD.getBytes(UTF_8));
    for (int length = Packing.MAGIC; length < whole.length; length++) {
      assertThat(errors(Arrays.copyOf(whole, length)))
          .as("first %d bytes of %d", length, whole.length)
          .anyMatch(e -> e.matches("\\d:0 the " + packing.label() + " data .*ends too early"));
    }
  }

  @Test
  void namesTheLineAtWhichPackedDataEnds() {
    String rows =
        IntStream.rangeClosed(1, 50_000)
            .mapToObj(i -> i + "|" + i * 7919L % 60_013 + "|-1\n")
            .collect(Collectors.joining());
    byte[] whole = Packed.as(Packing.GZIP, rows.getBytes(UTF_8));
    List<String> errors = errors(Arrays.copyOf(whole, whole.length / 2));
    assertThat(errors).singleElement().asString().endsWith("the gzip data ends too early");
    assertThat(Integer.parseInt(errors.get(0).replaceFirst(":.*", ""))).isBetween(10_000, 40_000);
  }

  @Test
  void tellsThatThePackedDataEndsHoweverManyRowsAreWrong() {
    byte[] whole = Packed.as(Packing.GZIP, "x\n".repeat(1_000).getBytes(UTF_8));
    assertThat(errors(Arrays.copyOf(whole, whole.length - 4)))
        .hasSize(22)
        .startsWith("0:0 980 more errors, not listed")
        .endsWith("1001:0 the gzip data ends too early");
  }

  @Test
  void refusesDirectoriesAndFilesThatAreNotThere(@TempDir Path folder) {
    Path absent = folder.resolve("absent.txt");
    assertThat(
            List.of(folder, absent).stream()
                .map(
                    f ->
                        catchThrowableOfType(
                                NotValidException.class, () -> AsRelationshipReader.read(f))
                            .getMessage()))
        .containsExactly(
            folder + ": error: is a directory; name a file of AS relationships",
            absent + ": error: does not exist");
  }

  @Test
  void tellsWhereAStreamBroke() {
    InputStream broken =
        new InputStream() {
          private int next;

          @Override
          public int read() throws IOException {
            if (next == GOOD.length()) {
              throw new AccessDeniedException("f");
            }
            return GOOD.charAt(next++);
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            into[offset] = (byte) read();
            return 1;
          }
        };
    NotValidException refused =
        catchThrowableOfType(NotValidException.class, () -> AsRelationshipReader.read("f", broken));
    assertThat(refused).hasMessage("f:7: error: cannot be read on; access denied");
  }

  @Test
  void stopsAtItsLimits() {
    var limits = new AsRelationshipReader.Limits(100, 10, 5);
    assertThat(stopped("1|2|0\n".repeat(11), limits)).containsExactly("11:0 more than 10 rows");
    assertThat(stopped("1|2|0\n1|3|0\n1|4|0\n1|5|0\n1|6|0\n1|7|0\n", limits))
        .containsExactly("6:0 more than 5 links");
    assertThat(
            AsRelationshipReader.read("f", stream("1|2|0\n".repeat(10) + "# end\n"), limits)
                .rows()
                .read())
        .isEqualTo(10);
    assertThat(stopped("#".repeat(101), limits))
        .containsExactly("1:0 unpacks to more than 100 bytes");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<String> stopped(String text, AsRelationshipReader.Limits limits) {
    InputStream in = stream(text);
    return texts(
        catchThrowableOfType(
                NotValidException.class, () -> AsRelationshipReader.read("f", in, limits))
            .diagnostics());
  }

  @ParameterizedTest
  @EnumSource(
      value = Packing.class,
      names = {"GZIP", "BZIP2"})
  void aBombOfOneLineEndsInADiagnostic(Packing packing) throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = Packed.packer(packing, bomb)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }
    InputStream in = new ByteArrayInputStream(bomb.toByteArray());
    var limits = new AsRelationshipReader.Limits(50_000_000, 10, 5);
    assertThat(
            texts(
                catchThrowableOfType(
                        NotValidException.class, () -> AsRelationshipReader.read("f", in, limits))
                    .diagnostics()))
        .containsExactly("1:0 unpacks to more than 50,000,000 bytes");
  }
}

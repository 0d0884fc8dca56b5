package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coldpotato.geo.CountryIndex;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtlasReaderTest {

  private static final CountryIndex COUNTRIES = CountryIndex.of(TableSource.builtIn());

  private static final String PROBES = "id,lat,lon\n6012,48.86,2.35\n11,52.52,13.4\n";

  private static final String TARGETS =
      "address,name,lat,lon\n192.0.2.1,ams.example,52.37,4.9\n2001:db8::A,,50.11,8.68\n";

  /** As the interface gives it, shortened; 2023-02-11 and 2023-02-12. */
  private static final String PARIS =
      """
      {"fw":5080,"af":4,"prb_id":6012,"from":"198.51.100.7","dst_addr":"192.0.2.1",\
      "dst_name":"ams.example","min":11.9,"avg":12.5,"max":13.4,"sent":3,"rcvd":3,\
      "result":[{"rtt":11.9},{"rtt":12.2},{"rtt":13.4}],"timestamp":1676073600,"type":"ping"}
      """;

  private static final String BERLIN =
      """
      {"prb_id":11,"dst_addr":"2001:DB8::a","result":[{"rtt":10},{"x":"*"},{"rtt":14}],\
      "timestamp":1676160000,"type":"ping"}
      """;

  private static final String SILENT =
      """
      {"prb_id":11,"dst_addr":"192.0.2.1","min":-1,"avg":-1,"result":[{"x":"*"}],"type":"ping"}
      """;

  @TempDir private Path folder;

  private MeasurementReader.Read read(String json) throws IOException {
    return read(json, PROBES, TARGETS, Optional.empty());
  }

  private MeasurementReader.Read read(
      String json, String probes, String targets, Optional<String> column) throws IOException {
    return read(json.getBytes(StandardCharsets.UTF_8), probes, targets, column);
  }

  private MeasurementReader.Read read(
      byte[] json, String probes, String targets, Optional<String> column) throws IOException {
    MeasuredFiles files =
        new MeasuredFiles(
            List.of(Files.write(folder.resolve("pings.json"), json)),
            column,
            Optional.of(Files.writeString(folder.resolve("probes.csv"), probes)),
            Optional.of(Files.writeString(folder.resolve("targets.csv"), targets)));
    return new MeasurementReader(COUNTRIES, files).read(table -> row -> "");
  }

  private List<Diagnostic> wrong(String json) {
    return wrong(json, PROBES, TARGETS);
  }

  private List<Diagnostic> wrong(String json, String probes, String targets) {
    try {
      read(json, probes, targets, Optional.empty());
      return List.of();
    } catch (NotValidException e) {
      return e.diagnostics();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void anArrayAndAnObjectALineAreReadAlike() throws IOException {
    MeasurementReader.Read lines = read(PARIS + BERLIN + SILENT);
    MeasurementReader.Read array = read("[" + PARIS + "," + BERLIN + ",\n" + SILENT + "]");
    assertThat(lines.measurements()).isEqualTo(array.measurements()).hasSize(2);
    assertThat(lines.leftOut().rows())
        .containsExactly(java.util.Map.entry(LeftOut.Reason.NO_ROUND_TRIP, 1));
    assertThat(lines.dates()).contains("2023-02-11 to 2023-02-12");
  }

  @Test
  void theAverageIsTakenElseThatOfTheAnswers() throws IOException {
    List<Measurement> read = read(PARIS + BERLIN).measurements();
    assertThat(read.get(0).millis()).isEqualTo(12.5);
    assertThat(read.get(0).from().country()).isEqualTo("FR");
    assertThat(read.get(0).to().country()).isEqualTo("NL");
    assertThat(read.get(1).millis()).isEqualTo(12);
    assertThat(read.get(1).to().country()).isEqualTo("DE");
  }

  @Test
  void theMinimumIsTakenWhenAskedForAndNothingElseCanBe() throws IOException {
    List<Measurement> least =
        read(PARIS + BERLIN, PROBES, TARGETS, Optional.of("min")).measurements();
    assertThat(least).extracting(Measurement::millis).containsExactly(11.9, 10.0);
    assertThatThrownBy(() -> read(PARIS, PROBES, TARGETS, Optional.of("p99")))
        .hasMessageContaining("RIPE Atlas results have no 'p99'");
  }

  @Test
  void aPackedFileIsRead() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(PARIS.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(packed.toByteArray(), PROBES, TARGETS, Optional.empty()).measurements())
        .hasSize(1);
  }

  @Test
  void probesAndTargetsWithoutAPlaceAreLeftOutAndCounted() throws IOException {
    String stranger = PARIS.replace("6012", "7") + BERLIN.replace("2001:DB8::a", "203.0.113.9");
    MeasurementReader.Read read = read(PARIS + stranger);
    assertThat(read.measurements()).hasSize(1);
    assertThat(read.leftOut().rows()).containsEntry(LeftOut.Reason.NO_PLACE, 2);
    assertThat(wrong(stranger))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.message()).contains("probe 7", "target 203.0.113.9");
              assertThat(d.hint()).contains("probes.csv");
            });
  }

  @Test
  void aNameThatWasNotFoundIsNoMistakeOfTheFile() throws IOException {
    String failed = "{\"prb_id\":11,\"dnserr\":\"non-recoverable failure\",\"type\":\"ping\"}\n";
    assertThat(read(PARIS + failed).leftOut().rows())
        .containsEntry(LeftOut.Reason.NO_ROUND_TRIP, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{\"dst_addr\":\"192.0.2.1\",\"avg\":5}; has no 'prb_id'",
        "{\"prb_id\":\"x\",\"dst_addr\":\"192.0.2.1\",\"avg\":5}; 'prb_id' is not a number",
        "{\"prb_id\":1.5,\"dst_addr\":\"192.0.2.1\",\"avg\":5}; 'prb_id' 1.5 is not a probe",
        "{\"prb_id\":1e999,\"dst_addr\":\"192.0.2.1\",\"avg\":5}; is not a probe",
        "{\"prb_id\":11,\"avg\":5}; has neither 'dst_addr' nor 'dst_name'",
        "{\"prb_id\":11,\"dst_addr\":\"192.0.2.1\",\"avg\":\"fast\"}; 'avg' is not a number",
        "{\"prb_id\":11,\"dst_addr\":\"192.0.2.1\",\"avg\":0}; is not above 0",
        "{\"prb_id\":11,\"dst_addr\":\"192.0.2.1\",\"avg\":-7}; is not above 0",
        "{\"prb_id\":11,\"dst_addr\":\"192.0.2.1\",\"avg\":12500000}; is more than a minute",
        "{\"prb_id\":11,\"type\":\"traceroute\"}; is a result of a 'traceroute', not of a ping",
        "{\"prb_id\":11,\"dst_addr\":; is not JSON here",
        "{\"prb_id\":11,\"dst_addr\":\"192.0.2.1\",\"avg\":NaN}; is not JSON here",
        "7; is not JSON here|expected an object",
        "[7]; expected an object",
      })
  void whatCannotBeIsToldWithItsLine(String second, String message) {
    List<Diagnostic> wrong = wrong(PARIS + "\n" + (second.equals("7") ? "{}7" : second));
    assertThat(wrong).isNotEmpty();
    assertThat(wrong.get(wrong.size() - 1).line()).isEqualTo(3);
    assertThat(wrong).anySatisfy(d -> assertThat(d.message()).containsPattern(message));
  }

  @Test
  void afterABadLineTheNextOnesAreReadToo() {
    List<Diagnostic> wrong = wrong("{\"prb_id\":}\n" + PARIS + "{\"prb_id\" 7}\n{\"avg\":5}\n");
    assertThat(wrong).extracting(Diagnostic::line).containsExactly(1, 3, 4);
  }

  @Test
  void mistakesWithoutEndAreToldAHundredTimes() {
    assertThat(wrong("{\"a\":}\n".repeat(5000))).hasSize(100);
  }

  @Test
  void secondsAreToldFromMilliseconds() {
    String seconds = PARIS.replace("12.5", "0.0125") + PARIS.replace("12.5", "0.0131");
    assertThat(wrong(seconds))
        .singleElement()
        .satisfies(d -> assertThat(d.message()).contains("plausible if they are in seconds"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "id,lat\\n6012,48; expected the columns id or prb_id or probe, lat, lon",
        "id,lat,lon\\n6012,fast,2.35; 'fast' is not a number",
        "id,lat,lon\\n6012,139.69,35.68; swapped",
        "id,lat,lon,country\\n6012,2.35,48.86,FR; swapped",
        "id,lat,lon\\n6012,48.86,2.35\\n6012,40,2; '6012' stands elsewhere too",
        "id,lat,lon; tells no place",
        "''; is empty",
      })
  void tablesOfProbesThatAreWrongAreToldWithTheirPlace(String probes, String message) {
    assertThat(wrong(PARIS, probes.replace("\\n", "\n"), TARGETS))
        .anySatisfy(
            d -> {
              assertThat(d.file()).endsWith("probes.csv");
              assertThat(d.text()).contains(message);
            });
  }

  @Test
  void anEmptyListHoldsNoResults() {
    assertThat(wrong("[]")).extracting(Diagnostic::message).containsExactly("holds no results");
  }

  @Test
  void jsonWithoutTablesOfPlacesAsksForThem() throws IOException {
    Path file = Files.writeString(folder.resolve("pings.json"), PARIS);
    MeasurementReader reader =
        new MeasurementReader(COUNTRIES, MeasuredFiles.of(List.of(file), Optional.empty()));
    assertThatThrownBy(() -> reader.read(table -> row -> ""))
        .isInstanceOf(NotValidException.class)
        .hasMessageContaining("--probes FILE (id,lat,lon) and --targets FILE");
  }

  @Test
  void deepNestingIsRefusedAndDoesNotOverflow() {
    assertThat(wrong("[".repeat(100_000))).isNotEmpty();
    assertThat(wrong("{\"a\":".repeat(100_000))).isNotEmpty();
  }

  /** Bytes changed, cut out, doubled: either it is read or every diagnostic has its file. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void mutantsAreReadOrToldAndNeverEndInAnythingElse(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    String alphabet = "{}[]:,\"-019.eE\\ \n\u00e9x*\u0000";
    for (int i = 0; i < 500; i++) {
      StringBuilder json = new StringBuilder("[" + PARIS + "," + BERLIN + "," + SILENT + "]");
      if (random.nextBoolean()) {
        json = new StringBuilder(PARIS + BERLIN + SILENT);
      }
      for (int change = random.nextInt(1, 6); change > 0; change--) {
        int at = random.nextInt(json.length());
        int to = Math.min(json.length(), at + random.nextInt(1, 12));
        switch (random.nextInt(3)) {
          case 0 -> json.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
          case 1 -> json.delete(at, to);
          default -> json.insert(at, json.substring(at, to));
        }
      }
      try {
        read(json.toString());
      } catch (NotValidException e) {
        assertThat(e.diagnostics())
            .as("seed %d, mutant %d: %s", seed, i, json)
            .isNotEmpty()
            .allMatch(d -> d.file().endsWith("pings.json") && !d.message().isEmpty());
      }
    }
  }
}

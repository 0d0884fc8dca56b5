package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.CountryIndex;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
import io.coldpotato.latency.FibreFloor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of measurements, good and bad. */
class MeasurementReaderTest {

  private static final CountryIndex COUNTRIES = CountryIndex.of(TableSource.builtIn());

  private static final String HEADER = "src_city,src_lat,src_lon,dst_city,dst_lat,dst_lon,rtt_ms\n";
  private static final String PARIS_ROME = "Paris,48.86,2.35,Rome,41.9,12.5,24.5\n";

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("pings.csv"), text);
  }

  private MeasurementReader.Read read(String text) throws IOException {
    return read(file(text), Optional.empty());
  }

  private static MeasurementReader.Read read(Path file, Optional<String> column) {
    return new MeasurementReader(COUNTRIES, MeasuredFiles.of(List.of(file), column))
        .read(table -> row -> "");
  }

  /** What is wrong with a file, without the folder. */
  private List<String> wrong(String text) throws IOException {
    Path file = file(text);
    NotValidException e =
        catchThrowableOfType(NotValidException.class, () -> read(file, Optional.empty()));
    assertThat(e).as("a diagnostic").isNotNull();
    return e.diagnostics().stream()
        .map(Diagnostic::text)
        .map(t -> t.replace(folder + "/", ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src_lat,src_lon,dst_lat,dst_lon,rtt_avg_ms",
        "source_latitude,source_longitude,destination_latitude,destination_longitude,latency_ms",
        "from_lat,from_lng,to_lat,to_lng,ping",
        "srcLat,srcLon,dstLat,dstLon,rttMs",
        "lat1,lon1,lat2,lon2,rtt",
        "Lat_A,Lon_A,Lat_B,Lon_B,RTT (ms)",
        "probe_lat,probe_lon,dc_lat,dc_lon,rtt_last_ms",
        "client lat,client lon,server lat,server lon,round trip ms",
        "src_lat,src_lon,dst_lat,dst_lon,rtt_p50_1y_ms"
      })
  void columnsAreFoundWhateverTheirNames(String header) throws IOException {
    MeasurementReader.Read read = read(header + "\n48.86,2.35,41.9,12.5,24.5\n");
    assertThat(read.measurements()).hasSize(1);
    Measurement row = read.measurements().get(0);
    assertThat(row.millis()).isEqualTo(24.5);
    assertThat(row.from().country()).isEqualTo("FR");
    assertThat(row.to().country()).isEqualTo("IT");
  }

  @ParameterizedTest
  @CsvSource({
    "rtt_min_ms;rtt_avg_ms;rtt_max_ms;rtt_mdev_ms, 1",
    "rtt_max_ms;rtt_sd_ms;rtt_min_ms, 2",
    "rtt_min_ms;rtt_p5_ms;rtt_p50_ms;rtt_p95_ms;rtt_mean_ms, 2",
    "hops;rtt_last_ms;rtt_hop1_ms;rtt_hop2_ms, 1",
    "loss_rtt;rtt_count;rtt_ms, 2"
  })
  void ofSeveralRoundTripsTheTypicalOneIsTaken(String columns, int taken) throws IOException {
    String[] names = columns.split(";", -1);
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      cells.append(',').append(30 + i);
    }
    MeasurementReader.Read read =
        read(
            ("src_lat,src_lon,dst_lat,dst_lon," + String.join(",", names))
                + ("\n48.86,2.35,41.9,12.5" + cells + "\n"));
    assertThat(read.measurements().get(0).millis()).isEqualTo(30 + taken);
  }

  @Test
  void gzipIsKnownByItsContentWhateverTheName() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write((HEADER + PARIS_ROME).getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve("pings.txt"), bytes.toByteArray());
    assertThat(read(file, Optional.empty()).measurements()).hasSize(1);
  }

  @Test
  void extraColumnsOrderQuotesAndMarksDoNotMatter() throws IOException {
    MeasurementReader.Read read =
        read(
            "\uFEFF"
                + """
                note,rtt_ms,dst_lon,dst_lat,src_lon,src_lat,src_city
                "a, b",24.5,12.5,41.9,2.35,48.86,"Paris, Île-de-France"
                """
                    .replace("\n", "\r\n"));
    assertThat(read.measurements()).hasSize(1);
    assertThat(read.measurements().get(0).from().label()).isEqualTo("Paris, Île-de-France");
  }

  @Test
  void anEmptyPlaceOrRoundTripIsLeftOutAndCounted() throws IOException {
    MeasurementReader.Read read =
        read(HEADER + PARIS_ROME + "X,,,Rome,41.9,12.5,20\nParis,48.86,2.35,Rome,41.9,12.5,\n");
    assertThat(read.measurements()).hasSize(1);
    assertThat(read.leftOut().rows())
        .containsEntry(LeftOut.Reason.NO_PLACE, 1)
        .containsEntry(LeftOut.Reason.NO_ROUND_TRIP, 1);
  }

  @Test
  void theCountryThatAFileNamesIsBelievedOnlyNearItsCities() throws IOException {
    String header = "src_country,src_lat,src_lon,dst_country,dst_lat,dst_lon,rtt_ms\n";
    MeasurementReader.Read read =
        read(header + "Switzerland,46.2,6.14,United States,15.8,-86.8,150\n");
    assertThat(read.measurements().get(0).from().country()).isEqualTo("CH");
    // La Ceiba: a file that calls it American is wrong.
    assertThat(read.measurements().get(0).to().country()).isEqualTo("HN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Paris,91,2.35,Rome,41.9,12.5,24.5|2:7|'91' lies outside -90 to 90 degrees",
        "Paris,48.86,181,Rome,41.9,12.5,24.5|2:13|'181' lies outside -180 to 180 degrees",
        "Paris,48.86,2.35,Rome,112.5,41.9,24.5|2:23|are 'dst_lat' and 'dst_lon' swapped?",
        "Paris,north,2.35,Rome,41.9,12.5,24.5|2:7|'north' is not a number",
        "Paris,48.86,,Rome,41.9,12.5,24.5|2:13|'' is not a number",
        "Paris,48.86,2.35,Rome,41.9,12.5,fast|2:33|'fast' is not a number",
        "Paris,48.86,2.35,Rome,41.9,12.5,NaN|2:33|'NaN' is not a number",
        "Paris,48.86,2.35,Rome,41.9,12.5,24.5ms|2:33|write the number alone",
        "Paris,48.86,2.35,Rome,41.9,12.5,\"24,5\"|2:33|write a decimal point: 24.5",
        "Paris,48.86,2.35,Rome,41.9,12.5,0|2:33|is not above 0",
        "Paris,48.86,2.35,Rome,41.9,12.5,-3|2:33|is not above 0",
        "Paris,48.86,2.35,Rome,41.9,12.5,245000|2:33|more than a minute",
        "Paris,48.86,2.35,Rome,41.9,12.5,24.5,7|2|row has 8 cells"
      })
  void aCellThatCannotBeIsToldWithItsPlace(String row, String place, String message)
      throws IOException {
    List<String> wrong = wrong(HEADER + row + "\n");
    assertThat(wrong).hasSize(1);
    assertThat(wrong.get(0)).startsWith("pings.csv:" + place + ": error: ").contains(message);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    List<String> wrong =
        wrong(HEADER + "Paris,x,2.35,Rome,41.9,12.5,-1\n" + PARIS_ROME + "A,48,2,B,95,12,20\n");
    assertThat(wrong).hasSize(3);
    assertThat(wrong.get(2)).startsWith("pings.csv:4:10: error: ");
  }

  @Test
  void columnsThatAreMissingAreNamedWithWhatToCallThem() throws IOException {
    assertThat(wrong("src_lat,dst_lat,dst_lon,note\n1,2,3,4\n"))
        .hasSize(2)
        .anySatisfy(t -> assertThat(t).contains("source's longitude", "call it 'src_lon'"))
        .anySatisfy(t -> assertThat(t).contains("no column holds a round trip", "--rtt-column"));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void otherSeparatorsAreNoticed(String separator) throws IOException {
    String text = (HEADER + PARIS_ROME).replace(",", separator);
    assertThat(wrong(text)).allSatisfy(t -> assertThat(t).contains("separate columns by commas"));
  }

  @Test
  void aColumnAskedForThatIsNotThereHasItsNearestName() throws IOException {
    Path file = file(HEADER + PARIS_ROME);
    NotValidException e =
        catchThrowableOfType(NotValidException.class, () -> read(file, Optional.of("rtt_sm")));
    assertThat(e.diagnostics().get(0).text()).contains("--rtt-column", "did you mean 'rtt_ms'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF"})
  void anEmptyFileIsSaidToBeEmpty(String text) throws IOException {
    assertThat(wrong(text)).hasSize(1).first().asString().contains("is empty");
  }

  @Test
  void aHeaderAloneIsNoMeasurement() throws IOException {
    assertThat(wrong(HEADER)).first().asString().contains("has a header and no rows");
  }

  @ParameterizedTest
  @CsvSource({"rtt_s, seconds, multiply it by 1000", "rtt_us, microseconds, divide it by 1000"})
  void aUnitInTheNameIsRead(String column, String unit, String hint) throws IOException {
    assertThat(wrong((HEADER + PARIS_ROME).replace("rtt_ms", column)))
        .first()
        .asString()
        .contains(unit, hint);
  }

  @Test
  void secondsCalledMillisecondsAreNoticed() throws IOException {
    assertThat(wrong(HEADER + PARIS_ROME.replace("24.5", "0.0245")))
        .first()
        .asString()
        .contains("plausible if they are in seconds", "multiply them by 1000");
  }

  @Test
  void microsecondsCalledMillisecondsAreNoticed() throws IOException {
    assertThat(wrong(HEADER + PARIS_ROME.replace("24.5", "24500")))
        .first()
        .asString()
        .contains("are they in microseconds?");
  }

  @Test
  void aFileOfImpossibleRowsIsRefused() throws IOException {
    assertThat(wrong(HEADER + "Oslo,59.9,10.7,Nairobi,-1.3,36.8,9\n"))
        .first()
        .asString()
        .contains("faster than light in fibre", "check units");
  }

  @Test
  void swappedCoordinatesAreToldByTheCountryThatTheyAreSaidToBeIn() throws IOException {
    String header = "src_country,src_lat,src_lon,dst_lat,dst_lon,rtt_ms\n";
    assertThat(wrong(header + "Italy,12.5,41.9,48.86,2.35,90\n"))
        .first()
        .asString()
        .startsWith("pings.csv:2:7: error: 12.5, 41.9 is not in Italy")
        .contains("are 'src_lat' and 'src_lon' swapped?");
  }

  @Test
  void swappedCoordinatesOfOneEndAreTold() throws IOException {
    // Rome's latitude and longitude exchanged lie in Ethiopia, which nothing reaches so fast.
    String rows =
        """
        Paris,48.86,2.35,Rome,12.5,41.9,24.5
        Oslo,59.9,10.7,Rome,12.5,41.9,45
        Tunis,36.8,10.2,Rome,12.5,41.9,15
        Madrid,40.4,-3.7,Rome,12.5,41.9,35
        New York,40.7,-74,Rome,12.5,41.9,88
        """;
    assertThat(wrong(HEADER + rows))
        .first()
        .asString()
        .contains("longitude of the destination swapped", "exchange those two columns");
  }

  @Test
  void swappedCoordinatesAreToldThoughMostOfTheirRoundTripsArePossible() throws IOException {
    // Exchanged about the diagonal, places near Greenwich stay about as far from each other.
    double[][] places = {
      {51.51, -0.13}, {48.86, 2.35}, {40.42, -3.7}, {41.9, 12.5}, {59.91, 10.75}, {30.06, 31.25},
      {6.45, 3.39}, {-1.28, 36.82}, {-33.93, 18.42}, {25.08, 55.31}, {19.07, 72.88}, {55.75, 37.62},
      {40.71, -74.01}, {25.77, -80.19}, {-12.04, -77.03}, {-23.55, -46.64}
    };
    StringBuilder rows = new StringBuilder("src_lat,src_lon,dst_lat,dst_lon,rtt_ms\n");
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j < i; j++) {
        Coordinates a = new Coordinates(places[i][0], places[i][1]);
        Coordinates b = new Coordinates(places[j][0], places[j][1]);
        double millis = 1.4 * FibreFloor.roundTripMillis(a, b) + 2;
        rows.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%.2f%n",
                a.longitude(),
                a.latitude(),
                b.longitude(),
                b.latitude(),
                millis));
      }
    }
    assertThat(wrong(rows.toString()))
        .first()
        .asString()
        .contains("longitude of both ends swapped", "exchange those two columns");
  }

  @Test
  void aDamagedGzipFileIsTold() throws IOException {
    byte[] bytes = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3};
    Path file = Files.write(folder.resolve("x.gz"), bytes);
    NotValidException e =
        catchThrowableOfType(NotValidException.class, () -> read(file, Optional.empty()));
    assertThat(e.diagnostics().get(0).text()).contains("damaged gzip");
  }

  @Test
  void aFileThatIsNoTextIsTold() throws IOException {
    Path file = Files.write(folder.resolve("x.bin"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 65});
    NotValidException e =
        catchThrowableOfType(NotValidException.class, () -> read(file, Optional.empty()));
    assertThat(e.diagnostics().get(0).text()).contains("is not UTF-8 text");
  }

  @Test
  void aFolderIsNoFile() {
    NotValidException e =
        catchThrowableOfType(NotValidException.class, () -> read(folder, Optional.empty()));
    assertThat(e.diagnostics().get(0).text()).contains("is a folder");
  }
}

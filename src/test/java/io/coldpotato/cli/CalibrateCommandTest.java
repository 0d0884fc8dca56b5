package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CalibrateCommandTest {

  private static final String HEADER =
      "src_city,src_lat,src_lon,dst_city,dst_lat,dst_lon,rtt_avg_ms\n";

  /** Cities whose model round trips are near enough to make plausible rows of. */
  private static final String[] CITIES = {
    "Paris,48.86,2.35",
    "Rome,41.9,12.5",
    "New York,40.71,-74.01",
    "Madrid,40.42,-3.7",
    "Warsaw,52.23,21.01",
    "Chicago,41.88,-87.63",
    "Tokyo,35.68,139.69"
  };

  /** Great circles in km between them, by row. */
  private static final int[][] KILOMETRES = {
    {1106, 5837, 1053, 1367, 6664, 9711},
    {6887, 1363, 1315, 7756, 9857},
    {5769, 6859, 1145, 10850},
    {2290, 6737, 10770},
    {7517, 8568},
    {10142}
  };

  @TempDir private Path folder;

  /** Rows of all pairs: twice light in fibre and so many milliseconds, in a unit. */
  private static String pings(double endMillis, double unit) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < KILOMETRES.length; i++) {
      for (int j = 0; j < KILOMETRES[i].length; j++) {
        double millis = 2 * 2 * KILOMETRES[i][j] / 199.86 + endMillis;
        csv.append(CITIES[i]).append(',').append(CITIES[i + 1 + j]);
        csv.append(String.format(Locale.ROOT, ",%.5f%n", millis * unit));
      }
    }
    return csv.toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static JsonNode json(Run run) {
    assertThat(run.code()).as(run.err()).isZero();
    return new JsonMapper().readTree(run.out());
  }

  @Test
  void whatItSavesIsUsedByOtherCommandsAndBringsTheErrorItPrinted() throws IOException {
    String pings = file("pings.csv", pings(20, 1));
    Path saved = folder.resolve("calibration.csv");
    JsonNode result =
        json(Run.of("calibrate", pings, "--save", saved.toString(), "--format", "json"));
    double after = result.get("fit").get(0).get("after").get("median_ape").asDouble();
    assertThat(after)
        .isLessThan(result.get("fit").get(0).get("before").get("median_ape").asDouble());
    assertThat(Files.readString(saved))
        .startsWith("parameter,value,unit,basis,source,previous_value,")
        .contains("calibrate on pings.csv: 21 pairs of 7 places, of 21 rows; date not stated")
        .doesNotContain(folder.toString());
    Run.of("evaluate", "latency", pings, "--calibration", saved.toString());
    JsonNode by =
        json(
            Run.of(
                "evaluate",
                "latency",
                pings,
                "--calibration",
                saved.toString(),
                "--format",
                "json"));
    // The file has five decimals.
    assertThat(by.get("median_ape").asDouble())
        .isCloseTo(after, org.assertj.core.api.Assertions.within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({"calibration.csv", "delay.csv"})
  void whatItSavesReplacesItsNamesakeInAWorldFolder(String name) throws IOException {
    String pings = file("pings.csv", pings(20, 1));
    Path world = Files.createDirectory(folder.resolve("world"));
    Path saved = world.resolve(name);
    assertThat(Run.of("calibrate", pings, "--save", saved.toString()).code()).isZero();
    String byFolder = Run.of("evaluate", "latency", pings, "--world", world.toString()).out();
    String byFile = Run.of("evaluate", "latency", pings, "--calibration", saved.toString()).out();
    assertThat(byFolder).isEqualTo(byFile);
    assertThat(byFile).isNotEqualTo(Run.of("evaluate", "latency", pings).out());
  }

  @Test
  void aComparisonNamesTheCalibrationItRestsOn() throws IOException {
    String own = file("own.csv", "parameter,value\ncarrier_stretch_land_developed,2.5\n");
    String scenario = "scenarios/hello.yaml";
    Run before = Run.of("compare", scenario, "--format", "csv");
    Run after = Run.of("compare", scenario, "--format", "csv", "--calibration", own);
    assertThat(after.out()).isNotEqualTo(before.out());
    assertThat(Run.of("compare", scenario, "--calibration", own).out()).contains("calibrated by");
    Run trace = Run.of("trace", scenario, "--option", "internet", "--calibration", own);
    assertThat(trace.code()).as(trace.err()).isZero();
  }

  @Test
  void textShowsBeforeAndAfterTheUnseenAndWhatToDoNext() throws IOException {
    Run run = Run.of("calibrate", file("pings.csv", pings(20, 1)));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "21 rows read, 21 pairs of 7 places used",
            "before → after",
            "both ends unseen (5 groups of places)",
            "note: only 21 pairs of 7 places: single hosts may decide",
            "carrier_stretch_land_poor kept its value",
            "Nothing is saved; add --save calibration.csv");
  }

  @Test
  void resultsOfRipeAtlasAreReadWithTheirPlaces() throws IOException {
    StringBuilder probes = new StringBuilder("id,lat,lon\n");
    StringBuilder targets = new StringBuilder("name,lat,lon\n");
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < CITIES.length; i++) {
      String at = CITIES[i].substring(CITIES[i].indexOf(',') + 1);
      probes.append(i + 1).append(',').append(at).append('\n');
      targets.append("t").append(i).append(".example,").append(at).append('\n');
      for (int j = i + 1; j < CITIES.length; j++) {
        double millis = 4 * KILOMETRES[i][j - i - 1] / 199.86 + 20;
        json.append(
            String.format(
                Locale.ROOT,
                "{\"type\":\"ping\",\"prb_id\":%d,\"dst_name\":\"t%d.example\",\"avg\":%.3f,"
                    + "\"timestamp\":1676073600}%n",
                i + 1,
                j,
                millis));
      }
    }
    String pings = file("pings.json", json.toString());
    String[] places = {
      "--probes", file("probes.csv", probes.toString()),
      "--targets", file("targets.csv", targets.toString())
    };
    Run run = Run.of("calibrate", pings, places[0], places[1], places[2], places[3]);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("on pings.json (measured 2023-02-11)", "21 rows read, 21 pairs of 7 places used");
    Run scored = Run.of("evaluate", "latency", pings, places[0], places[1], places[2], places[3]);
    assertThat(scored.out()).contains("21 rows read, 21 pairs scored");
    assertThat(Run.of("calibrate", pings).code()).isEqualTo(65);
    String none = folder.resolve("none.csv").toString();
    assertThat(Run.of("calibrate", pings, "--probes", none).code()).isEqualTo(66);
  }

  @Test
  void onlyTheParametersAskedForAreSet() throws IOException {
    JsonNode json =
        json(
            Run.of(
                "calibrate",
                file("pings.csv", pings(20, 1)),
                "--parameters",
                "carrier_end_rtt_developed,carrier_hop_rtt",
                "--format",
                "json"));
    assertThat(json.get("parameters").size()).isEqualTo(2);
  }

  @Test
  void aParameterThatCannotBeCalibratedIsAWrongCommandLineWithTheNearest() throws IOException {
    Run run =
        Run.of("calibrate", file("p.csv", pings(20, 1)), "--parameters", "carrier_strech_sea");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("carrier_strech_sea", "carrier_stretch_sea");
  }

  @Test
  void secondsAreToldFromMilliseconds() throws IOException {
    Run run = Run.of("calibrate", file("p.csv", pings(20, 0.001)));
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("plausible if they are in seconds");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void swappedCoordinatesAreTold() throws IOException {
    String swapped = pings(20, 1).replace("src_lat,src_lon", "src_lon,src_lat");
    Run run = Run.of("calibrate", file("p.csv", swapped));
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("swapped");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; is empty",
        "a,b; has a header and no rows|no column",
        "src_lat,src_lon,dst_lat,dst_lon,rtt_ms\\n1,2,30,4,fast; 'fast' is not a number",
        "src_lat,src_lon,dst_lat,dst_lon,rtt_ms\\n1,2,30,4,90; only 1 pairs of places can be used",
      })
  void aFileThatCannotBeCalibratedOnEndsInSixtyFiveWithTheReason(String text, String reason)
      throws IOException {
    Run run = Run.of("calibrate", file("bad.csv", text.replace("\\n", "\n")));
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("bad.csv").containsPattern(reason);
  }

  @Test
  void filesThatAreNotThereEndInSixtySix() throws IOException {
    assertThat(Run.of("calibrate", folder.resolve("no.csv").toString()).code()).isEqualTo(66);
    String none = folder.resolve("none.csv").toString();
    Run run = Run.of("compare", "scenarios/hello.yaml", "--calibration", none);
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.err()).contains("none.csv: error: no such file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "parameter,value\\nspeed_of_light,2; unknown parameter 'speed_of_light'",
        "parameter,value\\ncarrier_stretch_sea,0.5; is not a number from 1.0",
        "parameter,value\\ncarrier_stretch_sea,fast; is not a number from 1.0",
        "parameter,value\\ncarrier_hop_rtt,1\\ncarrier_hop_rtt,2; stands there twice",
        "name,number\\na,1; column 'parameter' is missing",
        "''; is empty",
      })
  void aCalibrationThatIsNotValidIsRefusedWithItsPlace(String text, String reason)
      throws IOException {
    String bad = file("bad.csv", text.replace("\\n", "\n"));
    Run run = Run.of("compare", "scenarios/hello.yaml", "--calibration", bad);
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("bad.csv").contains(reason);
  }
}

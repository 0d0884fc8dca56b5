package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measurements of a year are held against the fibre of that year. */
class AsOfOptionTest {

  /** Sydney reached Los Angeles over Hawaii before Southern Cross NEXT (2022). */
  private static final String PINGS =
      """
      src_city,src_lat,src_lon,dst_city,dst_lat,dst_lon,rtt_avg_ms
      Kyiv,50.45,30.52,Moscow,55.75,37.62,20
      Sydney,-33.87,151.21,Los Angeles,34.05,-118.24,160
      Paris,48.86,2.35,Rome,41.9,12.5,24.5
      """;

  private static final String SITES =
      """
      src_city,src_lat,src_lon,dst_city,dst_lat,dst_lon,technology,rtt_ms
      Kyiv,50.45,30.52,Moscow,55.75,37.62,fibre,20
      """;

  private static final String REGIONS =
      """
      source_region,destination_region,p50_rtt_ms
      australiaeast,westus3,150
      francecentral,uksouth,9
      """;

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static JsonNode json(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--format", "json"));
    Run run = Run.of(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return new JsonMapper().readTree(run.out());
  }

  private static double millis(JsonNode evaluation, String from) {
    for (JsonNode row : evaluation.get("worst")) {
      if (row.get("from").asString().startsWith(from)) {
        return row.get("predicted_rtt_ms").asDouble();
      }
    }
    throw new AssertionError("no row from " + from + " in " + evaluation);
  }

  @Test
  void latencySaysTheYearAndTakesItsFibre() throws IOException {
    String pings = file("p.csv", PINGS);
    JsonNode now = json("evaluate", "latency", pings);
    JsonNode then = json("evaluate", "latency", pings, "--as-of", "2018");
    assertThat(now.get("model").asString()).isEqualTo("public Internet");
    assertThat(then.get("model").asString()).isEqualTo("public Internet, fibre as of 2018");
    // Over Poland and Lithuania the way is more than 1,500 km of fibre longer.
    assertThat(millis(then, "Kyiv")).isLessThan(millis(now, "Kyiv") - 15);
    assertThat(millis(then, "Sydney")).isGreaterThan(1.02 * millis(now, "Sydney"));
    assertThat(millis(then, "Paris")).isEqualTo(millis(now, "Paris"));
  }

  @Test
  void theYearOfTheTablesIsTheWorldAsItIs() throws IOException {
    String pings = file("p.csv", PINGS);
    JsonNode now = json("evaluate", "latency", pings);
    JsonNode same = json("evaluate", "latency", pings, "--as-of", "2026");
    assertThat(same.get("model").asString()).isEqualTo("public Internet, fibre as of 2026");
    assertThat(same.get("worst")).isEqualTo(now.get("worst"));
  }

  @Test
  void theYearIsSaidAfterWhatElseTheModelIs() throws IOException {
    String pings = file("p.csv", PINGS);
    assertThat(
            json("evaluate", "latency", pings, "--as-of", "2020", "--hubs", "none")
                .get("model")
                .asString())
        .isEqualTo("public Internet, without hubs, fibre as of 2020");
    assertThat(
            json("evaluate", "latency", pings, "--as-of", "2020", "--wan").get("model").asString())
        .isEqualTo("a cloud's own network, corridors alone, fibre as of 2020");
  }

  @Test
  void textAndPageSayTheYearToo() throws IOException {
    String pings = file("p.csv", PINGS);
    assertThat(Run.of("evaluate", "latency", pings, "--as-of", "2018").out())
        .contains("Model: public Internet, fibre as of 2018.");
    assertThat(Run.of("evaluate", "latency", pings, "--as-of", "2018", "--format", "html").out())
        .contains("fibre as of 2018");
  }

  @Test
  void sitesReachRegionsOverTheFibreOfTheYear() throws IOException {
    String sites = file("s.csv", SITES);
    JsonNode now = json("evaluate", "access", sites);
    JsonNode then = json("evaluate", "access", sites, "--as-of", "2021");
    assertThat(then.get("model").asString())
        .isEqualTo("access line and public carriers to a region, fibre as of 2021");
    assertThat(millis(then, "Kyiv")).isLessThan(millis(now, "Kyiv") - 15);
  }

  @Test
  void theCloudsNetworkIsAnchoredTodayAndLaidOutAsOfTheYear() throws IOException {
    String regions = file("r.csv", REGIONS);
    JsonNode now = json("evaluate", "regions", regions);
    JsonNode then = json("evaluate", "regions", regions, "--as-of", "2018");
    assertThat(then.get("model").asString()).endsWith(", fibre as of 2018");
    // The published pair holds for the way it was measured on, which 2018 had or had not.
    assertThat(millis(then, "francecentral")).isCloseTo(millis(now, "francecentral"), within(1e-9));
    assertThat(millis(then, "australiaeast")).isGreaterThan(millis(now, "australiaeast") + 1);
  }

  @Test
  void ofTheGainOnlyThePublicInternetIsOfTheYear() throws IOException {
    String regions = file("r.csv", REGIONS);
    String cities =
        file(
            "c.csv",
            """
            src_city,src_lat,src_lon,dst_city,dst_lat,dst_lon,rtt_avg_ms
            Sydney,-33.87,151.21,Phoenix,33.45,-112.07,160
            Paris,48.86,2.35,London,51.51,-0.13,10
            """);
    JsonNode now = json("evaluate", "wan-gain", regions, cities);
    JsonNode then = json("evaluate", "wan-gain", regions, cities, "--as-of", "2018");
    assertThat(then.get("model").asString())
        .isEqualTo("the cloud's own network, over the public Internet, fibre as of 2018");
    JsonNode before = worst(now, "Sydney");
    JsonNode after = worst(then, "Sydney");
    assertThat(after.get("predicted_cloud_rtt_ms")).isEqualTo(before.get("predicted_cloud_rtt_ms"));
    assertThat(after.get("predicted_internet_rtt_ms").asDouble())
        .isGreaterThan(before.get("predicted_internet_rtt_ms").asDouble() + 1);
    assertThat(Run.of("evaluate", "wan-gain", regions, cities, "--as-of", "2018").out())
        .contains("over the public Internet, fibre as of 2018.");
  }

  private static JsonNode worst(JsonNode gain, String place) {
    for (JsonNode pair : gain.get("worst")) {
      if (pair.get("internet_from").asString().equals(place)) {
        return pair;
      }
    }
    throw new AssertionError("no pair of " + place + " in " + gain);
  }

  @Test
  void whatIsCalibratedSaysOnWhichFibre() throws IOException {
    String[] places = {
      "Paris,48.86,2.35",
      "Rome,41.9,12.5",
      "New York,40.71,-74.01",
      "Madrid,40.42,-3.7",
      "Warsaw,52.23,21.01",
      "Chicago,41.88,-87.63",
      "Los Angeles,34.05,-118.24"
    };
    StringBuilder csv =
        new StringBuilder("src_city,src_lat,src_lon,dst_city,dst_lat,dst_lon,rtt_avg_ms\n");
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j < i; j++) {
        csv.append(places[i]).append(',').append(places[j]);
        csv.append(String.format(Locale.ROOT, ",%d%n", 150 + i));
      }
    }
    Path saved = folder.resolve("calibration.csv");
    Run run =
        Run.of(
            "calibrate",
            file("p.csv", csv.toString()),
            "--as-of",
            "2018",
            "--save",
            saved.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("Calibrated: public Internet, fibre as of 2018, on p.csv");
    assertThat(Files.readString(saved)).contains("; fibre as of 2018");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20x8", "1989", "2027", "18", "2018-07", "-2018", "", "２０１８"})
  void aYearOfWhichTheTablesDoNotTellIsAMistakeOnTheCommandLine(String year) throws IOException {
    Run run = Run.of("evaluate", "latency", file("p.csv", PINGS), "--as-of=" + year);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(
            "--as-of: '"
                + year
                + "' is not a year of which the tables tell; expected one from 1990 to 2026, the"
                + " year of their date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate regions", "evaluate access", "calibrate"})
  void everyCommandThatTakesAYearRefusesAWrongOne(String command) throws IOException {
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.addAll(List.of(file("p.csv", PINGS), "--as-of", "2027"));
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--as-of: '2027'");
  }

  @Test
  void theLastYearIsThatOfAUsersTables() throws IOException {
    file("about.csv", "data,as_of,source\nplaces,2023-06-30,x\n");
    Run run =
        Run.of(
            "evaluate",
            "latency",
            file("p.csv", PINGS),
            "--world",
            folder.toString(),
            "--as-of",
            "2024");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("expected one from 1990 to 2023");
  }

  @Test
  void aWrongYearInAUsersTableIsToldWithItsLine() throws IOException {
    file(
        "corridors.csv",
        """
        metro_a,metro_b,medium,km,use,since,until,basis,name
        london-gb,paris-fr,land,460,trunk,1994,19x4,public,Eurotunnel
        """);
    Run run = Run.of("evaluate", "latency", file("p.csv", PINGS), "--world", folder.toString());
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err())
        .contains(
            "corridors.csv:2: error: until '19x4' is not a year; expected a whole year from 1900 to"
                + " 2100, or an empty cell");
  }

  @Test
  void theTableOfCorridorsShowsTheirYears() {
    assertThat(Run.of("world", "corridors", "--format", "csv").out())
        .startsWith("metro_a,metro_b,medium,km,use,since,until,name,basis\n")
        .contains("esbjerg-dk,new-york-us,sea,6000,trunk,2020,,Havfrue/AEC-2,public\n")
        .doesNotContain("kyiv-ua,moscow-ru");
  }
}

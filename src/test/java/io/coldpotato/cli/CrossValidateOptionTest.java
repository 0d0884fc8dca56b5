package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CrossValidateOptionTest {

  private static final String HEAD = "src_city,src_lat,src_lon,dst_city,dst_lat,dst_lon,rtt_ms\n";

  /** Far apart from one another. */
  private static final List<String> CITIES =
      List.of(
          "Paris,48.86,2.35",
          "Rome,41.9,12.5",
          "Madrid,40.42,-3.7",
          "Warsaw,52.23,21.01",
          "Oslo,59.91,10.75",
          "Athens,37.98,23.73",
          "Dublin,53.35,-6.26",
          "Chicago,41.88,-87.63",
          "Denver,39.74,-104.99",
          "Tokyo,35.68,139.69",
          "Lagos,6.45,3.4",
          "Santiago,-33.45,-70.67");

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /** All pairs of the first cities, at 400 ms and less the nearer the rows stand together. */
  private String pings(int cities) throws IOException {
    StringBuilder rows = new StringBuilder(HEAD);
    for (int i = 0; i < cities; i++) {
      for (int j = i + 1; j < cities; j++) {
        rows.append(CITIES.get(i)).append(',').append(CITIES.get(j));
        rows.append(String.format(Locale.ROOT, ",%d\n", 400 - 3 * (j - i)));
      }
    }
    return file("pings.csv", rows.toString());
  }

  private String sites() throws IOException {
    StringBuilder rows = new StringBuilder(HEAD.replace("rtt_ms", "technology,rtt_ms"));
    for (String city : CITIES) {
      rows.append(city).append(",Frankfurt,50.11,8.68,lte,330\n");
      rows.append(city).append(",Ashburn,39.04,-77.49,home,320\n");
    }
    return file("sites.csv", rows.toString());
  }

  private static JsonNode json(String... args) {
    Run run = Run.of(args);
    assertThat(run.code()).as(run.err()).isZero();
    return new JsonMapper().readTree(run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"own", "neighbour", "none"})
  void latencyIsScoredWithBothEndsAndWithOneEndUnseenBesideTheScoreAsItIs(String hubs)
      throws IOException {
    String file = pings(12);
    JsonNode json =
        json("evaluate", "latency", file, "--cross-validate", "--hubs", hubs, "--format", "json");
    JsonNode plain = json("evaluate", "latency", file, "--hubs", hubs, "--format", "json");
    assertThat(plain.has("cross_validation")).isFalse();
    assertThat(json.get("median_ape")).isEqualTo(plain.get("median_ape"));
    JsonNode validation = json.get("cross_validation");
    assertThat(validation.get("places").asInt()).isEqualTo(12);
    assertThat(validation.get("fits").asInt()).isEqualTo(15);
    JsonNode both = validation.get("unseen").get(0);
    assertThat(both.get("ends").asString()).isEqualTo("both");
    assertThat(both.get("rows")).isEqualTo(json.get("rows"));
    assertThat(both.propertyNames())
        .contains(
            "median_ape", "p90_ape", "within_25_percent", "bias", "interval_80_coverage", "bands");
    JsonNode one = validation.get("unseen").get(1);
    assertThat(one.get("ends").asString()).isEqualTo("one");
    assertThat(one.get("rows").asInt()).isEqualTo(2 * json.get("rows").asInt());
    validation
        .get("parameters")
        .forEach(
            p -> {
              assertThat(p.get("name").asString()).startsWith("carrier_end_rtt_");
              assertThat(p.get("fold_low").asDouble())
                  .isLessThanOrEqualTo(p.get("fold_high").asDouble());
            });
  }

  @Test
  void aCloudsOwnNetworkIsFittedByItsStretchesAndEntry() throws IOException {
    JsonNode json =
        json("evaluate", "latency", pings(12), "--wan", "--cross-validate", "--format", "json");
    assertThat(
            json.get("cross_validation")
                .get("parameters")
                .valueStream()
                .map(p -> p.get("name").asString()))
        .containsExactly("cloud_stretch_sea", "cloud_stretch_land", "region_entry_rtt");
  }

  @Test
  void accessIsScoredWithThePlaceOfTheSiteUnseen() throws IOException {
    JsonNode json = json("evaluate", "access", sites(), "--cross-validate", "--format", "json");
    JsonNode validation = json.get("cross_validation");
    assertThat(validation.get("unseen").size()).isEqualTo(1);
    assertThat(validation.get("unseen").get(0).get("ends").asString()).isEqualTo("site");
    assertThat(validation.get("unseen").get(0).get("rows")).isEqualTo(json.get("rows"));
    assertThat(validation.get("parameters").get(0).get("name").asString())
        .isEqualTo("base_rtt_ms of lte");
    assertThat(validation.get("notes").toString()).contains("fibre keeps its base of 4.3 ms");
  }

  @ParameterizedTest
  @CsvSource({"text", "json", "html"})
  void theSameFilesGiveTheSameBytes(String format) throws IOException {
    String file = pings(12);
    String[] args = {"evaluate", "latency", file, "--cross-validate", "--format", format};
    assertThat(Run.of(args).out()).isNotEmpty().isEqualTo(Run.of(args).out());
  }

  @Test
  void textShowsScoresByDistanceParametersAndWhatToKnow() throws IOException {
    String out = Run.of("evaluate", "latency", pings(12), "--cross-validate").out();
    assertThat(out)
        .contains(
            "Cross-validated by place: 15 fits, each without the rows of one or two of five groups"
                + " of 12 places.",
            "both ends unseen ",
            "one end unseen, either in turn ",
            "  1,000–5,000 km ",
            "unseen fits",
            "carrier_end_rtt_developed ",
            "note: stretches, hops, corridors and hubs are the same in every fit");
    assertThat(Run.of("evaluate", "latency", pings(12)).out()).doesNotContain("unseen", "note:");
  }

  @Test
  void thePageHoldsTheSameAsTables() throws IOException {
    String page =
        Run.of("evaluate", "latency", pings(12), "--cross-validate", "--format", "html").out();
    assertThat(page)
        .contains(
            "Error at places that fits have not seen",
            "both ends unseen, 1,000–5,000 km",
            "What fits without some of the places found",
            "What to know of these fits");
  }

  @ParameterizedTest
  @CsvSource({
    "2,60 km apart; here are 2",
    "4,60 km apart; here are 4",
    "5,fewer than 10 others are left to fit to"
  })
  void tooFewRowsAreSaidAndAreNoError(int cities, String words) throws IOException {
    Run run = Run.of("evaluate", "latency", pings(cities), "--cross-validate");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("note: not cross-validated: ", words);
  }

  @Test
  void rowsOfWhichNothingIsLeftAreNotCrossValidated() throws IOException {
    String file = file("near.csv", HEAD + "Paris,48.86,2.35,Versailles,48.8,2.13,5\n");
    Run run = Run.of("evaluate", "latency", file, "--cross-validate");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Nothing is left to score");
  }

  @Test
  void aWorldsOwnTableSaysWhichOfItsBasesWereFitted() throws IOException {
    Path world = Files.createDirectory(folder.resolve("world"));
    String header =
        "technology,base_rtt_ms,variable_rtt_ms_p50,variable_rtt_ms_p95,loss_ratio,basis,source\n";
    String rows = "fibre,4,1,2,,assumed,x\nlte,20,10,30,,assumed,x\nwifi,2,2,7,,assumed,x\n";
    Files.writeString(world.resolve("access.csv"), header + rows);
    String[] args = {
      "evaluate", "access", sites(), "--cross-validate", "--world", world.toString()
    };
    assertThat(Run.of(args).out())
        .contains("note: not cross-validated: these rows tell of no parameter that was fitted");
    Files.writeString(
        world.resolve("access.csv"),
        header.replace("basis,", "basis,fitted_on,")
            + rows.replace("assumed,", "assumed,,").replace("30,,assumed,,", "30,,assumed,mine,"));
    assertThat(Run.of(args).out()).contains("base_rtt_ms of lte ");
  }

  @Test
  void regionsHaveNothingToCrossValidate() throws IOException {
    Run run = Run.of("evaluate", "regions", pings(3), "--cross-validate");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--cross-validate");
  }
}

package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {

  private static final String PINGS =
      """
      src_city,src_lat,src_lon,dst_city,dst_lat,dst_lon,rtt_avg_ms
      Paris,48.86,2.35,Rome,41.9,12.5,24.5
      Rome,41.9,12.5,Paris,48.86,2.35,25.5
      Paris,48.86,2.35,New York,40.71,-74.01,78
      Rome,41.9,12.5,New York,40.71,-74.01,98
      Paris,48.86,2.35,Versailles,48.8,2.13,2
      Lagos,6.45,3.4,New York,40.71,-74.01,60
      """;

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static JsonNode json(Run run) {
    assertThat(run.code()).as(run.err()).isZero();
    return new JsonMapper().readTree(run.out());
  }

  @Test
  void latencyScoresPairsAndCountsWhatIsLeftOut() throws IOException {
    JsonNode json = json(Run.of("evaluate", "latency", file("p.csv", PINGS), "--format", "json"));
    assertThat(json.get("rows").asInt()).isEqualTo(3);
    assertThat(json.get("left_out").asInt()).isEqualTo(2);
    assertThat(json.get("rows_read").asInt()).isEqualTo(6);
    assertThat(json.get("left_out_by_reason").get("near").asInt()).isEqualTo(1);
    assertThat(json.get("left_out_by_reason").get("faster_than_light").asInt()).isEqualTo(1);
    for (String key : new String[] {"median_ape", "p90_ape", "within_25_percent", "bias"}) {
      assertThat(json.get(key).isNumber()).as(key).isTrue();
    }
    JsonNode band = json.get("bands").get(0);
    assertThat(band.get("name").asString()).isEqualTo("1,000–5,000 km");
    assertThat(band.propertyNames())
        .contains("rows", "left_out", "median_ape", "p90_ape", "within_25_percent", "bias");
  }

  @Test
  void textTellsWorstPairsWithTheirWayAndTheNaiveLines() throws IOException {
    Run run = Run.of("evaluate", "latency", file("p.csv", PINGS));
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "6 rows read, 3 pairs scored",
            "1 under 60 km apart",
            "× fibre (fitted here)",
            "Europe – North America",
            "the way the model took",
            "paris-fr");
  }

  @Test
  void aCloudsNetworkIsFasterThanThePublicInternet() throws IOException {
    String file = file("p.csv", PINGS);
    double open =
        json(Run.of("evaluate", "latency", file, "--format", "json")).get("bias").asDouble();
    double wan =
        json(Run.of("evaluate", "latency", "--wan", file, "--format", "json"))
            .get("bias")
            .asDouble();
    assertThat(wan).isLessThan(open);
  }

  @Test
  void regionsAreScoredWithAndWithoutTheirPublishedValues() throws IOException {
    String file =
        file(
            "r.csv",
            """
            source_region,destination_region,p50_rtt_ms
            westeurope,eastus,82
            eastus,westeurope,82
            westeurope,atlantis,12
            """);
    JsonNode with = json(Run.of("evaluate", "regions", file, "--format", "json"));
    JsonNode without =
        json(Run.of("evaluate", "regions", file, "--exclude-anchors", "--format", "json"));
    assertThat(with.get("rows").asInt()).isEqualTo(1);
    assertThat(with.get("left_out_by_reason").get("unknown").asInt()).isEqualTo(1);
    assertThat(with.get("worst").get(0).get("predicted_rtt_ms"))
        .isNotEqualTo(without.get("worst").get(0).get("predicted_rtt_ms"));
  }

  @Test
  void a95thPercentileIsPredictedFromTheMedianInTheFiles() throws IOException {
    String p50 =
        file("p50.csv", "source_region,destination_region,p50_rtt_ms\nwesteurope,eastus,100\n");
    String p95 =
        file("p95.csv", "source_region,destination_region,p95_rtt_ms\nwesteurope,eastus,104.7\n");
    JsonNode json = json(Run.of("evaluate", "regions", p50, p95, "--format", "json"));
    // docs/model.md: 2.9 ms and 1.8 % of the median on top of it.
    assertThat(json.get("p95").get("median_error_ms").asDouble()).isLessThan(0.01);
  }

  @Test
  void accessComparesWhatVariesByTechnology() throws IOException {
    String file =
        file(
            "a.csv",
            """
            probe_id,technology,probe_lat,probe_lon,dc_city,dc_lat,dc_lon,rtt_min_ms,rtt_p50_ms,rtt_p95_ms
            1,lte,48.86,2.35,Frankfurt,50.11,8.68,30,44,61
            2,home,48.86,2.35,Frankfurt,50.11,8.68,14,15,18
            3,pigeon,48.86,2.35,Frankfurt,50.11,8.68,14,15,18
            """);
    JsonNode json = json(Run.of("evaluate", "access", file, "--format", "json"));
    assertThat(json.get("rows").asInt()).isEqualTo(2);
    assertThat(json.get("left_out").asInt()).isEqualTo(1);
    assertThat(json.get("technologies").get(0).get("name").asString()).isEqualTo("lte");
    assertThat(json.get("technologies").get(0).get("p95_minus_min_ms_measured").asDouble())
        .isEqualTo(31);
  }

  @ParameterizedTest
  @ValueSource(strings = {"latency", "regions", "access"})
  void aFileThatIsNotValidEndsInSixtyFiveWithItsPlace(String what) throws IOException {
    Run run = Run.of("evaluate", what, file("bad.csv", "a,b\n1,2\n"));
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("bad.csv:1:1: error: no column");
  }

  @ParameterizedTest
  @ValueSource(strings = {"latency", "regions", "access"})
  void aFileThatIsNotThereEndsInSixtySix(String what) {
    Run run = Run.of("evaluate", what, folder.resolve("none.csv").toString());
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.err()).contains("no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"latency", "regions", "access", "wan-gain"})
  void everyEvaluationHelps(String what) {
    Run run = Run.of("evaluate", what, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Examples:", "Exit codes:", "--format");
  }

  @Test
  void evaluateAloneAsksWhat() {
    Run run = Run.of("evaluate");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("latency, regions, access, wan-gain");
  }

  @Test
  void regionsThatNobodyKnowsAreNamed() throws IOException {
    String file = file("r.csv", "source_region,destination_region,p50_rtt_ms\nx1,y1,12\n");
    Run run = Run.of("evaluate", "regions", file);
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("names no two regions that the world knows: x1, y1");
  }

  private static final String REGIONS =
      """
      source_region,destination_region,p50_rtt_ms
      francecentral,italynorth,20
      italynorth,francecentral,20
      francecentral,eastus,82
      francecentral,uksouth,9
      """;

  private static final String CITIES =
      """
      src_city,src_lat,src_lon,dst_city,dst_lat,dst_lon,rtt_avg_ms
      Paris,48.86,2.35,Milan,45.46,9.19,25
      Paris,48.86,2.35,Washington,38.9,-77.04,80
      Madrid,40.42,-3.7,Milan,45.46,9.19,28
      """;

  private Run gain(String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("evaluate", "wan-gain"));
    args.addAll(List.of(file("regions.csv", REGIONS), file("cities.csv", CITIES)));
    args.addAll(List.of(options));
    return Run.of(args.toArray(String[]::new));
  }

  @Test
  void whatTheCloudGainsIsTheRatioBetweenTheSameMetros() throws IOException {
    JsonNode json = json(gain("--format", "json"));
    // East US is 60 km from Washington or less; London and Madrid are in one file only.
    assertThat(json.get("pairs").asInt()).isEqualTo(2);
    assertThat(json.get("left_out_cloud_by_reason").get("no_partner").asInt()).isEqualTo(1);
    JsonNode measured = json.get("rtt_ratio").get("measured");
    assertThat(measured.get("median").asDouble())
        .isCloseTo((20.0 / 25 + 82.0 / 80) / 2, within(1e-12));
    assertThat(measured.get("without_gain_share").asDouble()).isEqualTo(0.5);
    assertThat(json.get("rtt_ratio").get("drawn").get("ratios").asInt()).isEqualTo(2000);
  }

  @Test
  void drawsDependOnTheSeedAlone() throws IOException {
    JsonNode one = json(gain("--format", "json"));
    JsonNode other = json(gain("--format", "json", "--seed", "2"));
    assertThat(json(gain("--format", "json"))).isEqualTo(one);
    assertThat(other.get("rtt_ratio").get("predicted"))
        .isEqualTo(one.get("rtt_ratio").get("predicted"));
    assertThat(other.get("rtt_ratio").get("drawn")).isNotEqualTo(one.get("rtt_ratio").get("drawn"));
  }

  @Test
  void drawsSpreadFurtherThanTheFiguresAboutTheSameMedian() throws IOException {
    JsonNode ratio = json(gain("--exclude-anchors", "--format", "json")).get("rtt_ratio");
    JsonNode figures = ratio.get("predicted");
    JsonNode drawn = ratio.get("drawn");
    assertThat(drawn.get("p10").asDouble()).isLessThan(figures.get("p10").asDouble());
    assertThat(drawn.get("p90").asDouble()).isGreaterThan(figures.get("p90").asDouble());
  }

  @Test
  void theGainIsToldToPeopleTooWithTheWorstPairs() throws IOException {
    Run run = gain();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "2 pairs of metros in both",
            "1 nothing in the other file between the same metros",
            "drawn with their intervals",
            "francecentral – italynorth: 0.80 →",
            "Paris – Milan 25.0 →");
  }

  @Test
  void bothFilesOfAGainAreCheckedAtOnce() throws IOException {
    String regions = file("r.csv", "x,y\n1,2\n");
    String cities = file("c.csv", "src_lat,src_lon,dst_lat,dst_lon,rtt_ms\n1,2,30,4,fast\n");
    Run run = Run.of("evaluate", "wan-gain", regions, cities);
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("r.csv:1:1: error: no column names the source region")
        .contains("c.csv:2:10: error: 'fast' is not a number");
  }

  @Test
  void filesInTheWrongOrderAreTold() throws IOException {
    Run run =
        Run.of("evaluate", "wan-gain", file("cities.csv", CITIES), file("regions.csv", REGIONS));
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("the file of regions comes first");
  }

  @Test
  void filesWithoutACommonMetroAreToldWhatBothNeed() throws IOException {
    String cities = CITIES.replace("48.86,2.35", "43.3,5.4");
    Run run = Run.of("evaluate", "wan-gain", file("regions.csv", REGIONS), file("c.csv", cities));
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("shares no two metros with", "within 60 km");
  }

  @Test
  void aGainNeedsBothFiles() throws IOException {
    assertThat(Run.of("evaluate", "wan-gain", file("r.csv", REGIONS)).code()).isEqualTo(2);
    String none = folder.resolve("none.csv").toString();
    assertThat(Run.of("evaluate", "wan-gain", file("r.csv", REGIONS), none).code()).isEqualTo(66);
  }

  @Test
  void aPairWithOneEndPublishedIsPredictedOnceForEitherEnd() throws IOException {
    String file =
        file("r.csv", "source_region,destination_region,p50_rtt_ms\nwesteurope,eastus,82\n");
    JsonNode json =
        json(Run.of("evaluate", "regions", file, "--one-end-published", "--format", "json"));
    assertThat(json.get("rows").asInt()).isEqualTo(2);
    JsonNode published = json.get("published");
    assertThat(published.get(0).get("ends").asString()).isEqualTo("both");
    assertThat(published.get(0).get("rows").asInt()).isEqualTo(1);
    assertThat(published.get(1).get("ends").asString()).isEqualTo("one");
    assertThat(published.get(1).get("median_ape")).isEqualTo(json.get("median_ape"));
    assertThat(published.get(2).get("ends").asString()).isEqualTo("neither");
    Run both = Run.of("evaluate", "regions", file, "--one-end-published", "--exclude-anchors");
    assertThat(both.code()).isEqualTo(2);
  }

  @Test
  void hubsCanBeTakenFromNeighboursOrLeftOut() throws IOException {
    String file =
        file(
            "p.csv",
            """
            src_city,src_lat,src_lon,dst_city,dst_lat,dst_lon,rtt_avg_ms
            Dubai,25.2,55.27,Tokyo,35.68,139.69,250
            """);
    // By way of Europe with the Gulf's hubs.
    assertThat(predicted(file, "none")).isLessThan(0.7 * predicted(file, "own"));
    assertThat(Run.of("evaluate", "latency", file, "--hubs", "neighbour").out())
        .startsWith("Model: public Internet, each country by the hubs of the nearest other");
    assertThat(Run.of("evaluate", "latency", file, "--hubs", "none").out())
        .startsWith("Model: public Internet, without hubs.");
    assertThat(Run.of("evaluate", "latency", file, "--hubs", "mine").code()).isEqualTo(2);
    Run wan = Run.of("evaluate", "latency", file, "--wan", "--hubs", "none");
    assertThat(wan.code()).isEqualTo(2);
    assertThat(wan.err()).contains("a cloud's own network has none");
  }

  private static double predicted(String file, String hubs) {
    return json(Run.of("evaluate", "latency", file, "--hubs", hubs, "--format", "json"))
        .get("worst")
        .get(0)
        .get("predicted_rtt_ms")
        .asDouble();
  }
}

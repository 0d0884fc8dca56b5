package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void aCloudsNetworkMayNameItsRegionsAndIsThenPredictedByItsCorridorsAlone() throws IOException {
    String file =
        file(
            "r.csv",
            "source_region,destination_region,p50_rtt_ms\nwesteurope,eastus,82\nwesteurope,x,9\n");
    JsonNode json = json(Run.of("evaluate", "latency", "--wan", file, "--format", "json"));
    JsonNode published = json(Run.of("evaluate", "regions", file, "--format", "json"));
    assertThat(json.get("rows").asInt()).isEqualTo(1);
    assertThat(json.get("left_out_by_reason").get("unknown").asInt()).isEqualTo(1);
    assertThat(json.get("worst").get(0).get("predicted_rtt_ms"))
        .isNotEqualTo(published.get("worst").get(0).get("predicted_rtt_ms"));
    Run open = Run.of("evaluate", "latency", file);
    assertThat(open.code()).isEqualTo(65);
    assertThat(open.err()).contains("or --wan with 'evaluate latency'");
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

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WanGainCommandTest {

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

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static JsonNode json(Run run) {
    assertThat(run.code()).as(run.err()).isZero();
    return new JsonMapper().readTree(run.out());
  }

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
  void theSpreadOfMetrosDrawnAgainHoldsWhatWasMeasured() throws IOException {
    JsonNode json = json(gain("--format", "json"));
    JsonNode again = json.get("measured_of_metros_drawn_again");
    assertThat(again.get("metros").asInt()).isEqualTo(3);
    // Of two pairs any draw has one, the other or both: 20 ÷ 25 is the least, 82 ÷ 80 the most.
    assertThat(again.get("low").get("median").asDouble()).isCloseTo(20.0 / 25, within(1e-12));
    assertThat(again.get("high").get("median").asDouble()).isCloseTo(82.0 / 80, within(1e-12));
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
            "Of as many metros drawn again from these 3",
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
  void aGainHasNoPageAndTheOtherEvaluationsHaveOne() throws IOException {
    assertThat(gain("--format", "html").code()).isEqualTo(2);
    Run latency = Run.of("evaluate", "latency", file("c.csv", CITIES), "--format", "html");
    Run regions = Run.of("evaluate", "regions", file("r.csv", REGIONS), "--format", "html");
    for (Run run : List.of(latency, regions)) {
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).startsWith("<!DOCTYPE html>").contains("Half of the round trips");
    }
  }
}

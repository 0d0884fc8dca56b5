package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.connectivity.World;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs may rely on in JSON, shown on a run in the built-in world. */
class CompareJsonTest {

  private final World world = RealRun.once().world;
  private final Comparison comparison = RealRun.once().comparison;

  private JsonNode json() {
    return new JsonMapper().readTree(CompareJson.render(comparison, world, "1"));
  }

  @Test
  void bothDirectionsAddUpToTheMedianRoundTrip() {
    for (JsonNode result : json().get("results")) {
      if (result.get("outcome").asString().equals("reached")) {
        double sum =
            result.get("forward").get("one_way_ms_p50").asDouble()
                + result.get("reverse").get("one_way_ms_p50").asDouble();
        // The contract's 1e-9: sums of at most 20 doubles below 1000.
        assertThat(sum).isCloseTo(result.get("rtt_ms_p50").asDouble(), within(1e-9));
      }
    }
  }

  @Test
  void segmentsAddUpToTheirDirection() {
    for (JsonNode result : json().get("results")) {
      for (String direction : List.of("forward", "reverse")) {
        if (result.has(direction)) {
          double sum = 0;
          for (JsonNode segment : result.get(direction).get("segments")) {
            sum += segment.get("one_way_ms_p50").asDouble();
          }
          assertThat(sum)
              .isCloseTo(result.get(direction).get("one_way_ms_p50").asDouble(), within(1e-9));
        }
      }
    }
  }

  @Test
  void resultsKeepTheOrderOfTheFile() {
    List<String> order = new ArrayList<>();
    json()
        .get("results")
        .forEach(
            r ->
                order.add(
                    r.get("site").asString()
                        + r.get("destination").asString()
                        + r.get("option").asString()));
    assertThat(order)
        .containsExactlyElementsOf(
            comparison.results().stream()
                .map(r -> r.site() + r.destination() + r.option())
                .toList());
  }

  @Test
  void figuresKeepTheirFullPrecision() {
    JsonNode first = json().get("results").get(0);
    assertThat(first.get("rtt_ms_p95").asDouble())
        .isEqualTo(((Journey.Reached) comparison.results().get(0).journey()).delay().p95Millis());
  }

  @Test
  void everyReachedResultHasTheKeysOfTheContract() {
    for (JsonNode result : json().get("results")) {
      assertThat(result.propertyNames())
          .contains("site", "destination", "option", "kind", "outcome", "reasons", "assumptions");
      if (result.get("outcome").asString().equals("reached")) {
        assertThat(result.propertyNames())
            .contains(
                "exposure",
                "rtt_ms_p50",
                "rtt_ms_p95",
                "rtt_ms_p99",
                "jitter_ms",
                "basis",
                "basis_share",
                "as_path",
                "entry_metro",
                "exit_metro",
                "forward",
                "reverse");
      } else {
        assertThat(result.get("reasons")).isNotEmpty();
        assertThat(result.propertyNames()).doesNotContain("rtt_ms_p50", "basis", "forward");
      }
    }
  }

  @Test
  void everyVerdictSaysWhy() {
    JsonNode verdicts = json().get("verdicts");
    assertThat(verdicts).hasSize(RealRun.PAIRS);
    for (JsonNode verdict : verdicts) {
      assertThat(verdict.get("why").asString()).endsWith(".");
      assertThat(verdict.has("interval_ms")).isEqualTo(verdict.has("rtt_ms_p95_gain"));
    }
  }

  @Test
  void oneComparisonIsAnObjectAndSeveralAreAnArray() {
    JsonMapper mapper = new JsonMapper();
    assertThat(mapper.readTree(CompareJson.render(List.of(comparison), world, "1")).isObject())
        .isTrue();
    assertThat(
            mapper.readTree(CompareJson.render(List.of(comparison, comparison), world, "1")).size())
        .isEqualTo(2);
  }
}

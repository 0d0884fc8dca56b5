package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SensitivityOptionTest {

  private static final String HELLO = "scenarios/hello.yaml";

  @Test
  void jsonRanksTheAssumptionsOfEachVerdictAndTextAddsThemToWhatItSaysAnyway() {
    Run json =
        Run.of(
            "compare",
            HELLO,
            "--sensitivity",
            "--format",
            "json",
            "--option",
            "internet",
            "--option",
            "private");
    assertThat(json.code()).as(json.err()).isZero();
    JsonNode one = new JsonMapper().readTree(json.out()).get("sensitivity").get(0);
    assertThat(one.get("site").asString()).isEqualTo("edinburgh");
    JsonNode assumptions = one.get("assumptions");
    for (int i = 1; i < assumptions.size(); i++) {
      assertThat(assumptions.get(i).get("swing_ms").asDouble())
          .isLessThanOrEqualTo(assumptions.get(i - 1).get("swing_ms").asDouble());
    }
    Run text =
        Run.of("compare", HELLO, "--sensitivity", "--option", "internet", "--option", "private");
    assertThat(text.out())
        .startsWith(Run.of("compare", HELLO, "--option", "internet", "--option", "private").out())
        .contains(
            "What it rests on, edinburgh → erp: gain of",
            assumptions.get(0).get("name").asString());
  }

  @Test
  void withoutTheOptionJsonHasNoSuchKey() {
    Run json = Run.of("compare", HELLO, "--format", "json");
    assertThat(new JsonMapper().readTree(json.out()).has("sensitivity")).isFalse();
  }

  @Test
  void otherFormatsAreAWrongCommandLine() {
    Run run = Run.of("compare", HELLO, "--sensitivity", "--format", "csv");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--sensitivity prints text, json or html");
  }
}

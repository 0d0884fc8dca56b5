package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code compare --sample}. */
class SampleOptionTest {

  private static List<String> rows(String... more) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of(
                "compare",
                "scenarios/hot-and-cold-potato.yaml",
                "--format",
                "csv",
                "--sample",
                "100000"));
    args.addAll(List.of(more));
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run.out().lines().toList();
  }

  @Test
  void theResultDependsNeitherOnWorkersNorOnWhatElseIsComputed() {
    List<String> all = rows("--jobs", "1");
    assertThat(rows("--jobs", "2")).isEqualTo(all);
    assertThat(all).containsAll(rows("--site", "perth", "--destination", "asia"));
  }

  @Test
  void anotherSeedGivesOtherDraws() {
    String[] one = {"--site", "perth", "--destination", "asia", "--seed", "1"};
    String[] other = {"--site", "perth", "--destination", "asia", "--seed", "2"};
    assertThat(rows(other)).isNotEqualTo(rows(one));
  }

  @ParameterizedTest
  @CsvSource({
    "500, 'P99.9 needs a hundred draws beyond it; use --sample 100000'",
    "-1, 'use --sample 100000'",
    "2000000000, 'use --sample 10000000 or fewer'"
  })
  void aNumberOutOfRangeIsRefusedWithWhatToDo(String number, String advice) {
    Run run = Run.of("compare", "scenarios/hello.yaml", "--sample", number);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(advice);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void theManifestSaysHowManyDrawsThereWere() {
    String[] base = {"compare", "scenarios/hello.yaml", "--format", "json"};
    assertThat(Run.of(base).out()).doesNotContain("replications");
    assertThat(
            Run.of("compare", "scenarios/hello.yaml", "--format", "json", "--sample", "100000")
                .out())
        .contains("\"replications\" : 100000");
  }
}

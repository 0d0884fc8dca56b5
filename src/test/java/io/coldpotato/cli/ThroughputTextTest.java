package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code compare} says of what binds the throughput. */
class ThroughputTextTest {

  @Test
  void textSaysWhatBindsWhereOptionsDiffer() {
    assertThat(Run.of("compare", "scenarios/questions/02-bandwidth.yaml").out().replace("\n ", ""))
        .contains("Mbit/s is bound: plain internet by access line of plant;")
        .contains("by circuit c, both links (one flow at most 1 000 Mbit/s)");
  }

  @Test
  void textIsSilentWhereAllOptionsCarryTheSame() {
    assertThat(Run.of("compare", "scenarios/hello.yaml").out()).doesNotContain("is bound");
  }
}

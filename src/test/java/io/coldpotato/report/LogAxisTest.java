package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Logarithmic axes. */
class LogAxisTest {

  @Test
  void equalRatiosAreEqualLengths() {
    LogAxis axis = new LogAxis(1, 1000, 0, 300);
    assertThat(axis.at(1)).isCloseTo(0, within(1e-9));
    assertThat(axis.at(10)).isCloseTo(100, within(1e-9));
    assertThat(axis.at(100)).isCloseTo(200, within(1e-9));
    assertThat(axis.at(20) - axis.at(10)).isCloseTo(axis.at(200) - axis.at(100), within(1e-9));
  }

  @Test
  void ticksAreRoundAndInside() {
    assertThat(new LogAxis(0.15, 12, 0, 1).ticks()).containsExactly(0.2, 0.5, 1.0, 2.0, 5.0, 10.0);
    assertThat(new LogAxis(300, 400, 0, 1).ticks()).isEmpty();
  }

  @Test
  void whatIsCoveredLiesInsideWithRoom() {
    LogAxis axis = LogAxis.covering(8, 400, 500, 0);
    assertThat(axis.at(8)).isBetween(470.0, 499.0);
    assertThat(axis.at(400)).isBetween(1.0, 30.0);
  }
}

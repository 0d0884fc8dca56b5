package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.latency.Basis;
import io.coldpotato.latency.PathDelay;
import io.coldpotato.latency.Uncertainty;
import io.coldpotato.units.LossRatio;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How far the model may be off at P95. */
class P95IntervalTest {

  private static PathDelay delay(Uncertainty.Part... parts) {
    return new PathDelay(
        30,
        40,
        50,
        60,
        1,
        Optional.empty(),
        new LossRatio(0),
        List.of(),
        List.of(),
        Basis.MODELLED,
        1,
        List.of(parts));
  }

  private static Uncertainty.Part part(double millis) {
    return new Uncertainty.Part(List.of(5L), List.of(1.0), millis, Math.log(0.8), Math.log(1.5));
  }

  @Test
  void withoutAnythingUncertainItHasNoWidth() {
    assertThat(P95Interval.of(1, "a", "b", delay())).isEqualTo(new P95Interval(40, 40));
  }

  @Test
  void oneUncertainPartGivesItsOwnTenthAndNinetiethPercentile() {
    // 20 ms × 0.8 to 20 ms × 1.5; of 2000 draws the quantiles are within 0.15 σ (one in 10⁶
    // beyond).
    P95Interval interval = P95Interval.of(1, "a", "b", delay(part(20)));
    assertThat(interval.lowMillis()).isCloseTo(36, Offset.offset(0.8));
    assertThat(interval.highMillis()).isCloseTo(50, Offset.offset(1.8));
  }

  @Test
  void theSameSeedAndPairGiveTheSameInterval() {
    assertThat(P95Interval.of(1, "a", "b", delay(part(20))))
        .isEqualTo(P95Interval.of(1, "a", "b", delay(part(20))))
        .isNotEqualTo(P95Interval.of(2, "a", "b", delay(part(20))));
  }
}

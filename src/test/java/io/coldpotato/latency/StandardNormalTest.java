package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardNormalTest {

  @Test
  void theTableIsOffByNoMoreThanItsBound() {
    NormalDistribution exact = new NormalDistribution();
    for (double z = -9.5; z < 9.5; z += 0.001237) {
      assertThat(StandardNormal.beyond(z))
          .isCloseTo(exact.cumulativeProbability(-z), within(1.5e-11));
    }
  }

  @Test
  void tailsKeepTheirDigits() {
    NormalDistribution exact = new NormalDistribution();
    for (double z = 1; z < 5; z += 0.00123) {
      double share = exact.cumulativeProbability(-z);
      // h⁴ / 384 · (z³ − 3z) φ against at least φ z / (1 + z²): below 6 · 10⁻⁹ up to z = 5.
      assertThat(StandardNormal.beyond(z)).isCloseTo(share, within(6e-9 * share));
    }
  }

  @ParameterizedTest
  @CsvSource({"-Infinity, 1", "-9.01, 1", "9.01, 0", "Infinity, 0"})
  void beyondTheTableAllOrNothingIsLeft(double z, double share) {
    assertThat(StandardNormal.beyond(z)).isEqualTo(share);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.3, 2, 11})
  void theMeanExcessOfAVariationIsTheIntegralOfItsTail(double at) {
    Variation variation = new Variation(0.9, 2.16);
    double excess = variation.meanExcessMillis(at, 1)[1];
    // Midpoints of 1/2,000 ms up to 60 ms, beyond which less than 10⁻¹² is left.
    double integral = 0;
    double step = 0.0005;
    for (double t = at + step / 2; t < 60; t += step) {
      integral += step * (1 - variation.cumulative(t));
    }
    assertThat(excess).isCloseTo(integral, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.3, 2, 11})
  void theMeanExcessOfAWaitIsTheIntegralOfItsTail(double at) {
    QueueWait wait = new QueueWait(0.7, 0.35);
    double excess = at == 0 ? wait.meanExcessMillis(1, 1)[0] : wait.meanExcessMillis(at, 1)[1];
    double integral = 0;
    double step = 0.0005;
    for (double t = at + step / 2; t < 60; t += step) {
      integral += step * (1 - wait.cumulative(t));
    }
    assertThat(excess).isCloseTo(integral, within(1e-6));
  }
}

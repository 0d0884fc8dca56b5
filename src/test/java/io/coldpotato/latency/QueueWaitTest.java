package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.units.DataRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueWaitTest {

  private static LinkLoad load(double rate, double offered) {
    return new LinkLoad(DataRate.ofMegabitsPerSecond(rate), DataRate.ofMegabitsPerSecond(offered));
  }

  @ParameterizedTest
  @CsvSource({
    // M/M/1, residual = E[S] = 2 ms: ρ E[S] / (1 − ρ)
    "0.5, 2, 2",
    "0.8, 2, 8",
    // M/D/1, residual = E[S] / 2 = 1 ms: half of that
    "0.5, 1, 1",
    "0.8, 1, 4"
  })
  void theMeanIsThatOfPollaczekAndKhinchine(double load, double residual, double mean) {
    QueueWait wait = new QueueWait(load, residual);
    assertThat(wait.meanMillis()).isCloseTo(mean, within(1e-12));
    // The mean is the integral of the tail: trapezia of 1/1,000 of it, up to 40 times it.
    double integral = 0;
    double step = mean / 1000;
    for (int i = 0; i < 40_000; i++) {
      integral += step * (1 - (wait.cumulative(i * step) + wait.cumulative((i + 1) * step)) / 2);
    }
    assertThat(integral).isCloseTo(mean, within(1e-4 * mean));
  }

  @Test
  void aPacketFindsTheLineFreeAsOftenAsItIsIdle() {
    QueueWait wait = new QueueWait(0.3, 1);
    assertThat(wait.cumulative(0)).isCloseTo(0.7, within(1e-12));
    assertThat(wait.quantileMillis(0.69)).isZero();
    assertThat(wait.quantileMillis(0.71)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.75, 0.9, 0.999, 0.9999})
  void aQuantileIsTheInverseOfTheCumulativeShare(double share) {
    QueueWait wait = new QueueWait(0.3, 1);
    assertThat(wait.cumulative(wait.quantileMillis(share))).isCloseTo(share, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.95, 0.99, 0.999})
  void moreLoadNeverLowersAQuantile(double share) {
    for (double load = 0.01; load < 0.985; load += 0.01) {
      assertThat(new QueueWait(load + 0.01, 0.35).quantileMillis(share))
          .isGreaterThanOrEqualTo(new QueueWait(load, 0.35).quantileMillis(share));
    }
  }

  @Test
  void theResidualOfAPacketIsThatOfTheMixWorkedByHand() {
    // E[L²] / 2E[L] = (7·40² + 4·576² + 1500²) / 2(7·40 + 4·576 + 1500) = 3,588,304 / 8,168 bytes.
    QueueWait wait = load(10, 5).waiting(Double.POSITIVE_INFINITY);
    assertThat(wait.residualMillis()).isCloseTo(3_588_304.0 / 8168 * 8 / 10_000, within(1e-9));
    assertThat(wait.load()).isEqualTo(0.5);
  }

  @Test
  void aFasterLineAtTheSameLoadMakesPacketsWaitLess() {
    assertThat(load(100, 50).waiting(Double.POSITIVE_INFINITY).meanMillis())
        .isCloseTo(load(10, 5).waiting(Double.POSITIVE_INFINITY).meanMillis() / 10, within(1e-12));
  }

  @Test
  void aLineThatIsAskedForAllItCarriesIsSaturated() {
    assertThat(load(10, 10).isSaturated()).isTrue();
    assertThat(load(10, 9.99).isSaturated()).isFalse();
    assertThatThrownBy(() -> load(10, 10).waiting(Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("load 1.0");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "-0.1, 1", "NaN, 1", "0.5, 0", "0.5, NaN", "0.5, Infinity"})
  void aQueueThatIsNoneIsRefused(double load, double residual) {
    assertThatThrownBy(() -> new QueueWait(load, residual))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 5", "0.9, 5", "0.99, 40", "0.999, 40"})
  void whatABufferLosesIsThatOfMm1k(double load, int packets) {
    // M/M/1/K: (1 − ρ) ρ^K / (1 − ρ^(K+1)). A buffer of b ms holds as many packets as make
    // P(W > b) = ρ^K without a bound: b = −(K − 1) ln ρ · E[S] / (1 − ρ), E[S] = 1 ms.
    double buffer = -(packets - 1) * Math.log(load) / (1 - load);
    double exact = (1 - load) * Math.pow(load, packets) / (1 - Math.pow(load, packets + 1));
    assertThat(new QueueWait(load, 1, buffer).loss().value()).isCloseTo(exact, within(1e-12));
  }

  @Test
  void anEndlessBufferLosesNothing() {
    assertThat(new QueueWait(0.99, 1).loss().value()).isZero();
  }

  @Test
  void moreLoadNeverLowersLoss() {
    for (double load = 0.001; load < 0.998; load += 0.001) {
      assertThat(new QueueWait(load + 0.001, 0.35, 50).loss().value())
          .isGreaterThanOrEqualTo(new QueueWait(load, 0.35, 50).loss().value());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.95, 0.99, 0.999})
  void moreLoadNeverLowersAQuantileBehindABuffer(double share) {
    for (double load = 0.01; load < 0.985; load += 0.01) {
      assertThat(new QueueWait(load + 0.01, 0.35, 20).quantileMillis(share))
          .isGreaterThanOrEqualTo(new QueueWait(load, 0.35, 20).quantileMillis(share));
    }
  }

  @Test
  void nothingWaitsLongerThanTheBufferHolds() {
    QueueWait wait = new QueueWait(0.999, 0.35, 20);
    assertThat(wait.cumulative(20)).isEqualTo(1);
    assertThat(wait.quantileMillis(0.999999)).isLessThanOrEqualTo(20);
    assertThat(wait.cumulative(wait.quantileMillis(0.9))).isCloseTo(0.9, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.7, 5, 19.9})
  void theMeanExcessBehindABufferIsTheIntegralOfItsTail(double at) {
    QueueWait wait = new QueueWait(0.95, 0.35, 20);
    double excess = at == 0 ? wait.meanMillis() : wait.meanExcessMillis(at, 1)[1];
    double integral = 0;
    double step = 0.0005;
    for (double t = at + step / 2; t < 20; t += step) {
      integral += step * (1 - wait.cumulative(t));
    }
    assertThat(excess).isCloseTo(integral, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void aBufferThatIsNoneIsRefused(double buffer) {
    assertThatThrownBy(() -> new QueueWait(0.5, 1, buffer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("buffer");
  }
}

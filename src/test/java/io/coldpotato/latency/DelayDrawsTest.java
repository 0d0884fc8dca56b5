package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelayDrawsTest {

  private static final Variation WIRED = new Variation(0.9, 2.16);
  private static final Variation CARRIERS = new Variation(0.42, 2.44);
  private static final Variation SATELLITE = new Variation(18, 48.57);

  private static DelayDraws draws(Sampling sampling, Variation... delays) {
    List<DelayDraws.Part> parts = new ArrayList<>();
    for (Variation delay : delays) {
      parts.add(new DelayDraws.Part(delay, "part " + parts.size()));
    }
    return new DelayDraws(parts, sampling);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.95, 0.99, 0.999})
  void samplingAndConvolutionAgree(double share) {
    int number = 500_000;
    DelayDraws draws = draws(new Sampling(number, 11), WIRED, CARRIERS, SATELLITE);
    double quantile = new DelaySum(List.of(WIRED, CARRIERS, SATELLITE)).quantileMillis(share);
    // The number of draws up to a true quantile is binomial; 5.2 standard deviations are passed by
    // chance twice in ten million times, with four shares less than once in a million.
    double allowed = 5.2 * Math.sqrt(number * share * (1 - share));
    assertThat((double) draws.countUpTo(quantile)).isCloseTo(number * share, within(allowed));
  }

  @Test
  void theMeanDifferenceOfDrawsIsThatOfTheClosedForm() {
    // Gini mean difference of a lognormal: 2 · mean · erf(σ / 2) = 0.624 ms here; its estimate from
    // 500,000 draws has a standard error below 2 · 0.65 / √500,000 = 0.0018 ms, times five.
    double sigma = Math.log(2.16 / 0.9) / 1.6448536269514722;
    double mean = 0.9 * Math.exp(sigma * sigma / 2);
    double expected = 2 * mean * org.apache.commons.math3.special.Erf.erf(sigma / 2);
    assertThat(draws(new Sampling(500_000, 5), WIRED).meanDifferenceMillis())
        .isCloseTo(expected, within(0.0092));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.1, 0.5, 0.95, 0.999, 0.9999})
  void aQuantileIsTheInverseOfTheCumulativeShare(double share) {
    assertThat(WIRED.cumulative(WIRED.quantileMillis(share))).isCloseTo(share, within(1e-9));
  }

  @Test
  void theDrawsOfAPartDoNotDependOnTheOrderOfParts() {
    Sampling sampling = new Sampling(Sampling.LEAST, 3);
    DelayDraws.Part line = new DelayDraws.Part(WIRED, "line");
    DelayDraws.Part carriers = new DelayDraws.Part(CARRIERS, "carriers");
    assertThat(new DelayDraws(List.of(line, carriers), sampling).quantileMillis(0.95))
        .isEqualTo(new DelayDraws(List.of(carriers, line), sampling).quantileMillis(0.95));
  }

  @Test
  void partsOfOneNameShareTheirDraws() {
    // Fully dependent: every draw is twice the part's own.
    Sampling sampling = new Sampling(Sampling.LEAST, 3);
    DelayDraws.Part line = new DelayDraws.Part(WIRED, "line");
    double once = new DelayDraws(List.of(line), sampling).quantileMillis(0.99);
    assertThat(new DelayDraws(List.of(line, line), sampling).quantileMillis(0.99))
        .isCloseTo(2 * once, within(1e-12));
  }

  @Test
  void sitesAndDestinationsHaveDrawsOfTheirOwn() {
    Sampling sampling = new Sampling(Sampling.LEAST, 3);
    assertThat(sampling.of("lyon", "erp").seed())
        .isNotEqualTo(sampling.of("lyon", "mail").seed())
        .isNotEqualTo(sampling.of("paris", "erp").seed());
    assertThat(sampling.of("a", "bc")).isNotEqualTo(sampling.of("ab", "c"));
  }

  @Test
  void aWrongNumberOfDrawsIsRefused() {
    assertThatThrownBy(() -> new Sampling(Sampling.LEAST - 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("99999");
    assertThatThrownBy(() -> new Sampling(Sampling.MOST + 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

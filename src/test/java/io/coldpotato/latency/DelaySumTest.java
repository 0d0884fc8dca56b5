package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelaySumTest {

  private static final Variation WIRED = new Variation(0.9, 2.16);
  private static final Variation CARRIERS = new Variation(0.42, 2.44);
  private static final Variation SATELLITE = new Variation(18, 48.57);

  @Test
  void quantilesOfOneVariationAreThoseOfItsClosedForm() {
    DelaySum sum = new DelaySum(List.of(WIRED));
    // A cell is 1/64 ms here; 1/80 of one is 0.0002 ms.
    assertThat(sum.quantileMillis(0.5)).isCloseTo(0.9, within(0.001));
    assertThat(sum.quantileMillis(0.95)).isCloseTo(2.16, within(0.001));
    double sigma = Math.log(2.16 / 0.9) / 1.6448536269514722;
    assertThat(sum.quantileMillis(0.99))
        .isCloseTo(0.9 * Math.exp(2.3263478740408408 * sigma), within(0.002));
  }

  @Test
  void quantilesOfASumAgreeWithSeededSampling() {
    List<Variation> parts = List.of(WIRED, CARRIERS, SATELLITE, new Variation(3, 9));
    DelaySum sum = new DelaySum(parts);
    double[] draws = draws(parts, 400_000);
    // Six standard errors of a sampled quantile, sqrt(p (1 - p) / n) / density: below one in a
    // million.
    assertThat(sum.quantileMillis(0.5)).isCloseTo(draws[200_000], within(0.20));
    assertThat(sum.quantileMillis(0.95)).isCloseTo(draws[380_000], within(0.70));
    assertThat(sum.quantileMillis(0.99)).isCloseTo(draws[396_000], within(1.70));
  }

  @Test
  void contributionsAddUpToTheMedianAndGrowWithTheirVariation() {
    DelaySum sum = new DelaySum(List.of(WIRED, CARRIERS, SATELLITE));
    double[] shares = sum.contributionsToMedianMillis();
    assertThat(Arrays.stream(shares).sum()).isCloseTo(sum.quantileMillis(0.5), within(1e-9));
    assertThat(shares[2]).isGreaterThan(shares[0]);
    assertThat(shares[0]).isGreaterThan(shares[1]);
  }

  @Test
  void equalVariationsContributeEqually() {
    double[] shares = new DelaySum(List.of(WIRED, WIRED)).contributionsToMedianMillis();
    assertThat(shares[0]).isCloseTo(shares[1], within(1e-9));
  }

  @Test
  void contributionsAreTheMeansOfDrawsNearTheMedian() {
    List<Variation> parts = List.of(new Variation(5, 20), new Variation(2, 30));
    DelaySum sum = new DelaySum(parts);
    SplittableRandom random = new SplittableRandom(3);
    double median = sum.quantileMillis(0.5);
    double first = 0;
    int near = 0;
    for (int i = 0; i < 2_000_000; i++) {
      double a = draw(parts.get(0), random);
      double b = draw(parts.get(1), random);
      if (Math.abs(a + b - median) < 0.1) {
        first += a;
        near++;
      }
    }
    // About 30,000 draws near the median with a spread of 2 ms: six standard errors are 0.07 ms.
    assertThat(sum.contributionsToMedianMillis()[0]).isCloseTo(first / near, within(0.1));
  }

  @Test
  void theMeanDifferenceOfOneVariationIsItsClosedForm() {
    // Gini mean difference of a lognormal: 2 · mean · erf(σ / 2).
    double sigma = Math.log(2.16 / 0.9) / 1.6448536269514722;
    double mean = 0.9 * Math.exp(sigma * sigma / 2);
    double expected = 2 * mean * org.apache.commons.math3.special.Erf.erf(sigma / 2);
    assertThat(new DelaySum(List.of(WIRED)).meanDifferenceMillis())
        .isCloseTo(expected, within(0.001));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.9, 0.95, 0.99})
  void oneMoreVariationNeverLowersAQuantile(double share) {
    double before = new DelaySum(List.of(WIRED, SATELLITE)).quantileMillis(share);
    double after = new DelaySum(List.of(WIRED, SATELLITE, CARRIERS)).quantileMillis(share);
    assertThat(after).isGreaterThan(before);
  }

  private static double[] draws(List<Variation> parts, int number) {
    SplittableRandom random = new SplittableRandom(7);
    double[] draws = new double[number];
    for (int i = 0; i < number; i++) {
      for (Variation part : parts) {
        draws[i] += draw(part, random);
      }
    }
    Arrays.sort(draws);
    return draws;
  }

  private static double draw(Variation part, SplittableRandom random) {
    double sigma = Math.log(part.p95Millis() / part.medianMillis()) / 1.6448536269514722;
    double normal =
        Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
            * Math.cos(2 * Math.PI * random.nextDouble());
    return part.medianMillis() * Math.exp(sigma * normal);
  }
}

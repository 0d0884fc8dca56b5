package io.coldpotato.topology;

import java.util.random.RandomGenerator;

/**
 * How many providers a network has: a log-logistic draw rounded down, at least one.
 *
 * <p>P(X ≥ x) = 1 / (1 + (x / s)^β): a body like a log-normal's and a power tail. The scale s is
 * found by bisection so that the mean of the rounded draw is the one asked for.
 */
final class ProviderCount {

  private static final int TERMS = 1_000;

  private final double scale;
  private final double exponent;

  ProviderCount(double mean, double exponent) {
    this.exponent = exponent;
    double low = 0.01;
    double high = 4 * mean;
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      if (meanAt(middle) < mean) {
        low = middle;
      } else {
        high = middle;
      }
    }
    this.scale = (low + high) / 2;
  }

  int draw(RandomGenerator random) {
    double quantile = random.nextDouble();
    return (int) Math.max(1, scale * StrictMath.pow(quantile / (1 - quantile), 1 / exponent));
  }

  /** E ⌊X⌋ with at least one is 1 + Σ P(X ≥ k) over k ≥ 2; the far terms as an integral. */
  private double meanAt(double trial) {
    double mean = 1;
    for (int k = 2; k <= TERMS; k++) {
      mean += 1 / (1 + StrictMath.pow(k / trial, exponent));
    }
    double far = TERMS + 0.5;
    return mean + far / (exponent - 1) * StrictMath.pow(trial / far, exponent);
  }
}

package io.coldpotato.topology;

import java.util.random.RandomGenerator;

/**
 * How many providers a network has: a log-logistic draw rounded down, at least one.
 *
 * <p>P(X ≥ x) = 1 / (1 + (x / s)^β): a body like a log-normal's and a power tail. The scale s is
 * found by bisection so that the mean of the rounded draw is the one asked for.
 */
final class ProviderCount {

  private static final int QUADRATURE = 20_000;

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
    return at(scale, random.nextDouble());
  }

  private double meanAt(double trial) {
    long sum = 0;
    for (int i = 0; i < QUADRATURE; i++) {
      sum += at(trial, (i + 0.5) / QUADRATURE);
    }
    return (double) sum / QUADRATURE;
  }

  private int at(double trial, double quantile) {
    return (int) Math.max(1, trial * StrictMath.pow(quantile / (1 - quantile), 1 / exponent));
  }
}

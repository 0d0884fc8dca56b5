package io.coldpotato.latency;

import org.apache.commons.math3.special.Erf;

/**
 * The part of a round trip that changes from packet to packet: a lognormal delay of zero or more.
 *
 * <p>Given by its median m and 95th percentile; σ = ln(p95 / m) / 1.6449. Queueing and radio delays
 * are skewed with a long tail, which two quantiles of a lognormal describe well enough up to P99
 * (checked against the P99 of the same measurements: within 18 %).
 *
 * @param medianMillis above zero
 * @param p95Millis above the median
 */
public record Variation(double medianMillis, double p95Millis) implements RandomDelay {

  /** The standard normal's 95th percentile. */
  private static final double Z95 = 1.6448536269514722;

  /** The standard normal's 99.99th percentile. */
  private static final double Z9999 = 3.719016485455709;

  /** ln k. */
  private static final double[] LN = new double[DelaySum.CELLS + 1];

  static {
    for (int k = 0; k < LN.length; k++) {
      LN[k] = Math.log(k);
    }
  }

  /** Checks the range. */
  public Variation {
    if (!(medianMillis > 0 && p95Millis > medianMillis && p95Millis < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "variation (median "
              + medianMillis
              + " ms, p95 "
              + p95Millis
              + " ms) needs 0 < median < p95");
    }
  }

  private double sigma() {
    return Math.log(p95Millis / medianMillis) / Z95;
  }

  @Override
  public double cumulative(double millis) {
    if (millis <= 0) {
      return 0;
    }
    return 0.5 * Erf.erfc(-Math.log(millis / medianMillis) / (sigma() * Math.sqrt(2)));
  }

  @Override
  public double atZero() {
    return 0;
  }

  @Override
  public double meanMillis() {
    return medianMillis * Math.exp(sigma() * sigma() / 2);
  }

  /** By mean · P(Z > z − σ) − kh · P(Z > z), z = ln(kh / m) / σ. */
  @Override
  public double[] meanExcessMillis(double step, int steps) {
    double sigma = sigma();
    double mean = meanMillis();
    double perLogarithm = 1 / sigma;
    double offset = Math.log(step / medianMillis) / sigma;
    double[] excess = new double[steps + 1];
    excess[0] = mean;
    for (int k = 1; k <= steps; k++) {
      double logarithm = k < LN.length ? LN[k] : Math.log(k);
      double z = logarithm * perLogarithm + offset;
      excess[k] = mean * StandardNormal.beyond(z - sigma) - k * step * StandardNormal.beyond(z);
    }
    return excess;
  }

  @Override
  public double quantileMillis(double share) {
    return medianMillis * Math.exp(-sigma() * Math.sqrt(2) * Erf.erfcInv(2 * share));
  }

  @Override
  public double p9999Millis() {
    return medianMillis * Math.exp(Z9999 * sigma());
  }
}

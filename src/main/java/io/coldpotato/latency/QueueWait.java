package io.coldpotato.latency;

/**
 * Waiting for a line in an M/G/1 queue: nothing with probability 1 − ρ, else exponential.
 *
 * <p>The mean is exact, W = ρ / (1 − ρ) · E[S²] / 2E[S] (Pollaczek and Khinchine; Kleinrock,
 * Queueing Systems I, 1975, section 5.6). The shape, P(W &gt; t) = ρ exp(−ρ t / W), is exact for
 * exponential service times and has the right chance of no wait for any.
 *
 * @param load ρ, above 0 and below 1
 * @param residualMillis E[S²] / 2E[S], what is left of the packet on the line when another comes,
 *     above 0
 */
record QueueWait(double load, double residualMillis) implements RandomDelay {

  QueueWait {
    if (!(load > 0 && load < 1 && residualMillis > 0 && residualMillis < 1e9)) {
      throw new IllegalArgumentException(
          "queue (load " + load + ", residual " + residualMillis + " ms) needs 0 < load < 1");
    }
  }

  @Override
  public double meanMillis() {
    return load / (1 - load) * residualMillis;
  }

  @Override
  public double atZero() {
    return 1 - load;
  }

  @Override
  public double[] meanExcessMillis(double step, int steps) {
    double[] excess = new double[steps + 1];
    for (int k = 0; k <= steps; k++) {
      excess[k] = meanMillis() * Math.exp(-(1 - load) * k * step / residualMillis);
    }
    return excess;
  }

  @Override
  public double cumulative(double millis) {
    return millis < 0 ? 0 : 1 - load * Math.exp(-(1 - load) * millis / residualMillis);
  }

  @Override
  public double quantileMillis(double share) {
    return Math.max(0, -residualMillis / (1 - load) * Math.log((1 - share) / load));
  }

  @Override
  public double p9999Millis() {
    return quantileMillis(0.9999);
  }
}

package io.coldpotato.latency;

import io.coldpotato.units.LossRatio;

/**
 * Waiting for a link in an M/G/1 queue: nothing with probability 1 − ρ, else exponential, up to
 * what its buffer holds.
 *
 * <p>Without a bound the mean is exact, W = ρ / (1 − ρ) · E[S²] / 2E[S] (Pollaczek and Khinchine;
 * Kleinrock, Queueing Systems I, 1975, section 5.6). The shape, P(W &gt; t) = ρ exp(−ρ t / W), is
 * exact for exponential service times and has the right chance of no wait for any. A packet that
 * would wait longer than the buffer is lost; those that are not wait as without a bound, given that
 * they wait no longer. Of all packets (1 − ρ) P / (1 − ρ P) are lost, P being the share that would
 * wait longer without a bound (Tijms, A First Course in Stochastic Models, 2003, section 9.8, for
 * M/G/1/K; exact for M/M/1/K).
 *
 * @param load ρ, above 0 and below 1
 * @param residualMillis E[S²] / 2E[S], what is left of the packet on the link when another comes,
 *     above 0
 * @param bufferMillis the longest wait, above 0, or without end
 */
record QueueWait(double load, double residualMillis, double bufferMillis) implements RandomDelay {

  QueueWait {
    if (!(load > 0 && load < 1 && residualMillis > 0 && residualMillis < 1e9)) {
      throw new IllegalArgumentException(
          "queue (load " + load + ", residual " + residualMillis + " ms) needs 0 < load < 1");
    }
    if (!(bufferMillis > 0)) {
      throw new IllegalArgumentException("buffer (" + bufferMillis + " ms) must be above 0");
    }
  }

  /** A queue that loses nothing. */
  QueueWait(double load, double residualMillis) {
    this(load, residualMillis, Double.POSITIVE_INFINITY);
  }

  /** Without a bound: P(W &gt; t). */
  private double beyond(double millis) {
    return load * Math.exp(-(1 - load) * millis / residualMillis);
  }

  /** The share of packets that the buffer takes without a bound. */
  private double held() {
    return 1 - beyond(bufferMillis);
  }

  /** Returns the share of packets that find the buffer full. */
  LossRatio loss() {
    double over = beyond(bufferMillis);
    return new LossRatio((1 - load) * over / (1 - load * over));
  }

  @Override
  public double meanMillis() {
    return excess(0);
  }

  @Override
  public double atZero() {
    return (1 - load) / held();
  }

  /** ∫ (F(b) − F(u)) / F(b) from t to the buffer b. */
  private double excess(double millis) {
    if (millis >= bufferMillis) {
      return 0;
    }
    double over = beyond(bufferMillis);
    double scale = residualMillis / (1 - load);
    // With an endless buffer the second term is 0 · ∞.
    double flat = over == 0 ? 0 : (bufferMillis - millis) * over;
    return Math.max(0, ((beyond(millis) - over) * scale - flat) / held());
  }

  @Override
  public double[] meanExcessMillis(double step, int steps) {
    double[] excess = new double[steps + 1];
    for (int k = 0; k <= steps; k++) {
      excess[k] = excess(k * step);
    }
    return excess;
  }

  @Override
  public double cumulative(double millis) {
    if (millis < 0) {
      return 0;
    }
    return millis >= bufferMillis ? 1 : (1 - beyond(millis)) / held();
  }

  @Override
  public double quantileMillis(double share) {
    double unbounded = share * held();
    double wait = -residualMillis / (1 - load) * Math.log((1 - unbounded) / load);
    return Math.max(0, Math.min(wait, bufferMillis));
  }

  @Override
  public double p9999Millis() {
    return quantileMillis(0.9999);
  }
}

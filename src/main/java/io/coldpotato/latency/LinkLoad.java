package io.coldpotato.latency;

import io.coldpotato.units.DataRate;

/**
 * What a link is asked to carry in one direction, and how long packets then wait for it.
 *
 * @param rate what it carries
 * @param offered what it is asked to carry
 */
public record LinkLoad(DataRate rate, DataRate offered) {

  /**
   * Lengths of packets in bytes: the "simple IMIX" of network testers, 40, 576 and 1,500 as 7 to 4
   * to 1 (RFC 6985 is on such mixes).
   */
  private static final double[] SIZES = {40, 576, 1500};

  private static final double[] WEIGHTS = {7, 4, 1};

  /** Returns the share of time in which the link is busy; 1 and more when it is asked too much. */
  public double ratio() {
    return offered.megabitsPerSecond() / rate.megabitsPerSecond();
  }

  /** Returns whether the queue grows without end. */
  public boolean isSaturated() {
    return ratio() >= 1;
  }

  /**
   * Returns the wait in front of the link.
   *
   * @param bufferMillis how long the last packet waits that the buffer still holds
   * @throws IllegalArgumentException if it is saturated
   */
  QueueWait waiting(double bufferMillis) {
    return new QueueWait(ratio(), residualBits() / rate.megabitsPerSecond() / 1000, bufferMillis);
  }

  /** E[L²] / 2E[L] of packet lengths. */
  private static double residualBits() {
    double first = 0;
    double second = 0;
    for (int i = 0; i < SIZES.length; i++) {
      double bits = 8 * SIZES[i];
      first += WEIGHTS[i] * bits;
      second += WEIGHTS[i] * bits * bits;
    }
    return second / first / 2;
  }
}

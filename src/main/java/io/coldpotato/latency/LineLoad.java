package io.coldpotato.latency;

import io.coldpotato.units.DataRate;
import java.util.Optional;

/**
 * What a line is asked to carry in its busy hour, and how long packets then wait for it.
 *
 * @param rate what it carries
 * @param offered what it is asked to carry, in the busier direction
 */
public record LineLoad(DataRate rate, DataRate offered) {

  /**
   * Lengths of packets in bytes: the "simple IMIX" of network testers, 40, 576 and 1,500 as 7 to 4
   * to 1 (RFC 6985 is on such mixes).
   */
  private static final double[] SIZES = {40, 576, 1500};

  private static final double[] WEIGHTS = {7, 4, 1};

  /** Returns the share of time in which the line is busy; 1 and more when it is asked too much. */
  public double ratio() {
    return offered.megabitsPerSecond() / rate.megabitsPerSecond();
  }

  /** Returns whether the queue grows without end. */
  public boolean isSaturated() {
    return ratio() >= 1;
  }

  /**
   * Returns the wait in front of the line.
   *
   * @throws IllegalArgumentException if it is saturated
   */
  QueueWait waiting() {
    return new QueueWait(ratio(), residualBits() / rate.megabitsPerSecond() / 1000);
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

  /** Returns the load for a line whose rate is known and that is asked for something. */
  public static Optional<LineLoad> of(Optional<DataRate> rate, Optional<DataRate> offered) {
    return rate.flatMap(r -> offered.map(o -> new LineLoad(r, o)));
  }
}

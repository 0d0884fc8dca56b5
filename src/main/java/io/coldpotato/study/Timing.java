package io.coldpotato.study;

import io.coldpotato.latency.DayCourse;
import java.util.Optional;

/**
 * How ways are timed.
 *
 * @param draws from which percentiles are taken, at least {@value
 *     io.coldpotato.latency.Sampling#LEAST}; empty for the convolution, which needs none
 * @param hour of the day at each site, standard time, 0 to 23; empty for the busy hour of all
 *     traffic at once over lines as they are over all day
 */
public record Timing(Optional<Integer> draws, Optional<Integer> hour) {

  /** By convolution, in the busy hour. */
  public static final Timing DEFAULT = new Timing(Optional.empty(), Optional.empty());

  /** Checks the range. */
  public Timing {
    if (hour.filter(h -> h < 0 || h >= DayCourse.HOURS).isPresent()) {
      throw new IllegalArgumentException("hour (" + hour.get() + ") must lie from 0 to 23");
    }
  }

  /** Returns the same by other draws. */
  public Timing drawing(int number) {
    return new Timing(Optional.of(number), hour);
  }

  /** Returns the same in an hour of the day. */
  public Timing at(int other) {
    return new Timing(draws, Optional.of(other));
  }
}

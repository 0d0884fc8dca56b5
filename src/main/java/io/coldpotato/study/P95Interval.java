package io.coldpotato.study;

import io.coldpotato.latency.PathDelay;
import io.coldpotato.latency.Uncertainty;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How far the model may be off at an option's 95th percentile, by the draws that make a verdict's
 * interval ({@link Verdict.Gain}).
 *
 * @param lowMillis 10th percentile
 * @param highMillis 90th percentile
 */
public record P95Interval(double lowMillis, double highMillis) {

  /**
   * Returns the 80 % interval of a round trip of a site and destination; of no width when nothing
   * of it is uncertain.
   */
  public static P95Interval of(long seed, String site, String destination, PathDelay delay) {
    SplittableRandom draws = Judge.draws(seed, site, destination);
    double[] values = new double[Judge.DRAWS];
    for (int i = 0; i < values.length; i++) {
      long draw = draws.nextLong();
      double value = delay.p95Millis();
      for (Uncertainty.Part part : delay.uncertainty()) {
        value += part.changeMillis(draw);
      }
      values[i] = value;
    }
    Arrays.sort(values);
    return new P95Interval(
        values[values.length / 10], values[values.length - 1 - values.length / 10]);
  }
}

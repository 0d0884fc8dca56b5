package io.coldpotato.study;

import java.util.Arrays;

/**
 * How ratios of round trips are spread.
 *
 * @param number how many ratios
 * @param p10 their 10th percentile
 * @param median their median
 * @param p90 their 90th percentile
 * @param withoutGain share of them that are 1 or more
 */
public record Ratios(int number, double p10, double median, double p90, double withoutGain) {

  /** Returns the spread of some ratios; figures are not-a-number when there is none. */
  static Ratios of(double[] ratios) {
    long without = Arrays.stream(ratios).filter(r -> r >= 1).count();
    return new Ratios(
        ratios.length,
        Score.quantile(ratios, 0.1),
        Score.quantile(ratios, 0.5),
        Score.quantile(ratios, 0.9),
        (double) without / ratios.length);
  }
}

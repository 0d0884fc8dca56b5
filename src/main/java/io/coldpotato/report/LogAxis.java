package io.coldpotato.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis with ticks at 1, 2 and 5 times powers of ten.
 *
 * @param low value at its start, above 0
 * @param high value at its end, above {@code low}
 * @param start in pixels
 * @param end in pixels
 */
record LogAxis(double low, double high, double start, double end) {

  private static final double[] DIGITS = {1, 2, 5};

  /** What is left free at either end, as a factor. */
  private static final double MARGIN = 1.12;

  /** Returns the axis that holds all from one figure to another, with some room around. */
  static LogAxis covering(double low, double high, double start, double end) {
    return new LogAxis(low / MARGIN, high * MARGIN, start, end);
  }

  double at(double value) {
    return start + (end - start) * Math.log(value / low) / Math.log(high / low);
  }

  /** Returns the round values inside, ascending. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
      for (double digit : DIGITS) {
        // A negative power of ten is not exact, its reciprocal is.
        double tick = power < 0 ? digit / Math.pow(10, -power) : digit * Math.pow(10, power);
        if (low <= tick && tick <= high) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }
}

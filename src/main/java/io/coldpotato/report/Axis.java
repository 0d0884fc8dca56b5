package io.coldpotato.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis with round ticks.
 *
 * @param low value at its start
 * @param high value at its end
 * @param step between ticks
 * @param start in pixels
 * @param end in pixels
 */
record Axis(double low, double high, double step, double start, double end) {

  private static final int TICKS = 5;

  /** Returns the axis from the round value below one figure to the round value above another. */
  static Axis covering(double low, double high, double start, double end) {
    double raw = Math.max(high - low, 1e-6) / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double digit = raw / power;
    double step = (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
    double first = Math.floor(low / step) * step;
    double last = Math.ceil(high / step) * step;
    return new Axis(first, last > first ? last : first + step, step, start, end);
  }

  double at(double value) {
    return start + (end - start) * (value - low) / (high - low);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long count = Math.round((high - low) / step);
    for (long i = 0; i <= count; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }
}

package io.coldpotato.study;

import java.util.Locale;

/** Ratios as people read them in notes. */
final class Percent {

  private Percent() {}

  /** Returns a ratio as a percentage, with a decimal below ten. */
  static String of(double ratio) {
    return String.format(Locale.ROOT, ratio < 0.0995 ? "%.1f %%" : "%.0f %%", ratio * 100);
  }
}

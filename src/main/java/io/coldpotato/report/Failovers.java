package io.coldpotato.report;

import io.coldpotato.azure.Failover;
import java.util.Locale;

/** What happens when something fails, in figures for people. */
final class Failovers {

  private Failovers() {}

  /** Returns the longest time, {@code "60.9 s"}. */
  static String time(Failover failover) {
    return failover.upToSeconds().map(Failovers::seconds).orElse("not survived");
  }

  static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds == Math.rint(seconds) ? "%.0f s" : "%.1f s", seconds);
  }
}

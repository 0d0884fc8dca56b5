package io.coldpotato.report;

import io.coldpotato.azure.Failover;
import io.coldpotato.connectivity.Resilience;
import java.util.Locale;
import java.util.Optional;

/** What happens when something fails, in figures for people. */
final class Failovers {

  private Failovers() {}

  /** Returns what a failed link does; empty where no document says. */
  static Optional<Failover> link(Resilience resilience) {
    return of(resilience, Failover.Event.LINK);
  }

  static Optional<Failover> of(Resilience resilience, Failover.Event event) {
    return resilience.failovers().stream().filter(f -> f.event() == event).findFirst();
  }

  /** Returns the longest time, {@code "60.9 s"}. */
  static String time(Failover failover) {
    return failover.upToSeconds().map(Failovers::seconds).orElse("not survived");
  }

  static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds == Math.rint(seconds) ? "%.0f s" : "%.1f s", seconds);
  }
}

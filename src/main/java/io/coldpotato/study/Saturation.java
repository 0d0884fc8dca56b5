package io.coldpotato.study;

import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.SiteEnd;
import io.coldpotato.latency.LineLoad;
import io.coldpotato.latency.Segment;
import java.util.Locale;
import java.util.Optional;

/** Lines that are asked for more than they carry, over which no delay could be told. */
final class Saturation {

  private Saturation() {}

  /** Returns that a site's way is saturated, and why; empty when it is not. */
  static Optional<Journey> of(Plan.Feasible plan) {
    for (SiteEnd.Leg leg : plan.siteEnd().legs()) {
      if (leg.segment().carriage() instanceof Segment.Carriage.Line line) {
        Optional<LineLoad> over = line.load().filter(LineLoad::isSaturated);
        if (over.isPresent()) {
          return Optional.of(
              new Journey.Unreachable(
                  reason(over.get(), leg.segment().from()), plan.assumptions()));
        }
      }
    }
    return Optional.empty();
  }

  private static String reason(LineLoad load, String place) {
    return String.format(
        Locale.ROOT,
        "saturated: traffic asks %.1f Mbit/s of the access line in %s in the busy hour, which"
            + " carries %.1f, so that its queue grows without end; raise 'down' or lower 'traffic'",
        load.offered().megabitsPerSecond(),
        place,
        load.rate().megabitsPerSecond());
  }
}

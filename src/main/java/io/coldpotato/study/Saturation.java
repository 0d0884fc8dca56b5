package io.coldpotato.study;

import io.coldpotato.latency.Capacity;
import io.coldpotato.latency.LinkLoad;
import io.coldpotato.latency.Segment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked for more than it carries, over which no delay could be told. */
final class Saturation {

  private Saturation() {}

  /** Returns why the first saturated segment of a way is; empty when none is. */
  static Optional<String> of(List<Segment> segments) {
    return segments.stream()
        .flatMap(s -> s.capacity().stream())
        .filter(c -> c.ahead().load().filter(LinkLoad::isSaturated).isPresent())
        .findFirst()
        .map(Saturation::reason);
  }

  private static String reason(Capacity capacity) {
    Capacity.Direction direction = capacity.ahead();
    LinkLoad load = direction.load().orElseThrow();
    int links = direction.links();
    return String.format(
        Locale.ROOT,
        "saturated: traffic asks %.1f Mbit/s of the %s in the busy hour, which carries %.1f%s, so"
            + " that its queue grows without end; %s or lower 'traffic'",
        load.offered().megabitsPerSecond() * links,
        capacity.name(),
        load.rate().megabitsPerSecond() * links,
        links > 1 ? " over " + links + " links" : "",
        direction.wayOut());
  }
}

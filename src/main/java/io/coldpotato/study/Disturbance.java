package io.coldpotato.study;

import io.coldpotato.azure.Failover;
import io.coldpotato.azure.PrefixEvent;
import io.coldpotato.connectivity.Failure;
import io.coldpotato.latency.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What failures change of a comparison.
 *
 * @param ids the names of what has failed
 * @param effects one for each result, in their order
 */
public record Disturbance(List<String> ids, List<Effect> effects) {

  /** Copies the lists. */
  public Disturbance {
    ids = List.copyOf(ids);
    effects = List.copyOf(effects);
  }

  /**
   * What they change of one result.
   *
   * @param before the result while everything stands
   * @param after the result with the failures
   * @param events what is reported about prefixes, in order
   */
  public record Effect(
      Comparison.Result before, Comparison.Result after, List<PrefixEvent> events) {

    /** Copies the list. */
    public Effect {
      events = List.copyOf(events);
    }

    /** Returns whether anything is different: way, times, throughput, outcome or reasons. */
    public boolean isChanged() {
      if (!events.isEmpty() || !sessions(before).equals(sessions(after))) {
        return true;
      }
      if (!(before.journey() instanceof Journey.Reached was
          && after.journey() instanceof Journey.Reached now)) {
        return !before.journey().equals(after.journey());
      }
      return !segments(was).equals(segments(now))
          || was.delay().p50Millis() != now.delay().p50Millis()
          || was.delay().p95Millis() != now.delay().p95Millis()
          || !was.throughput().equals(now.throughput())
          || !reasons().isEmpty();
    }

    /** Returns the prefixes of which anything is reported: events, or sessions that are down. */
    public List<PrefixReport> reported() {
      List<Object> stood = sessions(before);
      return after.design().prefixes().stream()
          .filter(
              p ->
                  events.stream().anyMatch(e -> e.prefix().equals(p.status().prefix()))
                      || !stood.contains(p.status().sessions()))
          .toList();
    }

    /** Returns how much longer the median round trip is, in milliseconds; empty unless both are. */
    public Optional<Double> p50ChangeMillis() {
      return reached(before)
          .flatMap(b -> reached(after).map(a -> a.delay().p50Millis() - b.delay().p50Millis()));
    }

    /** Returns how much longer the 95th percentile is, in milliseconds; empty unless both are. */
    public Optional<Double> p95ChangeMillis() {
      return reached(before)
          .flatMap(b -> reached(after).map(a -> a.delay().p95Millis() - b.delay().p95Millis()));
    }

    /** Returns what is said of the way taken now that was not said of the other. */
    public List<String> reasons() {
      List<String> more = new ArrayList<>(after.journey().assumptions());
      more.removeAll(before.journey().assumptions());
      return more;
    }

    private static Optional<Journey.Reached> reached(Comparison.Result result) {
      return result.journey() instanceof Journey.Reached reached
          ? Optional.of(reached)
          : Optional.empty();
    }

    private static List<Object> sessions(Comparison.Result result) {
      return result.design().prefixes().stream().<Object>map(p -> p.status().sessions()).toList();
    }

    private static List<Segment> segments(Journey.Reached journey) {
      return Stream.concat(journey.forward().stream(), journey.reverse().stream())
          .map(hop -> hop.delay().segment())
          .toList();
    }
  }

  /**
   * Returns what failures changed.
   *
   * @param ids the names of what has failed
   * @param before the comparison while everything stands
   * @param after the same with the failures
   */
  public static Disturbance of(List<String> ids, Comparison before, Comparison after) {
    List<Effect> effects = new ArrayList<>();
    for (int i = 0; i < after.results().size(); i++) {
      Comparison.Result was = before.results().get(i);
      Comparison.Result now = after.results().get(i);
      List<PrefixEvent> events = new ArrayList<>();
      for (PrefixReport report : now.design().prefixes()) {
        was.design().prefixes().stream()
            .filter(p -> p.status().prefix().equals(report.status().prefix()))
            .findFirst()
            .ifPresent(
                p ->
                    events.addAll(
                        PrefixEvent.between(p.status().announced(), report.status().announced())));
      }
      effects.add(new Effect(was, now, events));
    }
    return new Disturbance(ids, effects);
  }

  /** Returns the effect on a result of the disturbed comparison, which must be one of it. */
  public Effect effectOn(Comparison.Result result) {
    return effects.stream()
        .filter(
            e ->
                e.after().site().equals(result.site())
                    && e.after().destination().equals(result.destination())
                    && e.after().option().equals(result.option()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no result of this comparison"));
  }

  /**
   * Returns the longest time until traffic goes on, in seconds, where a document gives it for what
   * has failed: one link of the result's own circuit, or the one peering location whose loss
   * changed the result. Empty otherwise, and where no way is left.
   */
  public Optional<Double> secondsWithout(Effect effect) {
    if (ids.size() != 1 || !(effect.after().journey() instanceof Journey.Reached)) {
      return Optional.empty();
    }
    return event(ids.get(0), effect)
        .flatMap(event -> effect.before().design().resilience().flatMap(r -> r.failover(event)))
        .flatMap(Failover::upToSeconds);
  }

  private static Optional<Failover.Event> event(String id, Effect effect) {
    if (Failure.isLinkOf(id, effect.before().option())) {
      return Optional.of(Failover.Event.LINK);
    }
    return Failure.isLocation(id) && effect.isChanged()
        ? Optional.of(Failover.Event.LOCATION)
        : Optional.empty();
  }

  /** Returns the effects that are changes. */
  public List<Effect> changes() {
    return effects.stream().filter(Effect::isChanged).toList();
  }
}

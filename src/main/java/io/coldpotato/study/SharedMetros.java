package io.coldpotato.study;

import io.coldpotato.geo.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Measurements found again by places that stand in the same metros as their ends. */
final class SharedMetros {

  /** Of another host in the same metro round trips differ by no more than by another day. */
  static final int TOGETHER_KM = 60;

  private final List<Place> places;
  private final Map<Set<Place>, List<Measurement>> pairs = new HashMap<>();
  private final Map<Place, Optional<Place>> nearest = new HashMap<>();

  /** Takes measurements, one for each pair of hosts. */
  SharedMetros(List<Measurement> measurements) {
    Set<Place> ends = new LinkedHashSet<>();
    for (Measurement pair : measurements) {
      Set<Place> key = Set.of(pair.from(), pair.to());
      ends.addAll(List.of(pair.from(), pair.to()));
      pairs.computeIfAbsent(key, k -> new ArrayList<>()).add(pair);
    }
    this.places = List.copyOf(ends);
  }

  /**
   * Returns the round trip between the places nearest to two others, the mean of all hosts there;
   * empty when one has no place within {@value #TOGETHER_KM} km, both have the same one, or nothing
   * was measured between theirs.
   */
  Optional<Measurement> between(Place a, Place b) {
    Optional<Place> from = nearest(a);
    Optional<Place> to = nearest(b);
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return Optional.empty();
    }
    List<Measurement> same =
        pairs.getOrDefault(Set.of(from.orElseThrow(), to.orElseThrow()), List.of());
    return same.stream()
        .findFirst()
        .map(m -> m.with(same.stream().mapToDouble(Measurement::millis).average().orElseThrow()));
  }

  private Optional<Place> nearest(Place place) {
    return nearest.computeIfAbsent(
        place,
        p ->
            places.stream()
                .filter(other -> km(p, other) <= TOGETHER_KM)
                .min(
                    Comparator.comparingDouble((Place other) -> km(p, other))
                        .thenComparing(Place::label)));
  }

  private static double km(Place a, Place b) {
    return a.coordinates().geodesicTo(b.coordinates()).kilometres();
  }
}

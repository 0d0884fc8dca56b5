package io.coldpotato.study;

import io.coldpotato.geo.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds places that are not where a file says: a host whose coordinates are wrong is faster than
 * light to many others, and each of these to it alone.
 */
final class DoubtfulPlaces {

  /** A single slip, there and back, is no sign of a wrong place. */
  private static final int LEAST_ROWS = 3;

  /** Of all its rows; places of a real set that are where it says have 1 % at most. */
  private static final double LEAST_SHARE = 0.1;

  /** How many rows a place has, and how many of them light would need longer for. */
  private static final class Count {
    private int faster;
    private int rows;

    double share() {
      return (double) faster / rows;
    }
  }

  private DoubtfulPlaces() {}

  /**
   * Returns the places in doubt, the one with the largest share first; each is looked for among the
   * rows that the ones before have no part in. O(rows · places in doubt).
   */
  static List<LeftOut.Doubtful> of(List<Measurement> rows) {
    List<LeftOut.Doubtful> doubtful = new ArrayList<>();
    List<Measurement> left = rows;
    Optional<Map.Entry<Place, Count>> worst = worst(left);
    while (worst.isPresent()) {
      Place place = worst.get().getKey();
      Count count = worst.get().getValue();
      doubtful.add(new LeftOut.Doubtful(place.label(), count.faster, count.rows));
      left =
          left.stream()
              .filter(row -> !row.from().equals(place) && !row.to().equals(place))
              .toList();
      worst = worst(left);
    }
    return doubtful;
  }

  private static Optional<Map.Entry<Place, Count>> worst(List<Measurement> rows) {
    Map<Place, Count> counts = new LinkedHashMap<>();
    for (Measurement row : rows) {
      for (Place end : List.of(row.from(), row.to())) {
        Count count = counts.computeIfAbsent(end, k -> new Count());
        count.rows++;
        count.faster += row.isFasterThanLight() ? 1 : 0;
      }
    }
    return counts.entrySet().stream()
        .filter(e -> e.getValue().faster >= LEAST_ROWS && e.getValue().share() >= LEAST_SHARE)
        .max(
            Comparator.comparingDouble((Map.Entry<Place, Count> e) -> e.getValue().share())
                .thenComparing(e -> e.getKey().label(), Comparator.reverseOrder()));
  }
}

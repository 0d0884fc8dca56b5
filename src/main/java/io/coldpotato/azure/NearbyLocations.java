package io.coldpotato.azure;

import io.coldpotato.geo.Coordinates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds peering locations to offer instead of one that does not do. */
final class NearbyLocations {

  private NearbyLocations() {}

  /**
   * Returns the locations that pass a test, nearest first, one name a metro; ties by name.
   *
   * @param most how many at most
   */
  static List<PeeringLocation> nearest(
      Catalogue catalogue, Coordinates from, Predicate<PeeringLocation> test, int most) {
    List<PeeringLocation> fitting = new ArrayList<>();
    for (PeeringLocation location : catalogue.peeringLocations()) {
      if (test.test(location)) {
        fitting.add(location);
      }
    }
    fitting.sort(
        Comparator.comparingDouble((PeeringLocation l) -> kilometres(from, l))
            .thenComparing(PeeringLocation::name));
    List<PeeringLocation> chosen = new ArrayList<>();
    for (PeeringLocation location : fitting) {
      boolean sameMetro = chosen.stream().anyMatch(c -> c.metro().equals(location.metro()));
      if (!sameMetro && chosen.size() < most) {
        chosen.add(location);
      }
    }
    return chosen;
  }

  /** Returns {@code "Paris (0 km), London (344 km)"}. */
  static String withDistance(Coordinates from, List<PeeringLocation> locations) {
    List<String> texts = new ArrayList<>();
    for (PeeringLocation location : locations) {
      texts.add(location.name() + " (" + Math.round(kilometres(from, location)) + " km)");
    }
    return Phrases.either(texts);
  }

  static List<String> names(List<PeeringLocation> locations) {
    return NameIndex.names(locations, PeeringLocation::name);
  }

  private static double kilometres(Coordinates from, PeeringLocation location) {
    return from.geodesicTo(location.coordinates()).kilometres();
  }
}

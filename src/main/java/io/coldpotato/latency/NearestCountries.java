package io.coldpotato.latency;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.Metro;
import java.util.HashMap;
import java.util.Map;

/** Which other country is nearest to each: the one with the nearest metro to any of its own. */
final class NearestCountries {

  private NearestCountries() {}

  /** A country and how far away it is. */
  private record Found(String country, double kilometres) {}

  /** Returns the nearest other country of each that has a metro; O(metros²). */
  static Map<String, String> of(CorridorGraph graph) {
    Map<String, Found> nearest = new HashMap<>();
    for (Metro here : graph.metros().values()) {
      for (Metro there : graph.metros().values()) {
        if (!here.country().equals(there.country())) {
          double km = here.coordinates().roughGeodesicKm(there.coordinates());
          nearest.merge(here.country(), new Found(there.country(), km), NearestCountries::nearer);
        }
      }
    }
    Map<String, String> names = new HashMap<>();
    nearest.forEach((country, found) -> names.put(country, found.country()));
    return names;
  }

  private static Found nearer(Found a, Found b) {
    if (a.kilometres() != b.kilometres()) {
      return a.kilometres() < b.kilometres() ? a : b;
    }
    return a.country().compareTo(b.country()) <= 0 ? a : b;
  }
}

package io.coldpotato.study;

import io.coldpotato.geo.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Places divided into groups for cross-validation: those within {@value #TOGETHER_KM} km of each
 * other, directly or over others between, fall in one group, so that no place is predicted from its
 * neighbour.
 *
 * <p>Clusters are dealt out in the order of their first place (by latitude, then longitude), one to
 * each group in turn; no draw.
 */
final class PlaceGroups {

  static final int GROUPS = 5;

  private static final double TOGETHER_KM = 60;

  private final Map<Place, Integer> clusters = new LinkedHashMap<>();
  private int number;

  /** Divides places; O(places²). */
  PlaceGroups(Collection<Place> places) {
    TreeSet<Place> sorted =
        new TreeSet<>(
            Comparator.comparingDouble((Place p) -> p.coordinates().latitude())
                .thenComparingDouble(p -> p.coordinates().longitude())
                .thenComparing(Place::label)
                .thenComparing(Place::country));
    sorted.addAll(places);
    for (Place place : sorted) {
      if (!clusters.containsKey(place)) {
        spread(place, sorted);
        number++;
      }
    }
  }

  /** Divides the places at both ends of pairs. */
  static PlaceGroups ofEnds(Collection<Measurement> pairs) {
    Set<Place> places = new LinkedHashSet<>();
    pairs.forEach(p -> places.addAll(List.of(p.from(), p.to())));
    return new PlaceGroups(places);
  }

  private void spread(Place first, Set<Place> all) {
    List<Place> open = new ArrayList<>(List.of(first));
    clusters.put(first, number);
    while (!open.isEmpty()) {
      Place place = open.remove(open.size() - 1);
      for (Place other : all) {
        if (!clusters.containsKey(other)
            && place.coordinates().roughGeodesicKm(other.coordinates()) <= TOGETHER_KM) {
          clusters.put(other, number);
          open.add(other);
        }
      }
    }
  }

  /** Returns how many places there are, those that stand together counted as one. */
  int places() {
    return number;
  }

  /** Returns the same of some of them. */
  int places(Collection<Place> some) {
    return (int) some.stream().map(p -> clusters.getOrDefault(p, 0)).distinct().count();
  }

  /** Returns the group of a place, from 0 to {@value #GROUPS} less 1. */
  int of(Place place) {
    return Math.floorMod(clusters.getOrDefault(place, 0), GROUPS);
  }
}

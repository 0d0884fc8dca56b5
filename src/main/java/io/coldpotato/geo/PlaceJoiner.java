package io.coldpotato.geo;

import io.coldpotato.units.Distance;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jgrapht.alg.util.UnionFind;

/**
 * Joins places off the corridor graph to metros.
 *
 * <p>A place within {@value #AT_METRO_KM} km of a metro of its own country is taken to be there;
 * any other joins up to {@value #MOST_JOINS} metros of its country, none more than {@value
 * #FARTHEST} times as far as the nearest, and all on the land mass of the nearest (metros joined by
 * corridors on land), since a line to a metro is laid on land. Never across a border unless the
 * country has no metro: the rules of passage go by country. Safe for several threads.
 */
public final class PlaceJoiner {

  private static final double AT_METRO_KM = 25;
  private static final int MOST_JOINS = 4;
  private static final double FARTHEST = 2.5;

  private final CorridorGraph graph;
  private final Map<MetroId, MetroId> landMass = new HashMap<>();
  private final Map<Place, List<Join>> known = new ConcurrentHashMap<>();

  /**
   * One way on to the graph.
   *
   * @param metro where it joins
   * @param distance the geodesic from the place to that metro
   */
  public record Join(Metro metro, Distance distance) {}

  /** Prepares a graph; O(corridors). */
  public PlaceJoiner(CorridorGraph graph) {
    this.graph = graph;
    UnionFind<MetroId> land = new UnionFind<>(new LinkedHashSet<>(graph.metros().keySet()));
    for (Corridor corridor : graph.corridors()) {
      if (corridor.medium() == Corridor.Medium.LAND) {
        land.union(corridor.a(), corridor.b());
      }
    }
    graph.metros().keySet().forEach(m -> landMass.put(m, land.find(m)));
  }

  /** Returns where a place joins, nearest first; at least one. O(metros), then kept. */
  public List<Join> joins(Place place) {
    return known.computeIfAbsent(place, this::find);
  }

  private List<Join> find(Place place) {
    List<Join> own = nearest(place, place.country());
    List<Join> all = own.isEmpty() ? nearest(place, "") : own;
    Join first = all.get(0);
    if (first.distance().kilometres() <= AT_METRO_KM) {
      return List.of(first);
    }
    return all.stream()
        .filter(j -> j.distance().kilometres() <= FARTHEST * first.distance().kilometres())
        .filter(j -> onLandMass(j, first))
        .limit(MOST_JOINS)
        .toList();
  }

  private boolean onLandMass(Join join, Join first) {
    return landMass
        .getOrDefault(join.metro().id(), join.metro().id())
        .equals(landMass.getOrDefault(first.metro().id(), first.metro().id()));
  }

  private List<Join> nearest(Place place, String country) {
    return graph.metros().values().stream()
        .filter(m -> country.isEmpty() || m.country().equals(country))
        .map(m -> new Join(m, place.coordinates().geodesicTo(m.coordinates())))
        .sorted(Comparator.comparing(Join::distance).thenComparing(j -> j.metro().id()))
        .toList();
  }
}

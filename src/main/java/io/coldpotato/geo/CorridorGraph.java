package io.coldpotato.geo;

import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jgrapht.alg.util.UnionFind;

/**
 * Metros and the fibre ways between neighbouring ones, with the rules of passage: blocks of
 * countries that are ends of ways but never their middle, and how directly fibre is laid in each
 * country.
 *
 * <p>Immutable and safe for several threads; a view with other corridors shares nothing that is
 * computed.
 */
public final class CorridorGraph {

  private final Map<MetroId, Metro> metros;
  private final List<Corridor> corridors;
  private final Map<String, Terrain> terrain;
  private final Map<String, String> blocks;
  private final Map<MetroId, Integer> components;

  /** Kept, since every design of a site asks again. */
  private final Map<Place, Metro> nearestMetros = new ConcurrentHashMap<>();

  private record Place(Coordinates coordinates, String country) {}

  /**
   * Makes a graph.
   *
   * @param metros the nodes
   * @param corridors the ways; both ends must be among the metros
   * @param terrain by country; a country without one is {@link Terrain#MIDDLE}
   * @param blocks the no-transit block of each country that is in one
   */
  public CorridorGraph(
      Collection<Metro> metros,
      Collection<Corridor> corridors,
      Map<String, Terrain> terrain,
      Map<String, String> blocks) {
    Map<MetroId, Metro> byId = new TreeMap<>();
    metros.forEach(m -> byId.put(m.id(), m));
    this.metros = new LinkedHashMap<>(byId);
    this.corridors =
        corridors.stream()
            .sorted(Comparator.comparing(Corridor::a).thenComparing(Corridor::b))
            .toList();
    for (Corridor corridor : corridors) {
      if (!byId.containsKey(corridor.a()) || !byId.containsKey(corridor.b())) {
        throw new IllegalArgumentException(
            "corridor " + corridor.a() + " – " + corridor.b() + " ends outside the metros");
      }
    }
    this.terrain = Map.copyOf(terrain);
    this.blocks = Map.copyOf(blocks);
    this.components = components(this.metros.keySet(), this.corridors);
  }

  private static Map<MetroId, Integer> components(
      Collection<MetroId> metros, List<Corridor> corridors) {
    UnionFind<MetroId> parts = new UnionFind<>(new LinkedHashSet<>(metros));
    for (Corridor corridor : corridors) {
      parts.union(corridor.a(), corridor.b());
    }
    Map<MetroId, Integer> numbers = new HashMap<>();
    Map<MetroId, Integer> components = new HashMap<>();
    for (MetroId metro : metros) {
      MetroId part = parts.find(metro);
      Integer number = numbers.get(part);
      if (number == null) {
        number = numbers.size();
        numbers.put(part, number);
      }
      components.put(metro, number);
    }
    return components;
  }

  /** Returns the metros by id, sorted. */
  public Map<MetroId, Metro> metros() {
    return java.util.Collections.unmodifiableMap(metros);
  }

  /** Returns the corridors, sorted by their ends. */
  public List<Corridor> corridors() {
    return corridors;
  }

  /** Returns a metro; it must exist. */
  public Metro metro(MetroId id) {
    Metro metro = metros.get(id);
    if (metro == null) {
      throw new IllegalArgumentException("unknown metro '" + id + "'");
    }
    return metro;
  }

  /** Returns the number of the connected part that a metro lies in. */
  public int component(MetroId id) {
    return components.getOrDefault(metro(id).id(), -1);
  }

  /** Returns whether another graph joins the same metros with each other, by whatever ways. */
  public boolean joinsAs(CorridorGraph other) {
    return components.equals(other.components);
  }

  /** Returns the no-transit block that a metro lies in, if any. */
  Optional<String> block(MetroId id) {
    return Optional.ofNullable(blocks.get(metro(id).country()));
  }

  /** Returns how fibre is laid along a corridor on land: as in the worse of its two countries. */
  public Terrain terrain(Corridor corridor) {
    Terrain a = terrain.getOrDefault(metro(corridor.a()).country(), Terrain.MIDDLE);
    Terrain b = terrain.getOrDefault(metro(corridor.b()).country(), Terrain.MIDDLE);
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** Returns how fibre is laid in a country. */
  public Terrain terrain(String country) {
    return terrain.getOrDefault(country, Terrain.MIDDLE);
  }

  /** Returns the cheapest ways at a cost. */
  public FibreWays ways(WayCost cost) {
    return new FibreWays(this, cost);
  }

  /**
   * Returns the metro a place belongs to: the nearest of its own country by geodesic, else the
   * nearest of all when its country has none. Never across a border when it can be helped, since
   * the rules of passage go by country. O(metros), once for each place.
   */
  public Metro nearestMetro(Coordinates place, String country) {
    return nearestMetros.computeIfAbsent(
        new Place(place, country), p -> findNearestMetro(place, country));
  }

  private Metro findNearestMetro(Coordinates place, String country) {
    Optional<Metro> own =
        nearest(place, metros.values().stream().filter(m -> m.country().equals(country)).toList());
    return own.or(() -> nearest(place, metros.values())).orElseThrow();
  }

  private static Optional<Metro> nearest(Coordinates place, Collection<Metro> among) {
    return among.stream()
        .min(
            Comparator.comparing((Metro m) -> place.geodesicTo(m.coordinates()))
                .thenComparing(Metro::id));
  }

  /**
   * Returns this graph with some corridors gone and others added; an added one replaces those
   * between the same two metros.
   */
  public CorridorGraph with(Collection<Corridor> added, Collection<Corridor> removed) {
    List<Corridor> changed = new ArrayList<>(corridors);
    changed.removeAll(removed);
    for (Corridor corridor : added) {
      changed.removeIf(c -> joins(c, corridor.a(), corridor.b()));
      changed.add(corridor);
    }
    return new CorridorGraph(metros.values(), changed, terrain, blocks);
  }

  /** Returns the corridors between two metros, in either order. */
  public List<Corridor> between(MetroId a, MetroId b) {
    return corridors.stream().filter(c -> joins(c, a, b)).toList();
  }

  private static boolean joins(Corridor corridor, MetroId a, MetroId b) {
    return (corridor.a().equals(a) && corridor.b().equals(b))
        || (corridor.a().equals(b) && corridor.b().equals(a));
  }

  /** Returns the fibre in a corridor, stretch included. */
  Distance fibre(Corridor corridor, WayCost cost) {
    double stretch =
        corridor.medium() == Corridor.Medium.SEA ? cost.sea() : cost.onLand(terrain(corridor));
    return Distance.ofKilometres(corridor.length().kilometres() * stretch);
  }
}

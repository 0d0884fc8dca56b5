package io.coldpotato.geo;

import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A small corridor graph drawn from a seed: a few countries, some in blocks, some branches. */
final class RandomCorridors {

  private static final List<Terrain> TERRAINS =
      List.of(Terrain.DEVELOPED, Terrain.MIDDLE, Terrain.POOR);
  private static final String[] COUNTRIES = {"AA", "BB", "CC", "DD", "EE"};

  private final Random random;
  private final List<Metro> metros = new ArrayList<>();

  private RandomCorridors(long seed) {
    this.random = new Random(seed);
  }

  /** A graph and what its corridors cost. */
  record Drawn(CorridorGraph graph, WayCost cost) {
    FibreWays ways() {
      return graph.ways(cost);
    }

    List<MetroId> metros() {
      return List.copyOf(graph.metros().keySet());
    }
  }

  static Drawn of(long seed) {
    return new RandomCorridors(seed).draw();
  }

  private Drawn draw() {
    int size = 2 + random.nextInt(9);
    for (int i = 0; i < size; i++) {
      String country = COUNTRIES[random.nextInt(COUNTRIES.length)];
      Coordinates place = new Coordinates(random.nextInt(120) - 60, random.nextInt(360) - 180);
      metros.add(new Metro(new MetroId("m" + i), "M" + i, country, place, RowBasis.ASSUMED));
    }
    double density = 0.2 + 0.4 * random.nextDouble();
    List<Corridor> corridors = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        // Two metros may be joined by land and by sea.
        for (Corridor.Medium medium : Corridor.Medium.values()) {
          if (random.nextDouble() < density / 2) {
            corridors.add(corridor(metros.get(i).id(), metros.get(j).id(), medium));
          }
        }
      }
    }
    Map<String, Terrain> terrain = new HashMap<>();
    Map<String, String> blocks = new HashMap<>();
    for (String country : COUNTRIES) {
      terrain.put(country, TERRAINS.get(random.nextInt(TERRAINS.size())));
      if (random.nextInt(3) == 0) {
        blocks.put(country, random.nextBoolean() ? "north" : "south");
      }
    }
    return new Drawn(new CorridorGraph(metros, corridors, terrain, blocks), cost());
  }

  private Corridor corridor(MetroId a, MetroId b, Corridor.Medium medium) {
    Corridor.Use use = random.nextInt(4) == 0 ? Corridor.Use.BRANCH : Corridor.Use.TRUNK;
    Distance length = Distance.ofKilometres(1 + random.nextInt(100));
    return new Corridor(a, b, medium, length, use, "", RowBasis.ASSUMED);
  }

  private WayCost cost() {
    return new WayCost(
        1 + random.nextDouble(),
        1 + random.nextDouble(),
        1 + random.nextDouble(),
        1 + random.nextDouble(),
        Distance.ofKilometres(random.nextInt(50)));
  }
}

package io.coldpotato.geo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cheapest way of one pair by Bellman and Ford, the rules of passage written as they are said:
 * a way goes out of a no-transit block only if it began there, into one only if it ends there, and
 * over a branch corridor only as its first or last.
 */
final class NaiveWays {

  private final RandomCorridors.Drawn drawn;
  private final List<MetroId> metros;

  NaiveWays(RandomCorridors.Drawn drawn) {
    this.drawn = drawn;
    this.metros = drawn.metros();
  }

  double cost(MetroId from, MetroId to) {
    double[] costs = new double[metros.size()];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    costs[metros.indexOf(from)] = 0;
    for (int round = 0; round < metros.size(); round++) {
      for (Corridor corridor : drawn.graph().corridors()) {
        relax(costs, corridor, corridor.a(), corridor.b(), from, to);
        relax(costs, corridor, corridor.b(), corridor.a(), from, to);
      }
    }
    return costs[metros.indexOf(to)];
  }

  private void relax(
      double[] costs, Corridor corridor, MetroId u, MetroId v, MetroId from, MetroId to) {
    if (isAllowed(corridor, u, v, from, to)) {
      double cost =
          drawn.graph().fibre(corridor, drawn.cost()).kilometres()
              + drawn.cost().perCorridor().kilometres();
      int there = metros.indexOf(v);
      costs[there] = Math.min(costs[there], costs[metros.indexOf(u)] + cost);
    }
  }

  private boolean isAllowed(Corridor corridor, MetroId u, MetroId v, MetroId from, MetroId to) {
    Optional<String> out = block(u);
    Optional<String> in = block(v);
    if (!out.equals(in)) {
      boolean mayLeave = out.isEmpty() || out.equals(block(from));
      boolean mayEnter = in.isEmpty() || in.equals(block(to));
      if (!mayLeave || !mayEnter) {
        return false;
      }
    }
    return corridor.use() == Corridor.Use.TRUNK || u.equals(from) || v.equals(to);
  }

  private Optional<String> block(MetroId metro) {
    return drawn.graph().block(metro);
  }
}

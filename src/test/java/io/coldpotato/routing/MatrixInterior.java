package io.coldpotato.routing;

import io.coldpotato.topology.PopId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Interior routing by a matrix of distances (Floyd and Warshall), hop by hop. */
final class MatrixInterior implements InteriorRouting {

  private final Map<PopId, Map<PopId, Double>> links = new TreeMap<>();
  private final Map<PopId, Map<PopId, Double>> distances = new HashMap<>();

  void add(PopId pop) {
    links.put(pop, new TreeMap<>());
  }

  void join(PopId a, PopId b, double distance) {
    links.get(a).merge(b, distance, Math::min);
    links.get(b).merge(a, distance, Math::min);
  }

  /** Computes the distances; to be called once all is joined. */
  MatrixInterior settled() {
    links.forEach((pop, joined) -> distances.put(pop, new HashMap<>(joined)));
    distances.forEach((pop, known) -> known.put(pop, 0.0));
    for (PopId via : links.keySet()) {
      for (PopId from : links.keySet()) {
        for (PopId to : links.keySet()) {
          if (from.asn().equals(to.asn()) && from.asn().equals(via.asn())) {
            double detour = distance(from, via) + distance(via, to);
            if (detour < distance(from, to)) {
              distances.get(from).put(to, detour);
            }
          }
        }
      }
    }
    return this;
  }

  @Override
  public double distance(PopId from, PopId to) {
    return distances.get(from).getOrDefault(to, Double.POSITIVE_INFINITY);
  }

  /** Returns the next PoP on the way; of equally short ways the one over the lowest PoP. */
  PopId next(PopId from, PopId to) {
    return links.get(from).entrySet().stream()
        .filter(e -> e.getValue() + distance(e.getKey(), to) == distance(from, to))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<PopId> way(PopId from, PopId to) {
    List<PopId> way = new ArrayList<>(List.of(from));
    for (PopId at = from; !at.equals(to); ) {
      at = next(at, to);
      way.add(at);
    }
    return way;
  }

  /** The lowest PoP that is joined names the part. */
  @Override
  public int island(PopId pop) {
    int number = 0;
    for (PopId other : links.keySet()) {
      if (Double.isFinite(distance(pop, other))) {
        return number;
      }
      number++;
    }
    throw new IllegalStateException(pop + " is not joined to itself");
  }
}

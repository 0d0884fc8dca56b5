package io.coldpotato.topology;

import io.coldpotato.geo.MetroId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Where networks of unknown place are taken to be: the metro in which most of the nearest networks
 * of known place are.
 *
 * <p>Nearest by links of any kind. A network has one vote, shared among its metros, so that a local
 * neighbour tells more than one that is everywhere. Of equal metros the first is taken. The answer
 * for a network depends on the whole graph only, not on what else is asked.
 */
final class AssumedPlaces {

  private final AsGraph graph;
  private final IntFunction<? extends Collection<MetroId>> known;

  /**
   * Prepares nothing.
   *
   * @param known where a node is known to be; empty when nowhere
   */
  AssumedPlaces(AsGraph graph, IntFunction<? extends Collection<MetroId>> known) {
    this.graph = graph;
    this.known = known;
  }

  /** Returns a network's metro; empty when no network linked to it has a known place. */
  Optional<MetroId> of(int node) {
    BitSet seen = new BitSet(graph.size());
    seen.set(node);
    List<Integer> ring = List.of(node);
    while (!ring.isEmpty()) {
      Map<MetroId, Double> votes = new TreeMap<>();
      for (int member : ring) {
        Collection<MetroId> metros = known.apply(member);
        metros.forEach(metro -> votes.merge(metro, 1.0 / metros.size(), Double::sum));
      }
      if (!votes.isEmpty()) {
        return first(votes);
      }
      ring = next(ring, seen);
    }
    return Optional.empty();
  }

  private static Optional<MetroId> first(Map<MetroId, Double> votes) {
    double most = votes.values().stream().mapToDouble(v -> v).max().orElse(0);
    // Equal sums of thirds and sixths need not be equal in binary.
    return votes.entrySet().stream()
        .filter(vote -> vote.getValue() > most - 1e-9)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private List<Integer> next(List<Integer> ring, BitSet seen) {
    List<Integer> next = new ArrayList<>();
    for (int node : ring) {
      for (int i = graph.providerStart(node); i < graph.providerStart(node + 1); i++) {
        add(graph.provider(i), seen, next);
      }
      for (int i = graph.customerStart(node); i < graph.customerStart(node + 1); i++) {
        add(graph.customer(i), seen, next);
      }
      for (int i = graph.peerStart(node); i < graph.peerStart(node + 1); i++) {
        add(graph.peer(i), seen, next);
      }
    }
    next.sort(null);
    return next;
  }

  private static void add(int node, BitSet seen, List<Integer> next) {
    if (!seen.get(node)) {
      seen.set(node);
      next.add(node);
    }
  }
}

package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * BGP between networks, slow and obvious: everyone holds whole paths and tells them to neighbours
 * until nothing changes.
 */
final class AsPathVector {

  private static final int MOST_ROUNDS = 200;

  private final AsGraph graph;
  private final Map<Integer, List<Asn>> announced = new HashMap<>();
  private Map<Integer, Route> best = new HashMap<>();

  /** What a network holds; its path begins with itself, and an origin is its own next hop. */
  record Route(RouteClass relation, List<Asn> asPath, int nextHop) {
    static final Comparator<Route> PREFERENCE =
        Comparator.comparing(Route::relation)
            .thenComparing(r -> r.asPath().size())
            .thenComparing(Route::nextHop);
  }

  AsPathVector(AsGraph graph, List<List<Asn>> announcements) {
    this.graph = graph;
    announcements.forEach(
        path -> announced.put(graph.node(path.get(0).number()).orElseThrow(), path));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Map<Integer, Route> next = new HashMap<>();
      for (int node = 0; node < graph.size(); node++) {
        int to = node;
        Optional<Route> own =
            Optional.ofNullable(announced.get(node)).map(p -> new Route(RouteClass.OWN, p, to));
        own.or(() -> candidates(to).stream().min(Route.PREFERENCE)).ifPresent(r -> next.put(to, r));
      }
      if (next.equals(best)) {
        return;
      }
      best = next;
    }
    throw new IllegalStateException("routes do not settle");
  }

  Optional<Route> best(int node) {
    return Optional.ofNullable(best.get(node));
  }

  /** Returns the neighbours whose routes are as good as the one held. */
  List<Integer> tied(int node) {
    Route held = best.get(node);
    TreeSet<Integer> tied = new TreeSet<>();
    if (held != null && held.relation() != RouteClass.OWN) {
      candidates(node).stream()
          .filter(r -> r.relation() == held.relation())
          .filter(r -> r.asPath().size() == held.asPath().size())
          .forEach(r -> tied.add(r.nextHop()));
    }
    return List.copyOf(tied);
  }

  /** Returns what neighbours offer, once for each role of theirs. */
  List<Route> candidates(int node) {
    List<Route> all = new ArrayList<>();
    for (int i = graph.customerStart(node); i < graph.customerStart(node + 1); i++) {
      learn(node, graph.customer(i), RouteClass.CUSTOMER, all);
    }
    for (int i = graph.peerStart(node); i < graph.peerStart(node + 1); i++) {
      learn(node, graph.peer(i), RouteClass.PEER, all);
    }
    for (int i = graph.providerStart(node); i < graph.providerStart(node + 1); i++) {
      learn(node, graph.provider(i), RouteClass.PROVIDER, all);
    }
    return all.stream().distinct().toList();
  }

  private void learn(int node, int from, RouteClass relation, List<Route> all) {
    Route theirs = best.get(from);
    if (theirs == null) {
      return;
    }
    boolean isForAll =
        theirs.relation() == RouteClass.OWN || theirs.relation() == RouteClass.CUSTOMER;
    Asn self = new Asn(graph.asn(node));
    if ((isForAll || relation == RouteClass.PROVIDER) && !theirs.asPath().contains(self)) {
      List<Asn> path = new ArrayList<>(List.of(self));
      path.addAll(theirs.asPath());
      all.add(new Route(relation, path, from));
    }
  }
}

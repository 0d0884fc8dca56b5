package io.coldpotato.topology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultDirectedGraph;

/**
 * Finds networks that are providers of their own providers, under which policy routing need not
 * settle (Gao and Rexford, 2001).
 */
final class ProviderCycles {

  private ProviderCycles() {}

  /**
   * Returns a shortest cycle of each strongly connected part, from its lowest ASN on, provider
   * before customer; usually none. O(relationships) when there is none.
   */
  static List<List<Relationship>> in(Collection<Relationship> relationships) {
    List<Relationship> sales = new ArrayList<>();
    for (Relationship relationship : relationships) {
      if (relationship.kind() == Relationship.Kind.PROVIDER) {
        sales.add(relationship);
      }
    }
    List<Relationship> rest = withoutAcyclicPart(sales);
    return rest.isEmpty() ? List.of() : cyclesOf(rest);
  }

  /**
   * Takes away, again and again, who has no provider left; only cycles and what hangs on them stay.
   */
  private static List<Relationship> withoutAcyclicPart(List<Relationship> sales) {
    Map<Asn, List<Asn>> customers = new HashMap<>();
    Map<Asn, Integer> providers = new HashMap<>();
    for (Relationship sale : sales) {
      customers.computeIfAbsent(sale.a(), a -> new ArrayList<>()).add(sale.b());
      providers.merge(sale.b(), 1, Integer::sum);
    }
    Deque<Asn> free = new ArrayDeque<>();
    for (Asn provider : customers.keySet()) {
      if (!providers.containsKey(provider)) {
        free.add(provider);
      }
    }
    Set<Asn> gone = new HashSet<>();
    while (!free.isEmpty()) {
      Asn next = free.remove();
      gone.add(next);
      for (Asn customer : customers.getOrDefault(next, List.of())) {
        if (providers.merge(customer, -1, Integer::sum) == 0) {
          free.add(customer);
        }
      }
    }
    return sales.stream().filter(s -> !gone.contains(s.a())).toList();
  }

  private static List<List<Relationship>> cyclesOf(List<Relationship> sales) {
    Graph<Asn, Relationship> graph = new DefaultDirectedGraph<>(Relationship.class);
    for (Relationship sale : sales) {
      graph.addVertex(sale.a());
      graph.addVertex(sale.b());
      graph.addEdge(sale.a(), sale.b(), sale);
    }
    List<List<Relationship>> cycles = new ArrayList<>();
    for (Set<Asn> part : new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
      if (part.size() > 1) {
        cycles.add(cycleFrom(part.stream().min(Comparator.naturalOrder()).orElseThrow(), graph));
      }
    }
    return cycles;
  }

  private static List<Relationship> cycleFrom(Asn first, Graph<Asn, Relationship> graph) {
    BFSShortestPath<Asn, Relationship> search = new BFSShortestPath<>(graph);
    return graph.outgoingEdgesOf(first).stream()
        .sorted(Comparator.comparing(Relationship::b))
        .map(
            sale -> {
              List<Relationship> cycle = new ArrayList<>(List.of(sale));
              var back = search.getPath(sale.b(), first);
              if (back == null) {
                return List.<Relationship>of();
              }
              cycle.addAll(back.getEdgeList());
              return cycle;
            })
        .filter(cycle -> !cycle.isEmpty())
        .min(Comparator.comparingInt(List::size))
        .orElseThrow();
  }
}

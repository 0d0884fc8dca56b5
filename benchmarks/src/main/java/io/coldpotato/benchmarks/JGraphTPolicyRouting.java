package io.coldpotato.benchmarks;

import io.coldpotato.routing.PolicyRoute;
import io.coldpotato.routing.RouteClass;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.Relationship;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * The yardstick: policy routes between whole networks, written plainly over JGraphT and hash maps.
 *
 * <p>One graph leads from customers to providers, one joins peers; both are built once. Routes are
 * found as in the literature (Gill, Schapira, Goldberg, 2011): breadth first up to providers, one
 * step across, by increasing length down to customers. It knows neither PoPs nor scopes nor
 * networks in parts, all of which the measured code does.
 */
final class JGraphTPolicyRouting {

  private final Graph<Asn, DefaultEdge> providers = new DefaultDirectedGraph<>(DefaultEdge.class);
  private final Graph<Asn, DefaultEdge> peers = new SimpleGraph<>(DefaultEdge.class);

  JGraphTPolicyRouting(InternetTopology topology) {
    for (Asn asn : topology.networks().keySet()) {
      providers.addVertex(asn);
      peers.addVertex(asn);
    }
    for (Asn asn : topology.networks().keySet()) {
      for (Interconnection link : topology.interconnections(asn)) {
        Asn far = link.farEndFrom(asn).asn();
        Relationship relationship = topology.relationship(asn, far).orElseThrow();
        if (relationship.kind() == Relationship.Kind.PEER) {
          peers.addEdge(asn, far);
        } else if (relationship.b().equals(asn)) {
          providers.addEdge(asn, far);
        }
      }
    }
  }

  JGraphTPolicyRouting(AsGraph graph) {
    for (int node = 0; node < graph.size(); node++) {
      providers.addVertex(new Asn(graph.asn(node)));
      peers.addVertex(new Asn(graph.asn(node)));
    }
    for (int node = 0; node < graph.size(); node++) {
      Asn asn = new Asn(graph.asn(node));
      for (int i = graph.providerStart(node); i < graph.providerStart(node + 1); i++) {
        providers.addEdge(asn, new Asn(graph.asn(graph.provider(i))));
      }
      for (int i = graph.peerStart(node); i < graph.peerStart(node + 1); i++) {
        peers.addEdge(asn, new Asn(graph.asn(graph.peer(i))));
      }
    }
  }

  /** The lengths of customer (and own) routes, of peer routes, and of all. */
  record Found(
      Map<Asn, Integer> customerRoutes, Map<Asn, Integer> peerRoutes, Map<Asn, Integer> all) {}

  /** Returns class and length of the routes of all networks to a prefix announced everywhere. */
  Found find(Asn origin) {
    Map<Asn, Integer> customerRoutes = climb(origin);
    Map<Asn, Integer> peerRoutes = cross(customerRoutes);
    Map<Asn, Integer> all = new HashMap<>(customerRoutes);
    all.putAll(peerRoutes);
    descend(all);
    return new Found(customerRoutes, peerRoutes, all);
  }

  /** Returns the routes of all networks that have one, next hops included. */
  Map<Asn, PolicyRoute> routes(Asn origin) {
    Found found = find(origin);
    Map<Asn, PolicyRoute> routes = new HashMap<>();
    found.all().forEach((asn, length) -> routes.put(asn, route(found, asn, length)));
    return routes;
  }

  private PolicyRoute route(Found found, Asn asn, int length) {
    if (length == 0) {
      return new PolicyRoute(RouteClass.OWN, 0, List.of());
    }
    if (found.customerRoutes().containsKey(asn)) {
      List<Asn> customers = Graphs.predecessorListOf(providers, asn);
      return new PolicyRoute(
          RouteClass.CUSTOMER, length, asGood(customers, found.customerRoutes(), length));
    }
    if (found.peerRoutes().containsKey(asn)) {
      List<Asn> others = Graphs.neighborListOf(peers, asn);
      return new PolicyRoute(
          RouteClass.PEER, length, asGood(others, found.customerRoutes(), length));
    }
    List<Asn> sellers = Graphs.successorListOf(providers, asn);
    return new PolicyRoute(RouteClass.PROVIDER, length, asGood(sellers, found.all(), length));
  }

  private Map<Asn, Integer> climb(Asn origin) {
    Map<Asn, Integer> lengths = new HashMap<>(Map.of(origin, 0));
    Queue<Asn> queue = new ArrayDeque<>(List.of(origin));
    while (!queue.isEmpty()) {
      Asn asn = queue.remove();
      for (Asn provider : Graphs.successorListOf(providers, asn)) {
        if (lengths.putIfAbsent(provider, lengths.getOrDefault(asn, 0) + 1) == null) {
          queue.add(provider);
        }
      }
    }
    return lengths;
  }

  private Map<Asn, Integer> cross(Map<Asn, Integer> customerRoutes) {
    Map<Asn, Integer> lengths = new HashMap<>();
    customerRoutes.forEach(
        (asn, length) -> {
          for (Asn peer : Graphs.neighborListOf(peers, asn)) {
            if (!customerRoutes.containsKey(peer)) {
              lengths.merge(peer, length + 1, Math::min);
            }
          }
        });
    return lengths;
  }

  /** Adds the provider routes to the routes that are there. */
  private void descend(Map<Asn, Integer> lengths) {
    TreeMap<Integer, List<Asn>> byLength = new TreeMap<>();
    lengths.forEach((asn, length) -> at(byLength, length).add(asn));
    for (int length = 0; !byLength.isEmpty(); length++) {
      List<Asn> level = at(byLength, length);
      byLength.remove(length);
      for (Asn asn : level) {
        for (Asn customer : Graphs.predecessorListOf(providers, asn)) {
          if (lengths.putIfAbsent(customer, length + 1) == null) {
            at(byLength, length + 1).add(customer);
          }
        }
      }
    }
  }

  private static List<Asn> at(Map<Integer, List<Asn>> byLength, int length) {
    return byLength.computeIfAbsent(length, l -> new ArrayList<>());
  }

  private static List<Asn> asGood(List<Asn> neighbours, Map<Asn, Integer> lengths, int length) {
    TreeSet<Asn> best = new TreeSet<>();
    for (Asn neighbour : neighbours) {
      if (lengths.getOrDefault(neighbour, length) == length - 1) {
        best.add(neighbour);
      }
    }
    return List.copyOf(best);
  }
}

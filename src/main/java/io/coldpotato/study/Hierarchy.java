package io.coldpotato.study;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Networks as they are drawn: providers above their customers, peers side by side.
 *
 * @param nodes by level, and within a level in the order in which they were named
 * @param edges in the order in which they were named
 */
public record Hierarchy(List<Node> nodes, List<Edge> edges) {

  /** Copies the lists. */
  public Hierarchy {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A network.
   *
   * @param asn its number
   * @param name for people
   * @param level 0 for the lowest; a provider's is above that of each of its customers, but where
   *     providers form a cycle
   * @param onWay whether packets pass it
   */
  public record Node(Asn asn, String name, int level, boolean onWay) {}

  /**
   * A relationship.
   *
   * @param from the customer, or the peer of lower number
   * @param to the provider, or the other peer
   * @param kind which of both
   * @param onWay whether packets pass from one to the other
   */
  public record Edge(Asn from, Asn to, Relationship.Kind kind, boolean onWay) {}

  /**
   * Lays networks out.
   *
   * @param topology knows their relationships
   * @param way the networks that packets pass, in order
   * @param others AS paths beside it, each from the network that does not take it
   */
  static Hierarchy of(InternetTopology topology, List<Asn> way, Collection<List<Asn>> others) {
    Draft draft = new Draft(topology);
    draft.add(way, true);
    others.forEach(path -> draft.add(path, false));
    return draft.laidOut(Set.copyOf(way));
  }

  /** Two networks, the lower number first. */
  private record Pair(Asn low, Asn high) {
    static Pair of(Asn a, Asn b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /** Networks and their relationships while levels are found. */
  private static final class Draft {
    private final InternetTopology topology;
    private final Set<Asn> named = new LinkedHashSet<>();
    private final Map<Pair, Edge> edges = new LinkedHashMap<>();

    /** Each network's group, which shares a level; named by its first network. */
    private final Map<Asn, Asn> groups = new LinkedHashMap<>();

    private final Map<Asn, Set<Asn>> providers = new LinkedHashMap<>();

    Draft(InternetTopology topology) {
      this.topology = topology;
    }

    void add(List<Asn> path, boolean onWay) {
      named.addAll(path);
      for (int i = 1; i < path.size(); i++) {
        edge(path.get(i - 1), path.get(i), onWay)
            .ifPresent(e -> edges.putIfAbsent(Pair.of(e.from(), e.to()), e));
      }
    }

    private Optional<Edge> edge(Asn a, Asn b, boolean onWay) {
      return topology
          .relationship(a, b)
          .map(
              r ->
                  r.kind() == Relationship.Kind.PROVIDER
                      ? new Edge(r.b(), r.a(), r.kind(), onWay)
                      : new Edge(Pair.of(a, b).low(), Pair.of(a, b).high(), r.kind(), onWay));
    }

    Hierarchy laidOut(Set<Asn> way) {
      named.forEach(asn -> groups.put(asn, asn));
      edges.values().stream()
          .filter(e -> e.kind() == Relationship.Kind.PROVIDER)
          .filter(e -> !isAbove(e.from(), e.to()))
          .forEach(e -> providers.computeIfAbsent(e.from(), a -> new TreeSet<>()).add(e.to()));
      edges.values().stream()
          .filter(e -> e.kind() == Relationship.Kind.PEER)
          .filter(e -> !isAbove(e.from(), e.to()) && !isAbove(e.to(), e.from()))
          .forEach(
              e -> groups.replaceAll((asn, g) -> g.equals(group(e.to())) ? group(e.from()) : g));
      List<Node> nodes = new ArrayList<>();
      for (Asn asn : named) {
        String name = topology.network(asn).map(n -> n.name()).orElse(asn.toString());
        nodes.add(new Node(asn, name, level(group(asn)), way.contains(asn)));
      }
      nodes.sort(Comparator.comparingInt(Node::level));
      return new Hierarchy(nodes, List.copyOf(edges.values()));
    }

    private Asn group(Asn asn) {
      return Objects.requireNonNull(groups.get(asn), "a network that was named");
    }

    /** Whether the group of one network lies above that of another. */
    private boolean isAbove(Asn one, Asn other) {
      return providersOf(group(other)).stream()
          .anyMatch(p -> group(p).equals(group(one)) || isAbove(one, p));
    }

    private Set<Asn> providersOf(Asn group) {
      Set<Asn> all = new TreeSet<>();
      providers.forEach(
          (customer, above) -> {
            if (group(customer).equals(group)) {
              all.addAll(above);
            }
          });
      return all;
    }

    private int level(Asn group) {
      int level = 0;
      for (Map.Entry<Asn, Set<Asn>> entry : providers.entrySet()) {
        if (entry.getValue().stream().anyMatch(p -> group(p).equals(group))) {
          level = Math.max(level, level(group(entry.getKey())) + 1);
        }
      }
      return level;
    }
  }
}

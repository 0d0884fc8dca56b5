package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The networks of a topology as islands, the nodes of the graph over which {@link AsRouting} finds
 * policy routes.
 *
 * <p>A network whose PoPs are not joined counts as several islands, each of which routes for itself
 * and refuses paths that hold its own ASN. Inside one island class and length of the best route are
 * the same at every PoP, since all know all routes over iBGP; only the exit differs, which {@link
 * RouteTable} chooses. Immutable.
 */
final class Islands {

  /** A neighbouring island, the class of routes learnt from it, and where both meet. */
  record Neighbour(int island, RouteClass teaches, List<Interconnection> links) {}

  private final Map<PopId, Integer> numbers;
  private final List<Asn> asns;
  private final BitSet parts;
  private final List<List<Neighbour>> neighbours;
  private final AsRouting routing;

  /** Prepares a topology; O(interconnections · log neighbours). */
  Islands(InternetTopology topology, InteriorRouting interior) {
    this(
        topology,
        interior,
        topology.networks().keySet(),
        new HashMap<>(),
        new ArrayList<>(),
        new BitSet(),
        new ArrayList<>());
  }

  private Islands(
      InternetTopology topology,
      InteriorRouting interior,
      Collection<Asn> touched,
      Map<PopId, Integer> numbers,
      List<Asn> asns,
      BitSet parts,
      List<List<Neighbour>> neighbours) {
    this.numbers = numbers;
    this.asns = asns;
    this.parts = parts;
    this.neighbours = neighbours;
    for (Asn asn : touched) {
      number(asn, topology.pops(asn), interior);
    }
    for (Asn asn : touched) {
      meet(asn, topology);
    }
    this.routing = AsRouting.of(graph());
  }

  /**
   * Returns the islands of a topology that differs in a few networks, all PoPs that were there
   * left; O(islands + pairs that meet). New islands are numbered after all others.
   */
  Islands over(InternetTopology changed, InteriorRouting interior, Set<Asn> touched) {
    return new Islands(
        changed,
        interior,
        touched,
        new HashMap<>(numbers),
        new ArrayList<>(asns),
        (BitSet) parts.clone(),
        new ArrayList<>(neighbours));
  }

  private void number(Asn asn, Collection<PopId> pops, InteriorRouting interior) {
    Map<Integer, Integer> islands = new HashMap<>();
    for (PopId pop : pops) {
      Integer known = numbers.get(pop);
      if (known != null) {
        islands.put(interior.island(pop), known);
      }
    }
    for (PopId pop : pops) {
      int part = interior.island(pop);
      Integer number = islands.get(part);
      if (number == null) {
        number = asns.size();
        islands.put(part, number);
        asns.add(asn);
        neighbours.add(List.of());
      }
      numbers.put(pop, number);
    }
    if (islands.size() > 1) {
      islands.values().forEach(parts::set);
    }
  }

  private void meet(Asn asn, InternetTopology topology) {
    Map<Integer, Map<Integer, List<Interconnection>>> links = new HashMap<>();
    for (Interconnection link : topology.interconnections(asn)) {
      links
          .computeIfAbsent(island(link.endOf(asn)), i -> new TreeMap<>())
          .computeIfAbsent(island(link.farEndFrom(asn)), i -> new ArrayList<>())
          .add(link);
    }
    topology.pops(asn).forEach(pop -> neighbours.set(island(pop), List.of()));
    links.forEach(
        (here, byNeighbour) -> {
          List<Neighbour> list = new ArrayList<>(byNeighbour.size());
          byNeighbour.forEach(
              (there, shared) -> {
                RouteClass teaches = teaches(topology, asn, asns.get(there));
                list.add(new Neighbour(there, teaches, List.copyOf(shared)));
              });
          neighbours.set(here, List.copyOf(list));
        });
  }

  /** The class of routes that a network learns from a neighbour. */
  private static RouteClass teaches(InternetTopology topology, Asn asn, Asn neighbour) {
    Relationship relationship = topology.relationship(asn, neighbour).orElseThrow();
    if (relationship.kind() == Relationship.Kind.PEER) {
      return RouteClass.PEER;
    }
    return relationship.a().equals(neighbour) ? RouteClass.PROVIDER : RouteClass.CUSTOMER;
  }

  /** The islands as a graph, each at the node of its number; its "ASNs" only tell them apart. */
  private AsGraph graph() {
    IntStream.Builder providers = IntStream.builder();
    IntStream.Builder customers = IntStream.builder();
    IntStream.Builder peers = IntStream.builder();
    IntStream.Builder others = IntStream.builder();
    for (int island = 0; island < neighbours.size(); island++) {
      for (Neighbour neighbour : neighbours.get(island)) {
        // Each pair stands at both its ends; one is enough.
        if (neighbour.teaches() == RouteClass.CUSTOMER) {
          providers.add(island);
          customers.add(neighbour.island());
        } else if (neighbour.teaches() == RouteClass.PEER && island < neighbour.island()) {
          peers.add(island);
          others.add(neighbour.island());
        }
      }
    }
    return AsGraph.of(
        LongStream.rangeClosed(1, asns.size()).toArray(),
        providers.build().toArray(),
        customers.build().toArray(),
        peers.build().toArray(),
        others.build().toArray());
  }

  /** Returns the routing between islands; its nodes are their numbers. */
  AsRouting routing() {
    return routing;
  }

  /** Returns the island a PoP lies in; islands are numbered from 0. */
  int island(PopId pop) {
    Integer number = numbers.get(pop);
    if (number == null) {
      throw new IllegalArgumentException(pop + " is not in the topology");
    }
    return number;
  }

  /** Returns the network of which an island is all, or a part. */
  Asn asn(int island) {
    return asns.get(island);
  }

  /** Returns the islands that are not all of their network. */
  IntStream parts() {
    return parts.stream();
  }

  /** Returns whether an island is not all of its network. */
  boolean isPart(int island) {
    return parts.get(island);
  }

  /** Returns the neighbours of an island by ascending number. */
  List<Neighbour> neighbours(int island) {
    return neighbours.get(island);
  }

  /** Returns what an island knows of one neighbour, which it must have; O(log neighbours). */
  Neighbour neighbour(int island, int other) {
    List<Neighbour> all = neighbours.get(island);
    int from = 0;
    int to = all.size() - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (all.get(middle).island() < other) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return all.get(from);
  }
}

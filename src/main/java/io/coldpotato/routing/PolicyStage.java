package io.coldpotato.routing;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The networks of a topology as islands that exchange policy routes.
 *
 * <p>A network whose PoPs are not joined counts as several islands, each of which routes for itself
 * and refuses paths that hold its own ASN. Inside one island class and length of the best route are
 * the same at every PoP, since all know all routes over iBGP; only the exit differs, which {@link
 * RouteTable} chooses. Immutable.
 */
final class PolicyStage {

  /** What a neighbour is to a network. */
  enum Role {
    CUSTOMER(RouteClass.CUSTOMER),
    PEER(RouteClass.PEER),
    PROVIDER(RouteClass.PROVIDER);

    private final RouteClass relation;

    Role(RouteClass relation) {
      this.relation = relation;
    }

    /** Returns the class of routes learnt from such a neighbour. */
    RouteClass relation() {
      return relation;
    }

    /** Returns from what neighbours routes of a class are learnt; the class is not the own. */
    static Role teaching(RouteClass relation) {
      return relation == RouteClass.CUSTOMER
          ? CUSTOMER
          : relation == RouteClass.PEER ? PEER : PROVIDER;
    }
  }

  /** A neighbouring island, what it is to this one, and where both meet. */
  record Neighbour(int island, Role role, List<Interconnection> links) {}

  private final Map<PopId, Integer> numbers;
  private final List<Asn> asns;
  private final BitSet parts;
  private final List<List<Neighbour>> neighbours;
  private final Map<Role, List<List<Neighbour>>> neighboursByRole = new EnumMap<>(Role.class);

  /** Prepares a topology; O(interconnections · log neighbours). */
  PolicyStage(InternetTopology topology, InteriorRouting interior) {
    this.numbers = new HashMap<>();
    this.asns = new ArrayList<>();
    this.parts = new BitSet();
    this.neighbours = new ArrayList<>();
    for (Asn asn : topology.networks().keySet()) {
      number(asn, topology.pops(asn), interior);
    }
    for (Asn asn : topology.networks().keySet()) {
      meet(asn, topology);
    }
    sortByRole();
  }

  private PolicyStage(PolicyStage base) {
    this.numbers = new HashMap<>(base.numbers);
    this.asns = new ArrayList<>(base.asns);
    this.parts = (BitSet) base.parts.clone();
    this.neighbours = new ArrayList<>(base.neighbours);
  }

  /**
   * Returns the stage of a topology that has a few things more; O(islands + what touched networks
   * have). New islands are numbered after all others.
   */
  PolicyStage plus(InternetTopology changed, InteriorRouting interior, Set<Asn> touched) {
    PolicyStage stage = new PolicyStage(this);
    for (Asn asn : touched) {
      stage.number(asn, changed.pops(asn), interior);
    }
    for (Asn asn : touched) {
      stage.meet(asn, changed);
    }
    stage.sortByRole();
    return stage;
  }

  private void sortByRole() {
    for (Role role : Role.values()) {
      neighboursByRole.put(
          role,
          neighbours.stream()
              .map(all -> all.stream().filter(n -> n.role() == role).toList())
              .toList());
    }
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
    links.forEach(
        (here, byNeighbour) -> {
          List<Neighbour> list = new ArrayList<>(byNeighbour.size());
          byNeighbour.forEach(
              (there, shared) -> {
                Role role = role(topology, asn, asns.get(there));
                list.add(new Neighbour(there, role, List.copyOf(shared)));
              });
          neighbours.set(here, List.copyOf(list));
        });
  }

  private static Role role(InternetTopology topology, Asn asn, Asn neighbour) {
    Relationship relationship = topology.relationship(asn, neighbour).orElseThrow();
    if (relationship.kind() == Relationship.Kind.PEER) {
      return Role.PEER;
    }
    return relationship.a().equals(neighbour) ? Role.PROVIDER : Role.CUSTOMER;
  }

  /** Returns how many islands there are; they are numbered from 0. */
  int size() {
    return asns.size();
  }

  /** Returns the island a PoP lies in. */
  int island(PopId pop) {
    Integer number = numbers.get(pop);
    if (number == null) {
      throw new IllegalArgumentException(pop + " is not in the topology");
    }
    return number;
  }

  Asn asn(int island) {
    return asns.get(island);
  }

  /** Returns whether an island is not all of its network. */
  boolean isPart(int island) {
    return parts.get(island);
  }

  /** Returns the neighbours of an island by ascending number. */
  List<Neighbour> neighbours(int island) {
    return neighbours.get(island);
  }

  /** Returns the neighbours of an island that are of one role to it, by ascending number. */
  List<Neighbour> neighbours(int island, Role role) {
    return neighboursByRole.getOrDefault(role, List.of()).get(island);
  }
}

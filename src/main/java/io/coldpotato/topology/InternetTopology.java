package io.coldpotato.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Networks, their PoPs, relationships and interconnections; immutable, iterated in ascending order.
 *
 * <p>A change is a new topology made by {@link #edit()}. Invariants: an interconnection's ends are
 * PoPs of their networks and its networks have a relationship; a pair has one relationship at most.
 */
public final class InternetTopology {

  private final NavigableMap<Asn, Network> networks;
  private final Supplier<Editor> editor;
  private final Map<Asn, NavigableSet<PopId>> pops;
  private final Map<Asn, NavigableMap<Asn, Relationship>> relationships;
  private final Map<Asn, List<Interconnection>> interconnections;

  private InternetTopology(Editor editor) {
    this.networks = new TreeMap<>(editor.networks);
    Editor kept = editor.copy();
    this.editor = kept::copy;
    this.pops = new HashMap<>();
    this.relationships = new HashMap<>();
    this.interconnections = new HashMap<>();
    for (PopId pop : editor.pops) {
      pops.computeIfAbsent(pop.asn(), a -> new TreeSet<>()).add(pop);
    }
    for (Relationship relationship : editor.relationships.values()) {
      index(relationship.a(), relationship.b(), relationship);
      index(relationship.b(), relationship.a(), relationship);
    }
    for (Interconnection link : editor.interconnections) {
      interconnections.computeIfAbsent(link.a().asn(), a -> new ArrayList<>()).add(link);
      interconnections.computeIfAbsent(link.b().asn(), a -> new ArrayList<>()).add(link);
    }
  }

  private void index(Asn from, Asn to, Relationship relationship) {
    relationships.computeIfAbsent(from, a -> new TreeMap<>()).put(to, relationship);
  }

  /** Returns an editor that starts empty. */
  public static Editor empty() {
    return new Editor();
  }

  /** Returns an editor that starts with all that is here; O(all). */
  public Editor edit() {
    return editor.get();
  }

  /**
   * Returns this topology with a few things added, as {@link #edit()} would; shares all that they
   * do not touch, O(networks + what touched networks have).
   *
   * @throws IllegalArgumentException if an invariant would be broken
   */
  public InternetTopology plus(
      Collection<Network> newNetworks,
      Collection<PopId> newPops,
      Collection<Relationship> newRelationships,
      Collection<Interconnection> newInterconnections) {
    InternetTopology changed =
        new InternetTopology(
            this,
            () -> {
              Editor all = edit();
              newNetworks.forEach(all::add);
              newPops.forEach(all::add);
              newRelationships.forEach(all::add);
              newInterconnections.forEach(all::add);
              return all;
            });
    newNetworks.forEach(n -> changed.networks.put(n.asn(), n));
    newPops.forEach(changed::addPop);
    newRelationships.forEach(changed::addRelationship);
    newInterconnections.forEach(changed::addInterconnection);
    changed.check(newPops, newRelationships, newInterconnections);
    return changed;
  }

  /**
   * Returns this topology with some interconnections gone; shares all that they do not touch.
   * Relationships stay, lived or not. O(networks + what touched networks have).
   */
  public InternetTopology without(Collection<Interconnection> gone) {
    if (gone.isEmpty()) {
      return this;
    }
    Set<Interconnection> all = Set.copyOf(gone);
    InternetTopology changed =
        new InternetTopology(this, () -> edit().removeInterconnections(all::contains));
    Set<Asn> touched = new HashSet<>();
    for (Interconnection link : all) {
      touched.add(link.a().asn());
      touched.add(link.b().asn());
    }
    for (Asn asn : touched) {
      List<Interconnection> left =
          interconnections(asn).stream().filter(i -> !all.contains(i)).toList();
      changed.interconnections.put(asn, left);
    }
    return changed;
  }

  private InternetTopology(InternetTopology base, Supplier<Editor> editor) {
    this.editor = editor;
    this.networks = new TreeMap<>(base.networks);
    this.pops = new HashMap<>(base.pops);
    this.relationships = new HashMap<>(base.relationships);
    this.interconnections = new HashMap<>(base.interconnections);
  }

  private void addPop(PopId added) {
    NavigableSet<PopId> own = new TreeSet<>(pops(added.asn()));
    own.add(added);
    pops.put(added.asn(), own);
  }

  private void addRelationship(Relationship added) {
    for (Asn asn : List.of(added.a(), added.b())) {
      NavigableMap<Asn, Relationship> own = new TreeMap<>(relationships(asn));
      own.put(asn.equals(added.a()) ? added.b() : added.a(), added);
      relationships.put(asn, own);
    }
  }

  private void addInterconnection(Interconnection added) {
    for (Asn asn : List.of(added.a().asn(), added.b().asn())) {
      NavigableSet<Interconnection> own = new TreeSet<>(interconnections(asn));
      own.add(added);
      interconnections.put(asn, List.copyOf(own));
    }
  }

  /** Throws if what is given, part of this topology, breaks an invariant. */
  private void check(
      Collection<PopId> somePops,
      Collection<Relationship> someRelationships,
      Collection<Interconnection> someInterconnections) {
    for (PopId pop : somePops) {
      if (!networks.containsKey(pop.asn())) {
        throw new IllegalArgumentException(pop + " belongs to no network");
      }
    }
    for (Relationship relationship : someRelationships) {
      if (!networks.containsKey(relationship.a()) || !networks.containsKey(relationship.b())) {
        throw new IllegalArgumentException(
            "relationship " + relationship.a() + " – " + relationship.b() + " has no network");
      }
    }
    for (Interconnection link : someInterconnections) {
      if (!has(link.a()) || !has(link.b())) {
        throw new IllegalArgumentException(link.a() + " – " + link.b() + " lacks a PoP");
      }
      if (relationship(link.a().asn(), link.b().asn()).isEmpty()) {
        throw new IllegalArgumentException(link.a() + " – " + link.b() + " has no relationship");
      }
    }
  }

  /** Returns the networks by number. */
  public NavigableMap<Asn, Network> networks() {
    return Collections.unmodifiableNavigableMap(networks);
  }

  /** Returns a network; empty when there is none of that number. */
  public Optional<Network> network(Asn asn) {
    return Optional.ofNullable(networks.get(asn));
  }

  /** Returns a network's PoPs in ascending order. */
  public Collection<PopId> pops(Asn asn) {
    return Collections.unmodifiableCollection(
        pops.getOrDefault(asn, Collections.emptyNavigableSet()));
  }

  /** Returns whether a network has a PoP there. */
  public boolean has(PopId pop) {
    return pops.getOrDefault(pop.asn(), Collections.emptyNavigableSet()).contains(pop);
  }

  /** Returns the relationship of two networks, in either order. */
  public Optional<Relationship> relationship(Asn a, Asn b) {
    return Optional.ofNullable(
        relationships.getOrDefault(a, Collections.emptyNavigableMap()).get(b));
  }

  /** Returns a network's relationships by the other network. */
  public NavigableMap<Asn, Relationship> relationships(Asn asn) {
    return Collections.unmodifiableNavigableMap(
        relationships.getOrDefault(asn, Collections.emptyNavigableMap()));
  }

  /** Returns all places where a network meets others, in ascending order. */
  public List<Interconnection> interconnections(Asn asn) {
    return Collections.unmodifiableList(interconnections.getOrDefault(asn, List.of()));
  }

  /** Returns the places where two networks meet. */
  public List<Interconnection> interconnections(Asn a, Asn b) {
    return interconnections(a).stream().filter(i -> i.joins(a, b)).toList();
  }

  /** Two networks, the lower number first. */
  private record Pair(Asn low, Asn high) implements Comparable<Pair> {
    static Pair of(Asn a, Asn b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }

    @Override
    public int compareTo(Pair other) {
      int order = low.compareTo(other.low);
      return order != 0 ? order : high.compareTo(other.high);
    }
  }

  /** Collects changes; not safe for several threads. */
  public static final class Editor {
    private final NavigableMap<Asn, Network> networks = new TreeMap<>();
    private final NavigableSet<PopId> pops = new TreeSet<>();
    private final NavigableMap<Pair, Relationship> relationships = new TreeMap<>();
    private final NavigableSet<Interconnection> interconnections = new TreeSet<>();

    private Editor() {}

    private Editor copy() {
      Editor copy = new Editor();
      copy.networks.putAll(networks);
      // Sorted into empty: linear.
      copy.pops.addAll(pops);
      copy.relationships.putAll(relationships);
      copy.interconnections.addAll(interconnections);
      return copy;
    }

    /** Adds a network, or replaces the one of the same number. */
    public Editor add(Network network) {
      networks.put(network.asn(), network);
      return this;
    }

    /** Adds a PoP. */
    public Editor add(PopId pop) {
      pops.add(pop);
      return this;
    }

    /** Adds a relationship, or replaces that of the same pair. */
    public Editor add(Relationship relationship) {
      relationships.put(Pair.of(relationship.a(), relationship.b()), relationship);
      return this;
    }

    /** Returns whether two networks have a relationship. */
    public boolean related(Asn a, Asn b) {
      return relationships.containsKey(Pair.of(a, b));
    }

    /** Returns a network's PoPs in ascending order. */
    public Collection<PopId> pops(Asn asn) {
      return pops.stream().filter(p -> p.asn().equals(asn)).toList();
    }

    /** Returns whether two networks meet anywhere. */
    public boolean meet(Asn a, Asn b) {
      return interconnections.stream().anyMatch(i -> i.joins(a, b));
    }

    /** Returns whether an interconnection of the same ends and kind is there. */
    public boolean has(Interconnection link) {
      return interconnections.contains(link);
    }

    /** Adds an interconnection. */
    public Editor add(Interconnection link) {
      interconnections.add(link);
      return this;
    }

    /** Removes every interconnection that fits. */
    public Editor removeInterconnections(Predicate<Interconnection> which) {
      interconnections.removeIf(which);
      return this;
    }

    /** Removes a PoP and every interconnection there. */
    public Editor remove(PopId pop) {
      pops.remove(pop);
      interconnections.removeIf(i -> i.a().equals(pop) || i.b().equals(pop));
      return this;
    }

    /**
     * Returns the topology.
     *
     * @throws IllegalArgumentException if an invariant of {@link InternetTopology} is broken
     */
    public InternetTopology build() {
      InternetTopology built = new InternetTopology(this);
      built.check(pops, relationships.values(), interconnections);
      return built;
    }
  }
}

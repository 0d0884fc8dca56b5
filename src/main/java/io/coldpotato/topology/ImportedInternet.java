package io.coldpotato.topology;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The whole Internet's AS graph with the places of its networks as far as they are known, of which
 * worlds are made.
 *
 * <p>A world holds the networks asked for and all that can lie between them: their providers, the
 * providers of these, and so on. That leaves nothing out. A path that keeps to export policy goes
 * up through providers of its one end, over one peering at most, and down through providers of its
 * other end (Gao, "On inferring autonomous system relationships in the Internet", 2001), whatever
 * fails. Of 78,643 networks some 500 are above any one, and 1,700 above a thousand.
 *
 * <p>What the file of relationships does not say is taken from the tables of a known world:
 *
 * <ul>
 *   <li>names, kinds and PoPs of the networks that stand there, and where two of them meet;
 *   <li>whole networks that the file lacks, with their relationships;
 *   <li>relationships of the cloud, whose peerings public route collectors hardly see.
 * </ul>
 *
 * <p>Two networks else meet wherever both are, as far as known, which is assumed. Where they share
 * no place, the customer (of two peers the one in fewer places) has a PoP at the other's nearest. A
 * network of no known place is taken to be where its neighbours are; see {@link AssumedPlaces}.
 * Immutable.
 */
public final class ImportedInternet {

  private static final NavigableSet<MetroId> NOWHERE = Collections.emptyNavigableSet();

  private final AsGraph graph;
  private final InternetTopology known;
  private final CorridorGraph places;
  private final NavigableMap<Asn, NavigableSet<MetroId>> presence = new TreeMap<>();
  private final AssumedPlaces assumed;

  /**
   * Brings graph, places and tables together.
   *
   * @param metros where networks are present, whether the graph holds them or not
   * @param known a world's networks as its tables say
   * @param places the metros
   */
  public ImportedInternet(
      AsGraph graph,
      Map<Asn, ? extends Collection<MetroId>> metros,
      InternetTopology known,
      CorridorGraph places) {
    this.graph = graph;
    this.known = known;
    this.places = places;
    metros.forEach((asn, where) -> presence.put(asn, new TreeSet<>(where)));
    for (Asn asn : known.networks().keySet()) {
      NavigableSet<MetroId> all = presence.computeIfAbsent(asn, a -> new TreeSet<>());
      known.pops(asn).forEach(pop -> all.add(pop.metro()));
    }
    presence.values().removeIf(Collection::isEmpty);
    this.assumed = new AssumedPlaces(graph, node -> presence.getOrDefault(asn(node), NOWHERE));
  }

  /** Returns whether the file of relationships holds a network. */
  public boolean holds(Asn asn) {
    return graph.node(asn.number()).isPresent();
  }

  /** Returns how many networks the file holds. */
  public int size() {
    return graph.size();
  }

  /**
   * Returns the networks of the tables, some others, and all that can lie between them.
   *
   * @param others networks that the graph holds; the rest is passed over
   */
  public InternetTopology around(Collection<Asn> others) {
    NavigableSet<Asn> wanted = new TreeSet<>(known.networks().keySet());
    wanted.addAll(others);
    return new Excerpt(UpwardClosure.of(graph, wanted)).build();
  }

  private Asn asn(int node) {
    return new Asn(graph.asn(node));
  }

  /** One topology while it is made. */
  private final class Excerpt {
    private final int[] nodes;
    private final InternetTopology.Editor editor = InternetTopology.empty();
    private final Map<Asn, NavigableSet<MetroId>> metros = new HashMap<>();

    Excerpt(int[] nodes) {
      this.nodes = nodes;
    }

    InternetTopology build() {
      known.networks().values().forEach(editor::add);
      for (Asn asn : known.networks().keySet()) {
        known.pops(asn).forEach(editor::add);
      }
      for (int node : nodes) {
        place(node);
      }
      for (int node : nodes) {
        relate(node);
      }
      relateAsKnown();
      return editor.build();
    }

    private void place(int node) {
      Asn asn = asn(node);
      NavigableSet<MetroId> where = presence.getOrDefault(asn, NOWHERE);
      if (where.isEmpty()) {
        where = new TreeSet<>(assumed.of(node).stream().toList());
      }
      metros.put(asn, where);
      if (known.network(asn).isEmpty()) {
        editor.add(new Network(asn, asn.toString(), kind(node), home(where), RowBasis.PUBLIC));
      }
      where.forEach(metro -> editor.add(new PopId(asn, metro)));
    }

    private NetworkKind kind(int node) {
      if (graph.customerStart(node) == graph.customerStart(node + 1)) {
        return NetworkKind.ACCESS;
      }
      boolean buys = graph.providerStart(node) < graph.providerStart(node + 1);
      return buys ? NetworkKind.TRANSIT : NetworkKind.TIER_1;
    }

    /** The country of most of a network's metros, the first of several; empty when it has none. */
    private String home(Collection<MetroId> where) {
      Map<String, Integer> counts = new TreeMap<>();
      where.forEach(metro -> counts.merge(places.metro(metro).country(), 1, Integer::sum));
      int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
      return counts.entrySet().stream()
          .filter(country -> country.getValue() == most)
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse("");
    }

    /** Providers of a network in the closure are in it too; of peers only some. */
    private void relate(int node) {
      Asn asn = asn(node);
      for (int i = graph.providerStart(node); i < graph.providerStart(node + 1); i++) {
        relate(
            new Relationship(
                asn(graph.provider(i)), asn, Relationship.Kind.PROVIDER, RowBasis.PUBLIC));
      }
      for (int i = graph.peerStart(node); i < graph.peerStart(node + 1); i++) {
        Asn peer = asn(graph.peer(i));
        if (graph.peer(i) > node && metros.containsKey(peer)) {
          relate(new Relationship(asn, peer, Relationship.Kind.PEER, RowBasis.PUBLIC));
        }
      }
    }

    private void relate(Relationship relationship) {
      editor.add(relationship);
      List<Interconnection> tables = known.interconnections(relationship.a(), relationship.b());
      if (tables.isEmpty()) {
        meet(relationship);
      } else {
        tables.forEach(editor::add);
      }
    }

    private void meet(Relationship relationship) {
      NavigableSet<MetroId> as = metros.getOrDefault(relationship.a(), NOWHERE);
      NavigableSet<MetroId> bs = metros.getOrDefault(relationship.b(), NOWHERE);
      Interconnection.Kind kind =
          relationship.kind() == Relationship.Kind.PROVIDER
              ? Interconnection.Kind.TRANSIT
              : Interconnection.Kind.EXCHANGE;
      NavigableSet<MetroId> common = new TreeSet<>(as);
      common.retainAll(bs);
      if (common.isEmpty()) {
        boolean peersOfEqualRank = relationship.kind() == Relationship.Kind.PEER;
        boolean bGoes = !peersOfEqualRank || bs.size() <= as.size();
        (bGoes ? nearest(as, bs) : nearest(bs, as)).ifPresent(common::add);
      }
      for (MetroId metro : common) {
        PopId a = new PopId(relationship.a(), metro);
        PopId b = new PopId(relationship.b(), metro);
        boolean ordered = a.asn().compareTo(b.asn()) < 0;
        editor.add(a).add(b);
        editor.add(new Interconnection(ordered ? a : b, ordered ? b : a, kind, RowBasis.ASSUMED));
      }
    }

    /** Returns the one of some metros that is nearest to any of others. */
    private Optional<MetroId> nearest(NavigableSet<MetroId> among, NavigableSet<MetroId> others) {
      Optional<MetroId> nearest = Optional.empty();
      double least = Double.POSITIVE_INFINITY;
      for (MetroId one : among) {
        for (MetroId other : others) {
          double km =
              places.metro(one).coordinates().roughGeodesicKm(places.metro(other).coordinates());
          if (km < least) {
            least = km;
            nearest = Optional.of(one);
          }
        }
      }
      return nearest;
    }

    private void relateAsKnown() {
      for (Asn asn : known.networks().keySet()) {
        for (Relationship relationship : known.relationships(asn).values()) {
          boolean unseen =
              !holds(relationship.a())
                  || !holds(relationship.b())
                  || relationship.a().equals(Asn.MICROSOFT)
                  || relationship.b().equals(Asn.MICROSOFT);
          if (unseen && !editor.related(relationship.a(), relationship.b())) {
            editor.add(relationship);
            known.interconnections(relationship.a(), relationship.b()).forEach(editor::add);
          }
        }
      }
    }
  }
}

package io.coldpotato.scenario;

import io.coldpotato.connectivity.WorldEdit;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.connectivity.WorldEdit.MetroPair;
import io.coldpotato.geo.Corridor;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.NetworkKind;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes what a checked file changes in the world. What an author states has basis PUBLIC. */
final class WorldEditBinder {

  private final DiagnosticLog log;
  private final NameResolver names;

  WorldEditBinder(DiagnosticLog log, NameResolver names) {
    this.log = log;
    this.names = names;
  }

  /** Returns the networks that a file adds, which other sections may name. */
  static Set<Asn> addedNetworks(View top) {
    Set<Asn> added = new TreeSet<>();
    top.view("world")
        .flatMap(w -> w.view("networks"))
        .ifPresent(
            n ->
                n.map()
                    .entries()
                    .keySet()
                    .forEach(key -> DomainShapes.readAsn(key).ifPresent(added::add)));
    return added;
  }

  WorldEdit bind(View top) {
    Optional<View> world = top.view("world");
    if (world.isEmpty()) {
      return WorldEdit.NONE;
    }
    View view = world.orElseThrow();
    List<PopId> pops = new ArrayList<>();
    List<Network> networks = networks(view, pops);
    pops.addAll(pops(view));
    Optional<View> remove = view.view("remove");
    return new WorldEdit(
        networks,
        pops,
        view.maps("relationships").stream().flatMap(v -> relationship(v).stream()).toList(),
        view.maps("interconnections").stream().flatMap(v -> interconnection(v).stream()).toList(),
        view.maps("corridors").stream().flatMap(v -> corridor(v).stream()).toList(),
        remove.map(r -> r.maps("interconnections")).orElse(List.of()).stream()
            .flatMap(v -> meeting(v, names::networkOrAddition).stream())
            .toList(),
        remove.map(r -> r.maps("corridors")).orElse(List.of()).stream()
            .flatMap(v -> ends(v).stream())
            .toList(),
        remove.map(this::pops).orElse(List.of()));
  }

  private List<Network> networks(View world, List<PopId> pops) {
    List<Network> networks = new ArrayList<>();
    Set<Asn> seen = new TreeSet<>();
    world
        .view("networks")
        .ifPresent(
            outer ->
                outer
                    .map()
                    .entries()
                    .forEach(
                        (key, entry) -> {
                          Optional<Asn> asn = DomainShapes.readAsn(key);
                          Optional<View> view = outer.asView(entry.value());
                          if (asn.isPresent() && view.isPresent()) {
                            checkNew(asn.orElseThrow(), entry.key(), seen);
                            network(asn.orElseThrow(), view.orElseThrow(), networks, pops);
                          }
                        }));
    return networks;
  }

  private void checkNew(Asn asn, Mark mark, Set<Asn> seen) {
    if (!seen.add(asn)) {
      log.error(mark, "network '" + asn + "' is declared twice", "delete one of both");
    } else if (names.isInWorld(asn)) {
      log.error(
          mark,
          "network '" + asn + "' is in the world already",
          "add to it under world.pops, world.relationships and world.interconnections");
    }
  }

  private void network(Asn asn, View view, List<Network> networks, List<PopId> pops) {
    String country = view.scalar("country").flatMap(names::country).orElse("");
    view.choice("kind", NetworkKind.class)
        .ifPresent(
            kind ->
                networks.add(
                    new Network(
                        asn,
                        view.text("name").orElse(asn.toString()),
                        kind,
                        country,
                        RowBasis.PUBLIC)));
    for (YamlNode.Scalar scalar : view.scalars("pops")) {
      names.metro(scalar).ifPresent(metro -> pops.add(new PopId(asn, metro.id())));
    }
  }

  private List<PopId> pops(View view) {
    List<PopId> pops = new ArrayList<>();
    for (View item : view.maps("pops")) {
      Optional<Asn> asn = item.scalar("asn").flatMap(names::network);
      Optional<MetroId> metro = metro(item, "metro");
      if (asn.isPresent() && metro.isPresent()) {
        pops.add(new PopId(asn.orElseThrow(), metro.orElseThrow()));
      }
    }
    return pops;
  }

  private Optional<MetroId> metro(View view, String key) {
    return view.scalar(key).flatMap(names::metro).map(Metro::id);
  }

  private Optional<Relationship> relationship(View view) {
    if (view.has("peers")) {
      List<YamlNode.Scalar> peers = view.scalars("peers");
      if (view.items("peers").size() != 2) {
        view.node("peers").ifPresent(n -> log.error(n.mark(), "expected two networks", ""));
        return Optional.empty();
      }
      return pair(peers.get(0), peers.get(1), (a, b) -> rel(a, b, Relationship.Kind.PEER));
    }
    Optional<YamlNode.Scalar> provider = view.scalar("provider");
    Optional<YamlNode.Scalar> customer = view.scalar("customer");
    return provider.isPresent() && customer.isPresent()
        ? pair(
            provider.orElseThrow(),
            customer.orElseThrow(),
            (a, b) -> rel(a, b, Relationship.Kind.PROVIDER))
        : Optional.empty();
  }

  private static Relationship rel(Asn a, Asn b, Relationship.Kind kind) {
    return new Relationship(a, b, kind, RowBasis.PUBLIC);
  }

  private interface OfTwo<T> {
    T make(Asn a, Asn b);
  }

  /** Makes something of two networks that both are known and are not one. */
  private <T> Optional<T> pair(YamlNode.Scalar one, YamlNode.Scalar other, OfTwo<T> maker) {
    return pair(one, other, names::network, maker);
  }

  private <T> Optional<T> pair(
      YamlNode.Scalar one,
      YamlNode.Scalar other,
      Function<YamlNode.Scalar, Optional<Asn>> network,
      OfTwo<T> maker) {
    Optional<Asn> a = network.apply(one);
    Optional<Asn> b = network.apply(other);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    if (a.equals(b)) {
      log.error(other.mark(), "both networks are '" + a.orElseThrow() + "', expected two", "");
      return Optional.empty();
    }
    return Optional.of(maker.make(a.orElseThrow(), b.orElseThrow()));
  }

  private Optional<MeetingPoint> meeting(
      View view, Function<YamlNode.Scalar, Optional<Asn>> network) {
    Optional<MetroId> metro = metro(view, "metro");
    Optional<YamlNode.Scalar> a = view.scalar("a");
    Optional<YamlNode.Scalar> b = view.scalar("b");
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    return this.<List<Asn>>pair(a.orElseThrow(), b.orElseThrow(), network, List::of)
        .flatMap(two -> metro.map(m -> new MeetingPoint(two.get(0), two.get(1), m)));
  }

  private Optional<Interconnection> interconnection(View view) {
    Interconnection.Kind kind =
        view.choice("kind", Interconnection.Kind.class).orElse(Interconnection.Kind.PNI);
    return meeting(view, names::network)
        .map(
            m ->
                new Interconnection(
                    new PopId(m.a(), m.metro()),
                    new PopId(m.b(), m.metro()),
                    kind,
                    RowBasis.PUBLIC));
  }

  private Optional<MetroPair> ends(View view) {
    Optional<MetroId> a = metro(view, "a");
    Optional<MetroId> b = metro(view, "b");
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    if (a.equals(b)) {
      Mark mark = view.map().entry("b").value().mark();
      log.error(mark, "both metros are '" + a.orElseThrow() + "', expected two", "");
      return Optional.empty();
    }
    return Optional.of(new MetroPair(a.orElseThrow(), b.orElseThrow()));
  }

  private Optional<Corridor> corridor(View view) {
    Optional<Distance> length =
        view.decimal("km").map(Distance::ofKilometres).or(() -> view.distance("km"));
    Corridor.Medium medium =
        view.choice("medium", Corridor.Medium.class).orElse(Corridor.Medium.LAND);
    Optional<MetroPair> ends = ends(view);
    if (ends.isPresent()) {
      length.ifPresent(way -> checkLength(view, way));
    }
    return ends.flatMap(
        pair ->
            length.map(
                km ->
                    new Corridor(
                        pair.a(),
                        pair.b(),
                        medium,
                        km,
                        Corridor.Use.TRUNK,
                        view.text("name").orElse(""),
                        RowBasis.PUBLIC)));
  }

  /** No fibre is shorter than the geodesic; the world's own tables are held to the same. */
  private void checkLength(View view, Distance length) {
    Metro a = view.scalar("a").flatMap(names::metro).orElseThrow();
    Metro b = view.scalar("b").flatMap(names::metro).orElseThrow();
    double geodesic = a.coordinates().geodesicTo(b.coordinates()).kilometres();
    if (length.kilometres() < Corridor.LEAST_GEODESICS * geodesic) {
      YamlNode.Scalar stated = view.scalar("km").orElseThrow();
      log.reject(
          stated,
          "km "
              + SourceText.quote(stated.text())
              + " is shorter than the geodesic from "
              + a.name()
              + " to "
              + b.name(),
          "expected at least " + Math.round(Math.ceil(geodesic)));
    }
  }
}

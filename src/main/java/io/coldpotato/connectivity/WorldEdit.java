package io.coldpotato.connectivity;

import io.coldpotato.geo.Corridor;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one scenario changes in the built-in world: additions, then removals.
 *
 * @param networks new networks
 * @param pops new PoPs
 * @param relationships new relationships; they replace the old one of the same pair
 * @param interconnections new interconnections
 * @param corridors new corridors; they replace the old one between the same metros
 * @param removedInterconnections pairs of networks that no longer meet in a metro
 * @param removedCorridors corridors, by their metros, that are gone
 * @param removedPops PoPs that are gone, with every interconnection there
 */
public record WorldEdit(
    List<Network> networks,
    List<PopId> pops,
    List<Relationship> relationships,
    List<Interconnection> interconnections,
    List<Corridor> corridors,
    List<MeetingPoint> removedInterconnections,
    List<MetroPair> removedCorridors,
    List<PopId> removedPops) {

  /** Changes nothing. */
  public static final WorldEdit NONE =
      new WorldEdit(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public WorldEdit {
    networks = List.copyOf(networks);
    pops = List.copyOf(pops);
    relationships = List.copyOf(relationships);
    interconnections = List.copyOf(interconnections);
    corridors = List.copyOf(corridors);
    removedInterconnections = List.copyOf(removedInterconnections);
    removedCorridors = List.copyOf(removedCorridors);
    removedPops = List.copyOf(removedPops);
  }

  /** Returns whether networks, and where they are and meet, stay as they are. */
  boolean changesCorridorsAlone() {
    return removedInterconnections.isEmpty() && removedPops.isEmpty() && addsNoNetwork();
  }

  /** Returns whether it takes out meetings of networks and does nothing else. */
  boolean removesMeetingsAlone() {
    return addsNoNetwork()
        && corridors.isEmpty()
        && removedCorridors.isEmpty()
        && removedPops.isEmpty();
  }

  private boolean addsNoNetwork() {
    return networks.isEmpty()
        && pops.isEmpty()
        && relationships.isEmpty()
        && interconnections.isEmpty();
  }

  /**
   * Adds what is new to a topology. A meeting place is a PoP of both; networks that meet without a
   * stated relationship are peers; a relationship without a meeting place is taken to be lived
   * wherever both have a PoP, which is assumed.
   */
  void addTo(InternetTopology.Editor editor) {
    networks.forEach(editor::add);
    pops.forEach(editor::add);
    relationships.forEach(editor::add);
    for (Interconnection link : interconnections) {
      Asn a = link.a().asn();
      Asn b = link.b().asn();
      if (!editor.related(a, b)) {
        editor.add(new Relationship(a, b, Relationship.Kind.PEER, RowBasis.PUBLIC));
      }
      editor.add(link.a()).add(link.b()).add(link);
    }
    relationships.forEach(r -> meetWhereBothAre(editor, r));
  }

  /** Returns the networks it names, those it adds included. */
  public Set<Asn> named() {
    Set<Asn> named = new TreeSet<>();
    networks.forEach(n -> named.add(n.asn()));
    pops.forEach(p -> named.add(p.asn()));
    relationships.forEach(r -> named.addAll(List.of(r.a(), r.b())));
    interconnections.forEach(i -> named.addAll(List.of(i.a().asn(), i.b().asn())));
    removedInterconnections.forEach(i -> named.addAll(List.of(i.a(), i.b())));
    removedPops.forEach(p -> named.add(p.asn()));
    return named;
  }

  /**
   * Returns what it takes out of a world that is not there, each as a sentence; it has no effect.
   */
  public List<String> withoutEffect(World world) {
    List<String> sentences = new ArrayList<>();
    for (MeetingPoint point : removedInterconnections) {
      boolean there =
          world.topology().interconnections(point.a(), point.b()).stream()
              .anyMatch(i -> i.a().metro().equals(point.metro()));
      // What options add is not in the world yet.
      if (!there && !AddedNetworks.isOne(point.a()) && !AddedNetworks.isOne(point.b())) {
        sentences.add(
            point.a()
                + " and "
                + point.b()
                + " do not meet in "
                + world.graph().metro(point.metro()).name());
      }
    }
    for (MetroPair pair : removedCorridors) {
      if (world.graph().between(pair.a(), pair.b()).isEmpty()) {
        sentences.add("no corridor joins " + pair.a() + " and " + pair.b());
      }
    }
    for (PopId pop : removedPops) {
      if (!world.topology().has(pop)) {
        sentences.add(pop.asn() + " has no PoP in " + world.graph().metro(pop.metro()).name());
      }
    }
    return sentences;
  }

  private static void meetWhereBothAre(InternetTopology.Editor editor, Relationship relationship) {
    if (editor.meet(relationship.a(), relationship.b())) {
      return;
    }
    Interconnection.Kind kind =
        relationship.kind() == Relationship.Kind.PROVIDER
            ? Interconnection.Kind.TRANSIT
            : Interconnection.Kind.PNI;
    for (PopId pop : editor.pops(relationship.a())) {
      PopId other = new PopId(relationship.b(), pop.metro());
      if (editor.pops(relationship.b()).contains(other)) {
        editor.add(new Interconnection(pop, other, kind, RowBasis.ASSUMED));
      }
    }
  }

  /**
   * Where two networks meet, however they are joined there.
   *
   * @param a one network
   * @param b the other
   * @param metro where
   */
  public record MeetingPoint(Asn a, Asn b, MetroId metro) {}

  /**
   * Two metros, in either order.
   *
   * @param a one
   * @param b the other
   */
  public record MetroPair(MetroId a, MetroId b) {}
}

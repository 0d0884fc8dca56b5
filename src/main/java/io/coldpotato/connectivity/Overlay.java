package io.coldpotato.connectivity;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an option adds to a world's networks, or where it lets the cloud meet others.
 *
 * @param networks added
 * @param pops added
 * @param relationships added
 * @param interconnections added
 * @param cloudMeetsAt the only places at which the cloud meets the Internet; empty for all
 */
record Overlay(
    List<Network> networks,
    List<PopId> pops,
    List<Relationship> relationships,
    List<Interconnection> interconnections,
    Optional<Set<Interconnection>> cloudMeetsAt) {

  /** Adds nothing. */
  static final Overlay NOTHING =
      new Overlay(List.of(), List.of(), List.of(), List.of(), Optional.empty());

  /** Copies the collections. */
  Overlay {
    networks = List.copyOf(networks);
    pops = List.copyOf(pops);
    relationships = List.copyOf(relationships);
    interconnections = List.copyOf(interconnections);
    cloudMeetsAt = cloudMeetsAt.map(Set::copyOf);
  }

  /** Lets the cloud meet the Internet at some places only. */
  static Overlay cloudMeetsAt(Set<Interconnection> places) {
    return new Overlay(List.of(), List.of(), List.of(), List.of(), Optional.of(places));
  }

  /** Returns what this and another overlay add; where the cloud meets others stays this one's. */
  Overlay and(Overlay other) {
    return new Overlay(
        Stream.concat(networks.stream(), other.networks.stream()).toList(),
        Stream.concat(pops.stream(), other.pops.stream()).distinct().toList(),
        Stream.concat(relationships.stream(), other.relationships.stream()).toList(),
        Stream.concat(interconnections.stream(), other.interconnections.stream()).toList(),
        cloudMeetsAt);
  }

  /** Returns the networks that have something new. */
  Set<Asn> touched() {
    Set<Asn> touched = new TreeSet<>();
    networks.forEach(n -> touched.add(n.asn()));
    pops.forEach(p -> touched.add(p.asn()));
    for (Relationship relationship : relationships) {
      touched.add(relationship.a());
      touched.add(relationship.b());
    }
    for (Interconnection link : interconnections) {
      touched.add(link.a().asn());
      touched.add(link.b().asn());
    }
    return touched;
  }
}

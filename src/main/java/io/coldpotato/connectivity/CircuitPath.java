package io.coldpotato.connectivity;

import io.coldpotato.azure.EffectiveThroughput;
import io.coldpotato.azure.PeeringLocation;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.latency.Segment;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.routing.Announcement;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.NetworkKind;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One circuit laid over a world: a private carrier with a PoP at the peering location (and at the
 * site's metro when it carries the site there on a leased way) that meets the cloud in a dedicated
 * session.
 */
final class CircuitPath {

  private final Planning planning;
  private final SiteJoiner joiner;
  private final Circuit circuit;
  private final PeeringLocation location;
  private final Asn carrier;

  CircuitPath(Planning planning, SiteJoiner joiner, Circuit circuit, PeeringLocation location) {
    this.planning = planning;
    this.joiner = joiner;
    this.circuit = circuit;
    this.location = location;
    this.carrier = AddedNetworks.carrierOf(circuit.id());
  }

  /**
   * Returns the way over the circuit.
   *
   * @param why the circuit was chosen, empty when there was no choice
   */
  Plan plan(Optional<Gateway> gateway, List<String> assumptions, String why) {
    List<SiteEnd.Leg> legs = new ArrayList<>();
    Site at = planning.site();
    while (circuit.sites().get(at.id()) instanceof Circuit.Attachment.Via via) {
      Site next = planning.site(via.site());
      Optional<List<SiteEnd.Leg>> carried = joiner.carriage(at, next);
      if (carried.isEmpty()) {
        return new Plan.NoWay("no fibre way leads from " + at.id() + " to " + next.id());
      }
      legs.addAll(carried.get());
      at = next;
    }
    Circuit.Attachment.Line line = circuit.lineOf(at.id());
    PopId atLocation = new PopId(carrier, location.metro());
    PopId atSite = line.tail().isPresent() ? atLocation : new PopId(carrier, joiner.metro(at).id());
    legs.add(line(at, line.tail(), atSite.metro(), why));
    NetworkView network = planning.world().view(overlay(atSite, atLocation));
    if (network.topology().interconnections(carrier).isEmpty()) {
      return new Plan.NoWay(
          "circuit '" + circuit.id() + "' no longer meets the cloud in " + location.metroName());
    }
    Announcement.Scope session = link -> link.joins(carrier, Asn.MICROSOFT);
    return new Plan.Feasible(
        network,
        new SiteEnd(legs, atSite, Optional.empty()),
        planning.destinationAnnouncement(network, session),
        Map.of(),
        new Announcement(carrier, List.of(atSite), session),
        planning.coldPotatoTowards(atSite),
        planning.cloudPop(),
        gateway.filter(g -> !g.fastPath()),
        gateway.isPresent() ? Destination.Exposure.PRIVATE : Destination.Exposure.PUBLIC,
        limits(gateway),
        assumptions);
  }

  private SiteEnd.Leg line(Site site, Optional<Distance> tail, MetroId end, String why) {
    Segment.Carriage.Line leased = joiner.leasedLine(site);
    Segment.Carriage.Line carriage =
        tail.map(
                t ->
                    new Segment.Carriage.Line(
                        leased.technology(), false, t, joiner.tailStretch(site)))
            .orElse(leased);
    return new SiteEnd.Leg(
        new Segment(
            SegmentKind.LAST_MILE,
            tail.isPresent() ? "line to the peering location" : "leased line",
            Optional.empty(),
            site.place().label(),
            planning.world().graph().metro(end).name(),
            carriage,
            false),
        (tail.isPresent()
                ? "the scenario states the length of the line"
                : "the circuit's own line, not the Internet access")
            + (why.isEmpty() ? "" : "; " + why));
  }

  private Overlay overlay(PopId atSite, PopId atLocation) {
    PopId cloud = new PopId(Asn.MICROSOFT, location.metro());
    Network network =
        new Network(
            carrier,
            circuit.provider() + " (circuit " + circuit.id() + ")",
            NetworkKind.PRIVATE_CARRIER,
            "",
            RowBasis.PUBLIC);
    return new Overlay(
        List.of(network),
        List.of(atSite, atLocation, cloud),
        List.of(new Relationship(Asn.MICROSOFT, carrier, Relationship.Kind.PEER, RowBasis.PUBLIC)),
        List.of(
            new Interconnection(
                atLocation, cloud, Interconnection.Kind.DEDICATED, RowBasis.PUBLIC)),
        Optional.empty());
  }

  private List<Plan.Limit> limits(Optional<Gateway> gateway) {
    List<Plan.Limit> limits = new ArrayList<>();
    limits.add(
        limit(
            EffectiveThroughput.circuit(
                circuit.id(), circuit.bandwidth(), circuit.terms().usableLinks())));
    gateway
        .flatMap(g -> EffectiveThroughput.gateway(planning.world().catalogue(), g.order()))
        .ifPresent(bound -> limits.add(limit(bound)));
    Site at = planning.site();
    if (circuit.sites().get(at.id()) instanceof Circuit.Attachment.Via) {
      at.access()
          .down()
          .ifPresent(rate -> limits.add(limit(EffectiveThroughput.access(at.id(), rate))));
    }
    return limits;
  }

  private static Plan.Limit limit(EffectiveThroughput.Bound bound) {
    return new Plan.Limit(bound.name(), bound.rate(), bound.flowRate());
  }
}

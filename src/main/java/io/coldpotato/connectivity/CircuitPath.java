package io.coldpotato.connectivity;

import io.coldpotato.azure.EffectiveThroughput;
import io.coldpotato.azure.PeeringLocation;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.latency.Capacity;
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
import java.util.LinkedHashMap;
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
  private final int links;
  private final Asn carrier;

  /**
   * Prepares a circuit.
   *
   * @param links how many of its links stand, 1 or 2
   */
  CircuitPath(
      Planning planning, SiteJoiner joiner, Circuit circuit, PeeringLocation location, int links) {
    this.planning = planning;
    this.joiner = joiner;
    this.circuit = circuit;
    this.location = location;
    this.links = links;
    this.carrier = AddedNetworks.carrierOf(circuit.id());
  }

  /** What the circuit adds to the world, and how the site gets to it. */
  private record Half(List<SiteEnd.Leg> legs, PopId atSite, Overlay overlay) {}

  /** Returns why the circuit carries nothing; empty when it stands. */
  Optional<String> whyNot() {
    Site at = planning.site();
    while (circuit.sites().get(at.id()) instanceof Circuit.Attachment.Via via) {
      Site next = planning.site(via.site());
      if (joiner.carriage(at, next).isEmpty()) {
        return Optional.of("no fibre way leads from " + at.id() + " to " + next.id());
      }
      at = next;
    }
    NetworkView network = planning.world().view(half("").overlay());
    return network.topology().interconnections(carrier).isEmpty()
        ? Optional.of(
            "circuit '" + circuit.id() + "' no longer meets the cloud in " + location.metroName())
        : Optional.empty();
  }

  private Half half(String why) {
    List<SiteEnd.Leg> legs = new ArrayList<>();
    Site at = planning.site();
    while (circuit.sites().get(at.id()) instanceof Circuit.Attachment.Via via) {
      Site next = planning.site(via.site());
      legs.addAll(joiner.carriage(at, next).orElseThrow());
      at = next;
    }
    Circuit.Attachment.Line line = circuit.lineOf(at.id());
    PopId atLocation = new PopId(carrier, location.metro());
    PopId atSite = line.tail().isPresent() ? atLocation : new PopId(carrier, joiner.metro(at).id());
    legs.add(line(at, line.tail(), atSite.metro(), why));
    return new Half(legs, atSite, overlay(atSite, atLocation));
  }

  /**
   * Returns the way over the circuit, which must stand.
   *
   * @param reply the circuit over which replies come back, this one or another that stands
   * @param whyOut why requests take this one, empty when there was no choice
   * @param whyBack why replies take that one
   */
  Plan plan(
      CircuitPath reply,
      Optional<Gateway> gateway,
      List<String> assumptions,
      String whyOut,
      String whyBack) {
    boolean same = reply.circuit.equals(circuit);
    Half out = half(whyOut);
    Half back = reply.half(whyBack);
    NetworkView network =
        planning.world().view(same ? out.overlay() : out.overlay().and(back.overlay()));
    List<Plan.Limit> limits = new ArrayList<>(limits(gateway));
    Map<Asn, Capacity> capacities = new LinkedHashMap<>(Map.of(carrier, circuit.capacity(links)));
    if (!same) {
      capacities.put(reply.carrier, reply.circuit.capacity(reply.links));
      limits.addAll(reply.limits(gateway));
    }
    return new Plan.Feasible(
        network,
        new SiteEnd(out.legs(), out.atSite(), Optional.empty(), SiteEnd.reversed(back.legs())),
        planning.destinationAnnouncement(network, session(carrier)),
        Map.of(),
        new Announcement(reply.carrier, List.of(back.atSite()), session(reply.carrier)),
        planning.coldPotatoTowards(back.atSite()),
        planning.cloudPop(),
        gateway.filter(g -> !g.fastPath()),
        new Plan.Capacities(capacities, throughput(gateway).map(this::gatewayCapacity)),
        gateway.isPresent() ? Destination.Exposure.PRIVATE : Destination.Exposure.PUBLIC,
        limits,
        assumptions);
  }

  private static Announcement.Scope session(Asn carrier) {
    return link -> link.joins(carrier, Asn.MICROSOFT);
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
                circuit.id(),
                circuit.bandwidth(),
                Math.min(links, circuit.terms().usableLinks()))));
    throughput(gateway).ifPresent(limits::add);
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

  /** What the gateway carries; empty when data bypasses it. */
  private Optional<Plan.Limit> throughput(Optional<Gateway> gateway) {
    return gateway
        .flatMap(g -> EffectiveThroughput.gateway(planning.world().catalogue(), g.order()))
        .map(CircuitPath::limit);
  }

  private Capacity gatewayCapacity(Plan.Limit throughput) {
    Capacity.Direction both =
        Capacity.Direction.of(Optional.of(throughput.rate()), 1, "take a larger 'gateways' sku");
    return new Capacity("gateway of " + planning.destination().id(), both, both);
  }
}

package io.coldpotato.study;

import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.SiteEnd;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.latency.Capacity;
import io.coldpotato.latency.Segment;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.routing.ForwardingPath;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.NetworkKind;
import io.coldpotato.topology.PopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Cuts ways into segments, each with what an option says that it can carry. */
final class WayCutter {

  /** A segment and why it is on the way. */
  record Cut(Segment segment, Hop.Why why) {
    Cut with(UnaryOperator<Capacity> change) {
      return segment
          .capacity()
          .map(capacity -> new Cut(segment.with(change.apply(capacity)), why))
          .orElse(this);
    }

    Cut with(SiteHour now) {
      return new Cut(now.of(segment), why);
    }

    Cut with(Optional<Capacity> capacity) {
      return capacity.map(c -> new Cut(segment.with(c), why)).orElse(this);
    }
  }

  private final CorridorGraph graph;
  private final Plan.Feasible plan;
  private final String cloudEnd;
  private final boolean isService;

  WayCutter(World world, Plan.Feasible plan, Destination destination) {
    this.graph = world.graph();
    this.plan = plan;
    this.isService = destination instanceof Destination.EdgeService;
    this.cloudEnd =
        destination instanceof Destination.InRegion in
            ? world.catalogue().region(in.region()).orElseThrow().displayName()
            : world
                .catalogue()
                .service(((Destination.EdgeService) destination).service())
                .orElseThrow()
                .displayName();
  }

  List<Cut> outbound(ForwardingPath path) {
    List<Cut> cuts = new ArrayList<>();
    for (SiteEnd.Leg leg : plan.siteEnd().legs()) {
      cuts.add(new Cut(leg.segment(), new Hop.Why.Given(leg.why())));
    }
    path.stretches().forEach(s -> cuts.add(cut(s).with(plan.capacities().of(s.network()))));
    PopId arrived = Traveller.last(path).to();
    String metro = graph.metro(arrived.metro()).name();
    plan.gateway()
        .ifPresent(g -> cuts.add(gateway(g.sku(), metro, metro).with(plan.capacities().gateway())));
    cuts.add(entry(metro, cloudEnd, wan(path)));
    return cuts;
  }

  List<Cut> inbound(ForwardingPath path) {
    List<Cut> cuts = new ArrayList<>();
    String metro = graph.metro(path.stretches().get(0).from().metro()).name();
    cuts.add(entry(cloudEnd, metro, wan(path)));
    plan.gateway()
        .ifPresent(
            g ->
                cuts.add(
                    gateway(g.sku(), metro, metro)
                        .with(plan.capacities().gateway().map(Capacity::reversed))));
    path.stretches()
        .forEach(
            s -> cuts.add(cut(s).with(plan.capacities().of(s.network()).map(Capacity::reversed))));
    for (SiteEnd.Leg leg : plan.siteEnd().back()) {
      cuts.add(new Cut(leg.segment(), new Hop.Why.Given(leg.why())));
    }
    return cuts;
  }

  private static Cut gateway(String sku, String from, String to) {
    return new Cut(
        new Segment(
            SegmentKind.GATEWAY,
            "gateway " + sku,
            Optional.empty(),
            from,
            to,
            new Segment.Carriage.GatewayHop(),
            false),
        new Hop.Why.Given(
            "private peering ends at the virtual network's gateway, which only FastPath goes round"));
  }

  private Cut entry(String from, String to, FibreWay wan) {
    return new Cut(
        new Segment(
            SegmentKind.REGION_ENTRY,
            "host and fabric",
            Optional.of(Asn.MICROSOFT),
            from,
            to,
            new Segment.Carriage.Entry(wan),
            false),
        new Hop.Why.Given(
            isService
                ? cloudEnd + " is served at the edge where the traffic enters"
                : "the scenario puts the destination in " + cloudEnd + ", and nowhere else"));
  }

  /** The cloud's part of a way; none of any length when it is served where it enters. */
  private FibreWay wan(ForwardingPath path) {
    return path.stretches().stream()
        .filter(s -> s.network().equals(Asn.MICROSOFT))
        .findFirst()
        .map(this::way)
        .orElseThrow();
  }

  private FibreWay way(ForwardingPath.Stretch stretch) {
    return plan.network().interior().fibreWay(stretch.from(), stretch.to()).orElseThrow();
  }

  private Cut cut(ForwardingPath.Stretch stretch) {
    Network network = plan.network().topology().network(stretch.network()).orElseThrow();
    FibreWay way = way(stretch);
    Segment.Carriage carriage =
        network.kind() == NetworkKind.CLOUD
            ? new Segment.Carriage.CloudFibre(way)
            : new Segment.Carriage.CarrierFibre(way, network.kind() != NetworkKind.PRIVATE_CARRIER);
    return new Cut(
        new Segment(
            kind(network.kind()),
            network.name(),
            Optional.of(network.asn()),
            graph.metro(stretch.from().metro()).name(),
            graph.metro(stretch.to().metro()).name(),
            carriage,
            stretch.crossing().isPresent()),
        new Hop.Why.Routed(stretch.decision(), stretch.crossing()));
  }

  private static SegmentKind kind(NetworkKind kind) {
    return switch (kind) {
      case ACCESS -> SegmentKind.ACCESS_ISP;
      case TIER_1, TRANSIT -> SegmentKind.TRANSIT;
      case EXCHANGE -> SegmentKind.EXCHANGE;
      case CLOUD -> SegmentKind.MICROSOFT_WAN;
      case PRIVATE_CARRIER -> SegmentKind.PROVIDER_PRIVATE;
    };
  }
}

package io.coldpotato.study;

import io.coldpotato.azure.EffectiveThroughput;
import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.Planning;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.SiteEnd;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.latency.DelayParameters;
import io.coldpotato.latency.PathDelay;
import io.coldpotato.latency.Sampling;
import io.coldpotato.latency.Segment;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.routing.ForwardingPath;
import io.coldpotato.routing.RoutingOutcome;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.NetworkKind;
import io.coldpotato.topology.PopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes the way there and back for one site, destination and option: plan, route, cut into segments,
 * time. The same steps whatever the option.
 */
final class Traveller {

  /** Below this distance a stretch over the geodesic says nothing. */
  private static final double SAME_CITY_KM = 30;

  private final Scenario scenario;
  private final Optional<Sampling> sampling;

  Traveller(Scenario scenario, Optional<Sampling> sampling) {
    this.scenario = scenario;
    this.sampling = sampling;
  }

  Journey journey(World world, Site site, Destination destination, ConnectivityOption option) {
    Plan plan =
        option.plan(
            new Planning(
                world, scenario.sites(), scenario.destinations().values(), site, destination));
    if (plan instanceof Plan.Forbidden forbidden) {
      return new Journey.Invalid(forbidden.violations(), forbidden.assumptions());
    }
    if (plan instanceof Plan.NoWay none) {
      return new Journey.Unreachable(none.why(), List.of());
    }
    return travel(world, site, destination, (Plan.Feasible) plan);
  }

  private Journey travel(World world, Site site, Destination destination, Plan.Feasible plan) {
    if (plan.cloudPop().filter(p -> !plan.network().topology().has(p)).isPresent()) {
      return new Journey.Unreachable(
          "the cloud has no PoP at the region of " + destination.id(), plan.assumptions());
    }
    Optional<Journey> saturated = Saturation.of(plan);
    if (saturated.isPresent()) {
      return saturated.get();
    }
    RoutingOutcome out =
        plan.network()
            .routing()
            .routes(plan.toCloud(), plan.toCloudEgress())
            .forward(plan.siteEnd().pop());
    if (out instanceof RoutingOutcome.Unreachable lost) {
      return lost(world, plan, lost, "requests");
    }
    ForwardingPath there = ((RoutingOutcome.Reached) out).path();
    PopId start = plan.cloudPop().orElseGet(() -> last(there).to());
    RoutingOutcome in =
        plan.network().routing().routes(plan.toSite(), plan.toSiteEgress()).forward(start);
    if (in instanceof RoutingOutcome.Unreachable lost) {
      return lost(world, plan, lost, "replies");
    }
    ForwardingPath back = ((RoutingOutcome.Reached) in).path();
    Cutter cutter = new Cutter(world, plan, destination);
    List<Cut> forward = cutter.outbound(there);
    List<Cut> reverse = cutter.inbound(back);
    PathDelay delay =
        world
            .delayModel()
            .time(
                forward.stream().map(Cut::segment).toList(),
                reverse.stream().map(Cut::segment).toList(),
                sampling.map(s -> s.of(site.id(), destination.id())));
    return new Journey.Reached(
        plan.exposure(),
        delay,
        hops(forward, delay.forward()),
        hops(reverse, delay.reverse()),
        there.networks(),
        firstIn(there, Asn.MICROSOFT).metro(),
        lastIn(back, Asn.MICROSOFT).metro(),
        binding(plan.limits()),
        stretch(world, site, start, delay),
        plan.assumptions());
  }

  private static Optional<Plan.Limit> binding(List<Plan.Limit> limits) {
    return EffectiveThroughput.binding(
            limits.stream()
                .map(l -> new EffectiveThroughput.Bound(l.name(), l.rate(), l.flowRate()))
                .toList())
        .map(b -> new Plan.Limit(b.name(), b.rate(), b.flowRate()));
  }

  private static Journey lost(
      World world, Plan.Feasible plan, RoutingOutcome.Unreachable lost, String what) {
    Network network = plan.network().topology().network(lost.at().asn()).orElseThrow();
    return new Journey.Unreachable(
        what
            + " are dropped at "
            + network.name()
            + " in "
            + world.graph().metro(lost.at().metro()).name()
            + ": "
            + lost.why(),
        plan.assumptions());
  }

  private static Optional<Double> stretch(World world, Site site, PopId cloudEnd, PathDelay delay) {
    Coordinates end = world.graph().metro(cloudEnd.metro()).coordinates();
    double kilometres = site.place().coordinates().geodesicTo(end).kilometres();
    return kilometres < SAME_CITY_KM
        ? Optional.empty()
        : Optional.of(
            delay.p50Millis() / (2 * kilometres / DelayParameters.SPEED_IN_FIBRE_KM_PER_MS));
  }

  private static PopId firstIn(ForwardingPath path, Asn asn) {
    return path.stretches().stream()
        .filter(s -> s.network().equals(asn))
        .findFirst()
        .orElseThrow()
        .from();
  }

  private static PopId lastIn(ForwardingPath path, Asn asn) {
    List<ForwardingPath.Stretch> inside =
        path.stretches().stream().filter(s -> s.network().equals(asn)).toList();
    return inside.get(inside.size() - 1).to();
  }

  private static ForwardingPath.Stretch last(ForwardingPath path) {
    return path.stretches().get(path.stretches().size() - 1);
  }

  private static List<Hop> hops(List<Cut> cuts, List<io.coldpotato.latency.SegmentDelay> delays) {
    List<Hop> hops = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      hops.add(new Hop(delays.get(i), cuts.get(i).why()));
    }
    return hops;
  }

  /** A segment and why it is on the way. */
  private record Cut(Segment segment, Hop.Why why) {}

  /** Cuts ways into segments. */
  private static final class Cutter {
    private final CorridorGraph graph;
    private final Plan.Feasible plan;
    private final String cloudEnd;
    private final boolean isService;

    Cutter(World world, Plan.Feasible plan, Destination destination) {
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
      path.stretches().forEach(s -> cuts.add(cut(s)));
      PopId arrived = last(path).to();
      String metro = graph.metro(arrived.metro()).name();
      plan.gateway().ifPresent(g -> cuts.add(gateway(g.sku(), metro, metro)));
      cuts.add(entry(metro, cloudEnd, wan(path)));
      return cuts;
    }

    List<Cut> inbound(ForwardingPath path) {
      List<Cut> cuts = new ArrayList<>();
      String metro = graph.metro(path.stretches().get(0).from().metro()).name();
      cuts.add(entry(cloudEnd, metro, wan(path)));
      plan.gateway().ifPresent(g -> cuts.add(gateway(g.sku(), metro, metro)));
      path.stretches().forEach(s -> cuts.add(cut(s)));
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
              : new Segment.Carriage.CarrierFibre(
                  way, network.kind() != NetworkKind.PRIVATE_CARRIER);
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
}

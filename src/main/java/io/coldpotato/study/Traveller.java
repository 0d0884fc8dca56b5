package io.coldpotato.study;

import io.coldpotato.azure.EffectiveThroughput;
import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Failures;
import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.Planning;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Coordinates;
import io.coldpotato.latency.DelayParameters;
import io.coldpotato.latency.PathDelay;
import io.coldpotato.latency.Sampling;
import io.coldpotato.latency.Segment;
import io.coldpotato.routing.ForwardingPath;
import io.coldpotato.routing.RoutingOutcome;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Network;
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
  private final TrafficLoads loads;
  private final Timing timing;
  private final Optional<Sampling> sampling;
  private final Failures failed;

  /**
   * Prepares.
   *
   * @param failed what of the options has failed
   */
  Traveller(Scenario scenario, TrafficLoads loads, Timing timing, long seed, Failures failed) {
    this.scenario = scenario;
    this.failed = failed;
    this.loads = loads;
    this.timing = timing;
    this.sampling = timing.draws().map(n -> new Sampling(n, seed));
  }

  /** Returns what an option makes of a site and destination. */
  Plan plan(World world, Site site, Destination destination, ConnectivityOption option) {
    return option.plan(
        new Planning(
            world, scenario.sites(), scenario.destinations().values(), site, destination, failed));
  }

  Journey journey(World world, Site site, Destination destination, ConnectivityOption option) {
    if (Thread.currentThread().isInterrupted()) {
      throw new StoppedException();
    }
    Plan plan = plan(world, site, destination, option);
    if (plan instanceof Plan.Forbidden forbidden) {
      return new Journey.Invalid(forbidden.violations(), forbidden.assumptions());
    }
    if (plan instanceof Plan.NoWay none) {
      return new Journey.Unreachable(none.why(), List.of());
    }
    return travel(world, site, destination, option.id(), (Plan.Feasible) plan);
  }

  private Journey travel(
      World world, Site site, Destination destination, String option, Plan.Feasible plan) {
    if (plan.cloudPop().filter(p -> !plan.network().topology().has(p)).isPresent()) {
      return new Journey.Unreachable(
          "the cloud has no PoP at the region of " + destination.id(), plan.assumptions());
    }
    RoutingOutcome out = Question.routes(plan, true).forward(plan.siteEnd().pop());
    if (out instanceof RoutingOutcome.Unreachable lost) {
      return lost(world, plan, lost, "requests");
    }
    ForwardingPath there = ((RoutingOutcome.Reached) out).path();
    PopId start = plan.cloudPop().orElseGet(() -> last(there).to());
    RoutingOutcome in = Question.routes(plan, false).forward(start);
    if (in instanceof RoutingOutcome.Unreachable lost) {
      return lost(world, plan, lost, "replies");
    }
    ForwardingPath back = ((RoutingOutcome.Reached) in).path();
    WayCutter cutter = new WayCutter(world, plan, destination);
    SiteHour now = new SiteHour(world, site, timing);
    List<WayCutter.Cut> forward =
        cutter.outbound(there).stream()
            .map(cut -> cut.with(c -> loads.asked(option, c, now)).with(now))
            .toList();
    List<WayCutter.Cut> reverse =
        cutter.inbound(back).stream()
            .map(cut -> cut.with(c -> loads.asked(option, c.reversed(), now).reversed()).with(now))
            .toList();
    List<Segment> outbound = forward.stream().map(WayCutter.Cut::segment).toList();
    List<Segment> inbound = reverse.stream().map(WayCutter.Cut::segment).toList();
    Optional<String> saturated = Saturation.of(outbound).or(() -> Saturation.of(inbound));
    if (saturated.isPresent()) {
      return new Journey.Unreachable(saturated.get(), plan.assumptions());
    }
    PathDelay delay =
        world
            .delayModel()
            .time(outbound, inbound, sampling.map(s -> s.of(site.id(), destination.id())));
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

  static Journey.Unreachable lost(
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

  static ForwardingPath.Stretch last(ForwardingPath path) {
    return path.stretches().get(path.stretches().size() - 1);
  }

  private static List<Hop> hops(
      List<WayCutter.Cut> cuts, List<io.coldpotato.latency.SegmentDelay> delays) {
    List<Hop> hops = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      hops.add(new Hop(delays.get(i), cuts.get(i).why()));
    }
    return hops;
  }
}

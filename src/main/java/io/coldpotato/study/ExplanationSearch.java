package io.coldpotato.study;

import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.latency.Segment;
import io.coldpotato.routing.Choice;
import io.coldpotato.routing.ForwardingPath;
import io.coldpotato.routing.RouteTable;
import io.coldpotato.routing.RoutingOutcome;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.PopId;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the candidates of a step, and has what would make each of them win tried. */
final class ExplanationSearch {

  /** Offers whose networks are drawn in the hierarchy beside those of the way. */
  private static final int MOST_DRAWN = 8;

  private final Question question;

  ExplanationSearch(Question question) {
    this.question = question;
  }

  Explanation explain(boolean forward, int step) {
    Plan plan = question.plan(question.world());
    if (plan instanceof Plan.Forbidden forbidden) {
      return new Explanation.Forbidden(forbidden.violations());
    }
    Journey journey = question.journey(question.world());
    if (journey instanceof Journey.Reached reached) {
      return step((Plan.Feasible) plan, reached, forward, step);
    }
    Journey.Unreachable lost = (Journey.Unreachable) journey;
    return plan instanceof Plan.Feasible feasible
        ? dropped(feasible, lost.reason())
        : new Explanation.Nowhere(lost.reason());
  }

  private Explanation step(Plan.Feasible plan, Journey.Reached journey, boolean forward, int step) {
    List<Hop> hops = forward ? journey.forward() : journey.reverse();
    Hop hop = hops.get(Objects.checkIndex(step, hops.size()));
    Explanation.Step which = new Explanation.Step(hop, forward, step, hops.size());
    List<Asn> way = networks(hops);
    Trials.OfWay ways = new Trials.OfWay(question);
    if (hop.why() instanceof Hop.Why.Given given) {
      return new Explanation.Given(
          which,
          given.sentence(),
          ways(ways, hop),
          Hierarchy.of(plan.network().topology(), way, List.of()));
    }
    PopId at = ((Hop.Why.Routed) hop.why()).decision().at();
    Choice choice = Question.routes(plan, forward).choice(at);
    Trials trials = new Trials(question, plan, forward, choice);
    return new Explanation.Chosen(
        which,
        choice,
        offers(plan, choice, trials),
        exits(plan, choice, trials),
        ways(ways, hop),
        closed(plan, at.asn()),
        Hierarchy.of(plan.network().topology(), way, drawn(choice)));
  }

  private static List<Asn> networks(List<Hop> hops) {
    return hops.stream()
        .filter(h -> h.why() instanceof Hop.Why.Routed)
        .flatMap(h -> h.delay().segment().asn().stream())
        .distinct()
        .toList();
  }

  private static List<List<Asn>> drawn(Choice choice) {
    return choice.offers().stream()
        .limit(MOST_DRAWN)
        .map(offer -> from(choice.at().asn(), offer.asPath()))
        .toList();
  }

  private static List<Asn> from(Asn first, List<Asn> rest) {
    List<Asn> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  private static List<Explanation.NetworkCandidate> offers(
      Plan.Feasible plan, Choice choice, Trials trials) {
    List<Explanation.NetworkCandidate> all = new ArrayList<>();
    for (int i = 0; i < choice.offers().size(); i++) {
      Choice.Offer offer = choice.offers().get(i);
      PopId exit = offer.meetings().get(0).endOf(choice.at().asn());
      all.add(
          new Explanation.NetworkCandidate(
              offer, distance(plan, choice.at(), exit), trials.offer(i)));
    }
    return all;
  }

  private static List<Explanation.ExitCandidate> exits(
      Plan.Feasible plan, Choice choice, Trials trials) {
    List<Explanation.ExitCandidate> all = new ArrayList<>();
    for (int i = 0; i < choice.exits().size(); i++) {
      Choice.Exit exit = choice.exits().get(i);
      all.add(
          new Explanation.ExitCandidate(
              exit, distance(plan, choice.at(), exit.target()), trials.exit(i)));
    }
    return all;
  }

  static Optional<Distance> distance(Plan.Feasible plan, PopId from, PopId to) {
    return plan.network().interior().fibreWay(from, to).map(FibreWay::length);
  }

  private static List<Explanation.WayCandidate> ways(Trials.OfWay trials, Hop hop) {
    Segment.Carriage carriage = hop.delay().segment().carriage();
    if (carriage instanceof Segment.Carriage.CarrierFibre fibre) {
      return trials.ways(fibre.way(), false);
    }
    return carriage instanceof Segment.Carriage.CloudFibre fibre
        ? trials.ways(fibre.way(), true)
        : List.of();
  }

  /** Where a network meets others in the world, but not in the view that an option made of it. */
  private List<MeetingPoint> closed(Plan.Feasible plan, Asn asn) {
    List<Interconnection> open = plan.network().topology().interconnections(asn);
    return question.world().topology().interconnections(asn).stream()
        .filter(link -> !open.contains(link))
        .map(link -> new MeetingPoint(asn, link.farEndFrom(asn).asn(), link.a().metro()))
        .distinct()
        .toList();
  }

  private Explanation dropped(Plan.Feasible plan, String reason) {
    InternetTopology topology = plan.network().topology();
    PopId start = plan.siteEnd().pop();
    for (boolean forward : new boolean[] {true, false}) {
      if (!topology.has(start)) {
        break;
      }
      RouteTable routes = Question.routes(plan, forward);
      RoutingOutcome outcome = routes.forward(start);
      if (outcome instanceof RoutingOutcome.Unreachable lost) {
        Choice choice = routes.choice(lost.at());
        return new Explanation.Dropped(
            reason,
            forward,
            choice,
            closed(plan, lost.at().asn()),
            Hierarchy.of(topology, List.of(lost.at().asn()), silent(choice)));
      }
      ForwardingPath path = ((RoutingOutcome.Reached) outcome).path();
      start = plan.cloudPop().orElseGet(() -> Traveller.last(path).to());
    }
    return new Explanation.Nowhere(reason);
  }

  /** The neighbours that have a route and keep it back. */
  private static List<List<Asn>> silent(Choice choice) {
    return choice.withheld().stream()
        .filter(w -> w.reason() == Choice.Reason.VALLEY_FREE)
        .limit(MOST_DRAWN)
        .map(w -> List.of(choice.at().asn(), w.neighbour()))
        .toList();
  }
}

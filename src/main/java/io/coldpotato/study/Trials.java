package io.coldpotato.study;

import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.World;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.Corridor;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.routing.Choice;
import io.coldpotato.routing.Decision;
import io.coldpotato.routing.RouteClass;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.Relationship;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tries what would make a candidate win that lost: makes the change in a view of the world, has the
 * option planned and routed there anew, and keeps the change only if the same PoP then chooses the
 * candidate.
 */
final class Trials {

  /** Losers of one level that are tried; a network may have a hundred. */
  static final int MOST_TRIED = 6;

  /** Meetings that may be taken away at once; beyond that nobody reads the sentence. */
  private static final int MOST_MEETINGS = 12;

  private final Question question;
  private final boolean forward;
  private final Choice choice;
  private final LaidWays laid;

  Trials(Question question, Plan.Feasible plan, boolean forward, Choice choice) {
    this.question = question;
    this.forward = forward;
    this.choice = choice;
    this.laid = new LaidWays(question.world(), plan, forward, choice);
  }

  /** Returns what makes an offer win. */
  Explanation.Tried offer(int index) {
    Choice.Offer offer = choice.offers().get(index);
    if (offer.lostBy().isEmpty()) {
      return Explanation.Tried.NOTHING;
    }
    if (offer.isBest()) {
      Interconnection best = offer.meetings().get(0);
      for (int i = 0; i < choice.exits().size(); i++) {
        if (choice.exits().get(i).link().filter(best::equals).isPresent()) {
          return exit(i);
        }
      }
    }
    if (index > MOST_TRIED) {
      return Explanation.Tried.NOT;
    }
    Predicate<Decision> wins = d -> neighbour(d).filter(offer.neighbour()::equals).isPresent();
    List<WhatIf> winning = new ArrayList<>();
    related(offer).stream()
        .flatMap(change -> attempt(change, wins).stream())
        .findFirst()
        .ifPresent(winning::add);
    List<MeetingPoint> before = new ArrayList<>();
    choice.offers().subList(0, index).forEach(o -> before.addAll(points(o.meetings())));
    noMeeting(before, points(offer.meetings()))
        .flatMap(change -> attempt(change, wins))
        .ifPresent(winning::add);
    return new Explanation.Tried(winning, true, Optional.empty());
  }

  /** Returns what makes an exit win. */
  Explanation.Tried exit(int index) {
    Choice.Exit exit = choice.exits().get(index);
    if (exit.lostBy().isEmpty()) {
      return Explanation.Tried.NOTHING;
    }
    if (index > MOST_TRIED) {
      return Explanation.Tried.NOT;
    }
    Predicate<Decision> wins =
        d -> d.target().equals(exit.target()) && d.exit().equals(exit.link());
    List<WhatIf> winning = new ArrayList<>();
    LaidWays.Answer shorter = laid.towards(exit);
    shorter.change().flatMap(change -> attempt(change, wins)).ifPresent(winning::add);
    List<Interconnection> before =
        choice.exits().subList(0, index).stream().flatMap(e -> e.link().stream()).toList();
    noMeeting(points(before), points(exit.link().stream().toList()))
        .flatMap(change -> attempt(change, wins))
        .ifPresent(winning::add);
    return new Explanation.Tried(winning, true, shorter.tooFar());
  }

  private static Optional<Asn> neighbour(Decision decision) {
    return decision.exit().map(e -> e.farEndFrom(decision.at().asn()).asn());
  }

  private List<MeetingPoint> points(List<Interconnection> links) {
    Asn asn = choice.at().asn();
    return links.stream()
        .map(link -> new MeetingPoint(asn, link.farEndFrom(asn).asn(), link.a().metro()))
        .distinct()
        .toList();
  }

  /** Takes meetings away; empty when there are too many, or one of them is to be kept. */
  private static Optional<WhatIf.Change> noMeeting(
      List<MeetingPoint> gone, List<MeetingPoint> kept) {
    List<MeetingPoint> points = gone.stream().distinct().toList();
    return points.isEmpty()
            || points.size() > MOST_MEETINGS
            || points.stream().anyMatch(kept::contains)
        ? Optional.empty()
        : Optional.of(new WhatIf.Change.NoMeeting(points));
  }

  /** Makes the neighbour one whose routes go before, the lesser change first. */
  private List<WhatIf.Change> related(Choice.Offer offer) {
    Asn here = choice.at().asn();
    InternetTopology topology = question.world().topology();
    // What an option adds is not for the world to change.
    if (topology.relationship(here, offer.neighbour()).isEmpty()) {
      return List.of();
    }
    Relationship.Kind peer = Relationship.Kind.PEER;
    WhatIf.Change customer = related(here, offer.neighbour(), Relationship.Kind.PROVIDER);
    if (offer.relation() == RouteClass.PROVIDER) {
      return List.of(related(here, offer.neighbour(), peer), customer);
    }
    return offer.relation() == RouteClass.PEER ? List.of(customer) : List.of();
  }

  private static WhatIf.Change related(Asn a, Asn b, Relationship.Kind kind) {
    return new WhatIf.Change.Related(new Relationship(a, b, kind, RowBasis.PUBLIC));
  }

  private Optional<WhatIf> attempt(WhatIf.Change change, Predicate<Decision> wins) {
    World changed = changed(question, change);
    if (!(question.plan(changed) instanceof Plan.Feasible plan)
        || !plan.network().topology().has(choice.at())) {
      return Optional.empty();
    }
    return Question.routes(plan, forward)
        .decision(choice.at())
        .filter(wins)
        .map(decision -> new WhatIf(change, question.journey(changed)));
  }

  private static World changed(Question question, WhatIf.Change change) {
    if (change instanceof WhatIf.Change.NoMeeting none && none.points().size() == 1) {
      return question.compare().without(none.points().get(0));
    }
    return question.world().with(change.edit());
  }

  /** Tries what makes the next best fibre way of a step the best. */
  static final class OfWay {
    private static final int MOST_CUTS = 3;
    private final Question question;

    OfWay(Question question) {
      this.question = question;
    }

    /** Returns the way taken and the next best one; none where packets stay in one metro. */
    List<Explanation.WayCandidate> ways(FibreWay way, boolean ofCloud) {
      if (way.corridors().isEmpty()) {
        return List.of();
      }
      FibreWays ways = ways(question.world(), ofCloud);
      List<Explanation.WayCandidate> all = new ArrayList<>();
      all.add(new Explanation.WayCandidate(way, cost(way, ways), Explanation.Tried.NOTHING));
      ways.secondBest(way.from(), way.to())
          .ifPresent(
              other ->
                  all.add(
                      new Explanation.WayCandidate(
                          other, cost(other, ways), cuts(way, other, ofCloud))));
      return all;
    }

    private Explanation.Tried cuts(FibreWay way, FibreWay other, boolean ofCloud) {
      List<WhatIf> winning =
          way.corridors().stream()
              .filter(corridor -> !other.corridors().contains(corridor))
              .limit(MOST_CUTS)
              .flatMap(corridor -> cut(corridor, other, ofCloud).stream())
              .toList();
      return new Explanation.Tried(winning, true, Optional.empty());
    }

    private Optional<WhatIf> cut(Corridor corridor, FibreWay other, boolean ofCloud) {
      WhatIf.Change change = new WhatIf.Change.Cut(corridor);
      World changed = changed(question, change);
      return ways(changed, ofCloud)
          .way(other.from(), other.to())
          .filter(now -> now.corridors().equals(other.corridors()))
          .map(now -> new WhatIf(change, question.journey(changed)));
    }

    private static FibreWays ways(World world, boolean ofCloud) {
      return ofCloud ? world.cloudWays() : world.carrierWays();
    }

    private static Distance cost(FibreWay way, FibreWays ways) {
      return Distance.ofKilometres(
          way.fibre().kilometres()
              + way.corridors().size() * ways.cost().perCorridor().kilometres());
    }
  }
}

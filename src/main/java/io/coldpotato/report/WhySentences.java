package io.coldpotato.report;

import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.Corridor;
import io.coldpotato.routing.Choice;
import io.coldpotato.routing.Decision;
import io.coldpotato.routing.RouteClass;
import io.coldpotato.routing.Rule;
import io.coldpotato.study.Explanation;
import io.coldpotato.study.Journey;
import io.coldpotato.study.WhatIf;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Relationship;
import io.coldpotato.units.Distance;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Says in words why candidates of a step won or lost, and what would let others win. */
final class WhySentences {

  private final WorldFacts facts;
  private final Sentences sentences;

  WhySentences(WorldFacts facts) {
    this.facts = facts;
    this.sentences = new Sentences(facts);
  }

  /** Returns what a rule says, whatever it was applied to. */
  static String rule(Rule rule) {
    return switch (rule) {
      case OWN_PREFIX -> "The network serves the prefix itself, so that it needs no other.";
      case ONLY_WAY -> "There was nothing to choose: one way is known.";
      case BUSINESS_PREFERENCE ->
          "A customer's route goes before a peer's, and a peer's before a provider's, however long.";
      case SHORTER_AS_PATH ->
          "Of routes of one class the one with fewer networks on the way is taken.";
      case LOWEST_MED -> "Of one neighbour's entrances the one it asks for is taken (MED).";
      case NEAREST_TO_DESTINATION ->
          "The exit nearest to the packet's destination is taken (cold potato).";
      case EXIT_AT_THIS_POP -> "A way out at the same PoP goes before one elsewhere.";
      case NEAREST_EXIT -> "The exit nearest to the packet is taken (hot potato).";
      case LOWEST_NEIGHBOUR -> "All else being equal, the lowest number goes first.";
    };
  }

  /** Returns why an offer won, is as good, or lost. */
  String because(Explanation.NetworkCandidate candidate, Choice choice) {
    Choice.Offer offer = candidate.offer();
    Decision decision = choice.decision().orElseThrow();
    String own = owners(offer.relation()) + " route, " + networks(offer.length());
    if (offer.lostBy().isEmpty()) {
      return own + ": none is better";
    }
    if (offer.isBest()) {
      return own + ", as good as the one taken; the exits decide";
    }
    return offer.lostBy().get() == Rule.SHORTER_AS_PATH
        ? networks(offer.length()) + " on the way, " + decision.asPathLength() + " by the one taken"
        : own + "; " + owners(decision.relation()) + " goes before it, however long";
  }

  /** Returns why an exit won or lost. */
  String because(
      Explanation.ExitCandidate candidate, Explanation.ExitCandidate chosen, Choice choice) {
    if (candidate.exit().lostBy().isEmpty()) {
      return sentences.because(choice.decision().orElseThrow());
    }
    String away = candidate.distance().map(d -> km(d) + " of fibre away").orElse("out of reach");
    String lost =
        switch (candidate.exit().lostBy().get()) {
          case NEAREST_TO_DESTINATION ->
              "from there "
                  + remaining(candidate.exit())
                  + " to the destination, "
                  + remaining(chosen.exit())
                  + " from the one taken";
          case EXIT_AT_THIS_POP -> away + "; a way out at this PoP goes before one elsewhere";
          case NEAREST_EXIT ->
              away
                  + ", "
                  + chosen.distance().map(WhySentences::km).orElse("less")
                  + " to the one taken";
          case LOWEST_MED -> "the neighbour asks for another entrance (MED)";
          default -> "all else is equal, and the other has the lower number";
        };
    return lost
        + candidate
            .toWin()
            .tooFar()
            .map(d -> "; no cable could make it win: the geodesic alone is " + km(d))
            .orElse("");
  }

  private static String remaining(Choice.Exit exit) {
    return exit.remaining()
        .filter(Double::isFinite)
        .map(d -> km(Distance.ofKilometres(d)) + " of fibre")
        .orElse("no way leads");
  }

  /** Returns why a fibre way is taken or not. */
  static String because(Explanation.WayCandidate candidate, Explanation.WayCandidate chosen) {
    String counted = "the network counts " + km(candidate.cost());
    return candidate.equals(chosen)
        ? "the cheapest way: " + counted + ", fibre and a sum for each corridor"
        : counted + " for it, and " + km(chosen.cost()) + " for the one taken";
  }

  /** Returns why a neighbour offers nothing. */
  String because(Choice.Withheld withheld, Asn asn) {
    return switch (withheld.reason()) {
      case NO_ROUTE -> "it has no route itself";
      case VALLEY_FREE ->
          "it has its route from a peer or a provider, and tells that to its customers only"
              + " (valley-free)";
      case NOT_ANNOUNCED -> "the prefix is its own, and not announced where both meet";
      case LOOP -> "its own way leads through " + facts.shortly(asn) + ", which drops such a path";
    };
  }

  /** Returns that an option leaves meetings with one neighbour out. */
  String closed(List<MeetingPoint> points) {
    String first = facts.metro(points.get(0).metro());
    return "both meet in "
        + first
        + (points.size() > 1 ? " and " + Figures.count(points.size() - 1, "other metro") : "")
        + ", which this option does not use";
  }

  /** Returns the change that would let a candidate win, and what then comes of it. */
  String toWin(WhatIf whatIf, Optional<Double> p50Now) {
    return condition(whatIf.change()) + outcome(whatIf.instead(), p50Now);
  }

  private String condition(WhatIf.Change change) {
    if (change instanceof WhatIf.Change.NoMeeting none) {
      return noMeeting(none.points());
    }
    if (change instanceof WhatIf.Change.Related related) {
      Relationship r = related.relationship();
      return r.kind() == Relationship.Kind.PEER
          ? "if " + facts.shortly(r.a()) + " and " + facts.shortly(r.b()) + " were peers"
          : "if " + facts.shortly(r.b()) + " were a customer of " + facts.shortly(r.a());
    }
    if (change instanceof WhatIf.Change.Cut cut) {
      return "if the corridor " + ends(cut.corridor()) + " were cut";
    }
    return laid((WhatIf.Change.Laid) change);
  }

  private String noMeeting(List<MeetingPoint> points) {
    MeetingPoint first = points.get(0);
    String a = "if " + facts.shortly(first.a());
    boolean onePair = points.stream().allMatch(p -> p.b().equals(first.b()));
    if (points.size() == 1) {
      return a + " did not meet " + facts.shortly(first.b()) + " in " + facts.metro(first.metro());
    }
    TreeSet<String> places = new TreeSet<>();
    points.forEach(
        p ->
            places.add(
                (onePair ? "" : facts.shortly(p.b()) + " ") + "in " + facts.metro(p.metro())));
    return a
        + " met "
        + (onePair ? facts.shortly(first.b()) + " " : "")
        + "neither "
        + String.join(" nor ", places);
  }

  private static String laid(Corridor corridor, double now, WorldFacts facts) {
    String ends = "from " + facts.metro(corridor.a()) + " to " + facts.metro(corridor.b());
    return "if a fibre way "
        + ends
        + " were "
        + km(corridor.length())
        + " or less, instead of "
        + Figures.whole(now);
  }

  private String laid(WhatIf.Change.Laid laid) {
    return laid(laid.corridor(), laid.kilometresNow(), facts);
  }

  private String ends(Corridor corridor) {
    String name = corridor.name().isEmpty() ? "" : " (" + corridor.name() + ")";
    return facts.metro(corridor.a()) + " – " + facts.metro(corridor.b()) + name;
  }

  private static String outcome(Journey instead, Optional<Double> p50Now) {
    if (instead instanceof Journey.Reached reached) {
      String p50 = ": P50 " + Figures.withUnit(reached.delay().p50Millis());
      return p50 + p50Now.map(now -> " instead of " + Figures.millis(now)).orElse("");
    }
    return ", and then no way is left (" + Outcomes.reasons(instead).get(0) + ")";
  }

  private static String owners(RouteClass relation) {
    return relation == RouteClass.OWN ? "its own" : "a " + Sentences.word(relation) + "'s";
  }

  private static String networks(int length) {
    return Figures.count(length, "network");
  }

  private static String km(Distance distance) {
    return Figures.whole(distance.kilometres()) + TextStyle.NO_BREAK + "km";
  }
}

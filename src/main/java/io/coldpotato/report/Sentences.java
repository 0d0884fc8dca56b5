package io.coldpotato.report;

import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.MetroId;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.routing.Decision;
import io.coldpotato.routing.RouteClass;
import io.coldpotato.study.Hop;
import io.coldpotato.study.Journey;
import io.coldpotato.study.Trace;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in words why packets go as they do: lower case, no full stop. */
final class Sentences {

  private final WorldFacts facts;

  Sentences(WorldFacts facts) {
    this.facts = facts;
  }

  /** Returns why packets take a step. */
  String reason(Hop hop) {
    if (hop.why() instanceof Hop.Why.Routed routed) {
      return because(routed.decision());
    }
    return ((Hop.Why.Given) hop.why()).sentence();
  }

  /** Returns which rule decided, for what, and what lost. */
  String because(Decision decision) {
    String taken = way(decision.at().asn(), decision.exit(), decision.target());
    String against =
        lost(decision)
            .map(b -> ", not " + way(decision.at().asn(), b.exit(), b.target()))
            .orElse("");
    return switch (decision.rule()) {
      case OWN_PREFIX ->
          facts.shortly(decision.at().asn())
              + " serves the prefix itself, in "
              + facts.metro(decision.target().metro());
      case ONLY_WAY -> "there is no other way than " + taken;
      case BUSINESS_PREFERENCE -> preference(decision) + ": " + taken + against;
      case SHORTER_AS_PATH -> "fewer networks are on the way: " + lengths(decision, taken);
      case LOWEST_MED -> "the neighbour asks for this entrance (MED): " + taken + against;
      case NEAREST_TO_DESTINATION ->
          "it is the nearest "
              + of(decision)
              + "to the packet's destination (cold potato): "
              + taken
              + against;
      case EXIT_AT_THIS_POP ->
          "a way out at this PoP goes before one elsewhere: " + taken + against;
      case NEAREST_EXIT ->
          "it is the nearest " + of(decision) + "to the packet (hot potato): " + taken + against;
      case LOWEST_NEIGHBOUR ->
          "all else is equal and the lowest number goes first: " + taken + against;
    };
  }

  private static Optional<Decision.Beaten> lost(Decision decision) {
    return decision.beaten().stream().findFirst();
  }

  private static String of(Decision decision) {
    return decision.candidates() > 1 ? "of " + Figures.whole(decision.candidates()) + " ways " : "";
  }

  private static String preference(Decision decision) {
    String own = owners(decision.relation()) + " route";
    return lost(decision)
        .map(b -> own + " goes before " + owners(b.relation()))
        .orElse(own + " goes before any other");
  }

  private static String owners(RouteClass relation) {
    return relation == RouteClass.OWN ? "its own" : "a " + word(relation) + "'s";
  }

  private String lengths(Decision decision, String taken) {
    String own = Figures.whole(decision.asPathLength()) + " by " + taken;
    return lost(decision)
        .map(
            b ->
                own
                    + ", "
                    + Figures.whole(b.asPathLength())
                    + " by "
                    + way(decision.at().asn(), b.exit(), b.target()))
        .orElse(own);
  }

  private String way(Asn own, Optional<Interconnection> exit, PopId target) {
    return exit.map(e -> to(e.farEndFrom(own).asn(), e.endOf(own)))
        .orElseGet(() -> "its own PoP in " + facts.metro(target.metro()));
  }

  private String to(Asn neighbour, PopId near) {
    return facts.shortly(neighbour) + " in " + facts.metro(near.metro());
  }

  /** Returns a hand-off as an arrow between networks and where it is. */
  String handOff(MeetingPoint point) {
    return facts.shortly(point.a())
        + " → "
        + facts.shortly(point.b())
        + ", "
        + facts.metro(point.metro());
  }

  /** Returns that two networks meet in a metro, the lower number first. */
  String meeting(MeetingPoint point) {
    boolean inOrder = point.a().compareTo(point.b()) <= 0;
    return facts.network(inOrder ? point.a() : point.b())
        + " meets "
        + facts.network(inOrder ? point.b() : point.a())
        + " in "
        + facts.metro(point.metro());
  }

  /** Returns what happens without a hand-off. */
  String alternative(Trace.Alternative alternative, double p50Millis) {
    MeetingPoint gone = alternative.without();
    String start =
        "without "
            + facts.shortly(gone.a())
            + "–"
            + facts.shortly(gone.b())
            + " in "
            + facts.metro(gone.metro())
            + ": ";
    if (!(alternative.instead() instanceof Journey.Reached reached)) {
      String why = Outcomes.reasons(alternative.instead()).get(0);
      return start + "no way is left (" + why + ")";
    }
    String other =
        alternative
            .firstOther()
            .map(
                p ->
                    facts.shortly(p.a())
                        + " hands over to "
                        + facts.shortly(p.b())
                        + " in "
                        + facts.metro(p.metro())
                        + " instead")
            .orElse("arrives without a further hand-off");
    return start
        + other
        + ", P50 "
        + Figures.withUnit(reached.delay().p50Millis())
        + " instead of "
        + Figures.millis(p50Millis);
  }

  /** Returns the metros between both ends of a fibre way; empty when there are none. */
  Optional<String> between(FibreWay way) {
    List<MetroId> metros = way.metros();
    return metros.size() < 3
        ? Optional.empty()
        : Optional.of(places(metros.subList(1, metros.size() - 1)));
  }

  /** Returns where a step's next best fibre way goes, and how long it is. */
  String otherWay(Trace.OtherWay other, double kilometresNow) {
    return "the next best fibre way goes "
        + between(other.way()).map(b -> "by " + b).orElse("straight")
        + ": "
        + Figures.whole(other.way().length().kilometres())
        + TextStyle.NO_BREAK
        + "km instead of "
        + Figures.whole(kilometresNow);
  }

  /** Returns whether request and reply are handed over alike, and where not. */
  String ways(Journey.Reached journey) {
    if (!journey.entry().equals(journey.exit())) {
      return "The ways differ: the request is handed over in "
          + facts.metro(journey.entry())
          + ", the reply in "
          + facts.metro(journey.exit())
          + ".";
    }
    List<Asn> there = networks(journey.forward());
    List<Asn> back = new ArrayList<>(networks(journey.reverse()));
    Collections.reverse(back);
    if (!there.equals(back)) {
      return "The ways differ: the request goes by "
          + names(there)
          + ", the reply by "
          + names(back)
          + " (both from the site).";
    }
    List<MetroId> out = metros(journey.forward());
    List<MetroId> home = new ArrayList<>(metros(journey.reverse()));
    Collections.reverse(home);
    if (!out.equals(home)) {
      return "The ways differ: the request changes networks in "
          + places(out)
          + ", the reply in "
          + places(home)
          + " (both from the site).";
    }
    return "Request and reply are handed over in " + facts.metro(journey.entry()) + " alike.";
  }

  private static List<MetroId> metros(List<Hop> hops) {
    return hops.stream().flatMap(h -> h.handOff().stream()).map(MeetingPoint::metro).toList();
  }

  private String places(List<MetroId> metros) {
    return String.join(", ", metros.stream().map(facts::metro).toList());
  }

  private static List<Asn> networks(List<Hop> hops) {
    return hops.stream()
        .filter(h -> h.why() instanceof Hop.Why.Routed)
        .flatMap(h -> h.delay().segment().asn().stream())
        .distinct()
        .toList();
  }

  private String names(List<Asn> networks) {
    return String.join(", ", networks.stream().map(facts::shortly).toList());
  }

  /** Returns how much longer than light in fibre a round trip takes; empty within one city. */
  static Optional<String> stretch(Journey.Reached journey) {
    return journey
        .stretch()
        .map(
            s ->
                "Light in fibre along the geodesic would need "
                    + Figures.withUnit(journey.delay().p50Millis() / s)
                    + "; this takes "
                    + Figures.threeDigits(s)
                    + TextStyle.NO_BREAK
                    + "×.");
  }

  static String word(RouteClass relation) {
    return relation.name().toLowerCase(Locale.ROOT);
  }

  static String word(Interconnection.Kind kind) {
    return switch (kind) {
      case TRANSIT -> "transit port";
      case PNI -> "private interconnect";
      case EXCHANGE -> "exchange";
      case DEDICATED -> "dedicated session";
    };
  }

  static String word(SegmentKind kind) {
    return switch (kind) {
      case LAST_MILE -> "access line";
      case BACKHAUL -> "own carriage";
      case ACCESS_ISP -> "access network";
      case TRANSIT -> "transit";
      case EXCHANGE -> "exchange";
      case PROVIDER_PRIVATE -> "private carriage";
      case MICROSOFT_WAN -> "cloud WAN";
      case GATEWAY -> "gateway";
      case REGION_ENTRY -> "region";
    };
  }
}

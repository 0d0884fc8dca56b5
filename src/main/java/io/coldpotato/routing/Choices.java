package io.coldpotato.routing;

import io.coldpotato.routing.Islands.Neighbour;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what PoPs could choose among; see {@link Choice}. Decides nothing. */
final class Choices {

  private final Islands islands;
  private final InteriorRouting interior;
  private final IslandRoutes routes;
  private final Exits exits;
  private final RouteTable table;

  Choices(Islands islands, InteriorRouting interior, IslandRoutes routes, RouteTable table) {
    this.islands = islands;
    this.interior = interior;
    this.routes = routes;
    this.exits = routes.exits();
    this.table = table;
  }

  /** Returns the choice of a PoP; O(neighbours · path + exits · log exits). */
  Choice at(PopId pop) {
    int island = islands.island(pop);
    Optional<Decision> decision = table.decision(pop);
    if (decision.isPresent() && decision.get().relation() == RouteClass.OWN) {
      return new Choice(pop, decision, List.of(), List.of(), serving(decision.get()));
    }
    Set<Integer> offering = new HashSet<>();
    List<Ranked> ranked = new ArrayList<>();
    for (RouteCandidate candidate : routes.offers(island)) {
      Neighbour neighbour = islands.neighbour(island, candidate.neighbour());
      List<Interconnection> meetings =
          routes.open(island, neighbour).stream().sorted(exits.order(pop)).toList();
      if (!meetings.isEmpty()) {
        offering.add(candidate.neighbour());
        ranked.add(new Ranked(candidate, meetings));
      }
    }
    return new Choice(
        pop,
        decision,
        decision.map(d -> offers(d, ranked)).orElse(List.of()),
        withheld(island, pop, offering),
        decision.map(d -> exits(d, island)).orElse(List.of()));
  }

  /** What a neighbour offers, and where it can be taken. */
  private record Ranked(RouteCandidate candidate, List<Interconnection> meetings) {}

  private List<Choice.Offer> offers(Decision decision, List<Ranked> ranked) {
    Interconnection chosen = decision.exit().orElseThrow();
    ExitOrder order = exits.order(decision.at());
    List<Interconnection> visible = exits.ranked(decision.at());
    return ranked.stream()
        .sorted(
            Comparator.comparing((Ranked r) -> !r.meetings().contains(chosen))
                .thenComparing(Ranked::candidate, RouteCandidate.BY_POLICY)
                .thenComparing(r -> r.meetings().get(0), order))
        .map(r -> offer(decision, r, order, visible))
        .toList();
  }

  private Choice.Offer offer(
      Decision decision, Ranked ranked, ExitOrder order, List<Interconnection> visible) {
    RouteCandidate candidate = ranked.candidate();
    Interconnection chosen = decision.exit().orElseThrow();
    Interconnection best = ranked.meetings().get(0);
    boolean sameClass = candidate.relation() == decision.relation();
    boolean isBest = sameClass && candidate.length() == decision.asPathLength();
    Optional<Rule> lostBy = Optional.empty();
    if (!ranked.meetings().contains(chosen)) {
      lostBy =
          Optional.of(
              isBest
                  ? amongTied(chosen, best, order, visible)
                  : sameClass ? Rule.SHORTER_AS_PATH : Rule.BUSINESS_PREFERENCE);
    }
    return new Choice.Offer(
        best.farEndFrom(decision.at().asn()).asn(),
        candidate.relation(),
        candidate.length(),
        asPath(best, decision.at().asn()),
        ranked.meetings(),
        isBest,
        lostBy);
  }

  private static Rule amongTied(
      Interconnection chosen,
      Interconnection other,
      ExitOrder order,
      List<Interconnection> visible) {
    return visible.contains(other) ? order.rule(chosen, other) : Rule.LOWEST_MED;
  }

  private List<Choice.Withheld> withheld(int island, PopId pop, Set<Integer> offering) {
    List<Choice.Withheld> all = new ArrayList<>();
    for (Neighbour neighbour : islands.neighbours(island)) {
      if (!offering.contains(neighbour.island())) {
        all.add(
            new Choice.Withheld(
                islands.asn(neighbour.island()),
                neighbour.teaches(),
                reason(pop.asn(), neighbour)));
      }
    }
    all.sort(Comparator.comparing(Choice.Withheld::neighbour));
    return all;
  }

  private Choice.Reason reason(Asn asn, Neighbour neighbour) {
    if (!routes.has(neighbour.island())) {
      return Choice.Reason.NO_ROUTE;
    }
    if (routes.isOrigin(neighbour.island())) {
      return Choice.Reason.NOT_ANNOUNCED;
    }
    boolean allComeBack =
        neighbour.links().stream().allMatch(i -> exits.pathHolds(i.farEndFrom(asn), asn));
    return allComeBack ? Choice.Reason.LOOP : Choice.Reason.VALLEY_FREE;
  }

  private List<Choice.Exit> exits(Decision decision, int island) {
    PopId pop = decision.at();
    Interconnection chosen = decision.exit().orElseThrow();
    ExitOrder order = exits.order(pop);
    List<Interconnection> visible = exits.ranked(pop);
    return exits.tied(island).stream()
        .sorted(
            Comparator.comparing((Interconnection i) -> !visible.contains(i)).thenComparing(order))
        .map(
            link ->
                new Choice.Exit(
                    Optional.of(link),
                    link.endOf(pop.asn()),
                    asPath(link, pop.asn()),
                    interior.distance(pop, link.endOf(pop.asn())),
                    order.remainingFrom(link),
                    link.equals(chosen)
                        ? Optional.empty()
                        : Optional.of(amongTied(chosen, link, order, visible))))
        .toList();
  }

  private List<Choice.Exit> serving(Decision decision) {
    PopId pop = decision.at();
    return exits.serving(pop).stream()
        .map(
            target ->
                new Choice.Exit(
                    Optional.empty(),
                    target,
                    List.of(),
                    interior.distance(pop, target),
                    Optional.empty(),
                    target.equals(decision.target())
                        ? Optional.empty()
                        : Optional.of(rule(decision, target))))
        .toList();
  }

  private Rule rule(Decision decision, PopId target) {
    PopId pop = decision.at();
    return interior.distance(pop, target) == interior.distance(pop, decision.target())
        ? Rule.LOWEST_NEIGHBOUR
        : Rule.NEAREST_EXIT;
  }

  private List<Asn> asPath(Interconnection exit, Asn asn) {
    PopId far = exit.farEndFrom(asn);
    List<Asn> path = new ArrayList<>(List.of(far.asn()));
    path.addAll(table.asPath(far).orElseThrow());
    return path;
  }
}

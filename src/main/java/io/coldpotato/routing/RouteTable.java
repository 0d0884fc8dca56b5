package io.coldpotato.routing;

import io.coldpotato.routing.Islands.Neighbour;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The routes of every PoP to one announced prefix.
 *
 * <p>Every PoP decides for itself over a full iBGP mesh: class and AS-path length (which are the
 * same all over an island), then what its network's {@link EgressPolicy} puts before eBGP over
 * iBGP, eBGP over iBGP, the least interior distance, the lowest (neighbour ASN, PoP). Decisions are
 * made when asked for and kept. Safe for several threads.
 */
public final class RouteTable {

  private final Islands islands;
  private final InteriorRouting interior;
  private final IslandRoutes routes;
  private final Exits exits;
  private final Map<PopId, Optional<Decision>> decisions = new ConcurrentHashMap<>();

  RouteTable(
      Islands islands,
      InteriorRouting interior,
      Announcement announcement,
      Map<Asn, EgressPolicy> egress) {
    this.islands = islands;
    this.interior = interior;
    this.routes = new IslandRoutes(islands, announcement, interior, egress);
    this.exits = routes.exits();
  }

  /** Returns what a PoP does with packets for the prefix; empty when it has no route. */
  public Optional<Decision> decision(PopId pop) {
    return decisions.computeIfAbsent(pop, this::decide);
  }

  /**
   * Returns the policy route of the network a PoP belongs to, all ties kept, whichever exit the PoP
   * itself takes; empty when it has none. A network whose PoPs are not joined routes in parts, and
   * the answer is that of the PoP's part. Not kept.
   */
  public Optional<PolicyRoute> policyRoute(PopId pop) {
    int island = islands.island(pop);
    if (!routes.has(island)) {
      return Optional.empty();
    }
    // Sorted: islands laid over others are numbered last, whatever their networks' numbers.
    SortedSet<Asn> asns = new TreeSet<>();
    for (Neighbour neighbour : routes.nextHops(island)) {
      asns.add(islands.asn(neighbour.island()));
    }
    return Optional.of(
        new PolicyRoute(routes.relation(island), routes.length(island), List.copyOf(asns)));
  }

  /**
   * Returns all that a PoP could choose among, for explanations: what every neighbour of its
   * network offers or keeps back, and every exit. Not kept.
   */
  public Choice choice(PopId pop) {
    return new Choices(islands, interior, routes, this).at(pop);
  }

  /** Returns the AS path of a PoP's route, its own network left out; empty when it has none. */
  public Optional<List<Asn>> asPath(PopId pop) {
    List<Asn> path = new ArrayList<>();
    Optional<Decision> decision = decision(pop);
    while (decision.isPresent() && decision.get().exit().isPresent()) {
      PopId far = decision.get().exit().get().farEndFrom(decision.get().at().asn());
      path.add(far.asn());
      decision = decision(far);
    }
    return decision.map(d -> List.copyOf(path));
  }

  /** Returns the way of packets from a PoP, hop by hop: every PoP passed may choose anew. */
  public RoutingOutcome forward(PopId start) {
    List<ForwardingPath.Stretch> stretches = new ArrayList<>();
    Set<PopId> decided = new HashSet<>();
    PopId at = start;
    while (true) {
      Optional<Decision> decision = decision(at);
      if (decision.isEmpty()) {
        return new RoutingOutcome.Unreachable(at, at.asn() + " has no route");
      }
      if (!decided.add(at)) {
        return new RoutingOutcome.Unreachable(at, "a forwarding loop comes back to " + at);
      }
      Decision d = decision.get();
      if (Double.isInfinite(interior.distance(at, d.target()))) {
        String ends = at.metro() + " to " + d.target().metro();
        return new RoutingOutcome.Unreachable(at, at.asn() + " has no way from " + ends);
      }
      List<PopId> way = untilOtherMind(interior.way(at, d.target()), d);
      PopId end = way.get(way.size() - 1);
      boolean leaves = d.exit().isPresent() && end.equals(d.target());
      stretches.add(new ForwardingPath.Stretch(way, d, leaves ? d.exit() : Optional.empty()));
      if (leaves) {
        at = d.exit().orElseThrow().farEndFrom(at.asn());
      } else if (end.equals(d.target())) {
        return new RoutingOutcome.Reached(new ForwardingPath(stretches));
      } else {
        at = end;
      }
    }
  }

  /**
   * Cuts a way at the first PoP that would choose another exit. Where MEDs are honoured that is
   * common; elsewhere it takes an interior without the triangle inequality, such as one whose
   * branch corridors are open to those at their ends only.
   */
  private List<PopId> untilOtherMind(List<PopId> way, Decision decision) {
    for (int i = 1; i < way.size(); i++) {
      PopId pop = way.get(i);
      if (!exits.target(pop).equals(decision.target())
          || !exits.chosen(pop).equals(decision.exit())) {
        return way.subList(0, i + 1);
      }
    }
    return way;
  }

  private Optional<Decision> decide(PopId pop) {
    int island = islands.island(pop);
    if (!routes.has(island)) {
      return Optional.empty();
    }
    if (routes.relation(island) == RouteClass.OWN) {
      return Optional.of(decideOwn(pop));
    }
    return Optional.of(
        choose(pop, island, exits.order(pop), exits.tied(island), exits.ranked(pop)));
  }

  /** The first of the ranked exits, why, and all that lost. */
  private Decision choose(
      PopId pop,
      int island,
      ExitOrder order,
      List<Interconnection> tied,
      List<Interconnection> ranked) {
    RouteClass relation = routes.relation(island);
    int length = routes.length(island);
    Interconnection chosen = ranked.get(0);
    List<Decision.Beaten> beaten = new ArrayList<>();
    tied.stream()
        .filter(i -> !i.equals(chosen))
        .sorted(order)
        .forEach(
            i ->
                beaten.add(
                    new Decision.Beaten(relation, length, Optional.of(i), i.endOf(pop.asn()))));
    List<Decision.Beaten> lesser = lesserRoutes(island, pop.asn(), order);
    Rule rule = Rule.ONLY_WAY;
    if (ranked.size() > 1) {
      rule = order.rule(chosen, ranked.get(1));
    } else if (tied.size() > 1) {
      rule = Rule.LOWEST_MED;
    } else if (!lesser.isEmpty()) {
      rule = lesser.get(0).relation() == relation ? Rule.SHORTER_AS_PATH : Rule.BUSINESS_PREFERENCE;
    }
    beaten.addAll(lesser);
    return new Decision(
        pop,
        relation,
        length,
        Optional.of(chosen),
        chosen.endOf(pop.asn()),
        rule,
        beaten,
        ranked.size());
  }

  private Decision decideOwn(PopId pop) {
    List<PopId> serving = exits.serving(pop);
    List<Decision.Beaten> beaten =
        serving.stream()
            .skip(1)
            .map(p -> new Decision.Beaten(RouteClass.OWN, 0, Optional.empty(), p))
            .toList();
    Rule rule = serving.size() > 1 ? Rule.NEAREST_EXIT : Rule.OWN_PREFIX;
    return new Decision(
        pop, RouteClass.OWN, 0, Optional.empty(), serving.get(0), rule, beaten, serving.size());
  }

  /**
   * Routes that lost between networks: a less preferred neighbour, or a longer AS path; best first.
   * A path that comes back through this network is no route.
   */
  private List<Decision.Beaten> lesserRoutes(int island, Asn asn, ExitOrder order) {
    List<Lesser> lesser = new ArrayList<>();
    for (RouteCandidate offer : routes.lesserOffers(island)) {
      Neighbour neighbour = islands.neighbour(island, offer.neighbour());
      routes.open(island, neighbour).stream()
          .min(order)
          .ifPresent(nearest -> lesser.add(new Lesser(offer, nearest)));
    }
    return lesser.stream()
        .sorted(
            Comparator.comparing(Lesser::offer, RouteCandidate.BY_POLICY)
                .thenComparing(Lesser::nearest, order))
        .map(
            l ->
                new Decision.Beaten(
                    l.offer().relation(),
                    l.offer().length(),
                    Optional.of(l.nearest()),
                    l.nearest().endOf(asn)))
        .toList();
  }

  /** A route that is not as good as the best, and the nearest exit to it. */
  private record Lesser(RouteCandidate offer, Interconnection nearest) {}
}

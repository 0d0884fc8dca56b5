package io.coldpotato.routing;

import io.coldpotato.routing.Islands.Neighbour;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The exit that every PoP takes, without the reasons.
 *
 * <p>An answer is final as soon as the PoP's island has its policy route, since that rests on
 * shorter routes only; so {@link IslandRoutes} may ask for exits while the routes of other islands
 * are still being found. Made when asked for and kept. Safe for several threads.
 */
final class Exits {

  private final Islands islands;
  private final IslandRoutes routes;
  private final InteriorRouting interior;
  private final Announcement announcement;
  private final Map<Asn, EgressPolicy> egress;
  private final Map<PopId, Optional<Interconnection>> chosen = new ConcurrentHashMap<>();
  private final Map<Integer, MedExits> medExits = new ConcurrentHashMap<>();

  Exits(
      Islands islands,
      IslandRoutes routes,
      InteriorRouting interior,
      Announcement announcement,
      Map<Asn, EgressPolicy> egress) {
    this.islands = islands;
    this.routes = routes;
    this.interior = interior;
    this.announcement = announcement;
    this.egress = Map.copyOf(egress);
  }

  EgressPolicy policyOf(Asn asn) {
    return egress.getOrDefault(asn, new EgressPolicy.HotPotato());
  }

  /** Returns the order in which a PoP prefers exits. */
  ExitOrder order(PopId pop) {
    return new ExitOrder(pop, policyOf(pop.asn()), interior);
  }

  /** Returns every interconnection over which an island has a route as good as its best. */
  List<Interconnection> tied(int island) {
    List<Interconnection> exits = new ArrayList<>();
    for (Neighbour neighbour : routes.nextHops(island)) {
      exits.addAll(routes.open(island, neighbour));
    }
    return exits;
  }

  /** Returns the exits among which a PoP chooses, the best first; its route is not its own. */
  List<Interconnection> ranked(PopId pop) {
    int island = islands.island(pop);
    List<Interconnection> known =
        policyOf(pop.asn()) instanceof EgressPolicy.HonourMed
            ? medExits(island, pop.asn()).seenBy(pop)
            : tied(island);
    return known.stream().sorted(order(pop)).toList();
  }

  /** Not computeIfAbsent: a MED asks for the exits of other PoPs while these are found. */
  private MedExits medExits(int island, Asn asn) {
    MedExits known = medExits.get(island);
    if (known == null) {
      known = new MedExits(asn, routes.relation(island), this, interior, tied(island));
      medExits.put(island, known);
    }
    return known;
  }

  /** Returns the PoPs that serve the prefix for one of their own network, the nearest first. */
  List<PopId> serving(PopId pop) {
    return announcement.servedAt().stream()
        .filter(p -> interior.island(p) == interior.island(pop))
        .sorted(
            Comparator.comparingDouble((PopId p) -> interior.distance(pop, p))
                .thenComparing(p -> p))
        .toList();
  }

  /** Returns the exit a PoP takes; empty for an own prefix. Its island must have a route. */
  Optional<Interconnection> chosen(PopId pop) {
    Optional<Interconnection> known = chosen.get(pop);
    if (known == null) {
      known = isOwn(pop) ? Optional.empty() : Optional.of(ranked(pop).get(0));
      chosen.put(pop, known);
    }
    return known;
  }

  /** Returns the PoP of its own network to which a PoP sends packets. */
  PopId target(PopId pop) {
    return chosen(pop).map(e -> e.endOf(pop.asn())).orElseGet(() -> serving(pop).get(0));
  }

  boolean isOwn(PopId pop) {
    return routes.relation(islands.island(pop)) == RouteClass.OWN;
  }

  /** Returns whether a network is on the AS path of a PoP, the PoP's own included. */
  boolean pathHolds(PopId pop, Asn asn) {
    PopId at = pop;
    while (!at.asn().equals(asn)) {
      Optional<Interconnection> exit = chosen(at);
      if (exit.isEmpty()) {
        return false;
      }
      at = exit.get().farEndFrom(at.asn());
    }
    return true;
  }
}

package io.coldpotato.routing;

import io.coldpotato.routing.Islands.Neighbour;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The policy routes of all islands to one announced prefix, and the interconnections over which
 * they come.
 *
 * <p>{@link AsRouting} finds them; this only tells it what lies below the level of networks. An
 * origin may announce over some of its interconnections only, and a part of a network hears of its
 * other parts: it drops a path on which its own network stands, which depends on where it is told.
 */
final class IslandRoutes implements ImportFilter {

  private final Islands islands;
  private final Announcement announcement;
  private final Set<Integer> origins = new TreeSet<>();
  private final Exits exits;
  private final AsRoutes routes;

  /** Finds the routes; O(islands + pairs that meet). */
  IslandRoutes(
      Islands islands,
      Announcement announcement,
      InteriorRouting interior,
      Map<Asn, EgressPolicy> egress) {
    this.islands = islands;
    this.announcement = announcement;
    this.exits = new Exits(islands, this, interior, announcement, egress);
    for (PopId pop : announcement.servedAt()) {
      origins.add(islands.island(pop));
    }
    this.routes = islands.routing().newRoutes();
    islands.routing().route(routes, origins.stream().mapToInt(i -> i).toArray(), this);
  }

  /** Returns whether an island has a route. */
  boolean has(int island) {
    return routes.hasRoute(island);
  }

  /** Returns the class of an island's route; it must have one. */
  RouteClass relation(int island) {
    return routes.relation(island).orElseThrow();
  }

  /** Returns how many networks are on the way, the island's own not counted. */
  int length(int island) {
    return routes.length(island);
  }

  /** Returns every neighbour that offers a route as good as the best. */
  List<Neighbour> nextHops(int island) {
    List<Neighbour> all = new ArrayList<>();
    routes.forEachTiedNextHop(island, other -> all.add(islands.neighbour(island, other)));
    return all;
  }

  /**
   * Returns what neighbours offer to an island that is not as good as its best, the best first;
   * some may stand on paths that hold the island's own network.
   */
  List<RouteCandidate> lesserOffers(int island) {
    int length = length(island);
    RouteClass relation = relation(island);
    return offers(island).stream()
        .filter(offer -> offer.relation() != relation || offer.length() != length)
        .toList();
  }

  /**
   * Returns what neighbours offer to an island, the best first; some may stand on paths that hold
   * the island's own network, or not be announced where both meet.
   */
  List<RouteCandidate> offers(int island) {
    return routes.offers(island);
  }

  /** Returns whether an island originates the prefix. */
  boolean isOrigin(int island) {
    return origins.contains(island);
  }

  /** Returns the exits that PoPs take over these routes. */
  Exits exits() {
    return exits;
  }

  /**
   * Returns the interconnections with a neighbour, which has a route for the island, over which the
   * island takes it.
   */
  List<Interconnection> open(int island, Neighbour neighbour) {
    int from = neighbour.island();
    if (!origins.contains(from) && !mayHold(from, island)) {
      return neighbour.links();
    }
    return neighbour.links().stream().filter(link -> isOpen(island, from, link)).toList();
  }

  @Override
  public int[] nodes() {
    IntStream hearOfOrigins =
        announcement.scope() == Announcement.Scope.EVERYWHERE
            ? IntStream.empty()
            : origins.stream()
                .flatMapToInt(i -> islands.neighbours(i).stream().mapToInt(Neighbour::island));
    return IntStream.concat(islands.parts(), hearOfOrigins).distinct().toArray();
  }

  @Override
  public boolean drops(int node, int neighbour) {
    if (!islands.isPart(node) && !origins.contains(neighbour)) {
      return false;
    }
    for (Interconnection link : islands.neighbour(node, neighbour).links()) {
      if (isOpen(node, neighbour, link)) {
        return false;
      }
    }
    return true;
  }

  /** Whether some path of one island may hold another island's network: only a longer one can. */
  private boolean mayHold(int from, int island) {
    return islands.isPart(island) || (has(island) && length(from) > length(island));
  }

  /** Whether the origin announces there, and whether the path that comes there is free of loops. */
  private boolean isOpen(int island, int from, Interconnection link) {
    if (origins.contains(from) && !announcement.scope().includes(link)) {
      return false;
    }
    Asn asn = islands.asn(island);
    return !mayHold(from, island) || !exits.pathHolds(link.farEndFrom(asn), asn);
  }
}

package io.coldpotato.routing;

import io.coldpotato.routing.PolicyStage.Neighbour;
import io.coldpotato.routing.PolicyStage.Role;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The policy routes of all islands to one announced prefix: customer over peer over provider
 * routes, then the fewest networks, all ties kept; what came from a peer or provider is exported to
 * customers only (Gao and Rexford, "Stable Internet routing without global coordination", 2001).
 *
 * <p>Found in three sweeps over integer arrays: up to providers, across to peers, down to
 * customers, each by increasing length. O(islands + pairs). Next hops are looked up when asked for.
 */
final class PolicyRoutes {

  private static final int NONE = Integer.MAX_VALUE;

  private final PolicyStage stage;
  private final Announcement announcement;
  private final RouteClass[] relations;
  private final int[] lengths;
  private final Exits exits;

  PolicyRoutes(
      PolicyStage stage,
      Announcement announcement,
      InteriorRouting interior,
      Map<Asn, EgressPolicy> egress) {
    this.stage = stage;
    this.announcement = announcement;
    this.exits = new Exits(stage, this, interior, announcement, egress);
    this.relations = new RouteClass[stage.size()];
    this.lengths = new int[stage.size()];
    Arrays.fill(lengths, NONE);
    int[] queue = new int[stage.size()];
    int origins = 0;
    for (PopId pop : announcement.servedAt()) {
      int island = stage.island(pop);
      if (lengths[island] == NONE) {
        set(island, RouteClass.OWN, 0);
        queue[origins++] = island;
      }
    }
    climb(queue, origins);
    cross();
    descend(byLength(), queue);
  }

  private void set(int island, RouteClass relation, int length) {
    relations[island] = relation;
    lengths[island] = length;
  }

  /** Returns whether an island has a route. */
  boolean has(int island) {
    return lengths[island] != NONE;
  }

  /** Returns the class of an island's route; it must have one. */
  RouteClass relation(int island) {
    return relations[island];
  }

  /** Returns how many networks are on the way, the island's own not counted. */
  int length(int island) {
    return lengths[island];
  }

  /** Returns every neighbour that offers a route as good as the best. */
  List<Neighbour> nextHops(int island) {
    if (relations[island] == RouteClass.OWN) {
      return List.of();
    }
    List<Neighbour> all = new ArrayList<>();
    for (Neighbour neighbour : stage.neighbours(island, Role.teaching(relations[island]))) {
      // A neighbour without a route has the greatest length, which none exceeds.
      if (lengths[neighbour.island()] == lengths[island] - 1 && isOffered(island, neighbour)) {
        all.add(neighbour);
      }
    }
    return all;
  }

  /** Returns the exits that PoPs take over these routes. */
  Exits exits() {
    return exits;
  }

  /**
   * Returns the interconnections over which a neighbour offers the prefix to an island; none when
   * it has no route or its policy keeps it back.
   */
  List<Interconnection> offers(int island, Neighbour neighbour) {
    if (!isExported(neighbour)) {
      return List.of();
    }
    if (isOpenEverywhere(island, neighbour.island())) {
      return neighbour.links();
    }
    return neighbour.links().stream()
        .filter(link -> isOpen(island, neighbour.island(), link))
        .toList();
  }

  private boolean isOffered(int island, Neighbour neighbour) {
    return isExported(neighbour) && isOpen(island, neighbour.island(), neighbour.links());
  }

  private boolean isExported(Neighbour neighbour) {
    int from = neighbour.island();
    boolean forAll = relations[from] == RouteClass.OWN || relations[from] == RouteClass.CUSTOMER;
    return has(from) && (forAll || neighbour.role() == Role.PROVIDER);
  }

  /** Only the origin picks interconnections, and only a part of a network hears of the network. */
  private boolean isOpenEverywhere(int island, int from) {
    return relations[from] != RouteClass.OWN && !stage.isPart(island);
  }

  private boolean isOpen(int island, int from, List<Interconnection> links) {
    if (isOpenEverywhere(island, from)) {
      return true;
    }
    for (Interconnection link : links) {
      if (isOpen(island, from, link)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the origin announces there, and whether the path that comes there is free of loops. */
  private boolean isOpen(int island, int from, Interconnection link) {
    if (relations[from] == RouteClass.OWN && !announcement.scope().includes(link)) {
      return false;
    }
    Asn asn = stage.asn(island);
    return !stage.isPart(island) || !exits.pathHolds(link.farEndFrom(asn), asn);
  }

  /** Up: customers tell their providers, by increasing length. */
  private void climb(int[] queue, int origins) {
    int end = origins;
    for (int next = 0; next < end; next++) {
      end = tell(queue[next], Role.PROVIDER, RouteClass.CUSTOMER, queue, end);
    }
  }

  /** Across: peers tell each other what is their own or their customers'. */
  private void cross() {
    int[] found = new int[stage.size()];
    Arrays.fill(found, NONE);
    for (int island = 0; island < stage.size(); island++) {
      if (!has(island)) {
        for (Neighbour peer : stage.neighbours(island, Role.PEER)) {
          if (isOffered(island, peer)) {
            found[island] = Math.min(found[island], lengths[peer.island()] + 1);
          }
        }
      }
    }
    for (int island = 0; island < found.length; island++) {
      if (found[island] != NONE) {
        set(island, RouteClass.PEER, found[island]);
      }
    }
  }

  /** Returns the islands that have a route, the shortest first (counted, not compared). */
  private int[] byLength() {
    int[] places = new int[stage.size() + 1];
    for (int island = 0; island < stage.size(); island++) {
      if (has(island)) {
        places[lengths[island] + 1]++;
      }
    }
    for (int length = 1; length < places.length; length++) {
      places[length] += places[length - 1];
    }
    int[] sorted = new int[places[stage.size()]];
    for (int island = 0; island < stage.size(); island++) {
      if (has(island)) {
        sorted[places[lengths[island]]++] = island;
      }
    }
    return sorted;
  }

  /**
   * Down: everyone tells customers, by increasing length; those told queue behind those of their
   * length that had a route before.
   */
  private void descend(int[] before, int[] queue) {
    int end = 0;
    int next = 0;
    int old = 0;
    while (old < before.length || next < end) {
      boolean isOld =
          next == end || (old < before.length && lengths[before[old]] <= lengths[queue[next]]);
      int from = isOld ? before[old++] : queue[next++];
      end = tell(from, Role.CUSTOMER, RouteClass.PROVIDER, queue, end);
    }
  }

  /**
   * Gives every neighbour of one role that has no route the one of an island.
   *
   * @return the end of the queue, to which those told are added
   */
  private int tell(int from, Role towards, RouteClass relation, int[] queue, int end) {
    int newEnd = end;
    for (Neighbour to : stage.neighbours(from, towards)) {
      if (!has(to.island()) && isOpen(to.island(), from, to.links())) {
        set(to.island(), relation, lengths[from] + 1);
        queue[newEnd++] = to.island();
      }
    }
    return newEnd;
  }
}

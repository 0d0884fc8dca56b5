package io.coldpotato.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Class and length of the routes of all networks to up to 64 destinations at once, the same as
 * {@link AsRouting#route(AsRoutes, int)} finds one by one.
 *
 * <p>Destinations share every visit to a link ("The more the merrier", Then and others, 2015): a
 * route is one byte and eight lanes lie in one {@code long}, so that one operation serves eight. It
 * pays from some dozens of destinations on. Next hops follow from class and length, but are not
 * kept. For one thread at a time; 65 bytes for each network, 64 more for each that has customers.
 */
public final class AsRouteBlock {

  /** How many destinations fit. */
  public static final int LANES = 64;

  private static final Optional<RouteClass> OWN = Optional.of(RouteClass.OWN);
  private static final List<Optional<RouteClass>> RELATIONS =
      List.of(
          Optional.of(RouteClass.CUSTOMER),
          Optional.of(RouteClass.PEER),
          Optional.of(RouteClass.PROVIDER));

  final AsLayout layout;
  final AsBlockSweep sweep;
  private int[] origins = new int[0];

  /** Lanes in which some length does not fit into a byte, and their routes. */
  private final List<AsRoutes> longRoutes = new ArrayList<>();

  private final int[] longLanes = new int[LANES];

  AsRouteBlock(AsLayout layout) {
    this.layout = layout;
    this.sweep = new AsBlockSweep(layout);
    Arrays.fill(longLanes, -1);
  }

  void route(int[] originNodes) {
    origins = originNodes.clone();
    int count = 0;
    long tooLong = sweep.run(origins);
    for (int lane = 0; lane < LANES; lane++) {
      longLanes[lane] = -1;
      if ((tooLong >>> lane & 1) != 0 && lane < origins.length) {
        if (count == longRoutes.size()) {
          longRoutes.add(new AsRoutes(layout));
        }
        longLanes[lane] = count;
        AsRoutes routes = longRoutes.get(count++);
        routes.start(origins[lane]);
        routes.sweep();
      }
    }
  }

  /** Returns how many destinations there are; each is a lane, in the order given. */
  public int lanes() {
    return origins.length;
  }

  /** Returns a lane's destination. */
  public int origin(int lane) {
    return origins[lane];
  }

  /** Returns whether a network has a route to a lane's destination. */
  public boolean hasRoute(int lane, int node) {
    return relation(lane, node).isPresent();
  }

  /** Returns the class of a network's route to a lane's destination; empty when it has none. */
  public Optional<RouteClass> relation(int lane, int node) {
    if (origins[lane] == node) {
      return OWN;
    }
    if (longLanes[lane] >= 0) {
      return longRoutes.get(longLanes[lane]).relation(node);
    }
    int route = sweep.route(lane, layout.labels[node]);
    boolean isNone = (route & AsBlockSweep.MOST) == AsBlockSweep.MOST;
    return isNone ? Optional.empty() : RELATIONS.get(route >> 6);
  }

  /**
   * Returns the links of a network's AS path to a lane's destination.
   *
   * @throws IllegalArgumentException if it has no route
   */
  public int length(int lane, int node) {
    int spare = longLanes[lane];
    if (spare >= 0) {
      return longRoutes.get(spare).length(node);
    }
    int length = sweep.route(lane, layout.labels[node]) & AsBlockSweep.MOST;
    if (length == AsBlockSweep.MOST) {
      throw new IllegalArgumentException("AS" + layout.graph.asn(node) + " has no route");
    }
    return length;
  }
}

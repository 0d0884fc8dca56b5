package io.coldpotato.routing;

import io.coldpotato.topology.Asn;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The routes of all networks to up to 64 destinations, the same as {@link AsRouting#route(AsRoutes,
 * int)} finds one by one.
 *
 * <p>Destinations share every visit to a link: a route is one byte, class and length, and a network
 * has one row of 64. Next hops follow from those. It pays from some dozens of destinations on.
 * Networks are nodes of the graph, destinations lanes in the order given. For one thread at a time;
 * 64 bytes for each network that has a row.
 */
public final class AsRouteBlock {

  /** How many destinations fit. */
  public static final int LANES = RouteBytes.LANES;

  final AsLayout layout;
  private final BlockKernel kernel;
  private final RouteRows rows;
  private final int[] labels = new int[LANES];

  AsRouteBlock(AsLayout layout, RouteRows rows, BlockKernel kernel) {
    this.layout = layout;
    this.kernel = kernel;
    this.rows = rows;
  }

  AsRouteBlock(AsLayout layout, TableForm form, BlockKernel kernel) {
    this(layout, form.newRows(layout), kernel);
  }

  void route(int[] origins, int from, int count) {
    for (int lane = 0; lane < count; lane++) {
      labels[lane] = layout.labels[origins[from + lane]];
    }
    rows.route(kernel, labels, 0, count);
  }

  /** Returns how many destinations there are; each is a lane, in the order given. */
  public int lanes() {
    return rows.lanes();
  }

  /**
   * Returns a lane's destination.
   *
   * @throws IndexOutOfBoundsException if there is no such lane; so do all methods below
   */
  public int origin(int lane) {
    return rows.origin(lane);
  }

  /** Returns whether a network has a route to a lane's destination. */
  public boolean hasRoute(int lane, int node) {
    return rows.hasRoute(lane, node);
  }

  /**
   * Returns the class of a network's route to a lane's destination; empty when it has none. O(1),
   * or O(providers and peers) when the network has no row.
   */
  public Optional<RouteClass> relation(int lane, int node) {
    return rows.relation(lane, node);
  }

  /**
   * Returns the links of a network's AS path to a lane's destination. O(1), or O(providers and
   * peers) when the network has no row.
   *
   * @throws IllegalArgumentException if it has no route
   */
  public int length(int lane, int node) {
    return rows.length(lane, node);
  }

  /**
   * Returns the canonical next hop, the lowest ASN of the tied; a destination is its own.
   * O(neighbours of the class).
   *
   * @throws IllegalArgumentException if the network has no route
   */
  public int nextHop(int lane, int node) {
    return rows.nextHop(lane, node);
  }

  /**
   * Hands over every neighbour that offers a route as good as the best, by ascending ASN; none at
   * the destination or where there is no route. O(neighbours of the class).
   */
  public void forEachTiedNextHop(int lane, int node, IntConsumer consumer) {
    rows.forEachTiedNextHop(lane, node, consumer);
  }

  /** Returns the canonical AS path, the network itself first; empty when it has no route. */
  public List<Asn> asPath(int lane, int node) {
    return rows.asPath(lane, node);
  }
}

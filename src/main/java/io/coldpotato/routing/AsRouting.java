package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsGraphChange;
import java.util.Objects;

/**
 * Policy routes between whole networks, for graphs of the whole Internet: own over customer over
 * peer over provider routes, then the shortest AS path (prepends count), all ties kept; own and
 * customer routes are exported to all, others to customers only.
 *
 * <p>Gao and Rexford, "Stable Internet routing without global coordination" (2001); found in three
 * sweeps as by Gill, Schapira and Goldberg, "Modeling on quicksand" (2012), O(networks + links) for
 * each destination. The single answer among ties is the lowest ASN.
 *
 * <p>Provider cycles may occur: routes are then those of the same sweeps, each by increasing
 * length. They are well defined, free of loops and stable, since a network's class does not depend
 * on the order of events and the next hop's route is always one link shorter. Two networks may be
 * linked in several roles; each counts as a session of its own.
 *
 * <p>Prepares the graph once; immutable and safe for several threads, each with its own {@link
 * AsRoutes}.
 */
public final class AsRouting {

  /** A next hop then takes 22 of the 30 bits that a route has beside its class. */
  public static final int MOST_NETWORKS = 1 << 22;

  private static final int ROUTES_AHEAD = 4;
  private static final int BLOCKS_AHEAD = 2;

  private final AsLayout layout;

  private AsRouting(AsLayout layout) {
    this.layout = layout;
  }

  /**
   * Prepares a graph. O(networks + links).
   *
   * @throws IllegalArgumentException if the graph has more than {@link #MOST_NETWORKS}, or chains
   *     of providers so long that a length does not fit beside a next hop in 30 bits (4,000 links
   *     in a graph of 100,000 networks, 500 in one of a million)
   */
  public static AsRouting of(AsGraph graph) {
    if (graph.size() > MOST_NETWORKS) {
      throw new IllegalArgumentException(
          "a graph (%d networks) may have %d networks at most"
              .formatted(graph.size(), MOST_NETWORKS));
    }
    return new AsRouting(new AsLayout(graph));
  }

  /**
   * Returns the routing in a graph with some links gone or added. Links that are gone, and links
   * that take the place of such, cost some copies of arrays, below a millisecond for the whole
   * Internet; others a new preparation.
   *
   * @throws IllegalArgumentException if the graph lacks a link to be removed, or has one to be
   *     added, or what {@link #of} refuses
   */
  public AsRouting with(AsGraphChange change) {
    return new LayoutEdit(layout, change)
        .layout()
        .map(AsRouting::new)
        .orElseGet(() -> of(graph().with(change)));
  }

  AsRouting over(AsLayout changed) {
    return new AsRouting(changed);
  }

  /** Returns the graph. */
  public AsGraph graph() {
    return layout.graph.get();
  }

  /** Returns a workspace in which nobody has a route yet. */
  public AsRoutes newRoutes() {
    return new AsRoutes(layout);
  }

  /**
   * Finds the routes of all networks to what one of them announces, without a prepend. Allocates
   * nothing.
   *
   * @param into made by this routing; its former routes are lost
   * @throws IllegalArgumentException if another routing made {@code into}
   * @throws IndexOutOfBoundsException if the origin is no node
   */
  public void route(AsRoutes into, int originNode) {
    check(into.layout);
    Objects.checkIndex(originNode, layout.nodes.length);
    into.start(originNode);
    into.sweep();
  }

  /**
   * Finds the routes of all networks to a prefix that several networks announce, or one with
   * prepends or a forged path. Allocates nothing.
   *
   * @param into made by this routing; its former routes are lost
   * @param origins made for this routing's graph
   * @throws IllegalArgumentException if another routing made {@code into}, the origins are of
   *     another graph, or a path is too long
   */
  public void route(AsRoutes into, Origins origins) {
    check(into.layout);
    if (origins.graph() != layout.graph.get()) {
      throw new IllegalArgumentException("announcements in another graph cannot be routed");
    }
    int links = origins.length(origins.size() - 1);
    if (links + layout.longest > layout.maxLength) {
      throw new IllegalArgumentException(
          "an announced path (%d links) may have %d at most"
              .formatted(links, layout.maxLength - layout.longest));
    }
    into.start(origins);
    into.sweep();
  }

  /**
   * Finds the routes of all networks to a prefix that some of them announce, each without a
   * prepend, but for what the filter drops.
   */
  void route(AsRoutes into, int[] originNodes, ImportFilter filter) {
    check(into.layout);
    into.start(originNodes, filter);
    into.sweep();
  }

  /**
   * Finds the routes to one destination after the other and hands them over in the order asked for,
   * whatever the number of jobs.
   *
   * <p>The consumer is called on the calling thread only, one call at a time; up to four
   * destinations for each job are found ahead. What the consumer throws ends the run.
   *
   * @param origins nodes that announce, each without a prepend; repetition is allowed
   * @param jobs threads that find routes; with 1 there is no other thread
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   * @throws IndexOutOfBoundsException if an origin is no node
   */
  public void forEachDestination(int[] origins, int jobs, RouteConsumer consumer) {
    for (int origin : origins) {
      Objects.checkIndex(origin, layout.nodes.length);
    }
    int[] asked = origins.clone();
    new InOrder<>(
            this::newRoutes,
            (routes, index) -> route(routes, asked[index]),
            (routes, index) -> consumer.accept(index, routes))
        .run(asked.length, jobs, ROUTES_AHEAD);
  }

  /** Returns a workspace for up to 64 destinations at once, in which all networks have rows. */
  public AsRouteBlock newBlock() {
    return newBlock(TableForm.FULL, AsKernel.PORTABLE);
  }

  /**
   * Returns a workspace for up to 64 destinations at once.
   *
   * @throws UnsupportedOperationException if the kernel is not available
   */
  public AsRouteBlock newBlock(TableForm form, AsKernel kernel) {
    return new AsRouteBlock(layout, form, kernel.make(layout, AsRouteBlock.LANES));
  }

  /**
   * Finds the routes to 64 destinations after the other and hands them over in the order asked for,
   * whatever the number of jobs. Nothing is kept: memory is that of two blocks for each job.
   *
   * <p>The consumer is called on the calling thread only, one call at a time. What it throws ends
   * the run.
   *
   * @param origins nodes that announce, each without a prepend; fastest in {@link #sweepOrder()}
   * @param jobs threads that find routes; with 1 there is no other thread
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   * @throws IndexOutOfBoundsException if an origin is no node
   * @throws UnsupportedOperationException if the kernel is not available
   */
  public void forEachBlock(
      int[] origins, TableForm form, int jobs, AsKernel kernel, BlockConsumer consumer) {
    for (int origin : origins) {
      Objects.checkIndex(origin, layout.nodes.length);
    }
    int[] asked = origins.clone();
    new InOrder<>(
            () -> new AsRouteBlock(layout, form, kernel.make(layout, asked.length)),
            (block, index) -> {
              int first = index * AsRouteBlock.LANES;
              block.route(asked, first, Math.min(AsRouteBlock.LANES, asked.length - first));
            },
            (block, index) -> consumer.accept(index * AsRouteBlock.LANES, block))
        .run((asked.length + AsRouteBlock.LANES - 1) / AsRouteBlock.LANES, jobs, BLOCKS_AHEAD);
  }

  /**
   * Finds the routes, canonical next hops included, to some destinations after the others and hands
   * them over in the order asked for, whatever the number of jobs. Nothing is kept: memory is that
   * of four blocks for each job.
   *
   * <p>The consumer is called on the calling thread only, one call at a time. What it throws ends
   * the run. How many destinations it takes in one call depends on the kernel, their routes do not.
   *
   * @param origins nodes that announce, each without a prepend; fastest in {@link #sweepOrder()}
   * @param jobs threads that find routes; with 1 there is no other thread
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   * @throws IndexOutOfBoundsException if an origin is no node
   * @throws UnsupportedOperationException if the kernel is not available
   */
  public void forEachHopBlock(int[] origins, int jobs, AsKernel kernel, HopBlockConsumer consumer) {
    for (int origin : origins) {
      Objects.checkIndex(origin, layout.nodes.length);
    }
    int[] asked = origins.clone();
    int lanes = kernel.makeForHops(layout, asked.length).lanes();
    new InOrder<>(
            () -> new AsHopBlock(layout, kernel.makeForHops(layout, asked.length)),
            (block, index) -> block.route(asked, index * lanes),
            (block, index) -> consumer.accept(index * lanes, block))
        .run((asked.length + lanes - 1) / lanes, jobs, ROUTES_AHEAD);
  }

  /**
   * Returns all nodes, in an order in which neighbours are heard of by the same networks: of all
   * orders of destinations the fastest for blocks.
   */
  public int[] sweepOrder() {
    return layout.nodes.clone();
  }

  AsLayout layout() {
    return layout;
  }

  /**
   * Finds class and length of the routes of all networks to several destinations at once.
   *
   * @param into made by this routing; its former routes are lost
   * @param origins up to {@link AsRouteBlock#LANES} nodes that announce, each without a prepend
   * @throws IllegalArgumentException if another routing made {@code into}, or there are too many
   * @throws IndexOutOfBoundsException if an origin is no node
   */
  public void route(AsRouteBlock into, int[] origins) {
    check(into.layout);
    if (origins.length > AsRouteBlock.LANES) {
      throw new IllegalArgumentException(
          origins.length + " destinations do not fit in " + AsRouteBlock.LANES + " lanes");
    }
    for (int origin : origins) {
      Objects.checkIndex(origin, layout.nodes.length);
    }
    into.route(origins, 0, origins.length);
  }

  private void check(AsLayout other) {
    if (other != layout) {
      throw new IllegalArgumentException("a workspace of another routing cannot be used");
    }
  }
}

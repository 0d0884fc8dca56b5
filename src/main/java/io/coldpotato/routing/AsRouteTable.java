package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsGraphChange;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The routes of all networks to many destinations, kept: class, length and all tied next hops of
 * any pair, the same as {@link AsRouting#route(AsRoutes, int)} finds.
 *
 * <p>One byte for each destination and network that has a row: for the whole Internet of 2025, all
 * destinations, 1 GB in the form {@link TableForm#TRANSIT} and 6.2 GB in {@link TableForm#FULL}. A
 * destination with a route of more than 61 links takes 4 bytes for each network besides. Next hops
 * take no memory: a neighbour is one exactly if what it offers equals the best.
 *
 * <p>Networks and destinations are nodes of the graph. Every method that takes a destination throws
 * {@code IllegalArgumentException} if the table was not made for it. Safe for several threads but
 * while {@link #change} runs; equal whatever the kernel and the number of jobs.
 */
public final class AsRouteTable {

  /** Arrays of about this size: few, yet what clears one leaves most of it in the cache. */
  private static final int ARRAY_WORDS = 1 << 21;

  private AsRouting routing;
  private AsLayout layout;
  private final TableForm form;
  private final AsKernel kernel;
  private Optional<TableRepair> repair = Optional.empty();

  /** Labels of the destinations, ascending. */
  private final int[] origins;

  /** The place of each label among the destinations; −1 for none. */
  private final int[] places;

  private final RouteRows[] blocks;

  private AsRouteTable(AsRouting routing, TableForm form, int[] origins, AsKernel kernel) {
    this.routing = routing;
    this.layout = routing.layout();
    this.form = form;
    this.kernel = kernel;
    this.origins = origins;
    this.places = new int[layout.nodes.length];
    Arrays.fill(places, -1);
    for (int i = 0; i < origins.length; i++) {
      places[origins[i]] = i;
    }
    this.blocks = new RouteRows[(origins.length + RouteBytes.LANES - 1) / RouteBytes.LANES];
  }

  /**
   * Finds the routes to every network.
   *
   * @param jobs threads that find routes; with 1 there is no other thread
   * @throws IllegalArgumentException if the table is larger than the heap can be
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public static AsRouteTable compute(AsRouting routing, TableForm form, int jobs) {
    return compute(routing, form, routing.sweepOrder(), jobs, AsKernel.AUTOMATIC);
  }

  /**
   * Finds the routes to some networks. O(links) for each 64 of them.
   *
   * @param destinations nodes, in any order; repetition does no harm
   * @param jobs threads that find routes; with 1 there is no other thread
   * @throws IllegalArgumentException if the table is larger than the heap can be
   * @throws IndexOutOfBoundsException if a destination is no node
   * @throws UnsupportedOperationException if the kernel is not available
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public static AsRouteTable compute(
      AsRouting routing, TableForm form, int[] destinations, int jobs, AsKernel kernel) {
    InOrder.checkedJobs(jobs);
    AsLayout layout = routing.layout();
    int[] origins =
        Arrays.stream(destinations)
            .map(node -> layout.labels[Objects.checkIndex(node, layout.labels.length)])
            .sorted()
            .distinct()
            .toArray();
    AsRouteTable table = new AsRouteTable(routing, form, origins, kernel);
    long room = Runtime.getRuntime().maxMemory();
    if (table.bytes() > room) {
      throw new IllegalArgumentException(
          "a table of %,d bytes does not fit in a heap of %,d; hand out blocks instead"
              .formatted(table.bytes(), room));
    }
    table.fill(jobs);
    return table;
  }

  private void fill(int jobs) {
    int words = RouteRows.words(layout, form.hasAll());
    int together = Math.max(1, ARRAY_WORDS / Math.max(words, 1));
    int arrays = (blocks.length + together - 1) / together;
    AtomicInteger next = new AtomicInteger();
    int threads = Math.min(jobs, arrays);
    if (threads < 2) {
      fill(next, together, words);
      return;
    }
    ExecutorService workers = InOrder.workers(threads);
    try {
      List<Future<?>> parts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        parts.add(workers.submit(() -> fill(next, together, words)));
      }
      parts.forEach(InOrder::await);
    } finally {
      workers.shutdownNow();
    }
  }

  /** Takes arrays of blocks until none is left. */
  private void fill(AtomicInteger next, int together, int words) {
    BlockKernel sweep = kernel.make(layout, origins.length);
    int first = next.getAndIncrement() * together;
    while (first < blocks.length && !Thread.currentThread().isInterrupted()) {
      int count = Math.min(together, blocks.length - first);
      long[] rows = new long[RouteRows.ALIGNED + count * words];
      for (int i = 0; i < count; i++) {
        int from = (first + i) * RouteBytes.LANES;
        RouteRows block = new RouteRows(layout, rows, RouteRows.ALIGNED + i * words, form.hasAll());
        block.route(sweep, origins, from, Math.min(RouteBytes.LANES, origins.length - from));
        blocks[first + i] = block;
      }
      first = next.getAndIncrement() * together;
    }
  }

  /**
   * Brings the table up to date with a change of links: only routes that change are found again,
   * where that is the faster. Links that are gone, and links that come back, cost what they change;
   * other new links may need a new order of networks, and then all routes are found anew. The
   * change can be undone by {@link AsGraphChange#undone()}.
   *
   * <p>Incremental shortest paths (Ramalingam and Reps, "An incremental algorithm for a
   * generalization of the shortest-path problem", 1996) with the three sweeps of {@link AsRouting}
   * in place of one search: a route that another neighbour backs with the same class and length
   * stays. Nodes are those of {@link #graph()} after the change.
   *
   * @throws IllegalArgumentException if the graph lacks a link to be removed, or has one to be
   *     added; the table is as before
   * @throws IllegalStateException if the change adds networks, whose columns the table lacks
   */
  public void change(AsGraphChange change) {
    if (!change.removed().isEmpty() && !change.added().isEmpty()) {
      AsGraph after = graph().with(change);
      check(after.size() == graph().size());
      change(new AsGraphChange(change.removed(), Set.of()));
      change(new AsGraphChange(Set.of(), change.added()));
      return;
    }
    LayoutEdit edit = new LayoutEdit(layout, change);
    Optional<AsLayout> changed = edit.layout();
    if (changed.isEmpty()) {
      AsRouting fresh = routing.with(change);
      check(fresh.graph().size() == graph().size());
      fillAnew(fresh);
      return;
    }
    AsLayout before = layout;
    TableRepair repairs =
        repair.orElseGet(() -> new TableRepair(before, form, kernel, origins.length));
    repair = Optional.of(repairs);
    layout = changed.get();
    routing = routing.over(layout);
    repairs.run(blocks, edit, layout);
  }

  private static void check(boolean hasSameNetworks) {
    if (!hasSameNetworks) {
      throw new IllegalStateException("a table does not take new networks; compute another");
    }
  }

  private void fillAnew(AsRouting fresh) {
    int[] nodes = Arrays.stream(origins).map(label -> layout.nodes[label]).toArray();
    AsRouteTable other = compute(fresh, form, nodes, 1, kernel);
    routing = fresh;
    layout = other.layout;
    repair = Optional.empty();
    System.arraycopy(other.origins, 0, origins, 0, origins.length);
    System.arraycopy(other.places, 0, places, 0, places.length);
    System.arraycopy(other.blocks, 0, blocks, 0, blocks.length);
  }

  /** Returns the graph. */
  public AsGraph graph() {
    return layout.graph.get();
  }

  /** Returns the routing in the graph as it is now. */
  public AsRouting routing() {
    return routing;
  }

  /** Returns which networks' routes are kept. */
  public TableForm form() {
    return form;
  }

  /** Returns how many destinations there are. */
  public int destinations() {
    return origins.length;
  }

  /** Returns the bytes that the routes take. */
  public long bytes() {
    return (long) blocks.length * RouteRows.words(layout, form.hasAll()) * Long.BYTES;
  }

  /** Returns whether the table was made for a destination. */
  public boolean holds(int destination) {
    return places[layout.labels[destination]] >= 0;
  }

  /** Returns whether a network has a route to a destination. */
  public boolean hasRoute(int destination, int node) {
    int place = place(destination);
    return blocks[place / RouteBytes.LANES].hasRoute(place % RouteBytes.LANES, node);
  }

  /**
   * Returns the class of a network's route to a destination; empty when it has none. O(1), or
   * O(providers and peers) when the network has no row.
   */
  public Optional<RouteClass> relation(int destination, int node) {
    int place = place(destination);
    return blocks[place / RouteBytes.LANES].relation(place % RouteBytes.LANES, node);
  }

  /**
   * Returns the links of a network's AS path to a destination. O(1), or O(providers and peers) when
   * the network has no row.
   *
   * @throws IllegalArgumentException if it has no route
   */
  public int length(int destination, int node) {
    int place = place(destination);
    return blocks[place / RouteBytes.LANES].length(place % RouteBytes.LANES, node);
  }

  /**
   * Returns the canonical next hop, the lowest ASN of the tied; a destination is its own.
   * O(neighbours of the class).
   *
   * @throws IllegalArgumentException if the network has no route
   */
  public int nextHop(int destination, int node) {
    int place = place(destination);
    return blocks[place / RouteBytes.LANES].nextHop(place % RouteBytes.LANES, node);
  }

  /**
   * Hands over every neighbour that offers a route as good as the best, by ascending ASN; none at
   * the destination or where there is no route. O(neighbours of the class).
   */
  public void forEachTiedNextHop(int destination, int node, IntConsumer consumer) {
    int place = place(destination);
    blocks[place / RouteBytes.LANES].forEachTiedNextHop(place % RouteBytes.LANES, node, consumer);
  }

  /** Returns the canonical AS path, the network itself first; empty when it has no route. */
  public List<Asn> asPath(int destination, int node) {
    int place = place(destination);
    return blocks[place / RouteBytes.LANES].asPath(place % RouteBytes.LANES, node);
  }

  /** Whether another table of the same destinations and form holds the same bytes. */
  boolean hasSameRows(AsRouteTable other) {
    boolean isSame = Arrays.equals(origins, other.origins) && form == other.form;
    for (int i = 0; isSame && i < blocks.length; i++) {
      isSame = blocks[i].hasSameRows(other.blocks[i]);
    }
    return isSame;
  }

  private int place(int destination) {
    int place = places[layout.labels[destination]];
    if (place < 0) {
      throw new IllegalArgumentException(
          "the table holds no routes to AS" + layout.graph.numbered().asn(destination));
    }
    return place;
  }
}

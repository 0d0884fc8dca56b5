package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Answers from the rows of up to 64 destinations. What has no row of its own is derived: a network
 * without customers from those of its providers and peers, tied next hops from class and length.
 */
final class RouteRows {

  private static final List<Optional<RouteClass>> RELATIONS =
      List.of(
          Optional.of(RouteClass.OWN),
          Optional.of(RouteClass.CUSTOMER),
          Optional.of(RouteClass.PEER),
          Optional.of(RouteClass.PROVIDER));

  private static final int[] FITS = new int[0];

  /**
   * Words to leave free before the first row of a large array, for rows not to straddle lines of
   * the cache: such arrays usually begin at a line, and their header has two words.
   */
  static final int ALIGNED = 6;

  private AsLayout layout;
  final long[] rows;
  final int at;
  final boolean all;

  /** Labels of the destinations, from {@code first} on. */
  private int[] origins = FITS;

  private int first;
  private int count;

  /** Routes by label of the lanes in which a length does not fit; empty for others. */
  private boolean hasSpare;

  /** A bit for each network that may have a customer's route; empty until asked for. */
  private long[] sellers = new long[0];

  private final int[][] spare = new int[RouteBytes.LANES][];

  RouteRows(AsLayout layout, long[] rows, int at, boolean all) {
    this.layout = layout;
    this.rows = rows;
    this.at = at;
    this.all = all;
    Arrays.fill(spare, FITS);
  }

  /** Returns the words of a block of rows. */
  static int words(AsLayout layout, boolean all) {
    return Math.multiplyExact(all ? layout.nodes.length : layout.transit, RouteBytes.WORDS);
  }

  void route(BlockKernel kernel, int[] labels, int from, int lanes) {
    origins = labels;
    first = from;
    count = lanes;
    hasSpare = false;
    long tooLong = kernel.route(labels, from, lanes, rows, at, all);
    for (int lane = 0; lane < RouteBytes.LANES; lane++) {
      boolean fits = lane >= lanes || (tooLong >>> lane & 1) == 0;
      spare[lane] = fits ? FITS : routeAlone(lane, labels[from + lane]);
      hasSpare |= !fits;
    }
  }

  private int[] routeAlone(int lane, int label) {
    for (int row = at; row < at + words(layout, all); row += RouteBytes.WORDS) {
      RouteBytes.put(rows, row, lane, RouteBytes.NONE);
    }
    AsRoutes routes = new AsRoutes(layout);
    routes.start(layout.nodes[label]);
    routes.sweep();
    return routes.keys;
  }

  boolean hasSameRows(RouteRows other) {
    int words = words(layout, all);
    return Arrays.equals(rows, at, at + words, other.rows, other.at, other.at + words)
        && Arrays.deepEquals(spare, other.spare);
  }

  int lanes() {
    return count;
  }

  /** Copies the labels of the destinations of the lanes from one on; −1 where there is none. */
  void originLabels(int lane, int[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = lane + i < count ? origins[first + lane + i] : -1;
    }
  }

  /**
   * Returns a bit for each network with customers that may have a customer's route, or its own, in
   * some lane: no other has anything to tell providers and peers. Who gives one such a route sets
   * its bit.
   */
  long[] sellers() {
    if (sellers.length == 0) {
      sellers = new long[(layout.transit + 63) >>> 6];
      for (int label = 0; label < layout.transit; label++) {
        long some = 0;
        for (int word = at + label * RouteBytes.WORDS;
            word < at + (label + 1) * RouteBytes.WORDS;
            word++) {
          some |= RouteWord.customers(rows[word]);
        }
        sellers[label >>> 6] |= (some != 0 ? 1L : 0) << label;
      }
    }
    return sellers;
  }

  /** Returns whether some lane's lengths do not fit. */
  boolean hasSpare() {
    return hasSpare;
  }

  /** Answers for a changed layout from now on; the rows have to be brought up to date. */
  void layout(AsLayout changed) {
    layout = changed;
  }

  /**
   * Finds the routes of the same destinations anew.
   *
   * @param areGone whether links are gone since, so that nobody can have come to a customer's route
   */
  void routeAgain(BlockKernel kernel, boolean areGone) {
    sellers = areGone ? sellers : new long[0];
    route(kernel, origins, first, count);
  }

  int origin(int lane) {
    return layout.nodes[origins[first + lane]];
  }

  boolean hasRoute(int lane, int node) {
    return key(lane, layout.labels[node]) != AsLayout.NONE;
  }

  Optional<RouteClass> relation(int lane, int node) {
    int key = key(lane, layout.labels[node]);
    return key == AsLayout.NONE ? Optional.empty() : RELATIONS.get((key >> 30) + 2);
  }

  int length(int lane, int node) {
    return layout.length(routeOf(lane, node));
  }

  int nextHop(int lane, int node) {
    int key = routeOf(lane, node);
    int[] hop = {node};
    forEachTied(
        lane,
        node,
        key,
        next -> {
          hop[0] = next;
          return false;
        });
    return hop[0];
  }

  void forEachTiedNextHop(int lane, int node, IntConsumer consumer) {
    int key = key(lane, layout.labels[node]);
    if (key != AsLayout.NONE) {
      forEachTied(
          lane,
          node,
          key,
          next -> {
            consumer.accept(next);
            return true;
          });
    }
  }

  List<Asn> asPath(int lane, int node) {
    if (!hasRoute(lane, node)) {
      return List.of();
    }
    List<Asn> path = new ArrayList<>();
    int at = node;
    for (int next = nextHop(lane, at); next != at; next = nextHop(lane, at)) {
      path.add(new Asn(layout.graph.numbered().asn(at)));
      at = next;
    }
    path.add(new Asn(layout.graph.numbered().asn(at)));
    return List.copyOf(path);
  }

  private int routeOf(int lane, int node) {
    int key = key(lane, layout.labels[node]);
    if (key == AsLayout.NONE) {
      throw new IllegalArgumentException(
          "AS" + layout.graph.numbered().asn(node) + " has no route");
    }
    return key;
  }

  /** By ascending ASN, until the consumer has enough. */
  private void forEachTied(int lane, int node, int key, IntPredicate goesOn) {
    AsGraph graph = layout.graph.get();
    int relation = key >> 30 << 30;
    int last = -1;
    int from = relation == AsLayout.OWN ? 0 : start(graph, relation, node);
    int end = relation == AsLayout.OWN ? 0 : start(graph, relation, node + 1);
    for (int i = from; i < end; i++) {
      int neighbour = neighbour(graph, relation, i);
      if (neighbour != last
          && offer(lane, layout.labels[neighbour], relation) == key
          && !goesOn.test(neighbour)) {
        return;
      }
      last = neighbour;
    }
  }

  private static int start(AsGraph graph, int relation, int node) {
    return relation == AsLayout.CUSTOMER
        ? graph.customerStart(node)
        : relation == AsLayout.PEER ? graph.peerStart(node) : graph.providerStart(node);
  }

  private static int neighbour(AsGraph graph, int relation, int index) {
    return relation == AsLayout.CUSTOMER
        ? graph.customer(index)
        : relation == AsLayout.PEER ? graph.peer(index) : graph.provider(index);
  }

  /** What a neighbour in a role tells: class and length; nothing when it keeps its route back. */
  private int offer(int lane, int label, int relation) {
    int key = held(lane, label);
    boolean isTold = relation == AsLayout.PROVIDER ? key != AsLayout.NONE : key < AsLayout.PEER;
    return isTold ? relation | key(1 + layout.length(key)) : AsLayout.NONE;
  }

  /** What a network has to tell: without customers nothing but its own route. */
  private int held(int lane, int label) {
    boolean tellsNothing = label >= layout.transit && label != origins[first + lane];
    return tellsNothing ? AsLayout.NONE : key(lane, label);
  }

  /** Class and length of a route as in {@link AsLayout}, without a next hop. */
  private int key(int lane, int label) {
    if (label == origins[first + Objects.checkIndex(lane, count)]) {
      return AsLayout.OWN;
    }
    if (spare[lane].length > 0) {
      int key = spare[lane][label];
      return key == AsLayout.NONE ? key : key & ~layout.nodeMask;
    }
    if (label >= layout.transit && !all) {
      return derived(lane, label);
    }
    int route = RouteBytes.at(rows, at + label * RouteBytes.WORDS, lane);
    return route == RouteBytes.NONE
        ? AsLayout.NONE
        : ((route >> 6) + 1) << 30 | key(RouteBytes.length(route));
  }

  private int key(int length) {
    return length << layout.lengthShift;
  }

  private int derived(int lane, int label) {
    int best = AsLayout.NONE;
    for (int i = layout.providerStarts[label]; i < layout.providerStarts[label + 1]; i++) {
      best = Math.min(best, offer(lane, layout.providers[i], AsLayout.PROVIDER));
    }
    for (int i = layout.peerStarts[label]; i < layout.peerStarts[label + 1]; i++) {
      best = Math.min(best, offer(lane, layout.peers[i], AsLayout.PEER));
    }
    return best;
  }
}

package io.coldpotato.topology;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Counts degrees, depth and distinct direct and indirect providers of a graph. */
final class GraphCount {

  private final AsGraph graph;
  private final int[] order;
  private final int[] depth;

  GraphCount(AsGraph graph) {
    this.graph = graph;
    this.depth = new int[graph.size()];
    this.order = topDown();
  }

  /** Kahn's order; shorter than the graph when there is a cycle. */
  private int[] topDown() {
    int[] waiting = IntStream.range(0, graph.size()).map(this::providers).toArray();
    int[] found = new int[graph.size()];
    int end = 0;
    for (int node = 0; node < graph.size(); node++) {
      if (waiting[node] == 0) {
        found[end++] = node;
      }
    }
    for (int next = 0; next < end; next++) {
      int node = found[next];
      for (int i = graph.customerStart(node);
          i < graph.customerStart(node) + customers(node);
          i++) {
        int customer = graph.customer(i);
        depth[customer] = Math.max(depth[customer], depth[node] + 1);
        if (--waiting[customer] == 0) {
          found[end++] = customer;
        }
      }
    }
    return Arrays.copyOf(found, end);
  }

  boolean hasCycle() {
    return order.length < graph.size();
  }

  int depth() {
    return Arrays.stream(depth).max().orElse(0);
  }

  int providers(int node) {
    int end = node + 1 < graph.size() ? graph.providerStart(node + 1) : graph.providerLinks();
    return end - graph.providerStart(node);
  }

  int customers(int node) {
    int end = node + 1 < graph.size() ? graph.customerStart(node + 1) : graph.providerLinks();
    return end - graph.customerStart(node);
  }

  int peers(int node) {
    int end = node + 1 < graph.size() ? graph.peerStart(node + 1) : 2 * graph.peerLinks();
    return end - graph.peerStart(node);
  }

  int[] all() {
    return IntStream.range(0, graph.size()).toArray();
  }

  int[] sellers() {
    return IntStream.range(0, graph.size()).filter(i -> customers(i) > 0).toArray();
  }

  int[] stubs() {
    return IntStream.range(0, graph.size()).filter(i -> customers(i) == 0).toArray();
  }

  /** Returns a figure of each node, ascending. */
  static int[] sorted(int[] nodes, IntUnaryOperator figure) {
    return Arrays.stream(nodes).map(figure).sorted().toArray();
  }

  static int quantile(int[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * (sorted.length - 1)))];
  }

  /** How many networks each node has above it, by node. */
  int[] above() {
    int[] sellers = sellers();
    BitSet[] sets = new BitSet[graph.size()];
    int[] counts = new int[graph.size()];
    for (int node : order) {
      BitSet set = new BitSet(sellers.length);
      for (int i = graph.providerStart(node);
          i < graph.providerStart(node) + providers(node);
          i++) {
        set.or(sets[graph.provider(i)]);
        set.set(Arrays.binarySearch(sellers, graph.provider(i)));
      }
      counts[node] = set.cardinality();
      sets[node] = customers(node) > 0 ? set : new BitSet(0);
    }
    return counts;
  }
}

package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import java.util.Arrays;

/**
 * A graph's networks relabelled for sweeps: those with customers ("transit") first, providers
 * before their customers; then those without ("stubs"), grouped by their number of providers, so
 * that a sweep over a group has no branch to guess wrong.
 *
 * <p>A label is a network's number here, a node its number in the {@link AsGraph}. Links given
 * twice are kept once. Immutable.
 *
 * <p>A route is one {@code int} whose signed minimum is the whole decision process: class (2 bits),
 * length, node of the next hop (as many bits as nodes need; the rest are the length's).
 */
final class AsLayout {

  static final int OWN = -2 << 30;
  static final int CUSTOMER = -1 << 30;
  static final int PEER = 0;
  static final int PROVIDER = 1 << 30;

  /** No route; greater than every route. */
  static final int NONE = Integer.MAX_VALUE;

  final AsGraph graph;
  final int transit;
  final int[] nodes;
  final int[] labels;
  final int[] providerStarts;
  final int[] providers;
  final int[] peerStarts;
  final int[] peers;

  /** The first label of those stubs that have at least so many providers; one entry more. */
  final int[] groups;

  /** From and to (exclusive), in turn, of the runs of labels that form provider cycles. */
  final int[] cycles;

  /** The longest way that a route without prepends can have. */
  final int longest;

  final int lengthShift;
  final int nodeMask;
  final int lengthMask;
  final int maxLength;

  AsLayout(AsGraph graph) {
    int size = graph.size();
    this.graph = graph;
    this.nodes = new int[size];
    this.labels = new int[size];
    ProviderOrder order = ProviderOrder.of(graph);
    this.transit = labelTransit(order);
    int most = labelStubs();
    this.providerStarts = new int[size + 1];
    this.providers = new int[graph.providerLinks()];
    this.peerStarts = new int[size + 1];
    this.peers = new int[2 * graph.peerLinks()];
    fill();
    this.groups = groups(most);
    this.cycles = cycles(order);
    this.longest = 2 * depth() + 1;
    this.lengthShift = 32 - Integer.numberOfLeadingZeros(Math.max(size - 1, 1));
    this.nodeMask = (1 << lengthShift) - 1;
    this.lengthMask = (1 << 30) - 1 - nodeMask;
    this.maxLength = (lengthMask >>> lengthShift) - 1;
    if (longest > maxLength) {
      throw new IllegalArgumentException(
          "paths among %d networks may have %d links, more than the %d that fit"
              .formatted(size, longest, maxLength));
    }
  }

  private int labelTransit(ProviderOrder order) {
    int label = 0;
    for (int place = 0; place < nodes.length; place++) {
      int node = order.node(place);
      if (graph.customerStart(node) < graph.customerStart(node + 1)) {
        nodes[label] = node;
        labels[node] = label++;
      }
    }
    return label;
  }

  /** Returns the greatest number of providers of a stub. */
  private int labelStubs() {
    int[] places = new int[graph.size() + 2];
    int most = 0;
    for (int node = 0; node < nodes.length; node++) {
      if (isStub(node)) {
        int count = distinctProviders(node);
        places[count + 1]++;
        most = Math.max(most, count);
      }
    }
    places[0] = transit;
    for (int count = 0; count <= most; count++) {
      places[count + 1] += places[count];
    }
    for (int node = 0; node < nodes.length; node++) {
      if (isStub(node)) {
        int label = places[distinctProviders(node)]++;
        nodes[label] = node;
        labels[node] = label;
      }
    }
    return most;
  }

  private boolean isStub(int node) {
    return graph.customerStart(node) == graph.customerStart(node + 1);
  }

  private int distinctProviders(int node) {
    int count = 0;
    for (int i = graph.providerStart(node); i < graph.providerStart(node + 1); i++) {
      if (i == graph.providerStart(node) || graph.provider(i) != graph.provider(i - 1)) {
        count++;
      }
    }
    return count;
  }

  private void fill() {
    int provider = 0;
    int peer = 0;
    for (int label = 0; label < nodes.length; label++) {
      int node = nodes[label];
      int first = graph.providerStart(node);
      for (int i = first; i < graph.providerStart(node + 1); i++) {
        if (i == first || graph.provider(i) != graph.provider(i - 1)) {
          providers[provider++] = labels[graph.provider(i)];
        }
      }
      providerStarts[label + 1] = provider;
      first = graph.peerStart(node);
      for (int i = first; i < graph.peerStart(node + 1); i++) {
        if (i == first || graph.peer(i) != graph.peer(i - 1)) {
          peers[peer++] = labels[graph.peer(i)];
        }
      }
      peerStarts[label + 1] = peer;
    }
  }

  private int[] groups(int most) {
    int[] firsts = new int[most + 2];
    int label = transit;
    for (int count = 0; count <= most; count++) {
      firsts[count] = label;
      while (label < nodes.length && providerCount(label) == count) {
        label++;
      }
    }
    firsts[most + 1] = label;
    return firsts;
  }

  private int providerCount(int label) {
    return providerStarts[label + 1] - providerStarts[label];
  }

  private int[] cycles(ProviderOrder order) {
    int[] runs = new int[transit + 1];
    int count = 0;
    for (int from = 0; from < transit; ) {
      int to = from + 1;
      while (to < transit && order.part(nodes[to]) == order.part(nodes[from])) {
        to++;
      }
      if (to > from + 1) {
        runs[count++] = from;
        runs[count++] = to;
      }
      from = to;
    }
    return Arrays.copyOf(runs, count);
  }

  /** Returns how many links a way up through providers has at most, none used twice. */
  private int depth() {
    int[] depths = new int[nodes.length];
    int deepest = 0;
    int cycle = 0;
    for (int from = 0; from < nodes.length; ) {
      boolean isCycle = cycle < cycles.length && cycles[cycle] == from;
      int to = isCycle ? cycles[cycle + 1] : from + 1;
      cycle += isCycle ? 2 : 0;
      int above = -1;
      for (int i = providerStarts[from]; i < providerStarts[to]; i++) {
        if (providers[i] < from) {
          above = Math.max(above, depths[providers[i]]);
        }
      }
      int depth = above + to - from;
      Arrays.fill(depths, from, to, depth);
      deepest = Math.max(deepest, depth);
      from = to;
    }
    return deepest;
  }

  /** Returns the length in a route. */
  int length(int route) {
    return (route & lengthMask) >>> lengthShift;
  }

  /** Returns the route that a network tells: one link longer than its own, itself the next hop. */
  int told(int route, int relation, int label) {
    return relation | ((route & lengthMask) + (1 << lengthShift)) | nodes[label];
  }
}

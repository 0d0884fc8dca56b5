package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import java.util.Arrays;

/**
 * A graph's networks relabelled for sweeps ({@link AsLabels}): those with customers ("transit")
 * first, providers before their customers; then those without ("stubs"), grouped by their number of
 * providers, so that a sweep over a group has no branch to guess wrong.
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

  final LaidOutGraph graph;
  final int transit;
  final int[] nodes;
  final int[] labels;
  final int[] providerStarts;
  final int[] providers;
  final int[] peerStarts;

  /** A row is in order of label, so that networks with customers come first. */
  final int[] peers;

  /** Where in a row of peers those with customers end. */
  final int[] transitPeerEnds;

  /** The first label of those stubs that have at least so many providers; one entry more. */
  final int[] groups;

  /** The first label of those stubs of a group that have peers. */
  final int[] peered;

  /** Stubs whose providers are all gone; each stands in the place of one of its own. */
  final int[] orphans;

  /** From and to (exclusive), in turn, of the runs of labels that form provider cycles. */
  final int[] cycles;

  /** No route without prepends has a longer way. */
  final int longest;

  final int lengthShift;
  final int nodeMask;
  final int lengthMask;
  final int maxLength;

  AsLayout(AsGraph graph) {
    int size = graph.size();
    this.graph = new LaidOutGraph(graph);
    ProviderOrder order = ProviderOrder.of(graph);
    AsLabels all = new AsLabels(graph, order);
    this.nodes = all.nodes;
    this.labels = all.labels;
    this.transit = all.transit;
    this.providerStarts = new int[size + 1];
    this.providers = new int[graph.providerLinks()];
    this.peerStarts = new int[size + 1];
    this.peers = new int[2 * graph.peerLinks()];
    this.transitPeerEnds = new int[size];
    fillProviders(graph);
    fillPeers(graph);
    this.orphans = new int[0];
    this.groups = groups();
    this.peered = peered();
    this.cycles = cycles(order);
    this.longest = 2 * depth() + 1;
    this.lengthShift = 32 - Integer.numberOfLeadingZeros(Math.max(size - 1, 1));
    this.nodeMask = (1 << lengthShift) - 1;
    this.lengthMask = (1 << 30) - 1 - nodeMask;
    this.maxLength = (lengthMask >>> lengthShift) - 1;
    check();
  }

  /**
   * A layout in which other links stand in the same places; see {@link LayoutEdit}.
   *
   * @param onlyLess whether links are gone and none is new, so that no way became longer
   */
  AsLayout(
      AsLayout base,
      LaidOutGraph graph,
      int[] providers,
      int[] peers,
      int[] orphans,
      boolean onlyLess) {
    this.graph = graph;
    this.providers = providers;
    this.peers = peers;
    this.orphans = orphans;
    this.nodes = base.nodes;
    this.labels = base.labels;
    this.transit = base.transit;
    this.providerStarts = base.providerStarts;
    this.peerStarts = base.peerStarts;
    this.transitPeerEnds = base.transitPeerEnds;
    this.groups = base.groups;
    this.peered = base.peered;
    this.cycles = base.cycles;
    this.longest = onlyLess ? base.longest : 2 * depth() + 1;
    this.lengthShift = base.lengthShift;
    this.nodeMask = base.nodeMask;
    this.lengthMask = base.lengthMask;
    this.maxLength = base.maxLength;
    check();
  }

  private void check() {
    if (longest > maxLength) {
      throw new IllegalArgumentException(
          "paths among %d networks may have %d links, more than the %d that fit"
              .formatted(nodes.length, longest, maxLength));
    }
  }

  private void fillProviders(AsGraph graph) {
    int end = 0;
    for (int label = 0; label < nodes.length; label++) {
      int node = nodes[label];
      int first = graph.providerStart(node);
      for (int i = first; i < graph.providerStart(node + 1); i++) {
        if (i == first || graph.provider(i) != graph.provider(i - 1)) {
          providers[end++] = labels[graph.provider(i)];
        }
      }
      providerStarts[label + 1] = end;
    }
  }

  /** Each network tells its peers of itself, in turn, so that their rows are in order of label. */
  private void fillPeers(AsGraph graph) {
    int[] row = new int[graph.mostPeers()];
    for (int label = 0; label < nodes.length; label++) {
      peerStarts[label + 1] = peerStarts[label] + distinctPeers(graph, nodes[label], row);
    }
    int[] ends = Arrays.copyOf(peerStarts, nodes.length);
    for (int label = 0; label < nodes.length; label++) {
      if (label == transit) {
        System.arraycopy(ends, 0, transitPeerEnds, 0, nodes.length);
      }
      int count = distinctPeers(graph, nodes[label], row);
      for (int i = 0; i < count; i++) {
        peers[ends[labels[row[i]]]++] = label;
      }
    }
    if (transit == nodes.length) {
      System.arraycopy(ends, 0, transitPeerEnds, 0, nodes.length);
    }
  }

  /** Puts a node's peers into a row, each once, and returns how many there are. */
  private static int distinctPeers(AsGraph graph, int node, int[] row) {
    int all = graph.peers(node, row);
    int count = 0;
    int last = -1;
    for (int i = 0; i < all; i++) {
      int peer = row[i];
      if (peer != last) {
        row[count++] = peer;
        last = peer;
      }
    }
    return count;
  }

  private int[] groups() {
    int most = transit < nodes.length ? providerCount(nodes.length - 1) : 0;
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

  private int[] peered() {
    int[] firsts = new int[groups.length - 1];
    for (int count = 0; count < firsts.length; count++) {
      int label = groups[count];
      while (label < groups[count + 1] && peerStarts[label] == peerStarts[label + 1]) {
        label++;
      }
      firsts[count] = label;
    }
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

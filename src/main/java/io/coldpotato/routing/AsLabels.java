package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import java.util.Arrays;

/**
 * The order in which sweeps visit networks, as labels.
 *
 * <p>First come networks with customers ("transit"), by level: each stands below all its providers,
 * and the members of a provider cycle stand together. Within a level those with the same number of
 * providers follow each other, so that a loop over providers seldom ends when it is not expected
 * to.
 *
 * <p>Then come those without customers ("stubs"): by number of providers; of those, first the ones
 * without peers; of those, by their providers. Neighbours in that order hear of the same networks
 * and are heard of by the same.
 *
 * <p>O(networks + links): stable counting sorts, the least key first.
 */
final class AsLabels {

  /** So many providers of a stub take part in its place. */
  private static final int PROVIDERS_COMPARED = 3;

  final int[] nodes;
  final int[] labels;
  final int transit;

  private final AsGraph graph;

  /** How many providers each node has, one that is given twice counted once. */
  private final int[] counts;

  /** By what nodes are sorted, filled anew for each pass. */
  private final int[] keys;

  AsLabels(AsGraph graph, ProviderOrder order) {
    this.graph = graph;
    this.nodes = new int[graph.size()];
    this.labels = new int[graph.size()];
    this.counts = new int[graph.size()];
    this.keys = new int[graph.size()];
    countProviders();
    this.transit = orderTransit(order);
    orderStubs();
  }

  private void countProviders() {
    for (int node = 0; node < counts.length; node++) {
      int first = graph.providerStart(node);
      int end = graph.providerStart(node + 1);
      for (int i = first; i < end; i++) {
        if (i == first || graph.provider(i) != graph.provider(i - 1)) {
          counts[node]++;
        }
      }
    }
  }

  private int orderTransit(ProviderOrder order) {
    int[] sellers = new int[graph.size()];
    int count = 0;
    for (int place = 0; place < sellers.length; place++) {
      if (!isStub(order.node(place))) {
        sellers[count++] = order.node(place);
      }
    }
    sellers = Arrays.copyOf(sellers, count);
    // Members of a cycle are alike in both keys, so that they stay together.
    int[] sizes = new int[graph.size()];
    for (int node : sellers) {
      sizes[order.part(node)]++;
    }
    for (int node : sellers) {
      keys[node] = sizes[order.part(node)] > 1 ? 0 : counts[node];
    }
    sellers = sorted(sellers);
    int[] levels = levels(order);
    for (int node : sellers) {
      keys[node] = levels[order.part(node)];
    }
    name(sorted(sellers), 0);
    return count;
  }

  /** The level of each part: one more than those of all parts above it. */
  private int[] levels(ProviderOrder order) {
    int[] levels = new int[graph.size()];
    for (int place = 0; place < levels.length; place++) {
      int node = order.node(place);
      int part = order.part(node);
      for (int i = graph.providerStart(node); i < graph.providerStart(node + 1); i++) {
        int above = order.part(graph.provider(i));
        if (above != part) {
          levels[part] = Math.max(levels[part], levels[above] + 1);
        }
      }
    }
    return levels;
  }

  private void orderStubs() {
    int[] stubs = new int[graph.size() - transit];
    int count = 0;
    for (int node = 0; node < graph.size(); node++) {
      if (isStub(node)) {
        stubs[count++] = node;
      }
    }
    for (int index = PROVIDERS_COMPARED - 1; index >= 0; index--) {
      for (int node : stubs) {
        // One more than the label of the provider; 0 when there are not so many.
        int at = graph.providerStart(node) + index;
        keys[node] = at < graph.providerStart(node + 1) ? labels[graph.provider(at)] + 1 : 0;
      }
      stubs = sorted(stubs);
    }
    for (int node : stubs) {
      boolean hasPeers = graph.peerStart(node) < graph.peerStart(node + 1);
      keys[node] = 2 * counts[node] + (hasPeers ? 1 : 0);
    }
    name(sorted(stubs), transit);
  }

  private void name(int[] order, int first) {
    for (int i = 0; i < order.length; i++) {
      nodes[first + i] = order[i];
      labels[order[i]] = first + i;
    }
  }

  private boolean isStub(int node) {
    return graph.customerStart(node) == graph.customerStart(node + 1);
  }

  /** By key; those of one key stay in their order. */
  private int[] sorted(int[] some) {
    int greatest = 0;
    for (int node : some) {
      greatest = Math.max(greatest, keys[node]);
    }
    int[] places = new int[greatest + 2];
    for (int node : some) {
      places[keys[node] + 1]++;
    }
    for (int i = 0; i <= greatest; i++) {
      places[i + 1] += places[i];
    }
    int[] sorted = new int[some.length];
    for (int node : some) {
      sorted[places[keys[node]]++] = node;
    }
    return sorted;
  }
}

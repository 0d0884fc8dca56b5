package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

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

  AsLabels(AsGraph graph, ProviderOrder order) {
    this.graph = graph;
    this.nodes = new int[graph.size()];
    this.labels = new int[graph.size()];
    this.transit = orderTransit(order);
    orderStubs();
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
    int[] levels = levels(order);
    int most = Arrays.stream(sellers).map(this::distinctProviders).max().orElse(0);
    // Members of a cycle are alike in both keys, so that they stay together.
    int[] sizes = new int[graph.size()];
    for (int node : sellers) {
      sizes[order.part(node)]++;
    }
    sellers =
        sorted(sellers, most, node -> sizes[order.part(node)] > 1 ? 0 : distinctProviders(node));
    int deepest = Arrays.stream(levels).max().orElse(0);
    sellers = sorted(sellers, deepest, node -> levels[order.part(node)]);
    name(sellers, 0);
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
    int most = Arrays.stream(stubs).map(this::distinctProviders).max().orElse(0);
    for (int i = PROVIDERS_COMPARED - 1; i >= 0; i--) {
      int index = i;
      stubs = sorted(stubs, transit, node -> provider(node, index));
    }
    stubs = sorted(stubs, 1, node -> graph.peerStart(node) < graph.peerStart(node + 1) ? 1 : 0);
    stubs = sorted(stubs, most, this::distinctProviders);
    name(stubs, transit);
  }

  private void name(int[] order, int first) {
    for (int i = 0; i < order.length; i++) {
      nodes[first + i] = order[i];
      labels[order[i]] = first + i;
    }
  }

  /** One more than the label of a stub's provider; 0 when it has not so many. */
  private int provider(int node, int index) {
    int at = graph.providerStart(node) + index;
    return at < graph.providerStart(node + 1) ? labels[graph.provider(at)] + 1 : 0;
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

  private static int[] sorted(int[] nodes, int greatest, IntUnaryOperator key) {
    int[] places = new int[greatest + 2];
    for (int node : nodes) {
      places[key.applyAsInt(node) + 1]++;
    }
    for (int i = 0; i <= greatest; i++) {
      places[i + 1] += places[i];
    }
    int[] sorted = new int[nodes.length];
    for (int node : nodes) {
      sorted[places[key.applyAsInt(node)]++] = node;
    }
    return sorted;
  }
}

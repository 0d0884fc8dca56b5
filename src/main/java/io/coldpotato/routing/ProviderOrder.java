package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import java.util.Arrays;

/**
 * An order of networks in which providers stand before their customers, and those that are (through
 * others) providers of their own providers stand together.
 *
 * <p>Found as strongly connected components over the links from customers to providers (Tarjan,
 * "Depth-first search and linear graph algorithms", 1972), which come out in that order; without
 * recursion, since provider chains may be long. O(networks + provider links).
 */
final class ProviderOrder {

  private final AsGraph graph;
  private final int[] order;
  private final int[] parts;
  private final int[] found;
  private final int[] low;
  private final int[] cursor;
  private final int[] open;
  private final int[] trail;
  private int finds;
  private int opened;
  private int ordered;
  private int part;

  private ProviderOrder(AsGraph graph) {
    int nodes = graph.size();
    this.graph = graph;
    this.order = new int[nodes];
    this.parts = new int[nodes];
    this.found = new int[nodes];
    this.low = new int[nodes];
    this.cursor = new int[nodes];
    this.open = new int[nodes];
    this.trail = new int[nodes];
    Arrays.fill(parts, -1);
  }

  static ProviderOrder of(AsGraph graph) {
    ProviderOrder result = new ProviderOrder(graph);
    for (int node = 0; node < graph.size(); node++) {
      if (result.found[node] == 0) {
        result.explore(node);
      }
    }
    return result;
  }

  /** Returns the node at a place, top providers first. */
  int node(int place) {
    return order[place];
  }

  /** Returns the number of a node's part; nodes of one part reach each other through providers. */
  int part(int node) {
    return parts[node];
  }

  private void explore(int start) {
    int depth = 0;
    enter(start);
    trail[0] = start;
    while (depth >= 0) {
      int node = trail[depth];
      if (cursor[node] < graph.providerStart(node + 1)) {
        int provider = graph.provider(cursor[node]++);
        if (found[provider] == 0) {
          enter(provider);
          trail[++depth] = provider;
        } else if (parts[provider] < 0) {
          low[node] = Math.min(low[node], found[provider]);
        }
      } else {
        if (low[node] == found[node]) {
          close(node);
        }
        depth--;
        if (depth >= 0) {
          low[trail[depth]] = Math.min(low[trail[depth]], low[node]);
        }
      }
    }
  }

  private void enter(int node) {
    found[node] = ++finds;
    low[node] = finds;
    cursor[node] = graph.providerStart(node);
    open[opened++] = node;
  }

  private void close(int root) {
    int node;
    do {
      node = open[--opened];
      parts[node] = part;
      order[ordered++] = node;
    } while (node != root);
    part++;
  }
}

package io.coldpotato.topology;

import java.util.Arrays;

/**
 * Strongly connected components of the provider–customer links, where each customer's component is
 * numbered below its provider's.
 *
 * <p>Tarjan, "Depth-first search and linear graph algorithms" (1972), with its own stack instead of
 * recursion, since chains can be as long as the file. O(networks + links).
 */
final class ProviderComponents {

  private static final int UNSEEN = -1;

  private final AsGraph graph;
  private final int[] component;
  private final int[] index;
  private final int[] low;
  private final int[] nextCustomer;
  private final int[] trail;
  private final int[] open;
  private int depth;
  private int opened;
  private int seen;
  private int count;

  private ProviderComponents(AsGraph graph) {
    this.graph = graph;
    int nodes = graph.size();
    this.component = new int[nodes];
    this.index = new int[nodes];
    this.low = new int[nodes];
    this.nextCustomer = new int[nodes];
    this.trail = new int[nodes];
    this.open = new int[nodes];
    Arrays.fill(component, UNSEEN);
    Arrays.fill(index, UNSEEN);
    for (int node = 0; node < nodes; node++) {
      if (index[node] == UNSEEN) {
        search(node);
      }
    }
  }

  static ProviderComponents of(AsGraph graph) {
    return new ProviderComponents(graph);
  }

  private void search(int root) {
    enter(root);
    while (depth > 0) {
      int node = trail[depth - 1];
      if (nextCustomer[node] < graph.customerStart(node + 1)) {
        int customer = graph.customer(nextCustomer[node]++);
        if (index[customer] == UNSEEN) {
          enter(customer);
        } else if (component[customer] == UNSEEN) {
          low[node] = Math.min(low[node], index[customer]);
        }
      } else {
        leave(node);
      }
    }
  }

  private void enter(int node) {
    index[node] = seen;
    low[node] = seen++;
    nextCustomer[node] = graph.customerStart(node);
    trail[depth++] = node;
    open[opened++] = node;
  }

  private void leave(int node) {
    depth--;
    if (depth > 0) {
      int above = trail[depth - 1];
      low[above] = Math.min(low[above], low[node]);
    }
    if (low[node] == index[node]) {
      int member;
      do {
        member = open[--opened];
        component[member] = count;
      } while (member != node);
      count++;
    }
  }

  /** Returns how many components there are; as many as networks when there is no cycle. */
  int count() {
    return count;
  }

  /** Returns a node's component, from 0. */
  int of(int node) {
    return component[node];
  }

  /** Returns how many nodes each component has. */
  int[] sizes() {
    int[] sizes = new int[count];
    for (int of : component) {
      sizes[of]++;
    }
    return sizes;
  }

  /** Returns all nodes, those of the lowest component first. */
  int[] nodesByComponent() {
    int[] next = new int[count + 1];
    for (int of : component) {
      next[of + 1]++;
    }
    for (int i = 0; i < count; i++) {
      next[i + 1] += next[i];
    }
    int[] nodes = new int[component.length];
    for (int node = 0; node < component.length; node++) {
      nodes[next[component[node]]++] = node;
    }
    return nodes;
  }
}

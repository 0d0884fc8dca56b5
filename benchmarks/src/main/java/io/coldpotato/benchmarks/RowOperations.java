package io.coldpotato.benchmarks;

import io.coldpotato.topology.AsGraph;
import java.util.Arrays;

/**
 * How many rows the three sweeps touch for blocks of destinations, of networks with customers only
 * and link by link: up and across from all that are above a destination, and down along every link
 * to a provider.
 */
final class RowOperations {

  private final AsGraph graph;
  private final int rows;
  private final long down;
  private long steps;

  RowOperations(AsGraph graph) {
    this.graph = graph;
    int sellers = 0;
    int links = 0;
    for (int node = 0; node < graph.size(); node++) {
      if (Internet.hasCustomers(graph, node)) {
        sellers++;
        links += graph.providerStart(node + 1) - graph.providerStart(node);
      }
    }
    rows = sellers;
    down = links;
  }

  /** Counts those of one more block. */
  void add(int[] origins) {
    boolean[] isAbove = new boolean[graph.size()];
    int[] stack = new int[graph.size()];
    int depth = 0;
    for (int origin : Arrays.stream(origins).distinct().toArray()) {
      isAbove[origin] = true;
      stack[depth++] = origin;
    }
    while (depth > 0) {
      int node = stack[--depth];
      for (int i = graph.providerStart(node); i < graph.providerStart(node + 1); i++) {
        steps++;
        if (!isAbove[graph.provider(i)]) {
          isAbove[graph.provider(i)] = true;
          stack[depth++] = graph.provider(i);
        }
      }
      for (int i = graph.peerStart(node); i < graph.peerStart(node + 1); i++) {
        steps += Internet.hasCustomers(graph, graph.peer(i)) ? 1 : 0;
      }
    }
    steps += down;
  }

  /** Returns how many networks have a row. */
  int rows() {
    return rows;
  }

  /** Returns the steps along links of all blocks added. */
  long steps() {
    return steps;
  }
}

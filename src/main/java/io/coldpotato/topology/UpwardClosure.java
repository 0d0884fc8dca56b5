package io.coldpotato.topology;

import java.util.BitSet;
import java.util.Collection;

/** Networks with their providers, the providers of these, and so on. */
final class UpwardClosure {

  private UpwardClosure() {}

  /**
   * Returns the nodes of a closure, ascending; networks that the graph does not hold are passed
   * over. O(networks + provider links of the closure).
   */
  static int[] of(AsGraph graph, Collection<Asn> networks) {
    BitSet seen = new BitSet(graph.size());
    int[] open = new int[graph.size()];
    int count = 0;
    for (Asn asn : networks) {
      int node = graph.node(asn.number()).orElse(-1);
      if (node >= 0 && !seen.get(node)) {
        seen.set(node);
        open[count++] = node;
      }
    }
    while (count > 0) {
      int node = open[--count];
      for (int i = graph.providerStart(node); i < graph.providerStart(node + 1); i++) {
        int provider = graph.provider(i);
        if (!seen.get(provider)) {
          seen.set(provider);
          open[count++] = provider;
        }
      }
    }
    return seen.stream().toArray();
  }
}

package io.coldpotato.topology;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds what lies on or between provider cycles by taking ends away until none is left. */
final class CyclesByPeeling {

  private CyclesByPeeling() {}

  static List<Long> onOrBetween(AsGraph graph) {
    Set<Integer> left = new HashSet<>(IntStream.range(0, graph.size()).boxed().toList());
    boolean changed = true;
    while (changed) {
      changed =
          left.removeIf(
              n ->
                  IntStream.range(graph.customerStart(n), graph.customerStart(n + 1))
                          .noneMatch(i -> left.contains(graph.customer(i)))
                      || IntStream.range(graph.providerStart(n), graph.providerStart(n + 1))
                          .noneMatch(i -> left.contains(graph.provider(i))));
    }
    return left.stream().map(graph::asn).sorted().toList();
  }
}

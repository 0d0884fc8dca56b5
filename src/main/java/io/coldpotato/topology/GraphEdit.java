package io.coldpotato.topology;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A graph on its way to becoming another. Two nodes are one number, so that a search is cheap. */
final class GraphEdit {

  private final AsGraph graph;
  private final AsGraphChange change;
  private final long[] asns;

  /** The new number of each old node. */
  private final int[] nodes;

  GraphEdit(AsGraph graph, AsGraphChange change) {
    this.graph = graph;
    this.change = change;
    this.asns =
        LongStream.concat(
                IntStream.range(0, graph.size()).mapToLong(graph::asn),
                change.added().stream()
                    .flatMapToLong(link -> LongStream.of(link.a().number(), link.b().number())))
            .sorted()
            .distinct()
            .toArray();
    this.nodes =
        IntStream.range(0, graph.size())
            .map(node -> Arrays.binarySearch(asns, graph.asn(node)))
            .toArray();
  }

  AsGraph graph() {
    check();
    long[] sales = links(Relationship.Kind.PROVIDER);
    long[] peerings = links(Relationship.Kind.PEER);
    return AsGraph.of(asns, firsts(sales), seconds(sales), firsts(peerings), seconds(peerings));
  }

  private void check() {
    for (AsLink link : change.removed()) {
      if (!graph.has(link)) {
        throw new IllegalArgumentException("the graph has no link " + link);
      }
    }
    for (AsLink link : change.added()) {
      if (graph.has(link)) {
        throw new IllegalArgumentException("the graph has the link " + link + " already");
      }
    }
  }

  private long[] links(Relationship.Kind kind) {
    boolean isSale = kind == Relationship.Kind.PROVIDER;
    long[] gone = pairs(change.removed(), kind);
    long[] fresh = pairs(change.added(), kind);
    long[] all = new long[fresh.length + (isSale ? graph.providerLinks() : graph.peerLinks())];
    int count = 0;
    for (int node = 0; node < graph.size(); node++) {
      int from = isSale ? graph.providerStart(node) : graph.peerStart(node);
      int end = isSale ? graph.providerStart(node + 1) : graph.peerStart(node + 1);
      for (int i = from; i < end; i++) {
        // A peering stands at both its ends; its lower node is the first.
        int first = isSale ? graph.provider(i) : node;
        int second = isSale ? node : graph.peer(i);
        long pair = pair(nodes[first], nodes[second]);
        if ((isSale || first < second) && Arrays.binarySearch(gone, pair) < 0) {
          all[count++] = pair;
        }
      }
    }
    for (long pair : fresh) {
      all[count++] = pair;
    }
    return Arrays.copyOf(all, count);
  }

  private long[] pairs(Collection<AsLink> links, Relationship.Kind kind) {
    return links.stream()
        .filter(link -> link.kind() == kind)
        .mapToLong(link -> pair(node(link.a()), node(link.b())))
        .sorted()
        .toArray();
  }

  private int node(Asn asn) {
    return Arrays.binarySearch(asns, asn.number());
  }

  private static long pair(int first, int second) {
    return (long) first << 32 | second;
  }

  private static int[] firsts(long[] pairs) {
    return Arrays.stream(pairs).mapToInt(pair -> (int) (pair >>> 32)).toArray();
  }

  private static int[] seconds(long[] pairs) {
    return Arrays.stream(pairs).mapToInt(pair -> (int) pair).toArray();
  }
}

package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Small random graphs and announcements, made of a seed. */
final class AsGraphs {

  private AsGraphs() {}

  /** Every third graph may have provider cycles; links may be given twice, or in two roles. */
  static AsGraph random(RandomGenerator random, int nodes) {
    boolean mayCycle = random.nextInt(3) == 0;
    int[] ranks = shuffled(random, nodes);
    int links = random.nextInt(nodes * 2);
    int peerings = random.nextInt(nodes + nodes / 2);
    int[][] sales = pairs(random, nodes, links);
    for (int i = 0; i < sales[0].length && !mayCycle; i++) {
      if (ranks[sales[0][i]] > ranks[sales[1][i]]) {
        int provider = sales[1][i];
        sales[1][i] = sales[0][i];
        sales[0][i] = provider;
      }
    }
    int[][] peers = pairs(random, nodes, peerings);
    return AsGraph.of(asns(random, nodes), sales[0], sales[1], peers[0], peers[1]);
  }

  /** A chain of providers, some links of which run back or across; stubs hang on it anywhere. */
  static AsGraph deep(RandomGenerator random, int nodes) {
    int[] ranks = shuffled(random, nodes);
    int chain = nodes - random.nextInt(nodes / 4);
    int extra = random.nextInt(6);
    int[][] sales = pairs(random, nodes, nodes - 1 + extra);
    for (int i = 1; i < nodes; i++) {
      sales[0][i - 1] = ranks[i < chain ? i - 1 : random.nextInt(chain)];
      sales[1][i - 1] = ranks[i];
    }
    int[][] peers = pairs(random, nodes, random.nextInt(8));
    return AsGraph.of(asns(random, nodes), sales[0], sales[1], peers[0], peers[1]);
  }

  /** One to three announcements of different networks, some prepended, some forged. */
  static List<List<Asn>> announcements(RandomGenerator random, AsGraph graph) {
    int[] nodes = shuffled(random, graph.size());
    List<List<Asn>> paths = new ArrayList<>();
    int count = 1 + random.nextInt(Math.min(3, graph.size()));
    for (int i = 0; i < count; i++) {
      Asn first = new Asn(graph.asn(nodes[i]));
      List<Asn> path = new ArrayList<>(List.of(first));
      for (int more = random.nextInt(4); more > 0; more--) {
        boolean isPrepend = random.nextBoolean();
        path.add(isPrepend ? first : new Asn(graph.asn(random.nextInt(graph.size()))));
      }
      paths.add(path);
    }
    return paths;
  }

  private static int[][] pairs(RandomGenerator random, int nodes, int count) {
    int[][] pairs = new int[2][nodes < 2 ? 0 : count];
    for (int i = 0; i < pairs[0].length; i++) {
      pairs[0][i] = random.nextInt(nodes);
      pairs[1][i] = (pairs[0][i] + 1 + random.nextInt(nodes - 1)) % nodes;
    }
    return pairs;
  }

  private static long[] asns(RandomGenerator random, int nodes) {
    long[] asns = new long[nodes];
    long asn = 0;
    for (int i = 0; i < nodes; i++) {
      asn += 1 + random.nextInt(9);
      asns[i] = asn;
    }
    return asns;
  }

  private static int[] shuffled(RandomGenerator random, int size) {
    int[] all = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swap = all[i];
      all[i] = all[other];
      all[other] = swap;
    }
    return all;
  }
}

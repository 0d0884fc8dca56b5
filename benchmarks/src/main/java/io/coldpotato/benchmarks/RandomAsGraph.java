package io.coldpotato.benchmarks;

import io.coldpotato.topology.AsGraph;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * A made-up internet with the proportions of the real one: a clique of 15 without providers, of the
 * others every sixth may sell transit, one to three providers each by preferential attachment, five
 * peerings a network, the more the higher its rank.
 */
final class RandomAsGraph {

  private static final int CLIQUE = 15;

  private final RandomGenerator random =
      RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20251125);
  private final int size;
  private final int sellers;
  private final Set<Long> linked = new HashSet<>();
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int count;

  private RandomAsGraph(int size) {
    this.size = size;
    this.sellers = Math.max(CLIQUE, size / 6);
  }

  static AsGraph of(int size) {
    return new RandomAsGraph(size).build();
  }

  private AsGraph build() {
    // Every customer that a network wins is one more ticket in the draw.
    int[] tickets = new int[4 * size];
    int drawn = 0;
    for (int rank = 0; rank < size; rank++) {
      int wanted = rank < CLIQUE ? 0 : 1 + random.nextInt(3);
      for (int i = 0; i < wanted; i++) {
        int provider = tickets[random.nextInt(drawn)];
        if (link(provider, rank)) {
          tickets[drawn++] = provider;
        }
      }
      if (rank < sellers) {
        tickets[drawn++] = rank;
      }
    }
    int[] providers = Arrays.copyOf(from, count);
    int[] customers = Arrays.copyOf(to, count);
    count = 0;
    for (int a = 0; a < CLIQUE; a++) {
      for (int b = a + 1; b < CLIQUE; b++) {
        link(a, b);
      }
    }
    for (int i = 0; i < 5 * size; i++) {
      link(byRank(), byRank());
    }
    int[] nodes = shuffled();
    return AsGraph.of(
        IntStream.rangeClosed(1, size).mapToLong(i -> i).toArray(),
        renamed(providers, providers.length, nodes),
        renamed(customers, customers.length, nodes),
        renamed(from, count, nodes),
        renamed(to, count, nodes));
  }

  private int byRank() {
    double draw = random.nextDouble();
    return (int) (CLIQUE + (size - CLIQUE) * draw * draw * draw);
  }

  private boolean link(int a, int b) {
    if (a == b || !linked.add((long) Math.min(a, b) * size + Math.max(a, b))) {
      return false;
    }
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    from[count] = a;
    to[count++] = b;
    return true;
  }

  private int[] shuffled() {
    int[] nodes = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swap = nodes[i];
      nodes[i] = nodes[other];
      nodes[other] = swap;
    }
    return nodes;
  }

  private static int[] renamed(int[] ranks, int count, int[] nodes) {
    return Arrays.stream(ranks, 0, count).map(rank -> nodes[rank]).toArray();
  }
}

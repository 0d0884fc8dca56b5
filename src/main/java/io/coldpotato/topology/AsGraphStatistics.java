package io.coldpotato.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The figures by which one AS graph is compared with another.
 *
 * @param networks how many there are
 * @param providerLinks provider–customer links
 * @param peerLinks peerings
 * @param cliqueSize networks at the top that the source names, 0 when it names none
 * @param withCustomers networks that have a customer
 * @param stubs networks that have none
 * @param meanDegree links of a network, on average
 * @param medianDegree the same for the network in the middle; between the two middle ones, their
 *     mean
 * @param maxDegree most links of a network
 * @param depth links on the longest chain from provider to customer; the members of a provider
 *     cycle count as one network
 * @param largestCones customer cones of the 20 networks with the most customers, the largest first
 * @param degrees how many networks have how many links, by decade; the last decade is not empty
 */
public record AsGraphStatistics(
    int networks,
    int providerLinks,
    int peerLinks,
    int cliqueSize,
    int withCustomers,
    int stubs,
    double meanDegree,
    double medianDegree,
    int maxDegree,
    int depth,
    List<Cone> largestCones,
    List<DegreeBand> degrees) {

  private static final int CONES = 20;

  /** Copies the lists. */
  public AsGraphStatistics {
    largestCones = List.copyOf(largestCones);
    degrees = List.copyOf(degrees);
  }

  /**
   * A network's customer cone: itself, its customers, their customers and so on (Luckie et al., "AS
   * relationships, customer cones, and validation", 2013).
   *
   * @param asn the network's
   * @param customers its direct ones
   * @param size networks in the cone, at least 1
   */
  public record Cone(long asn, int customers, int size) {}

  /**
   * Networks by their number of links.
   *
   * @param from lowest number: 0, 1, 10, 100, …
   * @param to highest number: 0, 9, 99, 999, …
   * @param networks how many have as many
   */
  public record DegreeBand(int from, int to, int networks) {}

  /** Returns the figures of what a file says. */
  public static AsGraphStatistics of(AsRelationships relationships) {
    return of(relationships.graph(), relationships.clique().size());
  }

  /**
   * Returns a graph's figures. O(n log n + m), besides 20 searches for the cones.
   *
   * @param cliqueSize networks at the top, as the graph's source says; 0 when it does not
   */
  public static AsGraphStatistics of(AsGraph graph, int cliqueSize) {
    int[] degrees = IntStream.range(0, graph.size()).map(n -> degree(graph, n)).sorted().toArray();
    int stubs =
        (int) IntStream.range(0, graph.size()).filter(n -> customers(graph, n) == 0).count();
    return new AsGraphStatistics(
        graph.size(),
        graph.providerLinks(),
        graph.peerLinks(),
        cliqueSize,
        graph.size() - stubs,
        stubs,
        Arrays.stream(degrees).average().orElse(0),
        median(degrees),
        degrees.length == 0 ? 0 : degrees[degrees.length - 1],
        depth(graph),
        largestCones(graph),
        bands(degrees));
  }

  private static int customers(AsGraph graph, int node) {
    return graph.customerStart(node + 1) - graph.customerStart(node);
  }

  private static int degree(AsGraph graph, int node) {
    return customers(graph, node)
        + graph.providerStart(node + 1)
        - graph.providerStart(node)
        + graph.peerStart(node + 1)
        - graph.peerStart(node);
  }

  private static double median(int[] sorted) {
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return 0;
    }
    return sorted.length % 2 == 1
        ? sorted[middle]
        : (sorted[middle - 1] + (double) sorted[middle]) / 2;
  }

  private static List<DegreeBand> bands(int[] sorted) {
    List<DegreeBand> bands = new ArrayList<>();
    int done = 0;
    int from = 0;
    while (done < sorted.length) {
      int to = from == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, from * 10L - 1);
      int next = done;
      while (next < sorted.length && sorted[next] <= to) {
        next++;
      }
      bands.add(new DegreeBand(from, to, next - done));
      done = next;
      from = to + 1;
    }
    return bands;
  }

  /** Components are numbered customers first, so each is met after all below it. */
  private static int depth(AsGraph graph) {
    ProviderComponents components = ProviderComponents.of(graph);
    int[] byComponent = components.nodesByComponent();
    int[] depths = new int[components.count()];
    int deepest = 0;
    for (int node : byComponent) {
      int component = components.of(node);
      for (int i = graph.customerStart(node); i < graph.customerStart(node + 1); i++) {
        int below = components.of(graph.customer(i));
        if (below != component) {
          depths[component] = Math.max(depths[component], depths[below] + 1);
        }
      }
      deepest = Math.max(deepest, depths[component]);
    }
    return deepest;
  }

  private static List<Cone> largestCones(AsGraph graph) {
    return IntStream.range(0, graph.size())
        .filter(node -> customers(graph, node) > 0)
        .boxed()
        .sorted(Comparator.comparingInt((Integer node) -> -customers(graph, node)))
        .limit(CONES)
        .map(node -> new Cone(graph.asn(node), customers(graph, node), coneSize(graph, node)))
        .sorted(Comparator.comparingInt((Cone cone) -> -cone.size()).thenComparing(Cone::asn))
        .toList();
  }

  private static int coneSize(AsGraph graph, int top) {
    BitSet cone = new BitSet(graph.size());
    int[] found = new int[graph.size()];
    int count = 0;
    cone.set(top);
    found[count++] = top;
    for (int done = 0; done < count; done++) {
      int node = found[done];
      for (int i = graph.customerStart(node); i < graph.customerStart(node + 1); i++) {
        int customer = graph.customer(i);
        if (!cone.get(customer)) {
          cone.set(customer);
          found[count++] = customer;
        }
      }
    }
    return count;
  }
}

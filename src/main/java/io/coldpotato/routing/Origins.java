package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The announcements of one prefix: by several networks, with prepends, or with forged paths.
 *
 * <p>An announcement is the AS path as its network holds it, itself first. {@code [7]} is plain,
 * {@code [7, 7, 7]} has two prepends, {@code [666, 7]} at 666 forges the origin 7: it starts with
 * one link already used, and 7, finding itself on that path, drops every route that comes of it. A
 * network keeps its own announcement whatever it hears. Immutable.
 */
public final class Origins {

  private final AsGraph graph;
  private final List<List<Asn>> asPaths;
  private final int[] nodes;
  private final int[] lengths;
  private final int[][] onPaths;
  private final int[] forged;
  private final Optional<Origins> held;

  private Origins(AsGraph graph, List<List<Asn>> asPaths, int[] nodes, int[][] onPaths) {
    this.graph = graph;
    this.asPaths = asPaths;
    this.nodes = nodes;
    this.lengths = asPaths.stream().mapToInt(path -> path.size() - 1).toArray();
    this.onPaths = onPaths;
    this.held = Optional.of(this);
    this.forged =
        Arrays.stream(onPaths)
            .flatMapToInt(Arrays::stream)
            .filter(node -> Arrays.stream(nodes).noneMatch(n -> n == node))
            .distinct()
            .toArray();
  }

  /**
   * Returns the announcements of a prefix.
   *
   * @param graph holds every announcing network; forged paths may name others
   * @param asPaths one path for each announcement, the announcing network first
   * @throws IllegalArgumentException if there is none, a path is empty, its network is not in the
   *     graph, or one network announces twice
   */
  public static Origins of(AsGraph graph, List<List<Asn>> asPaths) {
    if (asPaths.isEmpty() || asPaths.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("AS paths (" + asPaths + ") must name a network each");
    }
    List<List<Asn>> sorted =
        asPaths.stream()
            .<List<Asn>>map(List::copyOf)
            .sorted(Comparator.<List<Asn>>comparingInt(List::size).thenComparing(p -> p.get(0)))
            .toList();
    int[] nodes = sorted.stream().mapToInt(path -> node(graph, path.get(0))).toArray();
    if (Arrays.stream(nodes).distinct().count() < nodes.length) {
      throw new IllegalArgumentException("no network may announce twice: " + asPaths);
    }
    int[][] onPaths =
        sorted.stream()
            .map(
                path ->
                    path.stream()
                        .map(asn -> graph.node(asn.number()))
                        .flatMapToInt(OptionalInt::stream)
                        .toArray())
            .toArray(int[][]::new);
    return new Origins(graph, sorted, nodes, onPaths);
  }

  private static int node(AsGraph graph, Asn asn) {
    return graph
        .node(asn.number())
        .orElseThrow(() -> new IllegalArgumentException(asn + " is not in the graph"));
  }

  /** Returns how many announcements there are. */
  public int size() {
    return nodes.length;
  }

  /** Returns the announcing network's node; announcements are in order of path length, then ASN. */
  public int node(int index) {
    return nodes[index];
  }

  /** Returns how many links an announcement's path has from the start: its networks less one. */
  public int length(int index) {
    return lengths[index];
  }

  /** Returns an announcement's path, the announcing network first. */
  public List<Asn> asPath(int index) {
    return asPaths.get(index);
  }

  /** Returns the nodes that stand on some path, but do not announce. */
  int[] forged() {
    return forged;
  }

  /** Returns this, wrapped once, so that routing need not allocate. */
  Optional<Origins> held() {
    return held;
  }

  AsGraph graph() {
    return graph;
  }

  int[] nodes() {
    return nodes;
  }

  int[] lengths() {
    return lengths;
  }

  /** Returns the nodes on each announced path. */
  int[][] onPaths() {
    return onPaths;
  }
}

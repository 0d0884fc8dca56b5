package io.coldpotato.routing;

import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The routes of all networks to a few destinations, canonical next hops included, the same as
 * {@link AsRouting#route(AsRoutes, int)} finds one by one.
 *
 * <p>How many destinations a block has depends on the kernel: one, or 16 in vectors. Networks are
 * nodes of the graph, destinations lanes in the order given. Every answer but a path is one look.
 * For one thread at a time; 64 bytes for each network in vectors, else 12.
 */
public final class AsHopBlock {

  private static final List<Optional<RouteClass>> RELATIONS =
      List.of(
          Optional.of(RouteClass.OWN),
          Optional.of(RouteClass.CUSTOMER),
          Optional.of(RouteClass.PEER),
          Optional.of(RouteClass.PROVIDER));

  private final AsLayout layout;
  private final HopKernel kernel;
  private final int[] labels;
  private int count;

  AsHopBlock(AsLayout layout, HopKernel kernel) {
    this.layout = layout;
    this.kernel = kernel;
    this.labels = new int[kernel.lanes()];
  }

  void route(int[] origins, int from) {
    count = Math.min(labels.length, origins.length - from);
    for (int lane = 0; lane < count; lane++) {
      labels[lane] = layout.labels[origins[from + lane]];
    }
    kernel.route(labels, 0, count);
  }

  /** Returns how many destinations there are. */
  public int lanes() {
    return count;
  }

  /**
   * Returns a lane's destination.
   *
   * @throws IndexOutOfBoundsException if there is no such lane; so do all methods below
   */
  public int origin(int lane) {
    return layout.nodes[labels[Objects.checkIndex(lane, count)]];
  }

  /** Returns whether a network has a route to a lane's destination. */
  public boolean hasRoute(int lane, int node) {
    return key(lane, node) != AsLayout.NONE;
  }

  /** Returns the class of a network's route to a lane's destination; empty when it has none. */
  public Optional<RouteClass> relation(int lane, int node) {
    int key = key(lane, node);
    return key == AsLayout.NONE ? Optional.empty() : RELATIONS.get((key >> 30) + 2);
  }

  /**
   * Returns the links of a network's AS path to a lane's destination.
   *
   * @throws IllegalArgumentException if it has no route
   */
  public int length(int lane, int node) {
    return layout.length(routeOf(lane, node));
  }

  /**
   * Returns the canonical next hop, the lowest ASN of the tied; a destination is its own.
   *
   * @throws IllegalArgumentException if the network has no route
   */
  public int nextHop(int lane, int node) {
    return routeOf(lane, node) & layout.nodeMask;
  }

  /** Returns the canonical AS path, the network itself first; empty when it has no route. */
  public List<Asn> asPath(int lane, int node) {
    if (!hasRoute(lane, node)) {
      return List.of();
    }
    List<Asn> path = new ArrayList<>();
    int at = node;
    for (int next = nextHop(lane, at); next != at; next = nextHop(lane, at)) {
      path.add(new Asn(layout.graph.numbered().asn(at)));
      at = next;
    }
    path.add(new Asn(layout.graph.numbered().asn(at)));
    return List.copyOf(path);
  }

  private int key(int lane, int node) {
    return kernel.key(Objects.checkIndex(lane, count), layout.labels[node]);
  }

  private int routeOf(int lane, int node) {
    int key = key(lane, node);
    if (key == AsLayout.NONE) {
      throw new IllegalArgumentException(
          "AS" + layout.graph.numbered().asn(node) + " has no route");
    }
    return key;
  }
}

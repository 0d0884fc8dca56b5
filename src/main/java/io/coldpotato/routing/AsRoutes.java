package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The routes of all networks to one announced prefix, and the workspace they are found in.
 *
 * <p>Made by {@link AsRouting#newRoutes()} and filled, again and again, by {@link
 * AsRouting#route(AsRoutes, int)}; before that nobody has a route. Networks are nodes of the {@link
 * AsGraph}. What needs a route throws {@code IllegalArgumentException} where there is none. For one
 * thread at a time; 12 bytes for each network.
 */
public final class AsRoutes {

  private static final List<Optional<RouteClass>> RELATIONS =
      Arrays.stream(RouteClass.values()).map(Optional::of).toList();

  final AsLayout layout;
  final int[] keys;
  final int[] queue;

  /** What each network tells its customers; nothing where there are none. */
  final int[] told;

  /** Announcing nodes and the lengths they start with, by length. */
  int[] seeds = new int[1];

  int[] seedLengths = new int[1];
  int seedCount;

  /** The nodes that may drop what they are told, and what they drop. */
  int[] filtered = ImportFilter.NOTHING.nodes();

  private ImportFilter filter = ImportFilter.NOTHING;
  private final int[] one = new int[1];
  private final int[] zero = new int[1];
  private final int[][] plain = new int[1][0];
  private int[][] onPaths = plain;
  private Optional<Origins> origins = Optional.empty();
  private final OwnPaths ownPaths = new OwnPaths();
  private final AsSweep sweep;

  AsRoutes(AsLayout layout) {
    this.layout = layout;
    this.keys = new int[layout.nodes.length];
    this.queue = new int[layout.nodes.length];
    this.told = new int[layout.nodes.length];
    Arrays.fill(keys, AsLayout.NONE);
    Arrays.fill(told, AsLayout.NONE);
    this.sweep = new AsSweep(this);
  }

  void sweep() {
    sweep.run();
  }

  void start(int node) {
    one[0] = node;
    seeds = one;
    seedLengths = zero;
    seedCount = 1;
    onPaths = plain;
    origins = Optional.empty();
    take(ImportFilter.NOTHING);
  }

  /** Starts at several nodes, none of which stands on another's path. */
  void start(int[] nodes, ImportFilter importFilter) {
    seeds = nodes;
    seedLengths = new int[nodes.length];
    seedCount = nodes.length;
    onPaths = new int[nodes.length][0];
    origins = Optional.empty();
    take(importFilter);
  }

  void start(Origins announced) {
    seeds = announced.nodes();
    seedLengths = announced.lengths();
    seedCount = announced.size();
    onPaths = announced.onPaths();
    origins = announced.held();
    ownPaths.nodes = announced.forged();
    take(ownPaths);
  }

  private void take(ImportFilter importFilter) {
    filter = importFilter;
    filtered = importFilter.nodes();
  }

  /** Returns whether a network has a route. */
  public boolean hasRoute(int node) {
    return keys[layout.labels[node]] != AsLayout.NONE;
  }

  /** Returns the class of a network's route; empty when it has none. */
  public Optional<RouteClass> relation(int node) {
    int key = keys[layout.labels[node]];
    return key == AsLayout.NONE ? Optional.empty() : RELATIONS.get((key >> 30) + 2);
  }

  /** Returns the links of a network's AS path, prepends and forged networks counted. */
  public int length(int node) {
    return layout.length(routeOf(node));
  }

  /** Returns the canonical next hop, the lowest ASN of the tied; an origin is its own. */
  public int nextHop(int node) {
    return routeOf(node) & layout.nodeMask;
  }

  /** Returns the network whose announcement a network's canonical path leads to. O(path). */
  public int origin(int node) {
    int at = node;
    for (int next = nextHop(at); next != at; next = nextHop(at)) {
      at = next;
    }
    return at;
  }

  /**
   * Returns a network's canonical AS path: itself, every canonical next hop, and what the origin
   * announced; empty when it has no route. Each network on the way takes its own canonical next
   * hop, so that its path is the rest of this one.
   */
  public List<Asn> asPath(int node) {
    if (!hasRoute(node)) {
      return List.of();
    }
    List<Asn> path = new ArrayList<>();
    int at = node;
    for (int next = nextHop(at); next != at; next = nextHop(at)) {
      path.add(new Asn(layout.graph.numbered().asn(at)));
      at = next;
    }
    path.addAll(announced(at));
    return List.copyOf(path);
  }

  private List<Asn> announced(int origin) {
    return origins
        .map(all -> all.asPath(seed(origin)))
        .orElseGet(() -> List.of(new Asn(layout.graph.numbered().asn(origin))));
  }

  private int seed(int origin) {
    int index = 0;
    while (seeds[index] != origin) {
      index++;
    }
    return index;
  }

  /** Returns how many neighbours offer a route as good as the best; none to an origin. */
  public int tiedNextHops(int node) {
    Counter counter = new Counter();
    forEachTiedNextHop(node, counter);
    return counter.count;
  }

  /**
   * Hands over every neighbour that offers a route as good as the best, by ascending ASN; the first
   * is the canonical one. None at an origin or where there is no route. O(neighbours of the class).
   */
  public void forEachTiedNextHop(int node, IntConsumer consumer) {
    int key = keys[layout.labels[node]];
    if (key == AsLayout.NONE) {
      return;
    }
    AsGraph graph = layout.graph.get();
    int wanted = key & ~layout.nodeMask;
    int last = -1;
    int relation = key >> 30 << 30;
    int end = relation == AsLayout.OWN ? 0 : end(relation, node);
    for (int i = end == 0 ? 0 : start(relation, node); i < end; i++) {
      int neighbour = neighbour(graph, relation, i);
      if (neighbour != last
          && (offer(neighbour, relation) & ~layout.nodeMask) == wanted
          && !drops(node, neighbour)) {
        consumer.accept(neighbour);
      }
      last = neighbour;
    }
  }

  /**
   * Returns every route that a neighbour offers to a network, the best first; a path that holds the
   * network itself is dropped, as routers do. A neighbour in two roles may offer two. An origin
   * takes none of them. For explanations: O(neighbours · path).
   */
  public List<RouteCandidate> candidates(int node) {
    return offers(node).stream().filter(offer -> !holds(offer.neighbour(), node)).toList();
  }

  /** The same with the paths that hold the network itself. O(neighbours). */
  List<RouteCandidate> offers(int node) {
    List<RouteCandidate> all = new ArrayList<>();
    addOffers(node, RouteClass.CUSTOMER, AsLayout.CUSTOMER, all);
    addOffers(node, RouteClass.PEER, AsLayout.PEER, all);
    addOffers(node, RouteClass.PROVIDER, AsLayout.PROVIDER, all);
    all.sort(null);
    return List.copyOf(all);
  }

  private void addOffers(int node, RouteClass relation, int role, List<RouteCandidate> all) {
    int last = -1;
    for (int i = start(role, node); i < end(role, node); i++) {
      int neighbour = neighbour(layout.graph.get(), role, i);
      int offer = offer(neighbour, role);
      if (neighbour != last && offer != AsLayout.NONE) {
        all.add(new RouteCandidate(neighbour, relation, layout.length(offer)));
      }
      last = neighbour;
    }
  }

  private int start(int role, int node) {
    AsGraph graph = layout.graph.get();
    return role == AsLayout.CUSTOMER
        ? graph.customerStart(node)
        : role == AsLayout.PEER ? graph.peerStart(node) : graph.providerStart(node);
  }

  private int end(int role, int node) {
    return start(role, node + 1);
  }

  private static int neighbour(AsGraph graph, int role, int index) {
    return role == AsLayout.CUSTOMER
        ? graph.customer(index)
        : role == AsLayout.PEER ? graph.peer(index) : graph.provider(index);
  }

  /** What a neighbour in a role tells; nothing when it keeps its route back. */
  private int offer(int neighbour, int role) {
    int label = layout.labels[neighbour];
    int key = keys[label];
    boolean isTold = role == AsLayout.PROVIDER ? key != AsLayout.NONE : key < AsLayout.PEER;
    return isTold ? layout.told(key, role, label) : AsLayout.NONE;
  }

  private boolean holds(int from, int node) {
    int at = from;
    for (int next = nextHop(at); next != at && at != node; next = nextHop(at)) {
      at = next;
    }
    return at == node || contains(onPaths[seed(at)], node);
  }

  /** Whether a network drops what a neighbour tells. */
  boolean drops(int node, int neighbour) {
    return filter.drops(node, neighbour);
  }

  /** Networks that stand on announced paths drop what comes of them. */
  private final class OwnPaths implements ImportFilter {
    private int[] nodes = NOTHING.nodes();

    @Override
    public int[] nodes() {
      return nodes;
    }

    @Override
    public boolean drops(int node, int neighbour) {
      return contains(nodes, node) && contains(onPaths[seed(origin(neighbour))], node);
    }
  }

  private static boolean contains(int[] nodes, int node) {
    for (int other : nodes) {
      if (other == node) {
        return true;
      }
    }
    return false;
  }

  private int routeOf(int node) {
    int key = keys[layout.labels[node]];
    if (key == AsLayout.NONE) {
      throw new IllegalArgumentException(
          "AS" + layout.graph.numbered().asn(node) + " has no route");
    }
    return key;
  }

  private static final class Counter implements IntConsumer {
    private int count;

    @Override
    public void accept(int node) {
      count++;
    }
  }
}

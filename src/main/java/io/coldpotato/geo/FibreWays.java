package io.coldpotato.geo;

import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jgrapht.graph.MaskSubgraph;

/**
 * The cheapest ways over a corridor graph at one cost.
 *
 * <p>Rules of passage: a way enters a no-transit block only to end there, and leaves one only if it
 * began there; a branch corridor is the first or the last of a way, never in its middle. Ways from
 * one metro are found together (Dijkstra, O(corridors · log metros), twice from a block) and kept.
 * A way costs as much as the way back. Safe for several threads.
 */
public final class FibreWays {

  private final CorridorGraph graph;
  private final WayCost cost;
  private final DirectedWeightedMultigraph<MetroId, Arc> arcs =
      new DirectedWeightedMultigraph<>(Arc.class);
  private final Map<MetroId, List<Arc>> lastBranches = new HashMap<>();
  private final Map<MetroId, Tree> trees = new ConcurrentHashMap<>();

  /**
   * A corridor in one direction; itself alone equals it, which makes searches three times as fast.
   */
  private static final class Arc {
    private final Corridor corridor;
    private final MetroId from;
    private final MetroId to;
    private final double weight;

    Arc(Corridor corridor, MetroId from, MetroId to, double weight) {
      this.corridor = corridor;
      this.from = from;
      this.to = to;
      this.weight = weight;
    }
  }

  FibreWays(CorridorGraph graph, WayCost cost) {
    this.graph = graph;
    this.cost = cost;
    graph.metros().keySet().forEach(arcs::addVertex);
    for (Corridor corridor : graph.corridors()) {
      add(corridor, corridor.a(), corridor.b());
      add(corridor, corridor.b(), corridor.a());
    }
  }

  private void add(Corridor corridor, MetroId from, MetroId to) {
    double weight = graph.fibre(corridor, cost).kilometres() + cost.perCorridor().kilometres();
    Arc arc = new Arc(corridor, from, to, weight);
    arcs.addEdge(from, to, arc);
    arcs.setEdgeWeight(arc, weight);
    if (corridor.use() == Corridor.Use.BRANCH) {
      lastBranches.computeIfAbsent(to, m -> new ArrayList<>()).add(arc);
    }
  }

  /**
   * Returns the ways over the same graph at a cost: these, with what they know, at the same one.
   */
  public FibreWays at(WayCost other) {
    return other.equals(cost) ? this : graph.ways(other);
  }

  /** Returns what these ways cost. */
  public WayCost cost() {
    return cost;
  }

  /**
   * Returns the cost of the cheapest way in fibre kilometres, the sum per corridor included;
   * infinite when there is none.
   */
  public double cost(MetroId from, MetroId to) {
    return tree(from).cost(to);
  }

  /** Returns the cheapest way; empty when the rules of passage or a cut leave none. */
  public Optional<FibreWay> way(MetroId from, MetroId to) {
    return from.equals(to) ? Optional.of(FibreWay.at(graph.metro(from).id())) : tree(from).way(to);
  }

  /**
   * Returns the cheapest way that leaves out at least one corridor of the cheapest way; empty when
   * there is none. One search for each corridor of it.
   */
  public Optional<FibreWay> secondBest(MetroId from, MetroId to) {
    Optional<FibreWay> second = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (Corridor gone : way(from, to).map(FibreWay::corridors).orElse(List.of())) {
      FibreWays without = new FibreWays(graph.with(List.of(), List.of(gone)), cost);
      if (without.cost(from, to) < least) {
        least = without.cost(from, to);
        second = without.way(from, to);
      }
    }
    return second;
  }

  private Tree tree(MetroId from) {
    return trees.computeIfAbsent(graph.metro(from).id(), Tree::new);
  }

  /** All ways from one metro. */
  private final class Tree {
    private final MetroId source;
    private final Optional<String> home;
    private final SingleSourcePaths<MetroId, Arc> abroad;
    private final SingleSourcePaths<MetroId, Arc> homeward;

    Tree(MetroId source) {
      this.source = source;
      this.home = graph.block(source);
      this.abroad = search(arc -> mayUse(arc) && !comesHome(arc));
      // A way that ends in the block it began in may leave it and come back.
      this.homeward = home.isPresent() ? search(this::mayUse) : abroad;
    }

    private SingleSourcePaths<MetroId, Arc> search(Predicate<Arc> passable) {
      return new DijkstraShortestPath<>(new MaskSubgraph<>(arcs, metro -> false, passable.negate()))
          .getPaths(source);
    }

    private SingleSourcePaths<MetroId, Arc> paths(MetroId to) {
      return graph.block(to).equals(home) ? homeward : abroad;
    }

    private boolean mayUse(Arc arc) {
      boolean through = arc.corridor.use() == Corridor.Use.BRANCH && !arc.from.equals(source);
      return !through && passes(arc);
    }

    /** From inside a block one may leave it; from any other block one may only go on inside it. */
    private boolean passes(Arc arc) {
      Optional<String> block = graph.block(arc.from);
      return block.isEmpty() || block.equals(home) || block.equals(graph.block(arc.to));
    }

    private boolean comesHome(Arc arc) {
      return home.isPresent()
          && graph.block(arc.to).equals(home)
          && !graph.block(arc.from).equals(home);
    }

    double cost(MetroId to) {
      if (to.equals(source)) {
        return 0;
      }
      double best = paths(to).getWeight(to);
      for (Arc arc : lastBranches.getOrDefault(to, List.of())) {
        best = Math.min(best, throughBranch(arc));
      }
      return best;
    }

    private double throughBranch(Arc arc) {
      return passes(arc)
          ? paths(arc.to).getWeight(arc.from) + arc.weight
          : Double.POSITIVE_INFINITY;
    }

    Optional<FibreWay> way(MetroId to) {
      double best = cost(to);
      if (best == Double.POSITIVE_INFINITY) {
        return Optional.empty();
      }
      List<Corridor> corridors = new ArrayList<>();
      if (paths(to).getWeight(to) <= best) {
        collect(paths(to).getPath(to), corridors);
      } else {
        Arc last =
            lastBranches.getOrDefault(to, List.of()).stream()
                .min(java.util.Comparator.comparingDouble(this::throughBranch))
                .orElseThrow();
        collect(paths(to).getPath(last.from), corridors);
        corridors.add(last.corridor);
      }
      return Optional.of(along(source, corridors));
    }

    private void collect(GraphPath<MetroId, Arc> path, List<Corridor> corridors) {
      path.getEdgeList().forEach(arc -> corridors.add(arc.corridor));
    }
  }

  private FibreWay along(MetroId start, List<Corridor> corridors) {
    List<MetroId> metros = new ArrayList<>(List.of(start));
    double length = 0;
    double fibre = 0;
    MetroId at = start;
    for (Corridor corridor : corridors) {
      at = corridor.other(at);
      metros.add(at);
      length += corridor.length().kilometres();
      fibre += graph.fibre(corridor, cost).kilometres();
    }
    return new FibreWay(
        metros, corridors, Distance.ofKilometres(length), Distance.ofKilometres(fibre));
  }
}

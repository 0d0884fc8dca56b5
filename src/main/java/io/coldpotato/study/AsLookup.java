package io.coldpotato.study;

import io.coldpotato.routing.AsRouting;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import java.util.OptionalInt;

/** Who reaches whom, and why, in a graph of the whole Internet. Safe for several threads. */
public final class AsLookup {

  private final AsGraph graph;
  private final AsRouting routing;

  /** Prepares a graph; O(networks + links). */
  public AsLookup(AsGraph graph) {
    this.graph = graph;
    this.routing = AsRouting.of(graph);
  }

  /** Takes the routes to one destination after the other. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Takes the routes to a destination.
     *
     * @param answers valid until this call returns
     */
    void visit(AsAnswers answers);
  }

  /** Returns the graph. */
  public AsGraph graph() {
    return graph;
  }

  /** Returns the node of a network; empty when the graph does not hold it. */
  public OptionalInt node(Asn asn) {
    return graph.node(asn.number());
  }

  /**
   * Finds the routes of all networks to some of them and hands them over in the order given, on the
   * calling thread. O(networks + links) for each, in practice far less.
   *
   * @param destinations nodes
   * @param jobs threads that find routes ahead; the result does not depend on it
   */
  public void towards(int[] destinations, int jobs, Visitor visitor) {
    routing.forEachDestination(
        destinations,
        jobs,
        (index, routes) -> visitor.visit(new AsAnswers(graph, destinations[index], routes)));
  }
}

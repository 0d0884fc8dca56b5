package io.coldpotato.study;

import io.coldpotato.routing.AsRoutes;
import io.coldpotato.routing.AsRouting;
import io.coldpotato.routing.RouteCandidate;
import io.coldpotato.routing.RouteClass;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who reaches whom, and why, in a graph of the whole Internet: one destination at a time.
 *
 * <p>Holds one workspace, which the next destination overwrites; not safe for several threads.
 */
public final class AsLookup {

  private final AsGraph graph;
  private final AsRouting routing;
  private final AsRoutes routes;

  /** Prepares a graph; O(networks + links). */
  public AsLookup(AsGraph graph) {
    this.graph = graph;
    this.routing = AsRouting.of(graph);
    this.routes = routing.newRoutes();
  }

  /** Returns the graph. */
  public AsGraph graph() {
    return graph;
  }

  /** Returns the node of a network; empty when the graph does not hold it. */
  public OptionalInt node(Asn asn) {
    return graph.node(asn.number());
  }

  /** Finds the routes of all networks to one; O(networks + links), in practice far less. */
  public void towards(int origin) {
    routing.route(routes, origin);
  }

  /** Returns whether a network reaches the one last asked for. */
  public boolean reaches(int node) {
    return routes.hasRoute(node);
  }

  /** Returns the class of a network's route to the one last asked for; empty when it has none. */
  public Optional<RouteClass> relation(int node) {
    return routes.relation(node);
  }

  /** Returns the length of a network's route to the one last asked for; it must have one. */
  public int length(int node) {
    return routes.length(node);
  }

  /** Returns the path of a network's route, itself first; it must have one. */
  public List<Asn> asPath(int node) {
    return routes.asPath(node);
  }

  /**
   * Returns all that is known of one network's route to the one last asked for.
   *
   * @param explain whether to list what it was offered
   */
  public AsAnswer answer(int node, boolean explain) {
    Asn asn = new Asn(graph.asn(node));
    List<AsAnswer.Candidate> candidates = new ArrayList<>();
    if (explain) {
      for (RouteCandidate offer : routes.candidates(node)) {
        candidates.add(
            new AsAnswer.Candidate(
                new Asn(graph.asn(offer.neighbour())), offer.relation(), offer.length()));
      }
    }
    if (!routes.hasRoute(node)) {
      return new AsAnswer(asn, Optional.empty(), 0, List.of(), List.of(), candidates);
    }
    List<Asn> tied = new ArrayList<>();
    routes.forEachTiedNextHop(node, n -> tied.add(new Asn(graph.asn(n))));
    return new AsAnswer(
        asn, routes.relation(node), routes.length(node), routes.asPath(node), tied, candidates);
  }
}

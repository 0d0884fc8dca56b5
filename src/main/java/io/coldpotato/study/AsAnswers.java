package io.coldpotato.study;

import io.coldpotato.routing.AsRoutes;
import io.coldpotato.routing.RouteCandidate;
import io.coldpotato.routing.RouteClass;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The routes of all networks to one; networks are nodes of the graph. */
public final class AsAnswers {

  private final AsGraph graph;
  private final int destination;
  private final AsRoutes routes;

  AsAnswers(AsGraph graph, int destination, AsRoutes routes) {
    this.graph = graph;
    this.destination = destination;
    this.routes = routes;
  }

  /** Returns the graph. */
  public AsGraph graph() {
    return graph;
  }

  /** Returns the number of the network that all routes lead to. */
  public long destination() {
    return graph.asn(destination);
  }

  /** Returns whether a network reaches the destination. */
  public boolean reaches(int node) {
    return routes.hasRoute(node);
  }

  /** Returns the class of a network's route; empty when it has none. */
  public Optional<RouteClass> relation(int node) {
    return routes.relation(node);
  }

  /** Returns the length of a network's route; it must have one. */
  public int length(int node) {
    return routes.length(node);
  }

  /** Returns the path of a network's route, itself first; it must have one. */
  public List<Asn> asPath(int node) {
    return routes.asPath(node);
  }

  /**
   * Returns all that is known of one network's route.
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

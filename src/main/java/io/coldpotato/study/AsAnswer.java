package io.coldpotato.study;

import io.coldpotato.routing.RouteClass;
import io.coldpotato.topology.Asn;
import java.util.List;
import java.util.Optional;

/**
 * How one network reaches another in a graph of the whole Internet.
 *
 * @param asn the network
 * @param relation from whom its route is; empty when it has none
 * @param length links on the way; 0 where there is no route
 * @param asPath the networks on the way, itself first, the origin last; by the lowest ASN at each
 *     tie
 * @param tiedNextHops every neighbour that offers an equally good route, ascending
 * @param candidates all routes that it is offered, the best first; none unless asked for
 */
public record AsAnswer(
    Asn asn,
    Optional<RouteClass> relation,
    int length,
    List<Asn> asPath,
    List<Asn> tiedNextHops,
    List<Candidate> candidates) {

  /**
   * A route that a neighbour offers.
   *
   * @param neighbour the neighbour
   * @param relation what the route would be
   * @param length links on the way
   */
  public record Candidate(Asn neighbour, RouteClass relation, int length) {}

  /** Copies the lists. */
  public AsAnswer {
    asPath = List.copyOf(asPath);
    tiedNextHops = List.copyOf(tiedNextHops);
    candidates = List.copyOf(candidates);
  }
}

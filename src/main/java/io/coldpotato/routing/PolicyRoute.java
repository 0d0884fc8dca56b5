package io.coldpotato.routing;

import io.coldpotato.topology.Asn;
import java.util.List;

/**
 * What policy alone decides for a network: the class and length of its best routes, and from whom
 * it has them.
 *
 * @param relation from whom the routes are
 * @param length networks on the way, its own not counted; 0 for an own prefix
 * @param nextHops every neighbour that offers one as good, in ascending order; none for an own
 *     prefix
 */
public record PolicyRoute(RouteClass relation, int length, List<Asn> nextHops) {

  /** Copies the list. */
  public PolicyRoute {
    nextHops = List.copyOf(nextHops);
  }
}

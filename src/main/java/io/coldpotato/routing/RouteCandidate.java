package io.coldpotato.routing;

import java.util.Comparator;

/**
 * A route that a neighbour offers to a network.
 *
 * @param neighbour node of the neighbour
 * @param relation what the route would be at the network
 * @param length links of its path from the network, prepends counted
 */
public record RouteCandidate(int neighbour, RouteClass relation, int length)
    implements Comparable<RouteCandidate> {

  /** Class, then length: what policy alone decides. */
  static final Comparator<RouteCandidate> BY_POLICY =
      Comparator.comparing(RouteCandidate::relation).thenComparingInt(RouteCandidate::length);

  private static final Comparator<RouteCandidate> PREFERENCE =
      BY_POLICY.thenComparingInt(RouteCandidate::neighbour);

  /** The decision process: class, length, lowest ASN; the better is the lesser. */
  @Override
  public int compareTo(RouteCandidate other) {
    return PREFERENCE.compare(this, other);
  }
}

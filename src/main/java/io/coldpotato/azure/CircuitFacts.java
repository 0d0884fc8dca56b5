package io.coldpotato.azure;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Ipv4Prefix;
import io.coldpotato.units.DataRate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a plan states about a circuit beyond its order. A fact that is not stated breaks no rule.
 *
 * @param port the speed of each port of one's own (ExpressRoute Direct)
 * @param packetSize the largest IP packet that is to pass, in bytes
 * @param asn the AS number of the customer's routers on its peerings
 * @param routeFilter what the route filter of Microsoft peering lets through, by region, community
 *     or service; present and empty when no filter is attached
 * @param defaultRoute the peerings on which the customer announces 0.0.0.0/0
 * @param publicPrefixes the prefixes that the customer announces on Microsoft peering, when stated
 * @param announced how many prefixes the customer announces
 * @param received how many prefixes the virtual networks announce to the customer
 */
public record CircuitFacts(
    Optional<DataRate> port,
    Optional<Integer> packetSize,
    Optional<Asn> asn,
    Optional<List<String>> routeFilter,
    Set<PeeringKind> defaultRoute,
    Optional<List<Ipv4Prefix>> publicPrefixes,
    RouteCounts announced,
    RouteCounts received) {

  /** Nothing stated. */
  public static final CircuitFacts NONE =
      new CircuitFacts(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          RouteCounts.NONE,
          RouteCounts.NONE);

  /** Copies the collections. */
  public CircuitFacts {
    routeFilter = routeFilter.map(List::copyOf);
    defaultRoute = Set.copyOf(defaultRoute);
    publicPrefixes = publicPrefixes.map(List::copyOf);
  }

  /**
   * How many prefixes are announced over a circuit.
   *
   * @param privateIpv4 on private peering
   * @param privateIpv6 on private peering
   * @param microsoft on Microsoft peering, on each BGP session
   */
  public record RouteCounts(
      Optional<Integer> privateIpv4, Optional<Integer> privateIpv6, Optional<Integer> microsoft) {
    /** Nothing stated. */
    public static final RouteCounts NONE =
        new RouteCounts(Optional.empty(), Optional.empty(), Optional.empty());
  }
}

package io.coldpotato.routing;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.InternetTopology;
import java.util.Map;

/**
 * The one entry to routing: given a topology and the ways inside its networks, answers where
 * packets for an announced prefix go.
 *
 * <p>Immutable and safe for several threads.
 */
public final class Routing {

  private final InternetTopology topology;
  private final InteriorRouting interior;
  private final PolicyStage policy;

  /**
   * Prepares a topology; O(interconnections).
   *
   * @param interior the shortest ways inside its networks
   */
  public Routing(InternetTopology topology, InteriorRouting interior) {
    this.topology = topology;
    this.interior = interior;
    this.policy = new PolicyStage(topology, interior);
  }

  /** Returns the topology it routes over. */
  public InternetTopology topology() {
    return topology;
  }

  /**
   * Returns the routes of every PoP to one announced prefix; O(networks + pairs of networks).
   *
   * @param egress how networks choose among equally good exits; {@link EgressPolicy.HotPotato} for
   *     those not named
   */
  public RouteTable routes(Announcement announcement, Map<Asn, EgressPolicy> egress) {
    return new RouteTable(policy, interior, announcement, egress);
  }
}

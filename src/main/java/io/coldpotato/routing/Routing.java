package io.coldpotato.routing;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.InternetTopology;
import java.util.Map;
import java.util.Set;

/**
 * The one entry to routing: given a topology and the ways inside its networks, answers where
 * packets for an announced prefix go.
 *
 * <p>Immutable and safe for several threads.
 */
public final class Routing {

  private final InternetTopology topology;
  private final InteriorRouting interior;
  private final Islands islands;

  /**
   * Prepares a topology; O(interconnections).
   *
   * @param interior the shortest ways inside its networks
   */
  public Routing(InternetTopology topology, InteriorRouting interior) {
    this.topology = topology;
    this.interior = interior;
    this.islands = new Islands(topology, interior);
  }

  private Routing(InternetTopology topology, InteriorRouting interior, Islands islands) {
    this.topology = topology;
    this.interior = interior;
    this.islands = islands;
  }

  /**
   * Returns the routing over a topology that differs from this one's in a few networks.
   *
   * @param changed made of this one's topology by {@link InternetTopology#plus} and {@link
   *     InternetTopology#without}
   * @param changedInterior the ways inside its networks; those of PoPs that were there are the same
   * @param touched the networks that have something new or less
   */
  public Routing over(InternetTopology changed, InteriorRouting changedInterior, Set<Asn> touched) {
    return new Routing(changed, changedInterior, islands.over(changed, changedInterior, touched));
  }

  /**
   * Returns the routing over the same networks by other ways inside them.
   *
   * @param changedInterior in which PoPs are joined as they are in this one's
   */
  public Routing by(InteriorRouting changedInterior) {
    return new Routing(topology, changedInterior, islands);
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
    return new RouteTable(islands, interior, announcement, egress);
  }
}

package io.coldpotato.routing;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.NetworkKind;
import io.coldpotato.topology.PopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Interior routing of a world: PoPs are joined by the cheapest fibre ways over the corridor graph.
 *
 * <p>Every carrier can use every corridor (it owns, leases or swaps fibre there); what a corridor
 * costs it depends on whether it is a public carrier or the cloud's own network.
 */
public final class CorridorInterior implements InteriorRouting {

  private final InternetTopology topology;
  private final CorridorGraph graph;
  private final FibreWays carrierWays;
  private final FibreWays cloudWays;

  /**
   * Makes the interior routing of all networks of a world.
   *
   * @param carrierWays ways at the cost of public carriers
   * @param cloudWays ways at the cost of the cloud's network
   */
  public CorridorInterior(
      InternetTopology topology, CorridorGraph graph, FibreWays carrierWays, FibreWays cloudWays) {
    this.topology = topology;
    this.graph = graph;
    this.carrierWays = carrierWays;
    this.cloudWays = cloudWays;
  }

  @Override
  public double distance(PopId from, PopId to) {
    return ways(from).cost(from.metro(), to.metro());
  }

  @Override
  public List<PopId> way(PopId from, PopId to) {
    List<PopId> pops = new ArrayList<>();
    for (var metro : fibreWay(from, to).orElseThrow().metros()) {
      PopId pop = new PopId(from.asn(), metro);
      if (topology.has(pop)) {
        pops.add(pop);
      }
    }
    return pops;
  }

  /** Returns the fibre way between two PoPs of one network. */
  public Optional<FibreWay> fibreWay(PopId from, PopId to) {
    return ways(from).way(from.metro(), to.metro());
  }

  @Override
  public int island(PopId pop) {
    return graph.component(pop.metro());
  }

  private FibreWays ways(PopId pop) {
    boolean cloud =
        topology.network(pop.asn()).filter(n -> n.kind() == NetworkKind.CLOUD).isPresent();
    return cloud ? cloudWays : carrierWays;
  }
}

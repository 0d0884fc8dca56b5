package io.coldpotato.connectivity;

import io.coldpotato.routing.CorridorInterior;
import io.coldpotato.routing.Routing;
import io.coldpotato.topology.InternetTopology;
import java.util.function.Function;

/**
 * A world's networks with what an option adds to them, ready to be routed over.
 *
 * @param topology the networks
 * @param interior the ways inside them
 * @param routing over both
 */
public record NetworkView(InternetTopology topology, CorridorInterior interior, Routing routing) {

  /**
   * Returns the same networks by other ways inside them, which join the PoPs that these join.
   *
   * @param ways makes them
   */
  NetworkView by(Function<InternetTopology, CorridorInterior> ways) {
    CorridorInterior changed = ways.apply(topology);
    return new NetworkView(topology, changed, routing.by(changed));
  }
}

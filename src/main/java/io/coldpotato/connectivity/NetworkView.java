package io.coldpotato.connectivity;

import io.coldpotato.routing.CorridorInterior;
import io.coldpotato.routing.Routing;
import io.coldpotato.topology.InternetTopology;

/**
 * A world's networks with what an option adds to them, ready to be routed over.
 *
 * @param topology the networks
 * @param interior the ways inside them
 * @param routing over both
 */
public record NetworkView(InternetTopology topology, CorridorInterior interior, Routing routing) {}

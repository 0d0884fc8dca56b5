package io.coldpotato.connectivity;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.latency.DelayParameters;
import io.coldpotato.routing.CorridorInterior;
import io.coldpotato.topology.InternetTopology;

/**
 * A world's fibre, and the ways that its two kinds of networks choose over it.
 *
 * @param graph the metros and corridors
 * @param carrierWays at the cost of public carriers
 * @param cloudWays at the cost of the cloud's network
 */
record Fibre(CorridorGraph graph, FibreWays carrierWays, FibreWays cloudWays) {

  /** Lays ways at the parameters' costs. */
  static Fibre of(CorridorGraph graph, DelayParameters parameters) {
    return new Fibre(
        graph, graph.ways(parameters.carrierCost()), graph.ways(parameters.cloudCost()));
  }

  /** Returns this fibre with the ways at other parameters' costs; those of equal cost stay. */
  Fibre at(DelayParameters parameters) {
    return new Fibre(
        graph, carrierWays.at(parameters.carrierCost()), cloudWays.at(parameters.cloudCost()));
  }

  /** Returns this fibre with what a scenario lays and cuts. */
  Fibre with(WorldEdit edit, DelayParameters parameters) {
    if (edit.corridors().isEmpty() && edit.removedCorridors().isEmpty()) {
      return this;
    }
    return of(
        graph.with(
            edit.corridors(),
            edit.removedCorridors().stream()
                .flatMap(p -> graph.between(p.a(), p.b()).stream())
                .toList()),
        parameters);
  }

  /** Returns the ways inside networks. */
  CorridorInterior interior(InternetTopology topology) {
    return new CorridorInterior(topology, graph, carrierWays, cloudWays);
  }
}

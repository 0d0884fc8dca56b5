package io.coldpotato.connectivity;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.MetroId;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.ImportedInternet;
import io.coldpotato.topology.InternetTopology;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A user's own picture of the Internet, of which a world is made.
 *
 * @param graph networks and their business relationships
 * @param presence finds, among a world's metros, those in which networks are present; networks not
 *     listed are of unknown place
 * @param dataAges from when both are
 */
public record InternetImport(
    AsGraph graph,
    Function<CorridorGraph, ? extends Map<Asn, ? extends Collection<MetroId>>> presence,
    List<DataAge> dataAges) {

  /** Copies the list. */
  public InternetImport {
    dataAges = List.copyOf(dataAges);
  }

  /** Lays it over the networks of a world's tables. */
  ImportedInternet over(InternetTopology known, CorridorGraph places) {
    return new ImportedInternet(graph, presence.apply(places), known, places);
  }
}

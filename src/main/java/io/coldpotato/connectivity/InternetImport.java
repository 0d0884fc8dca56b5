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

/**
 * A user's own picture of the Internet, of which a world is made.
 *
 * @param graph networks and their business relationships
 * @param presence the metros in which networks are present; those not listed are of unknown place
 * @param dataAges from when both are
 */
public record InternetImport(
    AsGraph graph, Map<Asn, ? extends Collection<MetroId>> presence, List<DataAge> dataAges) {

  /** Copies map and list. */
  public InternetImport {
    presence = Map.copyOf(presence);
    dataAges = List.copyOf(dataAges);
  }

  /** Lays it over the networks of a world's tables. */
  ImportedInternet over(InternetTopology known, CorridorGraph places) {
    return new ImportedInternet(graph, presence, known, places);
  }
}

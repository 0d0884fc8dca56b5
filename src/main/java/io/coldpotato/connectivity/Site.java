package io.coldpotato.connectivity;

import io.coldpotato.azure.FlowEdges;
import io.coldpotato.geo.Place;
import io.coldpotato.topology.Asn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place of the enterprise whose traffic is to reach the cloud.
 *
 * @param id its key in the scenario
 * @param place where it stands
 * @param access its line
 * @param prefixes its public prefixes
 * @param breakout where its Internet traffic leaves the enterprise
 * @param asn its own AS number, when it has one
 * @param stateful its edges with a stateful device
 */
public record Site(
    String id,
    Place place,
    AccessLine access,
    List<SitePrefix> prefixes,
    Breakout breakout,
    Optional<Asn> asn,
    Set<FlowEdges.Edge> stateful) {

  /** Copies the collections. */
  public Site {
    prefixes = List.copyOf(prefixes);
    stateful = Set.copyOf(stateful);
  }

  /** Makes a site that states no stateful device. */
  public Site(
      String id,
      Place place,
      AccessLine access,
      List<SitePrefix> prefixes,
      Breakout breakout,
      Optional<Asn> asn) {
    this(id, place, access, prefixes, breakout, asn, Set.of());
  }

  /** Where Internet traffic leaves. */
  public sealed interface Breakout {
    /** At the site itself. */
    record Local() implements Breakout {}

    /**
     * At another site, to which it is carried first.
     *
     * @param site that site's key
     */
    record Via(String site) implements Breakout {}
  }
}

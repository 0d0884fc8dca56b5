package io.coldpotato.connectivity;

import io.coldpotato.geo.Place;
import io.coldpotato.topology.Asn;
import java.util.List;
import java.util.Optional;

/**
 * A place of the enterprise whose traffic is to reach the cloud.
 *
 * @param id its key in the scenario
 * @param place where it stands
 * @param access its line
 * @param prefixes its public prefixes
 * @param breakout where its Internet traffic leaves the enterprise
 * @param asn its own AS number, when it has one
 */
public record Site(
    String id,
    Place place,
    AccessLine access,
    List<SitePrefix> prefixes,
    Breakout breakout,
    Optional<Asn> asn) {

  /** Copies the list. */
  public Site {
    prefixes = List.copyOf(prefixes);
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

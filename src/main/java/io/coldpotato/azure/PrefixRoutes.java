package io.coldpotato.azure;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.Optional;

/**
 * Where the sessions of a Peering Service connection announce a prefix to the cloud.
 *
 * @param prefix the prefix
 * @param primary the announcement at the primary location; empty when there is none
 * @param backup the announcement at the backup location; empty when there is none
 */
public record PrefixRoutes(Ipv4Prefix prefix, Optional<Route> primary, Optional<Route> backup) {

  /**
   * An announcement.
   *
   * @param location the peering location
   * @param origin the network that originates it, when known
   */
  public record Route(String location, Optional<Asn> origin) {}

  /** Returns a prefix that is announced nowhere. */
  public static PrefixRoutes none(Ipv4Prefix prefix) {
    return new PrefixRoutes(prefix, Optional.empty(), Optional.empty());
  }

  /** Returns the route that traffic takes: the backup is used only when the primary fails. */
  public Optional<Route> active() {
    return primary.or(() -> backup);
  }

  /** Returns the route that stands by. */
  public Optional<Route> standby() {
    return primary.isPresent() ? backup : Optional.empty();
  }
}

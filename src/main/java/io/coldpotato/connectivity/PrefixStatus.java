package io.coldpotato.connectivity;

import io.coldpotato.azure.PrefixEvent;
import io.coldpotato.azure.PrefixLife;
import io.coldpotato.azure.PrefixRoutes;
import io.coldpotato.azure.SessionAvailability;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.List;

/**
 * How a prefix of a site stands with Peering Service.
 *
 * @param prefix the prefix
 * @param connection the connection that carries it
 * @param partner its provider
 * @param life how far it has come
 * @param registered where, and by whom, it is to be announced
 * @param announced where, and by whom, it is announced
 * @param sessions of the connection, the primary location first
 */
public record PrefixStatus(
    Ipv4Prefix prefix,
    String connection,
    String partner,
    PrefixLife life,
    PrefixRoutes registered,
    PrefixRoutes announced,
    List<SessionAvailability> sessions) {

  /** Copies the list. */
  public PrefixStatus {
    sessions = List.copyOf(sessions);
  }

  /** Returns what is reported of it since it was registered, as long as all stands. */
  public List<PrefixEvent> events() {
    return PrefixEvent.between(registered, announced);
  }
}

package io.coldpotato.connectivity;

import io.coldpotato.topology.Ipv4Prefix;
import io.coldpotato.units.Money;
import java.util.List;
import java.util.Optional;

/**
 * A Peering Service connection.
 *
 * @param id its key in the scenario
 * @param partner the provider's name in the catalogue
 * @param primary the primary peering location's metro name
 * @param backup the backup location, none when traffic falls back to the Internet
 * @param prefixes the prefixes it carries; none means every prefix of the sites
 * @param primarySessions sessions at the primary location, when stated
 * @param backupSessions sessions at the backup location, when stated
 * @param providerCharge what the partner charges in a month, when stated
 */
public record PeeringServiceConnection(
    String id,
    String partner,
    String primary,
    Optional<String> backup,
    List<Ipv4Prefix> prefixes,
    Optional<Integer> primarySessions,
    Optional<Integer> backupSessions,
    Optional<Money> providerCharge) {

  /** Copies the list. */
  public PeeringServiceConnection {
    prefixes = List.copyOf(prefixes);
  }
}

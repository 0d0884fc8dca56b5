package io.coldpotato.connectivity;

import io.coldpotato.azure.Partner;
import io.coldpotato.azure.PeeringServiceOrder;
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
 * @param primaryRouters the cloud's routers that the primary sessions end on, when stated
 * @param variant what else the sessions are for
 * @param bfd whether they run BFD, when stated
 */
public record PeeringServiceConnection(
    String id,
    String partner,
    String primary,
    Optional<String> backup,
    List<Ipv4Prefix> prefixes,
    Optional<Integer> primarySessions,
    Optional<Integer> backupSessions,
    Optional<Money> providerCharge,
    Optional<Integer> primaryRouters,
    PeeringServiceOrder.Variant variant,
    Optional<Boolean> bfd) {

  /** Copies the list. */
  public PeeringServiceConnection {
    prefixes = List.copyOf(prefixes);
  }

  /** Returns it as product rules know it. */
  PeeringServiceOrder order(Partner provider) {
    return new PeeringServiceOrder(
        id,
        provider,
        primary,
        backup,
        primarySessions,
        backupSessions,
        primaryRouters,
        variant,
        bfd);
  }
}

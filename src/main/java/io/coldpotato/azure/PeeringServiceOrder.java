package io.coldpotato.azure;

import java.util.Optional;

/**
 * A Peering Service connection as it would be registered.
 *
 * @param id its name, for messages
 * @param partner the provider
 * @param primary the primary peering location's metro, by name or id
 * @param backup the backup location's metro; none when traffic falls back to the Internet
 * @param primarySessions BGP sessions at the primary location, when stated
 * @param backupSessions BGP sessions at the backup location, when stated
 */
public record PeeringServiceOrder(
    String id,
    Partner partner,
    String primary,
    Optional<String> backup,
    Optional<Integer> primarySessions,
    Optional<Integer> backupSessions)
    implements RuleInput {}

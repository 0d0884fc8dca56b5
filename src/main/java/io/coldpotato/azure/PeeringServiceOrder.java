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
 * @param primaryRouters the routers of the cloud that the primary sessions end on, when stated
 * @param variant what else the partner's sessions are for
 * @param bfd whether they run BFD, when stated
 */
public record PeeringServiceOrder(
    String id,
    Partner partner,
    String primary,
    Optional<String> backup,
    Optional<Integer> primarySessions,
    Optional<Integer> backupSessions,
    Optional<Integer> primaryRouters,
    Variant variant,
    Optional<Boolean> bfd)
    implements RuleInput {

  /** What a partner's sessions are for. */
  public enum Variant {
    /** Data. */
    PLAIN,
    /** Voice too (Teams, communication services). */
    VOICE,
    /** An exchange's route server that speaks for its members. */
    ROUTE_SERVER
  }
}

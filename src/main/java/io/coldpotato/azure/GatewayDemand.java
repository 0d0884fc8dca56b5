package io.coldpotato.azure;

import java.util.Optional;

/**
 * What a plan says is asked of a gateway. A figure that is not stated passes no limit.
 *
 * @param routes routes it is to learn
 * @param virtualMachines machines behind it
 * @param flows concurrent flows
 * @param packetsPerSecond packets a second
 * @param connectionsPerSecond new connections a second
 * @param peeredNetworks virtual networks that are peered with its own
 */
public record GatewayDemand(
    Optional<Long> routes,
    Optional<Long> virtualMachines,
    Optional<Long> flows,
    Optional<Long> packetsPerSecond,
    Optional<Long> connectionsPerSecond,
    Optional<Long> peeredNetworks) {

  /** Nothing stated. */
  public static final GatewayDemand NONE =
      new GatewayDemand(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}

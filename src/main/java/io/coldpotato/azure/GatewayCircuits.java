package io.coldpotato.azure;

import java.util.List;

/**
 * A gateway and the circuits that join it.
 *
 * @param order the gateway
 * @param locations the peering location's name of each circuit, with repetitions
 */
public record GatewayCircuits(GatewayOrder order, List<String> locations) implements RuleInput {
  /** Copies the list. */
  public GatewayCircuits {
    locations = List.copyOf(locations);
  }
}

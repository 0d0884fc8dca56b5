package io.coldpotato.azure;

import io.coldpotato.units.DataRate;
import java.util.Set;

/**
 * An ExpressRoute circuit as it would be ordered.
 *
 * @param location where it ends
 * @param provider the connectivity provider's name in the catalogue, or {@link Catalogue#DIRECT}
 * @param sku its reach
 * @param bandwidth its bandwidth
 * @param peerings the routing domains on it
 */
public record CircuitOrder(
    PeeringLocation location,
    String provider,
    CircuitSku sku,
    DataRate bandwidth,
    Set<PeeringKind> peerings)
    implements RuleInput {

  /** Copies the set. */
  public CircuitOrder {
    peerings = Set.copyOf(peerings);
  }
}

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
 * @param facts what else is stated about it
 */
public record CircuitOrder(
    PeeringLocation location,
    String provider,
    CircuitSku sku,
    DataRate bandwidth,
    Set<PeeringKind> peerings,
    CircuitFacts facts)
    implements RuleInput {

  /** Copies the set. */
  public CircuitOrder {
    peerings = Set.copyOf(peerings);
  }

  /** Makes the order of a circuit of which nothing else is stated. */
  public CircuitOrder(
      PeeringLocation location,
      String provider,
      CircuitSku sku,
      DataRate bandwidth,
      Set<PeeringKind> peerings) {
    this(location, provider, sku, bandwidth, peerings, CircuitFacts.NONE);
  }

  /** Returns whether it is on ports of one's own (ExpressRoute Direct). */
  public boolean isDirect() {
    return provider.equalsIgnoreCase(Catalogue.DIRECT);
  }
}

package io.coldpotato.azure;

/**
 * Where a circuit ends, and by whom.
 *
 * @param circuit its key in the scenario
 * @param location the peering location, or Metro location
 * @param provider the connectivity provider
 * @param bfd whether the customer's routers run BFD
 */
public record CircuitEnd(String circuit, PeeringLocation location, String provider, boolean bfd) {

  /** Returns whether its two links end in two buildings (ExpressRoute Metro). */
  public boolean isMetro() {
    return location.facilities().size() > 1;
  }
}

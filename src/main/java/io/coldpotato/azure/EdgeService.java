package io.coldpotato.azure;

import io.coldpotato.geo.RowBasis;

/**
 * A service that answers at the edge where traffic enters the cloud's network.
 *
 * @param name its name in scenarios, {@code "microsoft-365"}
 * @param displayName its name for people
 * @param peeringService whether Peering Service carries traffic to it
 * @param expressRoute whether a circuit does
 * @param source the documents that say so, by path in MicrosoftDocs/azure-docs
 * @param basis {@code ASSUMED} where it is this project's reading that it is served at the edge
 */
public record EdgeService(
    String name,
    String displayName,
    boolean peeringService,
    CircuitReach expressRoute,
    String source,
    RowBasis basis) {

  /** Whether an ExpressRoute circuit reaches a service. */
  public enum CircuitReach {
    /** No circuit does. */
    NONE,
    /** Microsoft peering does. */
    MICROSOFT_PEERING,
    /** Microsoft peering of a Premium circuit does, once Microsoft has authorised it. */
    WITH_AUTHORIZATION
  }
}

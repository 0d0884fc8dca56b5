package io.coldpotato.azure;

import java.util.List;

/**
 * An ExpressRoute Metro location: one circuit whose two links end in two buildings of one city.
 *
 * @param location the pair as one peering location
 * @param announcedProviders providers that have announced service there but do not offer it yet
 */
public record MetroLocation(PeeringLocation location, List<String> announcedProviders) {

  /** Copies the list. */
  public MetroLocation {
    announcedProviders = List.copyOf(announcedProviders);
  }
}

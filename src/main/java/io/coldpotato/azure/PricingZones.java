package io.coldpotato.azure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The pricing zones of regions, which no document at hand lists: a region is taken to be in the
 * zone of the peering locations of its country or, where the country has none, of its geopolitical
 * region, when these are all of one zone.
 */
public final class PricingZones {

  private PricingZones() {}

  /** Returns the zone of a region; empty when it cannot be derived. */
  public static Optional<Integer> of(Catalogue catalogue, Region region) {
    List<PeeringLocation> ofCloud =
        catalogue.peeringLocations().stream().filter(l -> l.cloud() == region.cloud()).toList();
    Optional<Integer> ofCountry = only(ofCloud, l -> l.country().equals(region.country()));
    return ofCountry.isPresent()
        ? ofCountry
        : only(ofCloud, l -> l.geopoliticalRegion().equals(region.erGeopoliticalRegion()));
  }

  private static Optional<Integer> only(
      List<PeeringLocation> locations, Predicate<PeeringLocation> which) {
    List<Integer> zones =
        locations.stream().filter(which).flatMap(l -> l.zone().stream()).distinct().toList();
    return zones.size() == 1 ? Optional.of(zones.get(0)) : Optional.empty();
  }
}

package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A region that an ExpressRoute circuit reaches.
 *
 * @param location the name of the peering location where the circuit ends
 * @param sku the circuit's SKU
 * @param region the region's name
 */
public record Reach(String location, CircuitSku sku, String region) {

  /**
   * Returns all that circuits of a cloud reach, by location, SKU and region, each in the
   * catalogue's order; a SKU that is not sold at a location has no row.
   *
   * @param withDisputedLocal whether Local is taken to reach what the page of Metro locations maps
   *     to the sites of a Metro, where the page of locations has no Local region for them (Brussels
   *     and Vienna in 2026)
   */
  public static List<Reach> all(Catalogue catalogue, Cloud cloud, boolean withDisputedLocal) {
    List<Region> regions =
        catalogue.regions().stream().filter(region -> region.cloud() == cloud).toList();
    List<Reach> all = new ArrayList<>();
    for (PeeringLocation location : catalogue.peeringLocations()) {
      if (location.cloud() == cloud) {
        Set<String> disputed = withDisputedLocal ? disputedLocal(catalogue, location) : Set.of();
        for (CircuitSku sku : CircuitSku.values()) {
          for (Region region : regions) {
            boolean isDisputed = sku == CircuitSku.LOCAL && disputed.contains(region.name());
            if (isDisputed || SkuReach.reaches(location, sku, region)) {
              all.add(new Reach(location.name(), sku, region.name()));
            }
          }
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * Returns the regions that the page of Metro locations maps to a location's metro where the page
   * of locations has no Local region; none where the two agree.
   */
  public static Set<String> disputedLocal(Catalogue catalogue, PeeringLocation location) {
    if (location.offersLocal()) {
      return Set.of();
    }
    Stream<PeeringLocation> metros =
        catalogue.metroLocations().stream().map(MetroLocation::location);
    Set<String> regions = new TreeSet<>();
    metros
        .filter(m -> m.cloud() == location.cloud() && m.metro().equals(location.metro()))
        .forEach(m -> regions.addAll(m.localRegions()));
    return regions;
  }
}

package io.coldpotato.azure;

import io.coldpotato.geo.RowBasis;
import java.util.List;

/** Which regions a circuit reaches by its SKU (azure-docs, expressroute-faqs.md, 2026-04). */
final class SkuReach {

  private static final int SUGGESTIONS = 3;

  private SkuReach() {}

  static List<RuleViolation> check(Catalogue catalogue, CircuitOrder order, Region region) {
    PeeringLocation at = order.location();
    if (at.cloud() != region.cloud()) {
      return List.of(otherCloud(catalogue, at, region));
    }
    return switch (order.sku()) {
      case LOCAL -> localReach(catalogue, order, region);
      case STANDARD -> standardReach(catalogue, order, region);
      case PREMIUM -> List.of();
    };
  }

  /** Returns whether a circuit of a SKU, where it is sold, reaches a region. */
  static boolean reaches(PeeringLocation location, CircuitSku sku, Region region) {
    return location.cloud() == region.cloud()
        && switch (sku) {
          case LOCAL -> location.localRegions().contains(region.name());
          case STANDARD -> location.geopoliticalRegion().equals(region.erGeopoliticalRegion());
          case PREMIUM -> true;
        };
  }

  private static RuleViolation otherCloud(Catalogue catalogue, PeeringLocation at, Region region) {
    List<PeeringLocation> others =
        NearbyLocations.nearest(
            catalogue, region.coordinates(), l -> l.cloud() == region.cloud(), 1);
    return new RuleViolation(
        "expressroute-national-cloud",
        at.name()
            + " is a peering location of "
            + at.cloud().phrase()
            + "; "
            + region.name()
            + " is in "
            + region.cloud().phrase()
            + ", which no sku of it reaches",
        others.isEmpty()
            ? "use a region of " + at.cloud().phrase()
            : "use a location of "
                + region.cloud().phrase()
                + " such as "
                + others.get(0).name()
                + ", or a region of "
                + at.cloud().phrase(),
        Sources.ER_LOCATIONS);
  }

  private static List<RuleViolation> localReach(
      Catalogue catalogue, CircuitOrder order, Region region) {
    PeeringLocation at = order.location();
    if (!at.offersLocal() || reaches(at, CircuitSku.LOCAL, region)) {
      return List.of();
    }
    List<PeeringLocation> others =
        NearbyLocations.nearest(
            catalogue,
            region.coordinates(),
            l -> l.cloud() == region.cloud() && l.localRegions().contains(region.name()),
            SUGGESTIONS);
    boolean sameArea = at.geopoliticalRegion().equals(region.erGeopoliticalRegion());
    return List.of(
        new RuleViolation(
            "expressroute-local-reach",
            "sku local at "
                + at.name()
                + " reaches only "
                + String.join(" and ", at.localRegions())
                + ", not "
                + region.name(),
            "use sku "
                + (sameArea ? "standard" : "premium")
                + (others.isEmpty()
                    ? "; no location has " + region.name() + " as a local region"
                    : ", or sku local at " + Phrases.either(NearbyLocations.names(others))),
            Sources.ER_FAQ));
  }

  private static List<RuleViolation> standardReach(
      Catalogue catalogue, CircuitOrder order, Region region) {
    PeeringLocation at = order.location();
    String area = region.erGeopoliticalRegion();
    if (reaches(at, CircuitSku.STANDARD, region)) {
      return List.of();
    }
    List<PeeringLocation> others =
        NearbyLocations.nearest(
            catalogue,
            region.coordinates(),
            l -> l.cloud() == region.cloud() && l.geopoliticalRegion().equals(area),
            1);
    boolean assumed = region.erGeopoliticalBasis() == RowBasis.ASSUMED;
    return List.of(
        new RuleViolation(
            "expressroute-standard-reach",
            "sku standard at "
                + at.name()
                + " reaches the regions of "
                + at.geopoliticalRegion()
                + "; "
                + region.name()
                + " is in "
                + area
                + (assumed ? " (assumed: the published list does not name it)" : ""),
            "use sku premium"
                + (others.isEmpty()
                    ? ""
                    : ", or a location in " + area + " such as " + others.get(0).name()),
            Sources.ER_FAQ));
  }
}

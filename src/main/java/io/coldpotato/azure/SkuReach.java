package io.coldpotato.azure;

import io.coldpotato.geo.RowBasis;
import java.util.List;
import java.util.Optional;

/** Which regions a circuit reaches by its SKU (azure-docs, expressroute-faqs.md, 2026-04). */
final class SkuReach {

  private static final int SUGGESTIONS = 3;

  private SkuReach() {}

  /** Returns whether a circuit of a SKU, where it is sold, reaches a region. */
  static boolean reaches(PeeringLocation location, CircuitSku sku, Region region) {
    return location.cloud() == region.cloud()
        && switch (sku) {
          case LOCAL -> location.localRegions().contains(region.name());
          case STANDARD -> location.geopoliticalRegion().equals(region.erGeopoliticalRegion());
          case PREMIUM -> true;
        };
  }

  /** Returns the breach of reaching a region of another cloud. */
  static Optional<Breach> cloud(Catalogue catalogue, CircuitOrder order, Region region) {
    PeeringLocation at = order.location();
    return at.cloud() == region.cloud()
        ? Optional.empty()
        : Optional.of(otherCloud(catalogue, at, region));
  }

  private static Breach otherCloud(Catalogue catalogue, PeeringLocation at, Region region) {
    List<PeeringLocation> others =
        NearbyLocations.nearest(
            catalogue, region.coordinates(), l -> l.cloud() == region.cloud(), 1);
    return new Breach(
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
                + at.cloud().phrase());
  }

  /** Returns the breach of a Local circuit; where Local is not sold another rule refuses it. */
  static Optional<Breach> local(Catalogue catalogue, CircuitOrder order, Region region) {
    PeeringLocation at = order.location();
    if (order.sku() != CircuitSku.LOCAL
        || at.cloud() != region.cloud()
        || !at.offersLocal()
        || reaches(at, CircuitSku.LOCAL, region)) {
      return Optional.empty();
    }
    List<PeeringLocation> others =
        NearbyLocations.nearest(
            catalogue,
            region.coordinates(),
            l -> l.cloud() == region.cloud() && l.localRegions().contains(region.name()),
            SUGGESTIONS);
    boolean sameArea = at.geopoliticalRegion().equals(region.erGeopoliticalRegion());
    return Optional.of(
        new Breach(
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
                    : ", or sku local at " + Phrases.either(NearbyLocations.names(others)))));
  }

  /** Returns the breach of a Standard circuit. */
  static Optional<Breach> standard(Catalogue catalogue, CircuitOrder order, Region region) {
    PeeringLocation at = order.location();
    String area = region.erGeopoliticalRegion();
    if (order.sku() != CircuitSku.STANDARD
        || at.cloud() != region.cloud()
        || reaches(at, CircuitSku.STANDARD, region)) {
      return Optional.empty();
    }
    List<PeeringLocation> others =
        NearbyLocations.nearest(
            catalogue,
            region.coordinates(),
            l -> l.cloud() == region.cloud() && l.geopoliticalRegion().equals(area),
            1);
    boolean assumed = region.erGeopoliticalBasis() == RowBasis.ASSUMED;
    return Optional.of(
        new Breach(
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
                    : ", or a location in " + area + " such as " + others.get(0).name())));
  }
}

package io.coldpotato.azure;

import io.coldpotato.input.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an ExpressRoute gateway must keep. Pure functions; each returns the rules that are broken.
 */
public final class GatewayRules {

  private GatewayRules() {}

  /**
   * Checks that a gateway can be made in a region: its SKU exists and is offered there, its scale
   * units lie in range, and FastPath is possible when it is asked for.
   */
  public static List<RuleViolation> order(Catalogue catalogue, GatewayOrder order, Region region) {
    Optional<GatewaySku> found = catalogue.gateway(order.sku());
    if (found.isEmpty()) {
      List<String> names = catalogue.gatewayNames();
      String hint = Spelling.hint(order.sku(), names);
      return List.of(
          new RuleViolation(
              "expressroute-gateway-sku-unknown",
              "gateway sku '" + order.sku() + "' does not exist",
              "use " + Phrases.either(names) + (hint.isEmpty() ? "" : "; " + hint),
              Sources.ER_GATEWAYS));
    }
    GatewaySku sku = found.get();
    List<RuleViolation> violations = new ArrayList<>();
    if (sku.unavailableRegions().contains(region.name())) {
      violations.add(
          new RuleViolation(
              "expressroute-gateway-region",
              "gateway sku " + sku.name() + " is not available in " + region.name(),
              "use ErGw3Az there, or another region",
              Sources.ER_SCALABLE));
    }
    scaleUnits(sku, order, violations);
    fastPath(sku, order, violations);
    return List.copyOf(violations);
  }

  private static void scaleUnits(
      GatewaySku sku, GatewayOrder order, List<RuleViolation> violations) {
    int units = order.scaleUnits();
    if (units >= 1 && units <= sku.mostUnits()) {
      return;
    }
    violations.add(
        new RuleViolation(
            "expressroute-gateway-scale-units",
            sku.isScalable()
                ? "gateway sku "
                    + sku.name()
                    + " has from 1 to "
                    + sku.mostUnits()
                    + " scale units, not "
                    + units
                : "gateway sku " + sku.name() + " does not scale, " + units + " units were asked",
            sku.isScalable()
                ? "use a number from 1 to " + sku.mostUnits()
                : "leave the scale units out, or use sku ErGwScale",
            sku.isScalable() ? Sources.ER_SCALABLE : Sources.ER_GATEWAYS));
  }

  private static void fastPath(GatewaySku sku, GatewayOrder order, List<RuleViolation> violations) {
    if (!order.fastPath() || sku.supportsFastPath(order.scaleUnits())) {
      return;
    }
    String with =
        sku.isScalable() ? " with " + Phrases.count(order.scaleUnits(), "scale unit") : "";
    violations.add(
        new RuleViolation(
            "expressroute-fastpath-gateway",
            "fastpath is not possible with gateway sku " + sku.name() + with,
            sku.fastPathFromUnits()
                    .map(from -> "use at least " + Phrases.count(from, "scale unit") + ", or ")
                    .orElse("use ")
                + "sku ErGw3Az"
                + (sku.isScalable() ? "" : ", or ErGwScale with at least 10 scale units")
                + "; or switch fastpath off",
            Sources.ER_FASTPATH));
  }

  /**
   * Checks how many circuits join a gateway: in all by its SKU, and at most four from one location.
   *
   * <p>An unknown SKU passes here, {@link #order} refuses it.
   *
   * @param locations the peering location's name of each circuit, with repetitions
   */
  public static List<RuleViolation> circuits(
      Catalogue catalogue, GatewayOrder order, List<String> locations) {
    List<RuleViolation> violations = new ArrayList<>();
    Optional<GatewaySku> sku = catalogue.gateway(order.sku());
    int most = sku.map(s -> s.circuits(Math.max(1, order.scaleUnits()))).orElse(Integer.MAX_VALUE);
    if (locations.size() > most) {
      violations.add(
          new RuleViolation(
              "expressroute-circuits-per-gateway",
              "gateway sku "
                  + sku.map(GatewaySku::name).orElse(order.sku())
                  + " joins at most "
                  + Phrases.count(most, "circuit")
                  + ", not "
                  + locations.size(),
              "use a larger gateway sku (ErGw3Az joins 16 circuits) or fewer circuits",
              Sources.ER_GATEWAYS));
    }
    fromOneLocation(catalogue, locations, violations);
    return List.copyOf(violations);
  }

  private static void fromOneLocation(
      Catalogue catalogue, List<String> locations, List<RuleViolation> violations) {
    long mostOfOne =
        catalogue
            .limit("circuits-per-vnet-from-one-location", "")
            .map(Limit::value)
            .orElse(Long.MAX_VALUE);
    TreeMap<String, Integer> counts = new TreeMap<>();
    locations.forEach(location -> counts.merge(location, 1, Integer::sum));
    counts.forEach(
        (location, count) -> {
          if (count > mostOfOne) {
            violations.add(
                new RuleViolation(
                    "expressroute-circuits-from-one-location",
                    "a virtual network joins at most "
                        + Phrases.count(mostOfOne, "circuit")
                        + " from one location, not "
                        + count
                        + " from "
                        + location,
                    "end some of them at another peering location",
                    Sources.ER_FAQ));
          }
        });
  }
}

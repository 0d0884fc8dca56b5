package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;

/** The figures of the table of gateways as published limits, so that all limits stand together. */
final class GatewayLimits {

  private static final RuleSource SOURCE =
      new RuleSource("includes/expressroute-gateway-performance-include.md", "2026-04");

  private GatewayLimits() {}

  /** Returns the limits of each SKU; those of a scalable one are per scale unit. */
  static List<Limit> of(List<GatewaySku> gateways) {
    List<Limit> limits = new ArrayList<>();
    for (GatewaySku sku : gateways) {
      if (sku.isScalable()) {
        perUnit(sku, limits);
      } else {
        String scope = sku.name();
        long megabits = Math.round(sku.throughput(1).megabitsPerSecond());
        limits.add(limit(sku, "gateway-throughput", scope, megabits, "Mbit/s"));
        limits.add(limit(sku, "gateway-packets", scope, sku.packetsPerSecond(1), "packets/s"));
        limits.add(limit(sku, "gateway-flows", scope, sku.flows(1), "flows"));
        limits.add(limit(sku, "gateway-machines", scope, sku.virtualMachines(1), "machines"));
        limits.add(limit(sku, "gateway-routes", scope, sku.routes(), "routes"));
        limits.add(limit(sku, "gateway-circuits", scope, sku.circuits(1), "circuits"));
      }
    }
    return List.copyOf(limits);
  }

  private static void perUnit(GatewaySku sku, List<Limit> limits) {
    String unit = sku.name() + ", a unit";
    String later = sku.name() + ", a unit from the 11th on";
    long megabits = Math.round(sku.throughput(1).megabitsPerSecond());
    limits.add(limit(sku, "gateway-throughput", unit, megabits, "Mbit/s"));
    limits.add(limit(sku, "gateway-packets", unit, sku.unitPackets(), "packets/s"));
    limits.add(limit(sku, "gateway-packets", later, sku.laterUnitPackets(), "packets/s"));
    limits.add(limit(sku, "gateway-flows", unit, sku.unitFlows(), "flows"));
    limits.add(limit(sku, "gateway-machines", unit, sku.unitMachines(), "machines"));
    limits.add(limit(sku, "gateway-machines", later, sku.laterUnitMachines(), "machines"));
    limits.add(limit(sku, "gateway-routes", sku.name(), sku.routes(), "routes"));
    sku.circuitsFromUnits()
        .forEach(
            (from, circuits) ->
                limits.add(
                    limit(
                        sku,
                        "gateway-circuits",
                        sku.name() + " from " + Phrases.count(from, "unit"),
                        circuits,
                        "circuits")));
  }

  private static Limit limit(GatewaySku sku, String name, String scope, long value, String unit) {
    return new Limit(name, scope, value, unit, SOURCE.document(), SOURCE.date(), sku.basis());
  }
}

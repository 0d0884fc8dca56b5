package io.coldpotato.azure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;

/** What is asked of a gateway must not pass what its SKU does. */
final class GatewayDemandRules {

  private static final String CONNECTIONS = "connections-per-scale-unit";
  private static final String PEERED = "peered-vnets-per-gateway-vnet";

  static final List<Rule<?>> RULES =
      List.of(
          bySku(
              "routes",
              "A gateway learns so many routes, by SKU.",
              GatewayDemand::routes,
              (sku, units) -> sku.routes(),
              "learns"),
          bySku(
              "machines",
              "A gateway serves so many virtual machines, by SKU.",
              GatewayDemand::virtualMachines,
              GatewaySku::virtualMachines,
              "serves"),
          bySku(
              "flows",
              "A gateway carries so many concurrent flows, by SKU.",
              GatewayDemand::flows,
              GatewaySku::flows,
              "carries"),
          bySku(
              "packets",
              "A gateway forwards so many packets a second, by SKU.",
              GatewayDemand::packetsPerSecond,
              GatewaySku::packetsPerSecond,
              "forwards"),
          Rule.of(
                  "expressroute-gateway-connections",
                  Product.GATEWAY,
                  GatewayUse.class,
                  "ErGwScale opens 7,000 connections a second and scale unit.",
                  Sources.ER_SCALABLE,
                  GatewayDemandRules::connections)
              .limitedBy(CONNECTIONS),
          Rule.of(
                  "expressroute-peered-networks",
                  Product.GATEWAY,
                  GatewayUse.class,
                  "A virtual network with a gateway is peered with at most 500 others.",
                  Sources.ER_GATEWAYS,
                  GatewayDemandRules::peered)
              .limitedBy(PEERED));

  private GatewayDemandRules() {}

  private static Rule<GatewayUse> bySku(
      String what,
      String statement,
      Function<GatewayDemand, Optional<Long>> asked,
      ToLongBiFunction<GatewaySku, Integer> most,
      String verb) {
    String noun =
        switch (what) {
          case "machines" -> "virtual machines";
          case "packets" -> "packets a second";
          default -> what;
        };
    return Rule.of(
            "expressroute-gateway-" + what,
            Product.GATEWAY,
            GatewayUse.class,
            statement,
            Sources.ER_GATEWAY_SIZES,
            (catalogue, use) ->
                catalogue
                    .gateway(use.order().sku())
                    .map(sku -> beyond(use, sku, asked, most, verb, noun))
                    .orElse(Breach.none()))
        .limitedBy("gateway-" + what);
  }

  private static List<Breach> beyond(
      GatewayUse use,
      GatewaySku sku,
      Function<GatewayDemand, Optional<Long>> asked,
      ToLongBiFunction<GatewaySku, Integer> most,
      String verb,
      String noun) {
    int units = Math.max(1, use.order().scaleUnits());
    long limit = most.applyAsLong(sku, units);
    return asked.apply(use.demand()).stream()
        .filter(n -> n > limit)
        .map(
            n ->
                new Breach(
                    named(sku, units)
                        + " "
                        + verb
                        + " at most "
                        + Phrases.whole(limit)
                        + " "
                        + noun
                        + ", not "
                        + Phrases.whole(n),
                    "use a larger gateway: ErGw3Az, or ErGwScale with enough scale units"))
        .toList();
  }

  private static String named(GatewaySku sku, int units) {
    return "gateway sku "
        + sku.name()
        + (sku.isScalable() ? " with " + Phrases.count(units, "scale unit") : "");
  }

  private static List<Breach> connections(Catalogue catalogue, GatewayUse use) {
    Optional<GatewaySku> sku = catalogue.gateway(use.order().sku()).filter(GatewaySku::isScalable);
    long each =
        catalogue
            .limit(CONNECTIONS, sku.map(GatewaySku::name).orElse(""))
            .map(Limit::value)
            .orElse(Long.MAX_VALUE / 1000);
    int units = Math.max(1, use.order().scaleUnits());
    return use.demand().connectionsPerSecond().stream()
        .filter(n -> sku.isPresent() && n > each * units)
        .map(
            n ->
                new Breach(
                    named(sku.orElseThrow(), units)
                        + " opens at most "
                        + Phrases.whole(each * units)
                        + " connections a second, not "
                        + Phrases.whole(n),
                    "use " + (n + each - 1) / each + " scale units"))
        .toList();
  }

  private static List<Breach> peered(Catalogue catalogue, GatewayUse use) {
    long most = catalogue.limit(PEERED, "").map(Limit::value).orElse(Long.MAX_VALUE);
    return use.demand().peeredNetworks().stream()
        .filter(n -> n > most)
        .map(
            n ->
                new Breach(
                    "a virtual network with a gateway is peered with at most "
                        + Phrases.whole(most)
                        + " others, not "
                        + Phrases.whole(n),
                    "spread the networks over several hubs"))
        .toList();
  }
}

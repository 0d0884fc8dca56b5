package io.coldpotato.azure;

import io.coldpotato.input.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What an ExpressRoute gateway must keep. Figures stand in the table of gateways. */
final class GatewayRules {

  private static final String FROM_ONE_LOCATION = "circuits-per-vnet-from-one-location";

  static final List<Rule<?>> RULES =
      List.of(
          place(
              "expressroute-gateway-sku-unknown",
              "A gateway has a SKU that exists.",
              Sources.ER_GATEWAYS,
              (catalogue, place) ->
                  Breach.when(
                      catalogue.gateway(place.order().sku()).isEmpty(),
                      () -> unknown(catalogue, place.order()))),
          place(
              "expressroute-gateway-region",
              "ErGwScale is not offered in some regions.",
              Sources.ER_SCALABLE,
              (catalogue, place) ->
                  withSku(
                      catalogue,
                      place,
                      sku ->
                          Breach.when(
                              sku.unavailableRegions().contains(place.region().name()),
                              () -> notThere(sku, place.region())))),
          place(
                  "expressroute-gateway-scale-units",
                  "ErGwScale has from 1 to 40 scale units; the other SKUs do not scale.",
                  Sources.ER_SCALABLE,
                  (catalogue, place) ->
                      withSku(catalogue, place, sku -> scaleUnits(sku, place.order())))
              .limitedBy("scale-units-least", "scale-units-most"),
          place(
              "expressroute-fastpath-gateway",
              "FastPath needs UltraPerformance, ErGw3Az, or ErGwScale with 10 scale units.",
              Sources.ER_FASTPATH,
              (catalogue, place) -> withSku(catalogue, place, sku -> fastPath(sku, place.order()))),
          Rule.of(
                  "expressroute-circuits-per-gateway",
                  Product.GATEWAY,
                  GatewayCircuits.class,
                  "A gateway joins 4, 8 or 16 circuits, by SKU.",
                  Sources.ER_GATEWAYS,
                  GatewayRules::circuits)
              .limitedBy("gateway-circuits"),
          Rule.of(
                  "expressroute-circuits-from-one-location",
                  Product.GATEWAY,
                  GatewayCircuits.class,
                  "A virtual network joins at most four circuits from one location.",
                  Sources.ER_FAQ,
                  GatewayRules::fromOneLocation)
              .limitedBy(FROM_ONE_LOCATION));

  private GatewayRules() {}

  private static Rule<GatewayPlace> place(
      String id, String statement, RuleSource source, Rule.Check<GatewayPlace> check) {
    return Rule.of(id, Product.GATEWAY, GatewayPlace.class, statement, source, check);
  }

  /** An unknown SKU has a rule of its own and keeps all others. */
  private static List<Breach> withSku(
      Catalogue catalogue, GatewayPlace place, Function<GatewaySku, List<Breach>> check) {
    return catalogue.gateway(place.order().sku()).map(check).orElse(Breach.none());
  }

  private static Breach unknown(Catalogue catalogue, GatewayOrder order) {
    List<String> names = catalogue.gatewayNames();
    String hint = Spelling.hint(order.sku(), names);
    return new Breach(
        "gateway sku '" + order.sku() + "' does not exist",
        "use " + Phrases.either(names) + (hint.isEmpty() ? "" : "; " + hint));
  }

  private static Breach notThere(GatewaySku sku, Region region) {
    return new Breach(
        "gateway sku " + sku.name() + " is not available in " + region.name(),
        "use ErGw3Az there, or another region");
  }

  private static List<Breach> scaleUnits(GatewaySku sku, GatewayOrder order) {
    int units = order.scaleUnits();
    return Breach.when(
        units < 1 || units > sku.mostUnits(),
        () ->
            sku.isScalable()
                ? new Breach(
                    "gateway sku "
                        + sku.name()
                        + " has from 1 to "
                        + sku.mostUnits()
                        + " scale units, not "
                        + units,
                    "use a number from 1 to " + sku.mostUnits())
                : new Breach(
                    "gateway sku " + sku.name() + " does not scale, " + units + " units were asked",
                    "leave the scale units out, or use sku ErGwScale"));
  }

  private static List<Breach> fastPath(GatewaySku sku, GatewayOrder order) {
    String with =
        sku.isScalable() ? " with " + Phrases.count(order.scaleUnits(), "scale unit") : "";
    return Breach.when(
        order.fastPath() && !sku.supportsFastPath(order.scaleUnits()),
        () ->
            new Breach(
                "fastpath is not possible with gateway sku " + sku.name() + with,
                sku.fastPathFromUnits()
                        .map(from -> "use at least " + Phrases.count(from, "scale unit") + ", or ")
                        .orElse("use ")
                    + "sku ErGw3Az"
                    + (sku.isScalable() ? "" : ", or ErGwScale with at least 10 scale units")
                    + "; or switch fastpath off"));
  }

  private static List<Breach> circuits(Catalogue catalogue, GatewayCircuits joined) {
    GatewayOrder order = joined.order();
    Optional<GatewaySku> sku = catalogue.gateway(order.sku());
    int most = sku.map(s -> s.circuits(Math.max(1, order.scaleUnits()))).orElse(Integer.MAX_VALUE);
    return Breach.when(
        joined.locations().size() > most,
        () ->
            new Breach(
                "gateway sku "
                    + sku.map(GatewaySku::name).orElse(order.sku())
                    + " joins at most "
                    + Phrases.count(most, "circuit")
                    + ", not "
                    + joined.locations().size(),
                "use a larger gateway sku (ErGw3Az joins 16 circuits) or fewer circuits"));
  }

  private static List<Breach> fromOneLocation(Catalogue catalogue, GatewayCircuits joined) {
    long most = catalogue.limit(FROM_ONE_LOCATION, "").map(Limit::value).orElse(Long.MAX_VALUE);
    TreeMap<String, Integer> counts = new TreeMap<>();
    joined.locations().forEach(location -> counts.merge(location, 1, Integer::sum));
    List<Breach> breaches = new ArrayList<>();
    counts.forEach(
        (location, count) ->
            breaches.addAll(
                Breach.when(
                    count > most,
                    () ->
                        new Breach(
                            "a virtual network joins at most "
                                + Phrases.count(most, "circuit")
                                + " from one location, not "
                                + count
                                + " from "
                                + location,
                            "end some of them at another peering location"))));
    return breaches;
  }
}

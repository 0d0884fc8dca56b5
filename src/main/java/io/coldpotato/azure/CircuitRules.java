package io.coldpotato.azure;

import io.coldpotato.units.DataRate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What an ExpressRoute circuit must keep to be ordered, and a site to be on it. */
final class CircuitRules {

  private static final int SUGGESTIONS = 3;

  /** A site may stand so far from the centre of the city that a location is named after. */
  private static final double CITY_RADIUS_KM = 60;

  static final List<Rule<?>> RULES =
      List.of(
          Rule.of(
              "site-not-on-a-circuit",
              Product.EXPRESSROUTE,
              SiteCircuits.class,
              "A site reaches the cloud over a circuit that it is connected to.",
              Sources.ER_MODELS,
              (catalogue, site) ->
                  Breach.when(
                      site.circuits() == 0,
                      () ->
                          new Breach(
                              site.site() + " is on no circuit of '" + site.option() + "'",
                              "name it under a circuit's 'sites'"))),
          Rule.of(
              "expressroute-local-not-offered",
              Product.EXPRESSROUTE,
              CircuitOrder.class,
              "SKU Local is sold at the locations that have a local region.",
              Sources.ER_LOCATIONS,
              (catalogue, order) ->
                  Breach.when(
                      order.sku() == CircuitSku.LOCAL && !order.location().offersLocal(),
                      () -> noLocal(catalogue, order))),
          Rule.of(
              "expressroute-provider-not-at-location",
              Product.EXPRESSROUTE,
              CircuitOrder.class,
              "The provider, or ExpressRoute Direct, is sold at the location.",
              Sources.ER_LOCATIONS,
              (catalogue, order) ->
                  Breach.when(
                      !order.location().hasProvider(order.provider()),
                      () -> noProvider(catalogue, order))),
          Rule.of(
              "expressroute-bandwidth-not-sold",
              Product.EXPRESSROUTE,
              CircuitOrder.class,
              "A circuit has a bandwidth that is sold through providers, or on ports of one's own.",
              Sources.ER_BANDWIDTHS,
              CircuitRules::bandwidth),
          Rule.of(
                  "expressroute-virtual-networks-per-circuit",
                  Product.EXPRESSROUTE,
                  CircuitNetworks.class,
                  "A circuit serves so many virtual networks, by SKU and for Premium by bandwidth;"
                      + " Global Reach connections count too.",
                  Sources.ER_LIMITS,
                  CircuitRules::networks)
              .limitedBy("vnets-per-circuit"),
          Rule.of(
              "tail-shorter-than-straight-line",
              Product.EXPRESSROUTE,
              CircuitTail.class,
              "A line is no shorter than the straight line, but for the radius of a city.",
              Sources.GEOMETRY,
              (catalogue, tail) ->
                  Breach.when(
                      tail.tail().kilometres() < tail.straight().kilometres() - CITY_RADIUS_KM,
                      () -> tooShort(tail))));

  private CircuitRules() {}

  private static Breach noLocal(Catalogue catalogue, CircuitOrder order) {
    PeeringLocation at = order.location();
    List<PeeringLocation> others =
        nearest(catalogue, at, l -> l.offersLocal() && l.hasProvider(order.provider()));
    return new Breach(
        "sku local is not offered at " + at.name() + ": it has no local region",
        "use sku standard or premium"
            + (others.isEmpty()
                ? ""
                : ", or a location with local such as "
                    + NearbyLocations.withDistance(at.coordinates(), others))
            + disputed(catalogue, at));
  }

  private static String disputed(Catalogue catalogue, PeeringLocation at) {
    Set<String> regions = Reach.disputedLocal(catalogue, at);
    return regions.isEmpty()
        ? ""
        : "; the page of Metro locations maps "
            + String.join(" and ", regions)
            + " to it: disputedLocal: true takes its word";
  }

  private static Breach noProvider(Catalogue catalogue, CircuitOrder order) {
    PeeringLocation at = order.location();
    List<PeeringLocation> others = nearest(catalogue, at, l -> l.hasProvider(order.provider()));
    String here =
        at.providers().isEmpty()
            ? ""
            : "use a provider of " + at.name() + ": " + Phrases.some(at.providers(), 8);
    String there =
        others.isEmpty()
            ? ""
            : order.provider() + " is at " + NearbyLocations.withDistance(at.coordinates(), others);
    return new Breach(
        order.isDirect()
            ? "ports of one's own (ExpressRoute Direct) are not sold at " + at.name()
            : "provider '" + order.provider() + "' does not serve " + at.name(),
        here + (here.isEmpty() || there.isEmpty() ? "" : "; ") + there);
  }

  private static List<Breach> bandwidth(Catalogue catalogue, CircuitOrder order) {
    List<DataRate> sold = catalogue.bandwidths(order.provider());
    if (sold.isEmpty() || sold.contains(order.bandwidth())) {
      return Breach.none();
    }
    DataRate next = sold.get(sold.size() - 1);
    for (int i = sold.size() - 1; i >= 0; i--) {
      if (sold.get(i).compareTo(order.bandwidth()) > 0) {
        next = sold.get(i);
      }
    }
    boolean direct = order.isDirect();
    boolean tooMuch = next.compareTo(order.bandwidth()) < 0;
    return List.of(
        new Breach(
            "a circuit "
                + (direct ? "on ports of one's own" : "through a provider")
                + " is not sold with "
                + Phrases.rate(order.bandwidth())
                + "; sold are "
                + Phrases.rates(sold),
            "use bandwidth "
                + Phrases.rate(next)
                + (tooMuch && !direct ? ", more circuits, or provider " + Catalogue.DIRECT : "")
                + (tooMuch && direct ? " and more circuits" : "")));
  }

  private static List<Breach> networks(Catalogue catalogue, CircuitNetworks use) {
    long most = CircuitLimits.virtualNetworks(catalogue, use.order());
    boolean premium = use.order().sku() == CircuitSku.PREMIUM;
    return Breach.when(
        use.virtualNetworks() > most,
        () ->
            new Breach(
                "a circuit of sku "
                    + use.order().sku().name().toLowerCase(Locale.ROOT)
                    + (premium ? " and " + Phrases.rate(use.order().bandwidth()) : "")
                    + " serves at most "
                    + Phrases.count(most, "virtual network")
                    + ", not "
                    + use.virtualNetworks(),
                premium
                    ? "use more bandwidth or another circuit"
                    : "use sku premium or another circuit"));
  }

  private static Breach tooShort(CircuitTail tail) {
    return new Breach(
        "the tail of "
            + tail.site()
            + " is "
            + Math.round(tail.tail().kilometres())
            + " km, but "
            + tail.location().name()
            + " is "
            + Math.round(tail.straight().kilometres())
            + " km away as the crow flies",
        "state the length of the way to the peering location, or leave 'tail' out");
  }

  private static List<PeeringLocation> nearest(
      Catalogue catalogue, PeeringLocation at, Predicate<PeeringLocation> test) {
    return NearbyLocations.nearest(
        catalogue, at.coordinates(), l -> l.cloud() == at.cloud() && test.test(l), SUGGESTIONS);
  }
}

package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What plain Internet and the routing preference of public addresses must keep. */
final class InternetRules {

  static final List<Rule<?>> RULES =
      List.of(
          Rule.of(
              "internet-private-exposure",
              Product.INTERNET,
              PublicEndpoint.class,
              "The Internet reaches public addresses only.",
              Sources.ROUTING_PREFERENCE,
              (catalogue, use) -> Breach.when(!use.hasPublicAddress(), () -> privateOnly(use))),
          Rule.of(
              "internet-preference-region",
              Product.INTERNET,
              PublicEndpoint.class,
              "Routing preference internet is offered in the regions of a published list.",
              Sources.ROUTING_PREFERENCE,
              InternetRules::region),
          Rule.of(
              "internet-preference-edge-service",
              Product.INTERNET,
              PublicEndpoint.class,
              "Services at the edge are always reached over the cloud's own network.",
              Sources.ROUTING_PREFERENCE,
              (catalogue, use) -> edgeService(use)),
          Rule.of(
              "internet-preference-ipv4-only",
              Product.INTERNET,
              PublicEndpoint.class,
              "Routing preference internet is for IPv4 addresses.",
              Sources.ROUTING_PREFERENCE,
              (catalogue, use) ->
                  Breach.when(
                      use.prefersInternet() && use.address().isIpv6().orElse(false),
                      () ->
                          new Breach(
                              "routing preference internet is for IPv4; the address of "
                                  + use.destination()
                                  + " is IPv6",
                              "use version 4, or routingPreference microsoft-network"))),
          Rule.of(
              "internet-preference-address-sku",
              Product.INTERNET,
              PublicEndpoint.class,
              "Routing preference internet needs a zone-redundant Standard address, not Basic, zonal"
                  + " or Standard v2.",
              Sources.ROUTING_PREFERENCE,
              (catalogue, use) -> sku(use)),
          Rule.of(
              "internet-preference-resource",
              Product.INTERNET,
              PublicEndpoint.class,
              "Routing preference internet is for machines, scale sets, AKS, load balancers of"
                  + " network interfaces, application gateways, firewalls and extra storage"
                  + " endpoints; not for NAT gateways, IP-based load balancers and primary storage"
                  + " endpoints.",
              Sources.ROUTING_PREFERENCE,
              (catalogue, use) -> resource(use)),
          Rule.of(
              "internet-preference-with-peering-service",
              Product.PEERING_SERVICE,
              PeeringServiceUse.class,
              "Peering Service and routing preference internet exclude each other.",
              Sources.PS_FAQ,
              (catalogue, use) ->
                  Breach.when(
                      use.prefersInternet(),
                      () ->
                          new Breach(
                              "routing preference internet and Peering Service exclude each other",
                              "use routingPreference microsoft-network with Peering Service, or"
                                  + " option internet alone"))));

  private InternetRules() {}

  private static Breach privateOnly(PublicEndpoint use) {
    return new Breach(
        use.destination() + " has only private addresses, which the Internet does not carry",
        "add public to its exposure, or use option expressroute with private peering");
  }

  private static List<Breach> region(Catalogue catalogue, PublicEndpoint use) {
    Optional<Region> region = use.region().filter(r -> !r.routingPreferenceInternet());
    if (!use.prefersInternet() || region.isEmpty()) {
      return Breach.none();
    }
    List<String> ways = new ArrayList<>(List.of("use routingPreference microsoft-network"));
    nearestThatOffersIt(catalogue, region.get())
        .ifPresent(nearest -> ways.add("a region that offers it such as " + nearest.name()));
    return List.of(
        new Breach(
            "routing preference internet is not offered in " + region.get().name(),
            String.join(", or ", ways)));
  }

  private static Optional<Region> nearestThatOffersIt(Catalogue catalogue, Region region) {
    Optional<Region> nearest = Optional.empty();
    double kilometres = Double.POSITIVE_INFINITY;
    for (Region other : catalogue.regions()) {
      if (other.routingPreferenceInternet()
          && !other.restricted()
          && other.cloud() == region.cloud()) {
        double km = region.coordinates().geodesicTo(other.coordinates()).kilometres();
        if (km < kilometres) {
          kilometres = km;
          nearest = Optional.of(other);
        }
      }
    }
    return nearest;
  }

  private static List<Breach> edgeService(PublicEndpoint use) {
    if (!use.prefersInternet()) {
      return Breach.none();
    }
    return use.service().stream()
        .map(
            service ->
                new Breach(
                    service.displayName()
                        + " is always reached over the cloud's own network; routing preference"
                        + " internet is not offered for it",
                    "use routingPreference microsoft-network"))
        .toList();
  }

  private static List<Breach> sku(PublicEndpoint use) {
    if (!use.prefersInternet()) {
      return Breach.none();
    }
    return use.address().sku().stream()
        .filter(sku -> sku != PublicAddress.Sku.STANDARD)
        .map(
            sku ->
                new Breach(
                    "routing preference internet needs a public address of sku standard, not "
                        + Phrases.word(sku),
                    "use sku standard (zone-redundant), or routingPreference microsoft-network"))
        .toList();
  }

  private static List<Breach> resource(PublicEndpoint use) {
    if (!use.prefersInternet()) {
      return Breach.none();
    }
    return use.address().resource().stream()
        .filter(resource -> !resource.mayPreferInternet())
        .map(
            resource ->
                new Breach(
                    "routing preference internet is not possible for an address of a "
                        + Phrases.word(resource),
                    resource == PublicAddress.Resource.STORAGE_PRIMARY
                        ? "use the extra endpoint, storage-secondary, or routingPreference"
                            + " microsoft-network"
                        : "use routingPreference microsoft-network, or an address of a"
                            + " virtual-machine, load-balancer, application-gateway or firewall"))
        .toList();
  }
}

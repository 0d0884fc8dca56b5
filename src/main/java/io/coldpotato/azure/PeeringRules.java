package io.coldpotato.azure;

import io.coldpotato.azure.CircuitFacts.RouteCounts;
import io.coldpotato.azure.CircuitUse.Target;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.List;
import java.util.Optional;

/** What the peerings of a circuit must keep: AS numbers, addresses, numbers of routes, filters. */
final class PeeringRules {

  private static final String RESERVED = "reserved-asn";

  static final List<Rule<?>> RULES =
      List.of(
          Rule.of(
                  "expressroute-reserved-asn",
                  Product.EXPRESSROUTE,
                  CircuitOrder.class,
                  "The customer's AS number on a peering is none of 65515 to 65520.",
                  Sources.ER_ROUTING,
                  PeeringRules::reserved)
              .limitedBy(RESERVED),
          routes(
              "expressroute-customer-routes-private-ipv4",
              "On private peering the customer announces at most 4,000 IPv4 prefixes, 10,000 with"
                  + " Premium; beyond that the session drops.",
              "customer-prefixes-private-ipv4",
              order -> order.facts().announced().privateIpv4(),
              "announced by the customer on private peering"),
          routes(
              "expressroute-customer-routes-private-ipv6",
              "On private peering the customer announces at most 100 IPv6 prefixes.",
              "customer-prefixes-private-ipv6",
              order -> order.facts().announced().privateIpv6(),
              "of IPv6 announced by the customer on private peering"),
          routes(
              "expressroute-customer-routes-microsoft",
              "On Microsoft peering the customer announces at most 200 prefixes a session.",
              "customer-prefixes-microsoft",
              order -> microsoftRoutes(order.facts()),
              "announced by the customer on Microsoft peering"),
          routes(
              "expressroute-cloud-routes-ipv4",
              "Virtual networks announce at most 1,000 IPv4 prefixes over a connection.",
              "cloud-prefixes-private-ipv4",
              order -> order.facts().received().privateIpv4(),
              "announced by the virtual networks"),
          routes(
              "expressroute-cloud-routes-ipv6",
              "Virtual networks announce at most 100 IPv6 prefixes over a connection.",
              "cloud-prefixes-private-ipv6",
              order -> order.facts().received().privateIpv6(),
              "of IPv6 announced by the virtual networks"),
          Rule.of(
              "expressroute-microsoft-default-route",
              Product.EXPRESSROUTE,
              CircuitOrder.class,
              "Microsoft peering accepts no default route.",
              Sources.ER_ROUTING,
              (catalogue, order) ->
                  Breach.when(
                      order.facts().defaultRoute().contains(PeeringKind.MICROSOFT),
                      () ->
                          new Breach(
                              "0.0.0.0/0 is announced on Microsoft peering at "
                                  + order.location().name()
                                  + ", which does not accept it",
                              "announce the default route on private peering only"))),
          Rule.of(
              "expressroute-microsoft-private-prefix",
              Product.EXPRESSROUTE,
              CircuitOrder.class,
              "Prefixes on Microsoft peering are public and registered for the customer.",
              Sources.ER_ROUTING,
              (catalogue, order) -> privatePrefixes(order)),
          Rule.of(
              "expressroute-route-filter-missing",
              Product.EXPRESSROUTE,
              CircuitUse.class,
              "Microsoft peering announces nothing before a route filter is attached.",
              Sources.ER_ROUTING,
              (catalogue, use) ->
                  Breach.when(
                      isPublic(use)
                          && use.order().facts().routeFilter().filter(List::isEmpty).isPresent(),
                      () ->
                          new Breach(
                              "no route filter is attached to the Microsoft peering at "
                                  + use.order().location().name()
                                  + ", so nothing is announced over it",
                              "attach a route filter with the regions or services that are"
                                  + " used"))),
          Rule.of(
              "expressroute-route-filter-region",
              Product.EXPRESSROUTE,
              CircuitUse.class,
              "The route filter of Microsoft peering lets the region or the service through.",
              Sources.ER_ROUTING,
              PeeringRules::filtered));

  private PeeringRules() {}

  /** Reads a number of routes. */
  private interface Count {
    Optional<Integer> of(CircuitOrder order);
  }

  private static Rule<CircuitOrder> routes(
      String id, String statement, String limit, Count count, String what) {
    return Rule.of(
            id,
            Product.EXPRESSROUTE,
            CircuitOrder.class,
            statement,
            Sources.ER_ROUTING,
            (catalogue, order) -> tooMany(catalogue, order, limit, count, what))
        .limitedBy(limit);
  }

  private static List<Breach> tooMany(
      Catalogue catalogue, CircuitOrder order, String limit, Count count, String what) {
    boolean premium = order.sku() == CircuitSku.PREMIUM;
    boolean bySku = catalogue.limit(limit, "").isEmpty();
    long most =
        catalogue
            .limit(limit, bySku ? (premium ? "premium" : "standard") : "")
            .map(Limit::value)
            .orElse(Long.MAX_VALUE);
    return count.of(order).stream()
        .filter(n -> n > most)
        .map(
            n ->
                new Breach(
                    Phrases.whole(n)
                        + " prefixes are "
                        + what
                        + " at "
                        + order.location().name()
                        + ", at most "
                        + Phrases.whole(most)
                        + " allowed: the BGP session drops",
                    "summarise the prefixes to "
                        + Phrases.whole(most)
                        + " or fewer"
                        + (bySku && !premium ? ", or use sku premium" : "")))
        .toList();
  }

  private static Optional<Integer> microsoftRoutes(CircuitFacts facts) {
    RouteCounts announced = facts.announced();
    return announced.microsoft().isPresent()
        ? announced.microsoft()
        : facts.publicPrefixes().map(List::size);
  }

  private static List<Breach> reserved(Catalogue catalogue, CircuitOrder order) {
    long first = catalogue.limit(RESERVED, "first").map(Limit::value).orElse(Long.MAX_VALUE);
    long last = catalogue.limit(RESERVED, "last").map(Limit::value).orElse(0L);
    return order.facts().asn().stream()
        .filter(asn -> asn.number() >= first && asn.number() <= last)
        .map(
            asn ->
                new Breach(
                    "the customer's routers at "
                        + order.location().name()
                        + " use "
                        + asn
                        + "; AS"
                        + first
                        + " to AS"
                        + last
                        + " are reserved",
                    "use another AS number, such as AS65000"))
        .toList();
  }

  private static List<Breach> privatePrefixes(CircuitOrder order) {
    return order.facts().publicPrefixes().orElse(List.of()).stream()
        .filter(Ipv4Prefix::isPrivate)
        .map(
            prefix ->
                new Breach(
                    "prefix "
                        + prefix
                        + " on Microsoft peering at "
                        + order.location().name()
                        + " is not public address space",
                    "translate to public addresses of your own, and announce those"))
        .toList();
  }

  private static boolean isPublic(CircuitUse use) {
    return !(use.target() instanceof Target.VirtualNetwork)
        && use.order().peerings().contains(PeeringKind.MICROSOFT);
  }

  private static List<Breach> filtered(Catalogue catalogue, CircuitUse use) {
    List<String> filter = use.order().facts().routeFilter().orElse(List.of());
    if (!isPublic(use) || filter.isEmpty()) {
      return Breach.none();
    }
    String name;
    Optional<String> community = Optional.empty();
    if (use.target() instanceof Target.PublicEndpoints endpoints) {
      name = endpoints.region().name();
      community = catalogue.community(name);
    } else {
      name = ((Target.AtEdge) use.target()).service().name();
    }
    boolean through = filter.contains(name) || community.filter(filter::contains).isPresent();
    String wanted = community.map(c -> name + " (" + c + ")").orElse(name);
    return Breach.when(
        !through,
        () ->
            new Breach(
                "the route filter at "
                    + use.order().location().name()
                    + " lets through "
                    + String.join(", ", filter)
                    + ", not "
                    + wanted,
                "add " + wanted + " to the route filter"));
  }
}

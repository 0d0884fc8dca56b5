package io.coldpotato.azure;

import io.coldpotato.azure.CircuitUse.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What an ExpressRoute circuit must keep to reach a destination. */
final class CircuitUseRules {

  static final List<Rule<?>> RULES =
      List.of(
          use(
              "expressroute-national-cloud",
              "No SKU reaches across national clouds.",
              Sources.ER_LOCATIONS,
              (catalogue, use) -> reach(use, r -> SkuReach.cloud(catalogue, use.order(), r))),
          use(
              "expressroute-local-reach",
              "SKU Local reaches the one or two regions of its peering location.",
              Sources.ER_FAQ,
              (catalogue, use) -> reach(use, r -> SkuReach.local(catalogue, use.order(), r))),
          use(
              "expressroute-standard-reach",
              "SKU Standard reaches the regions of its location's geopolitical region.",
              Sources.ER_FAQ,
              (catalogue, use) -> reach(use, r -> SkuReach.standard(catalogue, use.order(), r))),
          use(
              "expressroute-service-not-reachable",
              "CDN, Front Door, Traffic Manager and other services are not reached over circuits.",
              Sources.ER_FAQ,
              (catalogue, use) ->
                  service(use)
                      .filter(s -> s.expressRoute() == EdgeService.CircuitReach.NONE)
                      .map(CircuitUseRules::notReachable)
                      .stream()
                      .toList()),
          use(
              "expressroute-private-peering-missing",
              "Virtual networks are reached over private peering.",
              Sources.ER_ROUTING,
              (catalogue, use) ->
                  Breach.when(
                      use.target() instanceof Target.VirtualNetwork
                          && !use.order().peerings().contains(PeeringKind.PRIVATE),
                      () ->
                          new Breach(
                              missing("a virtual network", "private", use.order()),
                              "add private to the circuit's peerings"))),
          use(
              "expressroute-microsoft-peering-missing",
              "Public endpoints are reached over Microsoft peering.",
              Sources.ER_ROUTING,
              (catalogue, use) ->
                  Breach.when(
                      needsMicrosoftPeering(use)
                          && !use.order().peerings().contains(PeeringKind.MICROSOFT),
                      () ->
                          new Breach(
                              missing(
                                  service(use)
                                      .map(EdgeService::displayName)
                                      .orElse("a public endpoint"),
                                  "microsoft",
                                  use.order()),
                              "add microsoft to the circuit's peerings (with public, registered"
                                  + " addresses), or use option internet or peering-service"))),
          use(
              "expressroute-service-needs-premium",
              "Microsoft 365 over Microsoft peering needs SKU Premium.",
              Sources.ER_M365,
              (catalogue, use) ->
                  authorised(use)
                      .filter(s -> use.order().sku() != CircuitSku.PREMIUM)
                      .map(s -> needsPremium(s, use.order()))
                      .stream()
                      .toList()),
          use(
              "expressroute-service-needs-authorization",
              "Microsoft 365 over Microsoft peering needs Microsoft's authorisation, which no plan"
                  + " can state, and is not recommended.",
              Sources.ER_M365,
              (catalogue, use) ->
                  authorised(use)
                      .map(
                          s ->
                              new Breach(
                                  s.displayName()
                                      + " over ExpressRoute needs Microsoft's authorisation and is"
                                      + " not recommended",
                                  "use option peering-service, or internet with local breakout"))
                      .stream()
                      .toList()));

  private CircuitUseRules() {}

  private static Rule<CircuitUse> use(
      String id, String statement, RuleSource source, Rule.Check<CircuitUse> check) {
    return Rule.of(id, Product.EXPRESSROUTE, CircuitUse.class, statement, source, check);
  }

  private static List<Breach> reach(CircuitUse use, Function<Region, Optional<Breach>> check) {
    return region(use).flatMap(check).stream().toList();
  }

  private static Optional<Region> region(CircuitUse use) {
    if (use.target() instanceof Target.VirtualNetwork network) {
      return Optional.of(network.region());
    }
    return use.target() instanceof Target.PublicEndpoints endpoints
        ? Optional.of(endpoints.region())
        : Optional.empty();
  }

  private static Optional<EdgeService> service(CircuitUse use) {
    return use.target() instanceof Target.AtEdge edge
        ? Optional.of(edge.service())
        : Optional.empty();
  }

  private static Optional<EdgeService> authorised(CircuitUse use) {
    return service(use)
        .filter(s -> s.expressRoute() == EdgeService.CircuitReach.WITH_AUTHORIZATION);
  }

  private static boolean needsMicrosoftPeering(CircuitUse use) {
    return use.target() instanceof Target.PublicEndpoints
        || service(use).filter(s -> s.expressRoute() != EdgeService.CircuitReach.NONE).isPresent();
  }

  private static Breach notReachable(EdgeService service) {
    return new Breach(
        service.displayName() + " cannot be reached over ExpressRoute",
        "use option internet" + (service.peeringService() ? " or peering-service" : ""));
  }

  private static String missing(String destination, String peering, CircuitOrder order) {
    return destination
        + " is reached over "
        + peering
        + " peering, which the circuit at "
        + order.location().name()
        + " does not have";
  }

  private static Breach needsPremium(EdgeService service, CircuitOrder order) {
    return new Breach(
        service.displayName()
            + " over Microsoft peering needs sku premium, not "
            + order.sku().name().toLowerCase(Locale.ROOT),
        "use sku premium, or option peering-service or internet");
  }
}

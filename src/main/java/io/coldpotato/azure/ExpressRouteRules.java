package io.coldpotato.azure;

import io.coldpotato.units.DataRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What an ExpressRoute circuit must keep to be ordered and to reach a destination.
 *
 * <p>Pure functions; each returns the rules that are broken, none when all is well. The rules are
 * those of the documents that each violation names. Gateways are in {@link GatewayRules}.
 */
public final class ExpressRouteRules {

  private static final int SUGGESTIONS = 3;

  private ExpressRouteRules() {}

  /**
   * Checks what can be checked without a destination: Local is offered at the location, the
   * provider serves it, the bandwidth is sold.
   */
  public static List<RuleViolation> order(Catalogue catalogue, CircuitOrder order) {
    List<RuleViolation> violations = new ArrayList<>();
    localOffered(catalogue, order, violations);
    providerServes(catalogue, order, violations);
    bandwidthSold(catalogue, order, violations);
    return List.copyOf(violations);
  }

  private static void localOffered(
      Catalogue catalogue, CircuitOrder order, List<RuleViolation> violations) {
    PeeringLocation at = order.location();
    if (order.sku() != CircuitSku.LOCAL || at.offersLocal()) {
      return;
    }
    List<PeeringLocation> others =
        nearest(catalogue, at, l -> l.offersLocal() && l.hasProvider(order.provider()));
    violations.add(
        new RuleViolation(
            "expressroute-local-not-offered",
            "sku local is not offered at " + at.name() + ": it has no local region",
            "use sku standard or premium" + orElsewhere("a location with local", at, others),
            Sources.ER_LOCATIONS));
  }

  private static void providerServes(
      Catalogue catalogue, CircuitOrder order, List<RuleViolation> violations) {
    PeeringLocation at = order.location();
    if (at.hasProvider(order.provider())) {
      return;
    }
    boolean direct = order.provider().equalsIgnoreCase(Catalogue.DIRECT);
    List<PeeringLocation> others = nearest(catalogue, at, l -> l.hasProvider(order.provider()));
    String here =
        at.providers().isEmpty()
            ? ""
            : "use a provider of " + at.name() + ": " + Phrases.some(at.providers(), 8);
    String there =
        others.isEmpty()
            ? ""
            : order.provider() + " is at " + NearbyLocations.withDistance(at.coordinates(), others);
    violations.add(
        new RuleViolation(
            "expressroute-provider-not-at-location",
            direct
                ? "ports of one's own (ExpressRoute Direct) are not sold at " + at.name()
                : "provider '" + order.provider() + "' does not serve " + at.name(),
            here + (here.isEmpty() || there.isEmpty() ? "" : "; ") + there,
            Sources.ER_LOCATIONS));
  }

  private static void bandwidthSold(
      Catalogue catalogue, CircuitOrder order, List<RuleViolation> violations) {
    List<DataRate> sold = catalogue.bandwidths(order.provider());
    if (sold.isEmpty() || sold.contains(order.bandwidth())) {
      return;
    }
    DataRate next = sold.get(sold.size() - 1);
    for (int i = sold.size() - 1; i >= 0; i--) {
      if (sold.get(i).compareTo(order.bandwidth()) > 0) {
        next = sold.get(i);
      }
    }
    boolean direct = order.provider().equalsIgnoreCase(Catalogue.DIRECT);
    boolean tooMuch = next.compareTo(order.bandwidth()) < 0;
    violations.add(
        new RuleViolation(
            "expressroute-bandwidth-not-sold",
            "a circuit "
                + (direct ? "on ports of one's own" : "through a provider")
                + " is not sold with "
                + Phrases.rate(order.bandwidth())
                + "; sold are "
                + Phrases.rates(sold),
            "use bandwidth "
                + Phrases.rate(next)
                + (tooMuch && !direct ? ", more circuits, or provider " + Catalogue.DIRECT : "")
                + (tooMuch && direct ? " and more circuits" : ""),
            direct ? Sources.ER_DIRECT : Sources.ER_FAQ));
  }

  /**
   * Checks that a circuit's SKU reaches a region: never across clouds; Local the location's own
   * regions; Standard those of its geopolitical region; Premium all of its cloud. A Local circuit
   * where Local is not offered passes here, {@link #order} refuses it.
   */
  public static List<RuleViolation> reach(Catalogue catalogue, CircuitOrder order, Region region) {
    return SkuReach.check(catalogue, order, region);
  }

  /** Checks that a circuit serves virtual networks: it has private peering. */
  public static List<RuleViolation> privatePeering(CircuitOrder order) {
    return peering(order, PeeringKind.PRIVATE, "a virtual network");
  }

  /** Checks that a circuit serves public endpoints: it has Microsoft peering. */
  public static List<RuleViolation> microsoftPeering(CircuitOrder order) {
    return peering(order, PeeringKind.MICROSOFT, "a public endpoint");
  }

  private static List<RuleViolation> peering(
      CircuitOrder order, PeeringKind needed, String destination) {
    if (order.peerings().contains(needed)) {
      return List.of();
    }
    String name = needed.name().toLowerCase(Locale.ROOT);
    return List.of(
        new RuleViolation(
            "expressroute-" + name + "-peering-missing",
            destination
                + " is reached over "
                + name
                + " peering, which the circuit at "
                + order.location().name()
                + " does not have",
            needed == PeeringKind.PRIVATE
                ? "add private to the circuit's peerings"
                : "add microsoft to the circuit's peerings (with public, registered addresses), or"
                    + " use option internet or peering-service",
            Sources.ER_ROUTING));
  }

  /**
   * Checks that a circuit serves an edge service. Microsoft 365 always fails: Microsoft must
   * authorise it, which no plan can state, and advises against it.
   */
  public static List<RuleViolation> service(CircuitOrder order, EdgeService service) {
    if (service.expressRoute() == EdgeService.CircuitReach.NONE) {
      return List.of(
          new RuleViolation(
              "expressroute-service-not-reachable",
              service.displayName() + " cannot be reached over ExpressRoute",
              "use option internet" + (service.peeringService() ? " or peering-service" : ""),
              Sources.ER_FAQ));
    }
    List<RuleViolation> violations =
        new ArrayList<>(peering(order, PeeringKind.MICROSOFT, service.displayName()));
    if (service.expressRoute() == EdgeService.CircuitReach.WITH_AUTHORIZATION) {
      if (order.sku() != CircuitSku.PREMIUM) {
        violations.add(
            new RuleViolation(
                "expressroute-service-needs-premium",
                service.displayName()
                    + " over Microsoft peering needs sku premium, not "
                    + order.sku().name().toLowerCase(Locale.ROOT),
                "use sku premium, or option peering-service or internet",
                Sources.ER_M365));
      }
      violations.add(
          new RuleViolation(
              "expressroute-service-needs-authorization",
              service.displayName()
                  + " over ExpressRoute needs Microsoft's authorisation and is not recommended",
              "use option peering-service, or internet with local breakout",
              Sources.ER_M365));
    }
    return List.copyOf(violations);
  }

  /**
   * Checks how many virtual networks a circuit may serve: by its SKU, and for Premium by its
   * bandwidth; Global Reach connections count too.
   *
   * @param virtualNetworks how many are linked to it
   */
  public static List<RuleViolation> virtualNetworks(
      Catalogue catalogue, CircuitOrder order, int virtualNetworks) {
    long most = CircuitLimits.virtualNetworks(catalogue, order);
    if (virtualNetworks <= most) {
      return List.of();
    }
    String sku = order.sku().name().toLowerCase(Locale.ROOT);
    boolean premium = order.sku() == CircuitSku.PREMIUM;
    return List.of(
        new RuleViolation(
            "expressroute-virtual-networks-per-circuit",
            "a circuit of sku "
                + sku
                + (premium ? " and " + Phrases.rate(order.bandwidth()) : "")
                + " serves at most "
                + Phrases.count(most, "virtual network")
                + ", not "
                + virtualNetworks,
            premium
                ? "use more bandwidth or another circuit"
                : "use sku premium or another circuit",
            Sources.ER_LIMITS));
  }

  private static List<PeeringLocation> nearest(
      Catalogue catalogue, PeeringLocation at, Predicate<PeeringLocation> test) {
    return NearbyLocations.nearest(
        catalogue, at.coordinates(), l -> l.cloud() == at.cloud() && test.test(l), SUGGESTIONS);
  }

  private static String orElsewhere(String what, PeeringLocation at, List<PeeringLocation> others) {
    return others.isEmpty()
        ? ""
        : ", or " + what + " such as " + NearbyLocations.withDistance(at.coordinates(), others);
  }
}

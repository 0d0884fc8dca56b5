package io.coldpotato.azure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What two circuits must keep to be joined by Global Reach. */
final class GlobalReachRules {

  /** Where it is sold (expressroute-global-reach.md, 2025-04-09), ISO 3166-1. */
  private static final Set<String> COUNTRIES =
      new TreeSet<>(
          Set.of(
              "AU", "BE", "BR", "CA", "DK", "FR", "DE", "HK", "IN", "IE", "IT", "JP", "NL", "NZ",
              "NO", "PL", "SG", "ZA", "KR", "ES", "SE", "CH", "TW", "GB", "US"));

  /** In South Africa it is sold at Johannesburg only. */
  private static final String ONLY_METRO_OF_ZA = "Johannesburg";

  static final List<Rule<?>> RULES =
      List.of(
          rule(
              "expressroute-global-reach-same-location",
              "Global Reach joins circuits of different peering locations.",
              pair ->
                  Breach.when(
                      pair.first().location().equals(pair.second().location()),
                      () ->
                          new Breach(
                              "circuits '"
                                  + pair.firstName()
                                  + "' and '"
                                  + pair.secondName()
                                  + "' both end at "
                                  + pair.first().location().name()
                                  + "; Global Reach joins different peering locations",
                              "end one of them at another location"))),
          rule(
              "expressroute-global-reach-local",
              "Global Reach joins no circuit of SKU Local.",
              pair ->
                  Breach.when(
                      isLocal(pair.first()) || isLocal(pair.second()),
                      () ->
                          new Breach(
                              "circuit '"
                                  + (isLocal(pair.first()) ? pair.firstName() : pair.secondName())
                                  + "' has sku local, which Global Reach does not join",
                              "use sku standard or premium"))),
          rule(
              "expressroute-global-reach-premium",
              "Global Reach between geopolitical regions needs SKU Premium on both circuits.",
              pair ->
                  Breach.when(
                      !area(pair.first()).equals(area(pair.second()))
                          && (isStandard(pair.first()) || isStandard(pair.second())),
                      () ->
                          new Breach(
                              "circuits '"
                                  + pair.firstName()
                                  + "' ("
                                  + area(pair.first())
                                  + ") and '"
                                  + pair.secondName()
                                  + "' ("
                                  + area(pair.second())
                                  + ") lie in different geopolitical regions and are not both of"
                                  + " sku premium",
                              "use sku premium for both"))),
          rule(
              "expressroute-global-reach-country",
              "Global Reach is sold in the countries of a published list.",
              pair ->
                  java.util.stream.Stream.of(pair.first(), pair.second())
                      .map(CircuitOrder::location)
                      .filter(location -> !isSold(location))
                      .distinct()
                      .map(
                          location ->
                              new Breach(
                                  "Global Reach is not sold at "
                                      + location.name()
                                      + " ("
                                      + location.country()
                                      + ")",
                                  "end the circuit in one of " + String.join(", ", COUNTRIES)))
                      .toList()));

  private GlobalReachRules() {}

  /** Tells how a pair breaks a rule that needs no catalogue. */
  private interface PairCheck {
    List<Breach> of(GlobalReachPair pair);
  }

  private static Rule<GlobalReachPair> rule(String id, String statement, PairCheck check) {
    return Rule.of(
        id,
        Product.GLOBAL_REACH,
        GlobalReachPair.class,
        statement,
        Sources.ER_GLOBAL_REACH,
        (catalogue, pair) -> check.of(pair));
  }

  private static boolean isLocal(CircuitOrder order) {
    return order.sku() == CircuitSku.LOCAL;
  }

  private static boolean isStandard(CircuitOrder order) {
    return order.sku() == CircuitSku.STANDARD;
  }

  private static String area(CircuitOrder order) {
    return order.location().geopoliticalRegion();
  }

  private static boolean isSold(PeeringLocation location) {
    return COUNTRIES.contains(location.country())
        && (!location.country().equals("ZA") || location.metroName().equals(ONLY_METRO_OF_ZA));
  }
}

package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What FastPath asks of a circuit. What it asks of a gateway is in {@link GatewayRules}. */
final class FastPathRules {

  private static final String ADDRESSES = "fastpath-addresses";

  static final List<Rule<?>> RULES =
      List.of(
          Rule.of(
                  "expressroute-fastpath-addresses",
                  Product.GATEWAY,
                  FastPathUse.class,
                  "FastPath reaches so many IP addresses, by port; others go by the gateway.",
                  Sources.ER_FASTPATH,
                  FastPathRules::addresses)
              .limitedBy(ADDRESSES),
          Rule.of(
              "expressroute-fastpath-direct-only",
              Product.GATEWAY,
              FastPathUse.class,
              "FastPath for peered networks, user-defined routes, Private Link and IPv6 needs ports"
                  + " of one's own.",
              Sources.ER_FASTPATH,
              (catalogue, use) ->
                  Breach.when(
                      !use.circuit().isDirect()
                          && use.features().stream().anyMatch(FastPathFeature::isOnDirect),
                      () ->
                          new Breach(
                              "fastpath for "
                                  + names(use, true)
                                  + " is not possible on a circuit through provider "
                                  + use.circuit().provider(),
                              "use provider "
                                  + Catalogue.DIRECT
                                  + ", or let this traffic go by the gateway"))),
          Rule.of(
              "expressroute-fastpath-by-gateway",
              Product.GATEWAY,
              FastPathUse.class,
              "Load balancers and firewalls of spokes, platform services, the DNS resolver and other"
                  + " regions are reached by the gateway, FastPath or not.",
              Sources.ER_FASTPATH,
              (catalogue, use) ->
                  Breach.when(
                      use.features().stream().anyMatch(f -> !f.isOnDirect()),
                      () ->
                          new Breach(
                              "fastpath does not bypass the gateway for " + names(use, false),
                              "count on the gateway for this traffic: leave it out of"
                                  + " 'fastPathTo'"))));

  private FastPathRules() {}

  private static String names(FastPathUse use, boolean onDirect) {
    List<String> names = new ArrayList<>();
    for (FastPathFeature feature : FastPathFeature.values()) {
      if (use.features().contains(feature) && feature.isOnDirect() == onDirect) {
        names.add(Phrases.word(feature));
      }
    }
    return String.join(", ", names);
  }

  private static List<Breach> addresses(Catalogue catalogue, FastPathUse use) {
    String scope =
        !use.circuit().isDirect()
            ? "provider"
            : use.circuit()
                .facts()
                .port()
                .map(p -> "direct-" + Math.round(p.megabitsPerSecond() / 1000) + "-gbps")
                .orElse("");
    Optional<Limit> most = catalogue.limit(ADDRESSES, scope);
    return most.stream()
        .filter(limit -> use.addresses().filter(n -> n > limit.value()).isPresent())
        .map(
            limit ->
                new Breach(
                    "fastpath "
                        + (use.circuit().isDirect() ? "on such ports" : "through a provider")
                        + " reaches at most "
                        + Phrases.whole(limit.value())
                        + " IP addresses, not "
                        + Phrases.whole(use.addresses().orElse(0)),
                    use.circuit().isDirect()
                        ? "use ports of 100 Gbit/s, or spread the addresses over several ports"
                        : "use provider " + Catalogue.DIRECT + ", or fewer addresses"))
        .toList();
  }
}

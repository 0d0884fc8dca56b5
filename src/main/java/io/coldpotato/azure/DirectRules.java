package io.coldpotato.azure;

import io.coldpotato.units.DataRate;
import java.util.List;

/** What circuits on ports of one's own (ExpressRoute Direct) must keep, and the size of packets. */
final class DirectRules {

  private static final String PACKET = "mtu";

  static final List<Rule<?>> RULES =
      List.of(
          Rule.of(
              "expressroute-direct-port-size",
              Product.EXPRESSROUTE,
              CircuitOrder.class,
              "Ports of one's own have 10, 100 or 400 Gbit/s; only circuits on them have ports.",
              Sources.ER_DIRECT,
              DirectRules::portSize),
          Rule.of(
              "expressroute-direct-port-bandwidth",
              Product.EXPRESSROUTE,
              CircuitOrder.class,
              "A circuit on ports of one's own has a bandwidth that is sold on ports of that size.",
              Sources.ER_DIRECT,
              DirectRules::portBandwidth),
          Rule.of(
                  "expressroute-packet-size",
                  Product.EXPRESSROUTE,
                  CircuitOrder.class,
                  "IP packets have at most 1,400 bytes through a provider, 1,500 on ports of one's"
                      + " own.",
                  Sources.ER_BANDWIDTHS,
                  DirectRules::packetSize)
              .limitedBy(PACKET),
          Rule.of(
                  "expressroute-circuits-per-subscription",
                  Product.EXPRESSROUTE,
                  OptionCircuits.class,
                  "A subscription has 50 circuits by default.",
                  Sources.ER_LIMITS,
                  DirectRules::circuits)
              .limitedBy("circuits-per-subscription"));

  private DirectRules() {}

  private static List<Breach> portSize(Catalogue catalogue, CircuitOrder order) {
    List<DataRate> sizes = catalogue.portSizes();
    return order.facts().port().stream()
        .filter(port -> !order.isDirect() || !sizes.contains(port))
        .map(
            port ->
                order.isDirect()
                    ? new Breach(
                        "ports of "
                            + Phrases.rate(port)
                            + " are not sold; sold are "
                            + Phrases.rates(sizes),
                        "use one of these sizes")
                    : new Breach(
                        "a circuit through provider "
                            + order.provider()
                            + " has no port of one's own, "
                            + Phrases.rate(port)
                            + " was stated",
                        "leave 'port' out, or use provider " + Catalogue.DIRECT))
        .toList();
  }

  private static List<Breach> portBandwidth(Catalogue catalogue, CircuitOrder order) {
    return order.facts().port().stream()
        .filter(port -> order.isDirect() && catalogue.portSizes().contains(port))
        .filter(port -> !catalogue.bandwidthsOnPort(port).contains(order.bandwidth()))
        .map(
            port ->
                new Breach(
                    "a circuit of "
                        + Phrases.rate(order.bandwidth())
                        + " is not sold on ports of "
                        + Phrases.rate(port)
                        + "; sold are "
                        + Phrases.rates(catalogue.bandwidthsOnPort(port)),
                    "use one of these bandwidths, or ports of another size"))
        .toList();
  }

  private static List<Breach> packetSize(Catalogue catalogue, CircuitOrder order) {
    String model = order.isDirect() ? "direct" : "provider";
    long most = catalogue.limit(PACKET, model).map(Limit::value).orElse(Long.MAX_VALUE);
    return order.facts().packetSize().stream()
        .filter(size -> size > most)
        .map(
            size ->
                new Breach(
                    "IP packets of "
                        + size
                        + " bytes do not pass a circuit "
                        + (order.isDirect() ? "on ports of one's own" : "through a provider")
                        + ", at most "
                        + most
                        + " do",
                    "set the MTU to " + most))
        .toList();
  }

  private static List<Breach> circuits(Catalogue catalogue, OptionCircuits option) {
    long most =
        catalogue.limit("circuits-per-subscription", "").map(Limit::value).orElse(Long.MAX_VALUE);
    return Breach.when(
        option.circuits() > most,
        () ->
            new Breach(
                "a subscription has at most "
                    + Phrases.count(most, "circuit")
                    + " by default, not "
                    + option.circuits(),
                "ask Microsoft for more, or use another subscription"));
  }
}

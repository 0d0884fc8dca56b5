package io.coldpotato.azure;

import io.coldpotato.units.DataRate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much a circuit and what lies behind it carry, and what sets that: the least of the circuit's
 * bandwidth times its usable links, the gateway unless FastPath goes round it, and the lines of the
 * site. One flow uses one link only (azure-docs, expressroute-faqs.md, 2026-04).
 */
public final class EffectiveThroughput {

  private EffectiveThroughput() {}

  /**
   * Something that carries no more than so much.
   *
   * @param name for people
   * @param rate what all flows together may have
   * @param flowRate what one flow may have of it
   */
  public record Bound(String name, DataRate rate, DataRate flowRate) {}

  /**
   * Returns what a circuit's own bandwidth bounds.
   *
   * @param name the circuit's name
   * @param bandwidth of the circuit, which each of its two links carries in full
   * @param usableLinks 1 or 2; what flows over the second is not guaranteed
   */
  public static Bound circuit(String name, DataRate bandwidth, int usableLinks) {
    if (usableLinks < 1 || usableLinks > 2) {
      throw new IllegalArgumentException(
          "usable links (" + usableLinks + ") must be 1 or 2: a circuit has two");
    }
    return new Bound(
        usableLinks == 1 ? "circuit " + name : "circuit " + name + ", both links",
        DataRate.ofMegabitsPerSecond(bandwidth.megabitsPerSecond() * usableLinks),
        bandwidth);
  }

  /** Returns what bounds traffic through a gateway, none when FastPath goes round it. */
  public static Optional<Bound> gateway(Catalogue catalogue, GatewayOrder order) {
    return order.fastPath()
        ? Optional.empty()
        : catalogue
            .gateway(order.sku())
            .map(sku -> bound(sku, sku.throughput(Math.max(1, order.scaleUnits()))));
  }

  private static Bound bound(GatewaySku sku, DataRate rate) {
    return new Bound("gateway " + sku.name(), rate, rate);
  }

  /**
   * Returns what a VPN gateway bounds; a flow has no more than one tunnel, at the lower of the two
   * published figures. Empty when its SKU is not known.
   */
  public static Optional<Bound> vpn(Catalogue catalogue, String sku) {
    Optional<DataRate> tunnel =
        catalogue
            .limit("vpn-tunnel-throughput", "low")
            .map(limit -> DataRate.ofMegabitsPerSecond((double) limit.value()));
    return VpnBackupRules.limit(catalogue, sku)
        .map(limit -> DataRate.ofMegabitsPerSecond((double) limit.value()))
        .map(
            rate ->
                new Bound(
                    "VPN gateway " + sku,
                    rate,
                    tunnel.filter(t -> t.compareTo(rate) < 0).orElse(rate)));
  }

  /** Returns what a site's line bounds. */
  public static Bound access(String site, DataRate down) {
    return new Bound("access line of " + site, down, down);
  }

  /**
   * Returns the bound that binds: the least, the first of equal ones, with the least that any of
   * them leaves to one flow; empty when there is none.
   */
  public static Optional<Bound> binding(List<Bound> bounds) {
    Optional<DataRate> flow = bounds.stream().map(Bound::flowRate).min(Comparator.naturalOrder());
    return bounds.stream()
        .min(Comparator.comparing(Bound::rate))
        .map(least -> new Bound(least.name(), least.rate(), flow.orElse(least.rate())));
  }
}

package io.coldpotato.azure;

import io.coldpotato.units.DataRate;
import java.util.ArrayList;
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
   * @param rate what it carries
   */
  public record Bound(String name, DataRate rate) {}

  /**
   * Returns what bounds all flows of a circuit together.
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
        DataRate.ofMegabitsPerSecond(bandwidth.megabitsPerSecond() * usableLinks));
  }

  /** Returns what bounds one flow of a circuit: the one link that it uses. */
  public static Bound flow(String name, DataRate bandwidth) {
    return new Bound("one link of circuit " + name, bandwidth);
  }

  /** Returns what bounds traffic through a gateway, none when FastPath goes round it. */
  public static Optional<Bound> gateway(Catalogue catalogue, GatewayOrder order) {
    return order.fastPath()
        ? Optional.empty()
        : catalogue
            .gateway(order.sku())
            .map(
                sku ->
                    new Bound(
                        "gateway " + sku.name(), sku.throughput(Math.max(1, order.scaleUnits()))));
  }

  /** Returns the bound that binds: the least, the first of equal ones; empty when there is none. */
  public static Optional<Bound> binding(List<Bound> bounds) {
    List<Bound> sorted = new ArrayList<>(bounds);
    sorted.sort(Comparator.comparing(Bound::rate));
    return sorted.stream().findFirst();
  }
}

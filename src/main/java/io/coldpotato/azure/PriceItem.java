package io.coldpotato.azure;

import java.util.Locale;

/** Something that has a price. */
public enum PriceItem {
  /** The fee of an ExpressRoute circuit, by SKU, billing and bandwidth. */
  EXPRESSROUTE_CIRCUIT("month"),
  /** What Premium costs on top of it, by billing and bandwidth. */
  EXPRESSROUTE_PREMIUM_ADD_ON("month"),
  /** A pair of ports of one's own (ExpressRoute Direct), which circuits on it share. */
  EXPRESSROUTE_DIRECT_PORT("month"),
  /** Data from the cloud to sites over a metered circuit, by the location's zone. */
  EXPRESSROUTE_EGRESS("GB"),
  /** An ExpressRoute gateway, or one scale unit of it, by SKU. */
  GATEWAY("hour"),
  /** A VPN gateway that backs up circuits, by SKU. */
  VPN_GATEWAY("hour"),
  /** Data from the cloud to the Internet, by volume, each part of it at its tier's price. */
  INTERNET_EGRESS("GB"),
  /** The same from an address with routing preference Internet. */
  INTERNET_EGRESS_ROUTING_INTERNET("GB");

  private final String unit;

  PriceItem(String unit) {
    this.unit = unit;
  }

  /** Returns what its price is for: {@code month}, {@code hour} or {@code GB}. */
  public String unit() {
    return unit;
  }

  /** Returns it as tables and scenario files write it, {@code "expressroute-circuit"}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns whether its price falls by volume. */
  public boolean isTieredByVolume() {
    return this == INTERNET_EGRESS || this == INTERNET_EGRESS_ROUTING_INTERNET;
  }
}

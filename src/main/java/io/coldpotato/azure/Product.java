package io.coldpotato.azure;

/** What a product rule is about. */
public enum Product {
  /** Plain Internet and the routing preference of public addresses. */
  INTERNET("Internet and routing preference"),
  /** A Peering Service connection: partner, locations, sessions. */
  PEERING_SERVICE("Peering Service"),
  /** A prefix that Peering Service carries. */
  PEERING_SERVICE_PREFIX("Peering Service prefix"),
  /** An ExpressRoute circuit and its peerings. */
  EXPRESSROUTE("ExpressRoute circuit"),
  /** An ExpressRoute gateway, and what bypasses it. */
  GATEWAY("ExpressRoute gateway and FastPath"),
  /** Two circuits joined over the cloud's network. */
  GLOBAL_REACH("Global Reach"),
  /** A VPN beside ExpressRoute. */
  VPN_BACKUP("VPN as backup");

  private final String title;

  Product(String title) {
    this.title = title;
  }

  /** Returns what people call it. */
  public String title() {
    return title;
  }
}

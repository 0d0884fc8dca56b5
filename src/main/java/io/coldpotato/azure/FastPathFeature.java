package io.coldpotato.azure;

/** What FastPath may be asked to bypass the gateway for, beside machines of the same network. */
public enum FastPathFeature {
  /** Machines of peered virtual networks. */
  PEERED_NETWORKS,
  /** Subnets with user-defined routes. */
  USER_DEFINED_ROUTES,
  /** Private endpoints (limited availability). */
  PRIVATE_LINK,
  /** IPv6. */
  IPV6,
  /** Load balancers in a peered network. */
  SPOKE_LOAD_BALANCER,
  /** Firewalls in a peered network. */
  SPOKE_FIREWALL,
  /** Platform services in the network. */
  PLATFORM_SERVICES,
  /** The DNS resolver. */
  DNS_RESOLVER,
  /** Networks of another region. */
  CROSS_REGION;

  /** Returns whether ports of one's own are all it takes. */
  boolean isOnDirect() {
    return ordinal() <= IPV6.ordinal();
  }
}

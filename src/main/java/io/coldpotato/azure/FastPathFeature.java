package io.coldpotato.azure;

/** What FastPath may be asked to bypass the gateway for, beside machines of the same network. */
public enum FastPathFeature {
  /** Machines of peered virtual networks. */
  PEERED_NETWORKS(true),
  /** Subnets with user-defined routes. */
  USER_DEFINED_ROUTES(true),
  /** Private endpoints (limited availability). */
  PRIVATE_LINK(true),
  /** IPv6. */
  IPV6(true),
  /** Load balancers in a peered network. */
  SPOKE_LOAD_BALANCER(false),
  /** Firewalls in a peered network. */
  SPOKE_FIREWALL(false),
  /** Platform services in the network. */
  PLATFORM_SERVICES(false),
  /** The DNS resolver. */
  DNS_RESOLVER(false),
  /** Networks of another region. */
  CROSS_REGION(false);

  private final boolean onDirect;

  FastPathFeature(boolean onDirect) {
    this.onDirect = onDirect;
  }

  /** Returns whether ports of one's own are all it takes. */
  boolean isOnDirect() {
    return onDirect;
  }
}

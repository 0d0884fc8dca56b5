package io.coldpotato.azure;

import java.util.Optional;

/**
 * What is stated about the public address of a workload.
 *
 * @param resource what it belongs to
 * @param sku its SKU
 * @param isIpv6 whether it is an IPv6 address
 */
public record PublicAddress(
    Optional<Resource> resource, Optional<Sku> sku, Optional<Boolean> isIpv6) {

  /** Nothing stated. */
  public static final PublicAddress NONE =
      new PublicAddress(Optional.empty(), Optional.empty(), Optional.empty());

  /** What a public address belongs to. */
  public enum Resource {
    /** A virtual machine. */
    VIRTUAL_MACHINE(true),
    /** A scale set of virtual machines. */
    SCALE_SET(true),
    /** A Kubernetes cluster. */
    AKS(true),
    /** A load balancer whose backends are network interfaces. */
    LOAD_BALANCER(true),
    /** A load balancer whose backends are IP addresses. */
    IP_LOAD_BALANCER(false),
    /** An application gateway. */
    APPLICATION_GATEWAY(true),
    /** A firewall. */
    FIREWALL(true),
    /** A NAT gateway. */
    NAT_GATEWAY(false),
    /** A storage account's primary endpoint. */
    STORAGE_PRIMARY(false),
    /** A storage account's extra, route-specific endpoint. */
    STORAGE_SECONDARY(true);

    private final boolean mayPreferInternet;

    Resource(boolean mayPreferInternet) {
      this.mayPreferInternet = mayPreferInternet;
    }

    /** Returns whether its address may have routing preference {@code internet}. */
    public boolean mayPreferInternet() {
      return mayPreferInternet;
    }
  }

  /** SKUs of public addresses. */
  public enum Sku {
    /** Basic. */
    BASIC,
    /** Standard in one zone. */
    STANDARD_ZONAL,
    /** Standard in all zones. */
    STANDARD,
    /** Standard v2. */
    STANDARD_V2
  }
}

package io.coldpotato.azure;

/**
 * The documents the product rules come from, by path in MicrosoftDocs/azure-docs (CC-BY-4.0),
 * {@code articles/} left out, with the date of the version that was read.
 */
final class Sources {

  static final RuleSource ER_FAQ = new RuleSource("expressroute/expressroute-faqs.md", "2026-04");
  static final RuleSource ER_LOCATIONS =
      new RuleSource("expressroute/expressroute-locations-providers.md", "2026-04-28");
  static final RuleSource ER_DIRECT =
      new RuleSource("expressroute/expressroute-erdirect-about.md", "2026-04");
  static final RuleSource ER_ROUTING =
      new RuleSource("expressroute/expressroute-routing.md", "2026-03-12");
  static final RuleSource ER_M365 =
      new RuleSource("expressroute/using-expressroute-for-microsoft365.md", "2026-04");
  static final RuleSource ER_GATEWAYS =
      new RuleSource("expressroute/expressroute-about-virtual-network-gateways.md", "2026-04");
  static final RuleSource ER_SCALABLE =
      new RuleSource("expressroute/scalable-gateway.md", "2026-04");
  static final RuleSource ER_FASTPATH = new RuleSource("expressroute/about-fastpath.md", "2026-04");
  static final RuleSource ER_LIMITS = new RuleSource("includes/expressroute-limits.md", "2026-04");
  static final RuleSource PS_PREFIX =
      new RuleSource("peering-service/peering-service-prefix-requirements.md", "2026-02-25");
  static final RuleSource PS_PORTAL =
      new RuleSource("peering-service/azure-portal.md", "2026-02-25");
  static final RuleSource PS_FAQ = new RuleSource("peering-service/faq.yml", "2026-02-25");
  static final RuleSource PS_ABOUT = new RuleSource("peering-service/about.md", "2026-02-25");
  static final RuleSource PS_PARTNERS =
      new RuleSource("peering-service/location-partners.md", "2026-02-25");
  static final RuleSource ROUTING_PREFERENCE =
      new RuleSource("virtual-network/ip-services/routing-preference-overview.md", "2026-01-12");

  static final RuleSource ER_BANDWIDTHS =
      new RuleSource(
          "expressroute/expressroute-faqs.md, expressroute/expressroute-erdirect-about.md",
          "2026-04");
  static final RuleSource ER_MODELS =
      new RuleSource("expressroute/expressroute-connectivity-models.md", "2026-04");
  static final RuleSource PS_VOICE =
      new RuleSource(
          "internet-peering/walkthrough-communications-services-partner.md", "2026-02-25");
  static final RuleSource PS_ROUTE_SERVER =
      new RuleSource("internet-peering/walkthrough-exchange-route-server-partner.md", "2026-02-25");
  static final RuleSource PS_CUSTOMER =
      new RuleSource("peering-service/customer-walkthrough.md", "2026-02-25");
  static final RuleSource ER_GLOBAL_REACH =
      new RuleSource("expressroute/expressroute-global-reach.md", "2025-04-09");
  static final RuleSource ER_VPN =
      new RuleSource(
          "expressroute/use-s2s-vpn-as-backup-for-expressroute-privatepeering.md", "2026-04");
  static final RuleSource ER_ASYMMETRIC =
      new RuleSource("expressroute/expressroute-asymmetric-routing.md", "2026-04");
  static final RuleSource ER_GATEWAY_SIZES =
      new RuleSource("includes/expressroute-gateway-performance-include.md", "2026-04");
  static final RuleSource VPN_SKUS = new RuleSource("vpn-gateway/about-gateway-skus.md", "2026-04");
  static final RuleSource GEOMETRY = new RuleSource("geometry", "");

  private Sources() {}
}

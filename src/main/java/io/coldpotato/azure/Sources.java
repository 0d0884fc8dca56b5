package io.coldpotato.azure;

/**
 * The documents the product rules come from, by path in MicrosoftDocs/azure-docs (CC-BY-4.0),
 * {@code articles/} left out, with the date of the version that was read.
 */
final class Sources {

  static final String ER_FAQ = "expressroute/expressroute-faqs.md (2026-04)";
  static final String ER_LOCATIONS =
      "expressroute/expressroute-locations-providers.md (2026-04-28)";
  static final String ER_DIRECT = "expressroute/expressroute-erdirect-about.md (2026-04)";
  static final String ER_ROUTING = "expressroute/expressroute-routing.md (2026-03-12)";
  static final String ER_M365 = "expressroute/using-expressroute-for-microsoft365.md (2026-04)";
  static final String ER_GATEWAYS =
      "expressroute/expressroute-about-virtual-network-gateways.md (2026-04)";
  static final String ER_SCALABLE = "expressroute/scalable-gateway.md (2026-04)";
  static final String ER_FASTPATH = "expressroute/about-fastpath.md (2026-04)";
  static final String ER_LIMITS = "includes/expressroute-limits.md (2026-04)";
  static final String PS_PREFIX =
      "peering-service/peering-service-prefix-requirements.md (2026-02-25)";
  static final String PS_PORTAL = "peering-service/azure-portal.md (2026-02-25)";
  static final String PS_FAQ = "peering-service/faq.yml (2026-02-25)";
  static final String PS_ABOUT = "peering-service/about.md (2026-02-25)";
  static final String PS_PARTNERS = "peering-service/location-partners.md (2026-02-25)";
  static final String ROUTING_PREFERENCE =
      "virtual-network/ip-services/routing-preference-overview.md (2026-01-12)";

  private Sources() {}
}

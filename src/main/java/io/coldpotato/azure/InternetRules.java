package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;

/**
 * What a public address's routing preference and the Internet must keep. Pure functions; each
 * returns the rules that are broken.
 */
public final class InternetRules {

  private InternetRules() {}

  /**
   * Returns the violation of reaching, over the Internet, a workload that has only private
   * exposure. Never empty.
   *
   * @param destination what is meant, for the message
   */
  public static List<RuleViolation> privateExposure(String destination) {
    return List.of(
        new RuleViolation(
            "internet-private-exposure",
            destination + " has only private addresses, which the Internet does not carry",
            "add public to its exposure, or use option expressroute with private peering",
            Sources.ROUTING_PREFERENCE));
  }

  /** Checks that public addresses of a region may prefer the Internet. */
  public static List<RuleViolation> preferenceInternet(Catalogue catalogue, Region region) {
    if (region.routingPreferenceInternet()) {
      return List.of();
    }
    Region nearest = region;
    double kilometres = Double.POSITIVE_INFINITY;
    for (Region other : catalogue.regions()) {
      if (other.routingPreferenceInternet()
          && !other.restricted()
          && other.cloud() == region.cloud()) {
        double km = region.coordinates().geodesicTo(other.coordinates()).kilometres();
        if (km < kilometres) {
          kilometres = km;
          nearest = other;
        }
      }
    }
    List<String> ways = new ArrayList<>(List.of("use routingPreference microsoft-network"));
    if (kilometres < Double.POSITIVE_INFINITY) {
      ways.add("a region that offers it such as " + nearest.name());
    }
    return List.of(
        new RuleViolation(
            "internet-preference-region",
            "routing preference internet is not offered in " + region.name(),
            String.join(", or ", ways),
            Sources.ROUTING_PREFERENCE));
  }

  /**
   * Returns the violation of asking for routing preference {@code internet} at an edge service:
   * such services always use the cloud's network. Never empty.
   */
  public static List<RuleViolation> preferenceInternet(EdgeService service) {
    return List.of(
        new RuleViolation(
            "internet-preference-edge-service",
            service.displayName()
                + " is always reached over the cloud's own network; routing preference internet is"
                + " not offered for it",
            "use routingPreference microsoft-network",
            Sources.ROUTING_PREFERENCE));
  }

  /**
   * Returns the violation of combining Peering Service with routing preference {@code internet}.
   * Never empty.
   */
  public static List<RuleViolation> preferenceInternetWithPeeringService() {
    return List.of(
        new RuleViolation(
            "internet-preference-with-peering-service",
            "routing preference internet and Peering Service exclude each other",
            "use routingPreference microsoft-network with Peering Service, or option internet alone",
            Sources.PS_FAQ));
  }
}

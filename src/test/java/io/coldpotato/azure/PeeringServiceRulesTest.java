package io.coldpotato.azure;

import static io.coldpotato.azure.Fixture.CATALOGUE;
import static io.coldpotato.azure.Fixture.partner;
import static io.coldpotato.azure.Fixture.service;
import static io.coldpotato.azure.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.RowBasis;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeeringServiceRulesTest {

  private static final PrefixFacts PREFIX =
      PrefixFacts.of(Ipv4Prefix.parse("192.0.2.0/24").orElseThrow());

  private static PeeringServiceOrder order(
      String partner, String primary, String backup, int... sessions) {
    return new PeeringServiceOrder(
        "fr",
        partner(partner),
        primary,
        Optional.of(backup).filter(b -> !b.equals("none")),
        sessions.length > 0 ? Optional.of(sessions[0]) : Optional.empty(),
        sessions.length > 1 ? Optional.of(sessions[1]) : Optional.empty(),
        Optional.empty(),
        PeeringServiceOrder.Variant.PLAIN,
        Optional.empty());
  }

  private static List<RuleViolation> check(
      String partner, String primary, String backup, int... sessions) {
    return AzureRules.check(CATALOGUE, order(partner, primary, backup, sessions));
  }

  private static List<RuleViolation> customer(
      Partner partner, String site, Optional<Asn> asn, List<PrefixFacts> prefixes) {
    return AzureRules.check(CATALOGUE, new PeeringServiceCustomer(partner, site, asn, prefixes));
  }

  private static List<RuleViolation> over(EdgeService service) {
    return AzureRules.check(
        CATALOGUE, new PeeringServiceUse("d", true, false, Optional.of(service)));
  }

  @Test
  void aConnectionInOrderBreaksNothingAndAssumesNothing() {
    assertThat(check("Vodafone", "Paris", "Marseille", 2, 1)).isEmpty();
    assertThat(Unstated.connection(CATALOGUE, order("Vodafone", "Paris", "Marseille", 2, 1)))
        .isEmpty();
    assertThat(check("Vodafone", "PARIS", "none", 2)).isEmpty();
    assertThat(Unstated.connection(CATALOGUE, order("Vodafone", "PARIS", "none", 2))).isEmpty();
    assertThat(check("Equinix IX", "San Jose", "Washington DC", 2, 1)).isEmpty();
  }

  @Test
  void sessionsThatAreNotStatedAreAssumed() {
    assertThat(check("Vodafone", "Paris", "Marseille")).isEmpty();
    assertThat(Unstated.connection(CATALOGUE, order("Vodafone", "Paris", "Marseille")))
        .isEqualTo(
            List.of(
                "connection 'fr': sessions at the primary location not stated, taken to be "
                    + "at least 2 sessions on different routers",
                "connection 'fr': sessions at the backup location not stated, taken to be at "
                    + "least 1 session"));
  }

  @Test
  void aPartnerThatIsNotInTheMetroIsRefusedWithBothWaysOut() {
    assertThat(text(check("Colt", "Paris", "none", 2)))
        .isEqualTo(
            "peering-service-partner-not-in-metro: ProviderNotFound: partner Colt is not "
                + "listed in Paris (primary); it is in Amsterdam, Frankfurt, Hong Kong, "
                + "London, Osaka, Singapore and 1 more -> use primary London (344 km), "
                + "Amsterdam (431 km) or Frankfurt (480 km), or a partner in Paris: France-IX "
                + "or Vodafone");
    assertThat(text(check("Vodafone", "Paris", "Geneva", 2, 1)))
        .isEqualTo(
            "peering-service-partner-not-in-metro: ProviderNotFound: partner Vodafone is "
                + "not listed in Geneva (backup); it is in Amsterdam, Ashburn, Brussels, "
                + "Budapest, Bucharest, Dublin and 12 more -> use backup Milan (250 km), "
                + "Marseille (328 km) or Paris (411 km), or a partner in Geneva: Intercloud, "
                + "Sunrise or Swisscom");
    assertThat(text(check("Colt", "Oslo", "none", 2)))
        .isEqualTo(
            "peering-service-partner-not-in-metro: ProviderNotFound: partner Colt is not "
                + "listed in Oslo (primary); it is in Amsterdam, Frankfurt, Hong Kong, London, "
                + "Osaka, Singapore and 1 more -> use primary Amsterdam (914 km), Frankfurt "
                + "(1098 km) or London (1156 km)");
    assertThat(text(check("Colt", "Atlantis", "none", 2)))
        .isEqualTo(
            "peering-service-partner-not-in-metro: ProviderNotFound: partner Colt is not "
                + "listed in Atlantis (primary); it is in Amsterdam, Frankfurt, Hong Kong, "
                + "London, Osaka, Singapore and 1 more -> use primary Amsterdam, Frankfurt or "
                + "Hong Kong");
  }

  @Test
  void anUnlistedPartnerIsRefused() {
    assertThat(text(check("NEC", "Tokyo", "none", 2)))
        .isEqualTo(
            "peering-service-partner-unlisted: ProviderNotFound: partner NEC is named "
                + "for Japan without any metro, so no hand-off is known -> use a partner in "
                + "Tokyo: Colt, IIJ, NTT Communications or TOKAI-NETWORK");
    assertThat(text(check("MainOne", "Lagos", "none", 2)))
        .isEqualTo(
            "peering-service-partner-unlisted: ProviderNotFound: partner MainOne is "
                + "named for Africa without any metro, so no hand-off is known -> use a "
                + "partner with a published metro, such as Vodafone, DE-CIX or Colt");
  }

  @Test
  void theBackupMustBeAnotherMetro() {
    assertThat(text(check("Vodafone", "Paris", "paris-fr", 2, 1)))
        .isEqualTo(
            "peering-service-backup-is-primary: connection 'fr' names Paris as primary "
                + "and as backup -> use backup none (fall back to the Internet), or another "
                + "metro: Brussels (265 km), London (344 km) or Amsterdam (431 km)");
  }

  @Test
  void thePrimaryNeedsTwoSessionsAndTheBackupOne() {
    assertThat(text(check("Vodafone", "Paris", "Marseille", 1, 0)))
        .isEqualTo(
            "peering-service-primary-sessions: PrimaryHasFewerThanTwoSessions: "
                + "connection 'fr' has 1 session at the primary location, at least 2 needed -> "
                + "have the partner set up 2 sessions on different routers\n"
                + "peering-service-backup-sessions: BackupHasNoSession: connection 'fr' has 0 "
                + "sessions at the backup location, at least 1 needed -> have the partner set "
                + "up 1 session, or use backup none");
  }

  @Test
  void anExchangeAsksForAnAsNumber() {
    Partner exchange = partner("France-IX");
    Optional<Asn> none = Optional.empty();
    assertThat(customer(exchange, "hq", Optional.of(new Asn(64500)), List.of())).isEmpty();
    assertThat(text(customer(exchange, "hq", none, List.of(PREFIX))))
        .isEqualTo(
            "peering-service-customer-asn: France-IX is an exchange: a customer needs an "
                + "AS number of its own, and site 'hq' states none -> state the site's asn, or "
                + "use a provider as partner");
    assertThat(text(customer(exchange, "hq", Optional.of(new Asn(64512)), List.of(PREFIX))))
        .isEqualTo(
            "peering-service-customer-asn: PrivateAsnInPath: site 'hq' would announce "
                + "from AS64512 at France-IX, a number for private use -> use a public AS "
                + "number, or a provider as partner");
  }

  @Test
  void aStatedPublicOriginCountsAsTheCustomersNumber() {
    PrefixFacts originated =
        new PrefixFacts(
            PREFIX.prefix(),
            Optional.of(new Asn(64500)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(customer(partner("DE-CIX"), "hq", Optional.of(new Asn(64512)), List.of(originated)))
        .isEmpty();
  }

  @Test
  void aProviderAsksForAnAddressRange() {
    Partner provider = partner("Vodafone");
    assertThat(customer(provider, "hq", Optional.empty(), List.of(PREFIX))).isEmpty();
    assertThat(text(customer(provider, "hq", Optional.empty(), List.of())))
        .isEqualTo(
            "peering-service-customer-prefix: Vodafone is a provider: a customer needs "
                + "an address range of its own, and site 'hq' states no prefix -> state the "
                + "site's public prefixes");
  }

  @Test
  void privateAddressesAreNotCarried() {
    assertThat(
            text(
                AzureRules.check(
                    CATALOGUE, new PeeringServiceUse("erp", false, false, Optional.empty()))))
        .isEqualTo(
            "peering-service-private-exposure: erp has only private addresses; Peering "
                + "Service carries public ones and is no private connection -> add public to "
                + "its exposure, or use option expressroute with private peering");
  }

  @Test
  void edgeServicesAreReached() {
    assertThat(over(service("microsoft-365"))).isEmpty();
    assertThat(
            over(
                new EdgeService(
                    "x", "X", false, EdgeService.CircuitReach.NONE, "", RowBasis.ASSUMED)))
        .extracting(RuleViolation::ruleId)
        .containsExactly("peering-service-service-not-reachable");
  }
}

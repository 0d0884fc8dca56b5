package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.azure.RuleViolation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A product rule that a plan breaks makes that result invalid, with the rule's id and a way out.
 */
class ProductRulesTest {

  private static final String FILE =
      """
      schemaVersion: 1
      name: Rules
      sites:
        shop: {place: "Frankfurt am Main, DE", access: {technology: fibre}, prefixes: [%s]}
        other: {place: "Munich, DE", access: {technology: fibre}, prefixes: [198.51.100.0/24]}
      destinations:
        %s
      options:
        it: {%s}
        plain: {kind: internet}
      """;

  private static final String ERP = "d: {region: germanywestcentral, exposure: [public, private]}";
  private static final String PREFIX = "192.0.2.0/24";

  static Stream<Arguments> broken() {
    return Stream.of(
        rule(
            "expressroute-local-reach",
            "d: {region: westeurope, exposure: private}",
            circuit("sku: local")),
        rule(
            "expressroute-standard-reach",
            "d: {region: eastus, exposure: private}",
            circuit("sku: standard")),
        rule(
            "expressroute-local-not-offered",
            ERP,
            circuit("sku: local").replace("Frankfurt", "Munich").replace("Equinix", "Megaport")),
        rule(
            "expressroute-provider-not-at-location",
            ERP,
            circuit("sku: standard").replace("Equinix", "Kordia")),
        rule(
            "expressroute-bandwidth-not-sold",
            ERP,
            circuit("sku: standard").replace("1 Gbit/s", "3 Gbit/s")),
        rule(
            "expressroute-private-peering-missing",
            ERP.replace("public, ", ""),
            circuit("sku: standard, peerings: [microsoft]")),
        rule(
            "expressroute-service-needs-authorization",
            "d: {service: microsoft-365}",
            circuit("sku: premium, peerings: [microsoft]")),
        rule("site-not-on-a-circuit", ERP, circuit("sku: standard").replace("shop:", "other:")),
        rule(
            "tail-shorter-than-straight-line",
            ERP,
            circuit("sku: standard")
                .replace("shop: {}", "shop: {tail: 10 km}")
                .replace("Frankfurt", "Berlin")),
        rule(
            "expressroute-fastpath-gateway",
            ERP,
            circuit("sku: standard") + ", gateways: {d: {sku: ErGw1Az, fastPath: true}}"),
        rule("internet-private-exposure", ERP.replace("public, ", ""), "kind: internet"),
        rule(
            "internet-preference-edge-service",
            "d: {service: microsoft-365}",
            "kind: internet, routingPreference: internet"),
        rule(
            "internet-preference-region",
            "d: {region: belgiumcentral, exposure: public}",
            "kind: internet, routingPreference: internet"),
        rule(
            "peering-service-private-exposure",
            ERP.replace("public, ", ""),
            peering("partner: Vodafone, primary: Frankfurt")),
        rule(
            "peering-service-partner-not-in-metro",
            ERP,
            peering("partner: Vodafone, primary: Warsaw")),
        rule("peering-service-partner-unlisted", ERP, peering("partner: BBIX, primary: Tokyo")),
        rule(
            "peering-service-primary-sessions",
            ERP,
            peering("partner: Vodafone, primary: Frankfurt, sessions: {primary: 1}")),
        rule(
            "peering-service-backup-sessions",
            ERP,
            peering(
                "partner: Vodafone, primary: Frankfurt, backup: London, sessions: {backup: 0}")),
        rule(
            "peering-service-backup-is-primary",
            ERP,
            peering("partner: Vodafone, primary: Frankfurt, backup: Frankfurt")),
        rule("peering-service-customer-asn", ERP, peering("partner: DE-CIX, primary: Frankfurt")),
        rule(
            "internet-preference-with-peering-service",
            ERP,
            "routingPreference: internet, " + peering("partner: Vodafone, primary: Frankfurt")),
        rule(
            "prefix-not-in-a-connection",
            ERP,
            peering("partner: Vodafone, primary: Frankfurt, prefixes: [198.51.100.0/24]")));
  }

  private static Arguments rule(String id, String destination, String option) {
    return Arguments.of(id, destination, option);
  }

  private static String circuit(String more) {
    return "kind: expressroute, circuits: {c: {location: Frankfurt, provider: Equinix,"
        + " bandwidth: 1 Gbit/s, sites: {shop: {}}, "
        + more
        + "}}";
  }

  private static String peering(String connection) {
    return "kind: peering-service, connections: {c: {" + connection + "}}";
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenRuleMakesTheResultInvalidAndSaysTheWayOut(
      String id, String destination, String option) {
    Journey journey =
        Scenarios.compare(FILE.formatted(PREFIX, destination, option)).journey("shop", "d", "it");
    assertThat(journey).isInstanceOf(Journey.Invalid.class);
    assertThat(((Journey.Invalid) journey).violations())
        .extracting(RuleViolation::ruleId)
        .contains(id);
    assertThat(((Journey.Invalid) journey).violations())
        .allSatisfy(
            v -> {
              assertThat(v.message()).isNotBlank();
              assertThat(v.wayOut()).isNotBlank();
              assertThat(v.source()).isNotBlank();
            });
  }

  @Test
  void aPrivatePrefixIsRefusedByItsOwnRule() {
    Journey journey =
        Scenarios.compare(
                FILE.formatted(
                    "10.1.0.0/16", ERP, peering("partner: Vodafone, primary: Frankfurt")))
            .journey("shop", "d", "it");
    assertThat(((Journey.Invalid) journey).violations())
        .anyMatch(v -> v.message().contains("PrivateRange"));
  }

  @Test
  void theOtherOptionsStand() {
    Comparison comparison =
        Scenarios.compare(
                FILE.formatted(PREFIX, ERP, peering("partner: Vodafone, primary: Warsaw")))
            .run(1);
    assertThat(comparison.results().get(0).journey()).isInstanceOf(Journey.Invalid.class);
    assertThat(comparison.results().get(1).journey()).isInstanceOf(Journey.Reached.class);
    assertThat(comparison.verdicts().get(0).best().orElseThrow().option()).isEqualTo("plain");
  }
}

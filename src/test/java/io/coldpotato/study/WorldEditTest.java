package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.topology.Asn;
import org.junit.jupiter.api.Test;

/**
 * What a scenario changes in the world changes the way, and nothing a scenario removes is a fault.
 */
class WorldEditTest {

  private static final String BASE =
      """
      schemaVersion: 1
      name: Edited world
      sites:
        shop: {place: "Lyon, FR", access: {technology: fibre, isp: %s}, prefixes: [192.0.2.0/24]}
      destinations:
        erp: {region: westeurope, exposure: [public, private]}
        mail: {service: microsoft-365}
      options:
        internet: {kind: internet, routingPreference: microsoft-network}
        peering: {kind: peering-service, connections: {fr: {partner: Vodafone, primary: Paris, backup: %s}}}
        private: {kind: expressroute, circuits: {fr: {location: Paris, provider: Equinix, bandwidth: 1 Gbit/s, sites: {shop: {}}}}}
      world: %s
      """;

  private static Journey journey(String isp, String backup, String world, String option) {
    return Scenarios.compare(BASE.formatted(isp, backup, world)).journey("shop", "erp", option);
  }

  @Test
  void aNetworkThatAScenarioAddsCarriesItsSites() {
    String own =
        "{networks: {AS64500: {name: Own ISP, kind: access, pops: [Lyon, Paris]}},"
            + " relationships: [{provider: AS5511, customer: AS64500}],"
            + " interconnections: [{a: AS64500, b: AS8075, metro: Paris, kind: pni}]}";
    Journey.Reached direct = (Journey.Reached) journey("AS64500", "none", own, "internet");
    assertThat(direct.asPath()).containsExactly(new Asn(64500), new Asn(8075));
    assertThat(direct.entry().value()).isEqualTo("paris-fr");
  }

  @Test
  void aRelationshipWithoutAMeetingPlaceIsLivedWhereBothHaveAPop() {
    String customer =
        "{networks: {AS64500: {name: Own ISP, kind: access, pops: [Lyon, Paris]}},"
            + " relationships: [{provider: AS5511, customer: AS64500}]}";
    Journey.Reached over = (Journey.Reached) journey("AS64500", "none", customer, "internet");
    assertThat(over.asPath()).containsExactly(new Asn(64500), new Asn(5511), new Asn(8075));
  }

  @Test
  void peeringServiceFallsBackToItsBackupAndThenToTheInternet() {
    String primary = "{a: AS1273, b: AS8075, metro: Paris}";
    String both = primary + ", {a: AS1273, b: AS8075, metro: Marseille}";
    Journey.Reached backup =
        (Journey.Reached)
            journey(
                "AS3215",
                "Marseille",
                "{remove: {interconnections: [" + primary + "]}}",
                "peering");
    assertThat(backup.entry().value()).isEqualTo("marseille-fr");
    Journey.Reached internet =
        (Journey.Reached)
            journey(
                "AS3215", "Marseille", "{remove: {interconnections: [" + both + "]}}", "peering");
    assertThat(internet.asPath()).startsWith(new Asn(3215));
    assertThat(internet.assumptions())
        .anyMatch(a -> a.contains("falls back to the plain Internet"));
  }

  @Test
  void aCloudWithoutAPopAtTheRegionIsUnreachableAndNotAFault() {
    String gone = "{remove: {pops: [{asn: AS8075, metro: Amsterdam}]}}";
    for (String option : new String[] {"internet", "peering", "private"}) {
      assertThat(journey("AS3215", "none", gone, option)).isInstanceOf(Journey.Unreachable.class);
    }
  }

  @Test
  void aPeeringLocationWithoutTheCloudEndsTheCircuit() {
    String gone = "{remove: {pops: [{asn: AS8075, metro: Paris}]}}";
    assertThat(journey("AS3215", "none", gone, "private")).isInstanceOf(Journey.Unreachable.class);
  }

  @Test
  void aCutCorridorLengthensTheWayEvenWhereItWasAnchored() {
    Journey.Reached before = (Journey.Reached) journey("AS3215", "none", "{}", "private");
    String cut = "{remove: {corridors: [{a: Paris, b: Brussels}]}}";
    Journey.Reached after = (Journey.Reached) journey("AS3215", "none", cut, "private");
    assertThat(after.delay().p50Millis()).isGreaterThan(before.delay().p50Millis());
  }

  @Test
  void aSiteInACountryWithoutAnAccessNetworkUsesATypicalOneAndSaysSo() {
    String yaml =
        """
        schemaVersion: 1
        name: Far away
        sites:
          launch: {place: "Cayenne, GF", access: {technology: fibre}}
        destinations:
          erp: {region: westeurope, exposure: public}
        options:
          internet: {kind: internet, routingPreference: microsoft-network}
        """;
    Comparison comparison = Scenarios.compare(yaml).run(1);
    Journey.Reached journey = (Journey.Reached) comparison.results().get(0).journey();
    assertThat(journey.assumptions()).anyMatch(a -> a.contains("typical network"));
    assertThat(journey.asPath().get(0).isPrivate()).isTrue();
  }
}

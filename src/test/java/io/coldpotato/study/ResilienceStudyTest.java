package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.azure.Failover;
import io.coldpotato.connectivity.Resilience;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a scenario's designs are promised to be and survive. */
class ResilienceStudyTest {

  private static final String SCENARIO =
      """
      schemaVersion: 1
      name: Resilience
      sites:
        hq: {place: "Milan, IT", access: {technology: fibre, down: 1 Gbit/s}}
        shop: {place: "Turin, IT", access: {technology: fibre, down: 1 Gbit/s}}
      destinations:
        erp: {region: francecentral}
        far: {region: eastus}
      options:
        it: {kind: internet}
        two:
          kind: expressroute
          circuits:
            milan: {location: Milan, provider: Colt, bandwidth: 1 Gbit/s, bfd: true, sites: {hq: {}, shop: {via: hq}}}
            frankfurt: {location: Frankfurt, provider: Equinix, bandwidth: 1 Gbit/s, sites: {hq: {}}}
          gateways: {erp: {sku: ErGw2Az, zones: redundant}}
          validation: {age: 20 days, locations: both}
          recommendations: none
        metro:
          kind: expressroute
          circuits: {m: {location: Milan Metro, provider: Colt, bandwidth: 1 Gbit/s, sites: {hq: {}}}}
          gateways: {erp: {sku: ErGw2Az, zones: redundant}}
          recommendations: none
        one:
          kind: expressroute
          circuits: {o: {location: Milan, provider: Colt, bandwidth: 1 Gbit/s, sites: {hq: {}}}}
          gateways: {erp: {sku: ErGw2Az, zones: redundant}}
          recommendations: none
      """;

  private static final Comparison COMPARISON = Scenarios.compare(SCENARIO).run(1);

  private static Optional<Resilience> found(String site, String to, String option) {
    return COMPARISON.results().stream()
        .filter(r -> r.site().equals(site) && r.destination().equals(to))
        .filter(r -> r.option().equals(option))
        .findFirst()
        .orElseThrow()
        .design()
        .resilience();
  }

  private static int index(String site, String option) {
    return found(site, "erp", option).orElseThrow().index().orElseThrow().score();
  }

  private static Failover failover(String site, String option, Failover.Event event) {
    return found(site, "erp", option).orElseThrow().failovers().stream()
        .filter(f -> f.event() == event)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theGoldenIndicesComeOutOfScenarios() {
    assertThat(index("hq", "two")).isEqualTo(100);
    assertThat(index("hq", "metro")).isEqualTo(30);
    assertThat(index("hq", "one")).isEqualTo(25);
  }

  @Test
  void theIndexIsTheGatewaysWhileTheAgreementIsTheSites() {
    // The shop is on one circuit of the two that the gateway has.
    assertThat(index("shop", "two")).isEqualTo(100);
    double shop = found("shop", "erp", "two").orElseThrow().sla().composite().orElseThrow().value();
    double hq = found("hq", "erp", "two").orElseThrow().sla().composite().orElseThrow().value();
    // Products of doubles near 1.
    assertThat(shop).isCloseTo(0.9995 * 0.9995, within(1e-12));
    assertThat(hq).isGreaterThan(shop);
  }

  @Test
  void bfdOfTheCircuitInUseSetsTheTime() {
    assertThat(failover("hq", "two", Failover.Event.LINK).upToSeconds().orElseThrow())
        .isCloseTo(60.9, within(1e-9));
    assertThat(failover("hq", "one", Failover.Event.LINK).upToSeconds()).contains(240.0);
  }

  @Test
  void onlyWhatEndsElsewhereSurvivesTheLossOfALocation() {
    assertThat(failover("hq", "two", Failover.Event.LOCATION).survives()).isTrue();
    assertThat(failover("hq", "metro", Failover.Event.LOCATION).survives()).isTrue();
    assertThat(failover("hq", "one", Failover.Event.LOCATION).survives()).isFalse();
    assertThat(failover("shop", "two", Failover.Event.LOCATION).survives()).isFalse();
  }

  @Test
  void plainInternetHasNoPublishedFigureNorIndexNorTimes() {
    Resilience internet = found("hq", "erp", "it").orElseThrow();
    assertThat(internet.sla().composite()).isEmpty();
    assertThat(internet.sla().notPublished()).hasSize(1);
    assertThat(internet.index()).isEmpty();
    assertThat(internet.failovers()).isEmpty();
  }

  @Test
  void whatARuleForbidsPromisesNothing() {
    assertThat(found("hq", "far", "two")).isEmpty();
    assertThat(found("hq", "far", "it")).isPresent();
  }

  @Test
  void overMicrosoftPeeringThereIsNoIndexAndNoGateway() {
    String scenario =
        SCENARIO
            .replace(
                "erp: {region: francecentral}", "erp: {region: francecentral, exposure: public}")
            .replace("bandwidth: 1 Gbit/s,", "bandwidth: 1 Gbit/s, peerings: [microsoft],");
    Resilience resilience =
        Scenarios.compare(scenario).run(1).results().stream()
            .filter(r -> r.option().equals("one") && r.site().equals("hq"))
            .filter(r -> r.destination().equals("erp"))
            .findFirst()
            .flatMap(r -> r.design().resilience())
            .orElseThrow();
    assertThat(resilience.index()).isEmpty();
    assertThat(resilience.sla().composite().orElseThrow().percent()).isCloseTo(99.95, within(1e-9));
    assertThat(resilience.failovers().get(0).upToSeconds()).contains(180.0);
  }

  @Test
  void aVpnBackupSurvivesTheLossOfTheOnlyLocation() {
    String scenario =
        SCENARIO.replace(
            "  one:\n    kind: expressroute",
            "  one:\n    vpnBackup: {sku: VpnGw2}\n    kind: expressroute");
    Resilience resilience =
        Scenarios.compare(scenario).run(1).results().stream()
            .filter(r -> r.option().equals("one") && r.site().equals("hq"))
            .filter(r -> r.destination().equals("erp"))
            .findFirst()
            .flatMap(r -> r.design().resilience())
            .orElseThrow();
    assertThat(found("hq", "erp", "one").orElseThrow().failover(Failover.Event.LOCATION))
        .map(Failover::survives)
        .contains(false);
    for (Failover.Event event : List.of(Failover.Event.LOCATION, Failover.Event.ALL_CIRCUITS)) {
      assertThat(resilience.failover(event).flatMap(Failover::upToSeconds)).contains(240.0);
    }
  }
}

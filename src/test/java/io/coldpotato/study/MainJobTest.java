package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.azure.Region;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.latency.DelayParameters;
import io.coldpotato.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Six sites on six continents, three regions, all options: what must hold wherever the world is
 * right.
 */
class MainJobTest {

  static final String SIX_SITES =
      """
      schemaVersion: 1
      name: Six sites
      sites:
        lyon: {place: "Lyon, FR", access: {technology: fibre}, prefixes: [192.0.2.0/28]}
        lagos: {place: "Lagos, NG", access: {technology: fibre}, prefixes: [192.0.2.16/28]}
        saopaulo: {place: "São Paulo, BR", access: {technology: fibre}, prefixes: [192.0.2.32/28]}
        jakarta: {place: "Jakarta, ID", access: {technology: fibre}, prefixes: [192.0.2.48/28]}
        denver: {place: "Denver, US", access: {technology: cable}, prefixes: [192.0.2.64/28]}
        auckland: {place: "Auckland, NZ", access: {technology: fibre}, prefixes: [192.0.2.80/28]}
      destinations:
        we: {region: westeurope, exposure: [public, private]}
        eus: {region: eastus, exposure: [public, private]}
        sea: {region: southeastasia, exposure: [public, private]}
      options:
        internet: {kind: internet, routingPreference: microsoft-network}
        hot: {kind: internet, routingPreference: internet}
        peering:
          kind: peering-service
          connections:
            fr: {partner: Vodafone, primary: Paris, backup: Marseille, prefixes: [192.0.2.0/28]}
            ng: {partner: Liquid Telecom, primary: Johannesburg, backup: none, prefixes: [192.0.2.16/28]}
            br: {partner: Vodafone, primary: Miami, backup: none, prefixes: [192.0.2.32/28]}
            id: {partner: NTT Communications, primary: Jakarta, backup: none, prefixes: [192.0.2.48/28]}
            us: {partner: Lumen Technologies, primary: Los Angeles, backup: none, prefixes: [192.0.2.64/28]}
            nz: {partner: Kordia, primary: Auckland, backup: Sydney, prefixes: [192.0.2.80/28]}
        private:
          kind: expressroute
          circuits:
            paris: {location: Paris, provider: Equinix, sku: premium, bandwidth: 1 Gbit/s, sites: {lyon: {}, lagos: {}}}
            br: {location: Sao Paulo, provider: Equinix, sku: premium, bandwidth: 1 Gbit/s, sites: {saopaulo: {}}}
            sg: {location: Singapore, provider: Equinix, sku: premium, bandwidth: 1 Gbit/s, sites: {jakarta: {}}}
            us: {location: Denver, provider: Megaport, sku: premium, bandwidth: 1 Gbit/s, sites: {denver: {}}}
            au: {location: Sydney, provider: Equinix, sku: premium, bandwidth: 1 Gbit/s, sites: {auckland: {}}}
      """;

  private static Scenario scenario;
  private static Compare compare;
  private static Comparison comparison;

  @BeforeAll
  static void run() {
    scenario = Scenarios.read(SIX_SITES);
    compare = Scenarios.compare(SIX_SITES);
    comparison = compare.run(2);
  }

  private static Stream<Comparison.Result> reached() {
    return comparison.results().stream().filter(r -> r.journey() instanceof Journey.Reached);
  }

  private static Journey.Reached journey(Comparison.Result result) {
    return (Journey.Reached) result.journey();
  }

  @Test
  void everyOptionReachesEveryDestinationFromEverySite() {
    assertThat(comparison.results()).hasSize(6 * 3 * 4);
    assertThat(reached()).hasSize(6 * 3 * 4);
  }

  @Test
  void noRoundTripIsFasterThanLightInFibreAlongTheGeodesic() {
    assertThat(reached())
        .allSatisfy(
            r -> {
              Destination.InRegion destination =
                  (Destination.InRegion) scenario.destinations().get(r.destination());
              Region region =
                  Scenarios.WORLD.catalogue().region(destination.region()).orElseThrow();
              double kilometres =
                  scenario
                      .sites()
                      .get(r.site())
                      .place()
                      .coordinates()
                      .geodesicTo(region.coordinates())
                      .kilometres();
              assertThat(journey(r).delay().p50Millis())
                  .isGreaterThan(2 * kilometres / DelayParameters.SPEED_IN_FIBRE_KM_PER_MS);
            });
  }

  @Test
  void forwardAndReverseAddUpToTheRoundTripStepByStep() {
    assertThat(reached())
        .allSatisfy(
            r -> {
              Journey.Reached journey = journey(r);
              double sum =
                  Stream.concat(journey.forward().stream(), journey.reverse().stream())
                      .mapToDouble(h -> h.delay().oneWayMillis())
                      .sum();
              assertThat(sum).isCloseTo(journey.delay().p50Millis(), within(1e-9));
            });
  }

  @Test
  void aCircuitFarFromItsSiteLosesToThePlainInternet() {
    Verdict lagos =
        comparison.verdicts().stream()
            .filter(v -> v.site().equals("lagos") && v.destination().equals("eus"))
            .findFirst()
            .orElseThrow();
    List<String> order = lagos.ranked().stream().map(Verdict.Ranked::option).toList();
    assertThat(order.indexOf("internet")).isLessThan(order.indexOf("private"));
  }

  @Test
  void noOptionWinsEverywhere() {
    Set<String> winners = new TreeSet<>();
    comparison.verdicts().forEach(v -> winners.add(v.best().orElseThrow().kind()));
    assertThat(winners).hasSizeGreaterThan(1);
  }

  @Test
  void everyStepSaysWhy() {
    assertThat(reached())
        .allSatisfy(
            r ->
                assertThat(journey(r).forward())
                    .allSatisfy(
                        h -> {
                          if (h.why() instanceof Hop.Why.Given given) {
                            assertThat(given.sentence()).isNotBlank();
                          }
                        }));
  }

  @Test
  void takingTheWinningHandOffAwayInTheScenarioGivesTheAlternativeThatTraceNames() {
    Set<MeetingPoint> tried = new HashSet<>();
    reached()
        .forEach(
            r -> {
              Trace trace =
                  Trace.of(compare, scenario, r.site(), r.destination(), r.option(), true);
              for (Trace.Alternative alternative : trace.alternatives()) {
                MeetingPoint point = alternative.without();
                if (!tried.add(point)) {
                  continue;
                }
                String removal =
                    "world: {remove: {interconnections: [{a: "
                        + point.a()
                        + ", b: "
                        + point.b()
                        + ", metro: "
                        + point.metro()
                        + "}]}}\n";
                Journey changed =
                    Scenarios.compare(SIX_SITES + removal)
                        .journey(r.site(), r.destination(), r.option());
                assertThat(handOffs(changed))
                    .as("%s without %s", r.option(), point)
                    .isEqualTo(handOffs(alternative.instead()))
                    .isNotEqualTo(handOffs(r.journey()));
                alternative
                    .firstOther()
                    .ifPresent(other -> assertThat(handOffs(changed)).contains(other));
              }
            });
    assertThat(tried).hasSizeGreaterThan(20);
  }

  private static List<MeetingPoint> handOffs(Journey journey) {
    return journey instanceof Journey.Reached reached ? reached.handOffs() : List.of();
  }

  @Test
  void takingTheAssumedInterconnectionsAwayShowsWhichVerdictsRestOnThem() {
    Comparison without =
        Scenarios.compare(Scenarios.WORLD.withoutAssumedInterconnections(), SIX_SITES).run(1);
    List<String> resting = new ArrayList<>();
    for (int i = 0; i < comparison.verdicts().size(); i++) {
      Verdict before = comparison.verdicts().get(i);
      Verdict after = without.verdicts().get(i);
      if (!before
          .best()
          .map(Verdict.Ranked::option)
          .equals(after.best().map(Verdict.Ranked::option))) {
        resting.add(before.site() + " to " + before.destination());
      }
    }
    // Plain Internet rests on assumed meetings, so that where it wins the verdict does; circuits do
    // not.
    assertThat(resting).contains("lagos to eus").doesNotContain("denver to eus");
  }

  @Test
  void resultsDoNotDependOnTheNumberOfWorkers() {
    assertThat(Scenarios.compare(SIX_SITES).run(1)).isEqualTo(comparison);
  }
}

package io.coldpotato.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.units.DataRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What circuits reach agrees with the counts of the published list of locations. */
class ReachTest {

  private static final Catalogue CATALOGUE = Fixture.CATALOGUE;

  private static final List<Reach> PUBLIC = Reach.all(CATALOGUE, Cloud.PUBLIC, false);

  private static List<Reach> of(CircuitSku sku) {
    return PUBLIC.stream().filter(r -> r.sku() == sku).toList();
  }

  @Test
  void eightyFourOfOneHundredAndFiveLocationsSellLocalAndReachFiftyTwoRegions() {
    assertThat(PUBLIC.stream().map(Reach::location).distinct()).hasSize(105);
    assertThat(of(CircuitSku.LOCAL).stream().map(Reach::location).distinct()).hasSize(84);
    assertThat(of(CircuitSku.LOCAL).stream().map(Reach::region).distinct()).hasSize(52);
  }

  @Test
  void onlyTheTwoLocationsOfWashingtonReachTwoRegionsByLocal() {
    Map<String, Long> counts =
        of(CircuitSku.LOCAL).stream()
            .collect(Collectors.groupingBy(Reach::location, Collectors.counting()));
    counts.values().removeIf(n -> n == 1);
    assertThat(counts).isEqualTo(Map.of("Washington DC", 2L, "Washington DC2", 2L));
  }

  @Test
  void standardReachesAllRegionsOfTheLocationsArea() {
    assertThat(of(CircuitSku.STANDARD).stream().filter(r -> r.location().equals("Tokyo")))
        .extracting(Reach::region)
        .containsExactlyInAnyOrder("japaneast", "japanwest");
  }

  @Test
  void premiumReachesAllRegionsOfTheCloudFromEverywhere() {
    long regions = CATALOGUE.regions().stream().filter(r -> r.cloud() == Cloud.PUBLIC).count();
    assertThat(of(CircuitSku.PREMIUM)).hasSize((int) (105 * regions));
  }

  @Test
  void noCloudReachesAnother() {
    List<Reach> china = Reach.all(CATALOGUE, Cloud.CHINA, false);
    assertThat(china.stream().map(Reach::region).distinct()).allMatch(r -> r.startsWith("china"));
    assertThat(PUBLIC.stream().map(Reach::region)).noneMatch(r -> r.startsWith("china"));
  }

  @Test
  void theDisputedLocalRegionsOfBrusselsAndViennaAreOffUnlessAskedFor() {
    List<Reach> disputed = new ArrayList<>(Reach.all(CATALOGUE, Cloud.PUBLIC, true));
    disputed.removeAll(PUBLIC);
    assertThat(disputed)
        .containsExactlyInAnyOrder(
            new Reach("Brussels", CircuitSku.LOCAL, "belgiumcentral"),
            new Reach("Brussels2", CircuitSku.LOCAL, "belgiumcentral"),
            new Reach("Vienna", CircuitSku.LOCAL, "austriaeast"),
            new Reach("Vienna2", CircuitSku.LOCAL, "austriaeast"));
  }

  @Test
  void theTableAndTheRulesAgreeOnEveryCircuit() {
    for (PeeringLocation location : CATALOGUE.peeringLocations()) {
      for (CircuitSku sku : CircuitSku.values()) {
        if (sku == CircuitSku.LOCAL && !location.offersLocal()) {
          continue;
        }
        for (Region region : CATALOGUE.regions()) {
          CircuitOrder order =
              new CircuitOrder(
                  location,
                  location.providers().get(0),
                  sku,
                  DataRate.ofMegabitsPerSecond(1000),
                  Set.of(PeeringKind.PRIVATE));
          assertThat(
                  AzureRules.check(
                          CATALOGUE,
                          new CircuitUse(order, new CircuitUse.Target.VirtualNetwork(region)))
                      .isEmpty())
              .as("%s %s %s", location.name(), sku, region.name())
              .isEqualTo(SkuReach.reaches(location, sku, region));
        }
      }
    }
  }
}

package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.connectivity.World;
import io.coldpotato.input.TableSource;
import io.coldpotato.scenario.Scenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviseTest {

  private static final Advise.Bounds BOUNDS = new Advise.Bounds(350, 3);

  private static Advice.Pair advise(World world, Scenario scenario) {
    return new Advise(world, scenario, Compare.Selection.ALL, BOUNDS).run(1).pairs().get(0);
  }

  private static Advice.Pair advise(String target) {
    return advise(Scenarios.WORLD, Scenarios.read(AdviseScenario.milan(target)));
  }

  private static BigDecimal cost(Advice.Pair pair) {
    return pair.best().orElseThrow().cost().month().orElseThrow().amount();
  }

  @Test
  void withoutATargetTheCheapestDesignIsBestAndNothingFails() {
    Advice.Pair pair = advise("");
    assertThat(pair.targets()).isEmpty();
    assertThat(pair.best().orElseThrow().rank()).isEqualTo(1);
    assertThat(pair.failing()).isEmpty();
    assertThat(pair.dearer()).isNotEmpty();
  }

  @Test
  void theCostOfACircuitIsThatOfItsPartsByHand() {
    // 145 for the circuit, 730 hours of the gateway at 0.50, 1,500 GB at 0.025 in zone 1
    assertThat(cost(advise("{private: true}"))).isEqualByComparingTo("547.50");
  }

  @Test
  void whatIsCheaperThanAPrivateDesignFailsForBeingPublic() {
    Advice.Pair pair = advise("{private: true}");
    assertThat(pair.best().orElseThrow().candidate().kind()).isEqualTo("expressroute");
    assertThat(pair.failing())
        .isNotEmpty()
        .allSatisfy(d -> assertThat(d.rank()).isLessThan(pair.best().orElseThrow().rank()))
        .allSatisfy(d -> assertThat(d.failures()).isNotEmpty());
    assertThat(pair.failing())
        .filteredOn(d -> d.candidate().kind().equals("internet"))
        .isNotEmpty()
        .allSatisfy(
            d ->
                assertThat(d.failures())
                    .extracting(Advice.Failure::why)
                    .containsExactly("private false, wanted = true"));
  }

  @Test
  void aDesignThatARuleForbidsHasAPlaceInTheOrderAndSaysTheRule() {
    // Local for 200 Mbit/s is the cheapest circuit here, and Milan reaches Italy North alone by it.
    String yaml =
        AdviseScenario.milan("{private: true}")
            .replace("local-unlimited-1000-mbps: 900", "local-unlimited-200-mbps: 30");
    Advice.Pair pair = advise(Scenarios.WORLD, Scenarios.read(yaml));
    assertThat(pair.failing())
        .anySatisfy(
            d ->
                assertThat(d.failures())
                    .extracting(Advice.Failure::key)
                    .contains("expressroute-local-reach"));
  }

  private static Advice without(String target, String failed) {
    Scenario scenario = Scenarios.read(AdviseScenario.milanWithout(target, failed));
    return new Advise(Scenarios.WORLD, scenario, Compare.Selection.ALL, BOUNDS).run(1);
  }

  private static String locations(Advice.Design design) {
    return design.candidate().facts().get("locations");
  }

  @Test
  void aLocationThatHasFailedIsNeverAdvisedAndTheDesignThereSaysSo() {
    assertThat(locations(advise("{private: true}").best().orElseThrow())).isEqualTo("Milan");
    Advice.Pair pair = without("{private: true}", "location:Milan").pairs().get(0);
    assertThat(locations(pair.best().orElseThrow())).isEqualTo("Milan2");
    assertThat(pair.dearer())
        .noneMatch(d -> List.of(locations(d).split(" and ", -1)).contains("Milan"));
    assertThat(pair.failing())
        .anySatisfy(
            d ->
                assertThat(d.failures())
                    .contains(new Advice.Failure("location:Milan", "location:Milan has failed")));
  }

  @Test
  void twoLocationsOfWhichOneHasFailedAreNotAdvisedThoughTheOtherWouldCarry() {
    String target = "{private: true, resiliency_index: '>= 20'}";
    assertThat(locations(advise(target).best().orElseThrow())).isEqualTo("Milan and Milan2");
    Advice.Pair pair = without(target, "location:Milan").pairs().get(0);
    assertThat(pair.best()).isEmpty();
    assertThat(pair.failing())
        .filteredOn(d -> "Milan and Milan2".equals(locations(d)))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.journey()).isInstanceOf(Journey.Reached.class);
              assertThat(d.failures())
                  .extracting(Advice.Failure::key)
                  .containsExactly("location:Milan");
            });
  }

  @Test
  void withoutTheGatewayNoPrivateDesignIsLeft() {
    Advice.Pair pair = without("{private: true}", "gateway:erp").pairs().get(0);
    assertThat(pair.best()).isEmpty();
    assertThat(without("", "gateway:erp").pairs().get(0).best()).isPresent();
  }

  @Test
  void whatHasFailedOfTheWorldIsToldApartFromPartsOfOptionsThatAreNotLookedAt() {
    Advice advice = without("{private: true}", "private/first/link-1, location:Milan");
    assertThat(advice.without()).containsExactly("location:Milan");
    assertThat(advice.notLookedAt()).containsExactly("private/first/link-1");
    assertThat(without("{private: true}", "private/first/link-1").pairs())
        .isEqualTo(
            new Advise(
                    Scenarios.WORLD,
                    Scenarios.read(AdviseScenario.milanWithout("{private: true}", "")),
                    Compare.Selection.ALL,
                    BOUNDS)
                .run(1)
                .pairs());
  }

  @Test
  void contradictoryTargetsHaveNoDesignAndTheNearestSaysWhy() {
    Advice.Pair pair = advise("{private: true, cost_month: '< 1'}");
    assertThat(pair.best()).isEmpty();
    assertThat(pair.failing().get(0).failures()).hasSize(1);
    assertThat(pair.dearer()).isEmpty();
  }

  @Test
  void designsWhoseCostIsNotKnownComeAfterAllOthers() {
    List<DesignOrder.Priced> order =
        new DesignSearch(
                Scenarios.WORLD,
                Scenarios.read(AdviseScenario.milan("")),
                Scenarios.read(AdviseScenario.milan("")).site("hq"),
                Scenarios.read(AdviseScenario.milan("")).destination("erp"),
                BOUNDS)
            .order();
    String known =
        order.stream().map(p -> p.month().isPresent() ? "k" : "u").collect(Collectors.joining());
    assertThat(known).matches("k+u+");
    for (int i = 1; i < order.size() && order.get(i).month().isPresent(); i++) {
      assertThat(order.get(i).month().orElseThrow().amount())
          .isGreaterThanOrEqualTo(order.get(i - 1).month().orElseThrow().amount());
    }
  }

  @Test
  void tighterTargetsNeverMakeTheBestDesignCheaper() {
    BigDecimal least = BigDecimal.ZERO;
    for (String target :
        List.of(
            "",
            "{rtt_ms_p95: '< 40'}",
            "{rtt_ms_p95: '< 40', private: true}",
            "{rtt_ms_p95: '< 22', private: true}",
            "{rtt_ms_p95: '< 22', private: true, sla_composite: '> 0.9991'}")) {
      BigDecimal cost = cost(advise(target));
      assertThat(cost).as(target).isGreaterThanOrEqualTo(least);
      least = cost;
    }
    assertThat(least).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.55", "0.60", "3.00"})
  void aHigherPriceNeverLowersTheBestCost(String price) {
    BigDecimal before = cost(advise("{private: true}"));
    BigDecimal after =
        cost(
            advise(
                Scenarios.WORLD, Scenarios.read(AdviseScenario.milan("{private: true}", price))));
    assertThat(after).isGreaterThan(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Milan", "Milan2", "Turin", "Zurich", "Milan Metro"})
  void aLocationLessNeverLowersTheBestCost(String gone, @TempDir Path folder) throws IOException {
    for (String table : List.of("peering-locations.csv", "metro-locations.csv")) {
      Path file = folder.resolve("azure").resolve(table);
      Files.createDirectories(folder.resolve("azure"));
      Files.writeString(
          file,
          Files.readString(Path.of("src/main/resources/world/azure", table))
              .lines()
              .filter(line -> !line.startsWith(gone + ","))
              .collect(Collectors.joining("\n", "", "\n")));
    }
    World less = World.load("less", TableSource.replacedFrom(folder));
    for (String target : List.of("{private: true}", "{resiliency_index: '>= 20'}")) {
      Scenario scenario = Scenarios.read(AdviseScenario.milan(target));
      assertThat(cost(advise(less, scenario)))
          .isGreaterThanOrEqualTo(cost(advise(Scenarios.WORLD, scenario)));
    }
  }

  @Test
  void whatIsAdvisedDoesNotDependOnTheNumberOfWorkers() {
    Scenario scenario =
        Scenarios.read(
            AdviseScenario.milan("{private: true}")
                .replace("destinations:", "destinations:\n  mail: {service: microsoft-365}"));
    Advise advise = new Advise(Scenarios.WORLD, scenario, Compare.Selection.ALL, BOUNDS);
    assertThat(advise.run(2)).isEqualTo(advise.run(1));
  }
}

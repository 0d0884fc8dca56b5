package io.coldpotato.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.azure.ResiliencyIndex.Facts;
import io.coldpotato.azure.ResiliencyIndex.Layout;
import io.coldpotato.azure.ResiliencyIndex.Validation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The published index, case by case. */
class ResiliencyIndexTest {

  private static GatewaySku sku(String name) {
    return Fixture.CATALOGUE.gateway(name).orElseThrow();
  }

  private static Facts best(Layout layout) {
    return new Facts(
        layout,
        false,
        Optional.of(new Validation(10, true)),
        sku("ErGw2Az"),
        1,
        Optional.of(true),
        Optional.of(false));
  }

  private static int score(Facts facts) {
    return ResiliencyIndex.of(facts).score();
  }

  private static Facts gateway(String name, int units, Optional<Boolean> zones) {
    Facts facts = best(Layout.TWO_LOCATIONS);
    return new Facts(
        facts.layout(),
        false,
        facts.validation(),
        sku(name),
        units,
        zones,
        facts.openRecommendations());
  }

  private static Facts tested(Layout layout, Optional<Validation> validation) {
    Facts facts = best(layout);
    return new Facts(
        layout,
        false,
        validation,
        facts.gateway(),
        1,
        facts.zoneRedundant(),
        facts.openRecommendations());
  }

  private static Facts down(Layout layout) {
    Facts facts = best(layout);
    return new Facts(
        layout,
        true,
        facts.validation(),
        facts.gateway(),
        1,
        facts.zoneRedundant(),
        facts.openRecommendations());
  }

  @ParameterizedTest(name = "{0} reaches at most {1}")
  @CsvSource({"TWO_LOCATIONS,100", "METRO,30", "ONE_LOCATION,25"})
  void theCeilingOfEachLayout(Layout layout, int ceiling) {
    assertThat(score(best(layout))).isEqualTo(ceiling);
  }

  @ParameterizedTest(name = "a test {0} days ago multiplies by {1}")
  @CsvSource({"0,4", "30,4", "31,3", "60,3", "61,2", "90,2", "91,1", "5000,1"})
  void theAgeOfTheTestMultipliesTheRouteScore(int days, int factor) {
    assertThat(score(tested(Layout.TWO_LOCATIONS, Optional.of(new Validation(days, true)))))
        .isEqualTo(20 * factor + 20);
    assertThat(score(tested(Layout.TWO_LOCATIONS, Optional.of(new Validation(days, false)))))
        .isEqualTo(20 * factor / 2 + 20);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = Layout.class,
      names = {"METRO", "ONE_LOCATION"})
  void noTestMovesTheScoreOfALayoutForWhichNoneIsOffered(Layout layout) {
    assertThat(score(tested(layout, Optional.of(new Validation(1, true)))))
        .isEqualTo(score(tested(layout, Optional.empty())));
  }

  @ParameterizedTest(name = "{0} with a link down: {1}")
  @CsvSource({"METRO,20", "ONE_LOCATION,20", "TWO_LOCATIONS,100"})
  void aLinkThatIsDownTakesTheRouteScoreOfMetroAndOneLocation(Layout layout, int score) {
    assertThat(score(down(layout))).isEqualTo(score);
  }

  @ParameterizedTest(name = "gateway {0} with {1} units, zone-redundant {2}: {3} points")
  @CsvSource({
    "Standard,1,,0",
    "HighPerformance,1,,0",
    "UltraPerformance,1,,2",
    "ErGw1Az,1,false,8",
    "ErGw1Az,1,true,10",
    "ErGw2Az,1,true,10",
    "ErGw3Az,1,false,8",
    "ErGwScale,1,,8",
    "ErGwScale,2,,8",
    "ErGwScale,3,,10",
    "ErGwScale,40,,10"
  })
  void theGatewaysPoints(String name, int units, Boolean zones, int points) {
    assertThat(score(gateway(name, units, Optional.ofNullable(zones)))).isEqualTo(90 + points);
  }

  @Test
  void openRecommendationsCostTen() {
    Facts open =
        new Facts(
            Layout.TWO_LOCATIONS,
            false,
            Optional.of(new Validation(10, true)),
            sku("ErGw2Az"),
            1,
            Optional.of(true),
            Optional.of(true));
    assertThat(score(open)).isEqualTo(90);
  }

  @Test
  void whatIsNotStatedIsTakenAtItsLeastFavourableAndSaid() {
    ResiliencyIndex index =
        ResiliencyIndex.of(
            new Facts(
                Layout.TWO_LOCATIONS,
                false,
                Optional.empty(),
                sku("ErGw1Az"),
                1,
                Optional.empty(),
                Optional.empty()));
    assertThat(index.score()).isEqualTo(28);
    assertThat(index.assumed())
        .hasSize(3)
        .anyMatch(a -> a.contains("'validation'"))
        .anyMatch(a -> a.contains("'zones'"))
        .anyMatch(a -> a.contains("'recommendations'"));
  }

  @Test
  void thePartsAddUpToTheScore() {
    ResiliencyIndex index = ResiliencyIndex.of(best(Layout.TWO_LOCATIONS));
    assertThat(index.parts()).extracting(ResiliencyIndex.Part::points).containsExactly(80, 10, 10);
    assertThat(index.assumed()).isEmpty();
  }

  @Test
  void theLayoutIsWhereTheCircuitsEnd() {
    CircuitEnd paris = end("Paris");
    CircuitEnd metro = end("Amsterdam Metro");
    assertThat(Layout.of(List.of(paris))).isEqualTo(Layout.ONE_LOCATION);
    assertThat(Layout.of(List.of(paris, paris))).isEqualTo(Layout.ONE_LOCATION);
    assertThat(Layout.of(List.of(metro))).isEqualTo(Layout.METRO);
    assertThat(Layout.of(List.of(paris, end("Paris2")))).isEqualTo(Layout.TWO_LOCATIONS);
  }

  private static CircuitEnd end(String location) {
    return new CircuitEnd(
        location, Fixture.CATALOGUE.peeringLocation(location).orElseThrow(), "Equinix", false);
  }
}

package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Place;
import io.coldpotato.input.TableSource;
import io.coldpotato.latency.Adjustable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LatencyCrossValidationTest {

  private static final PathModels BUILT_IN =
      PathModels.of(World.load("built-in", TableSource.builtIn()), TableSource.builtIn());

  /** What every end costs in rows that are made; no end is so by the built-in values. */
  private static Map<String, Double> ends() {
    Map<String, Double> ends = new HashMap<>();
    for (Adjustable parameter : Adjustable.INTERNET) {
      if (parameter.name().contains("_end_")) {
        double builtIn = BUILT_IN.world().parameters().value(parameter.name());
        ends.put(parameter.name(), builtIn > 12 ? builtIn - 4 : builtIn + 4);
      }
    }
    return ends;
  }

  private static PathModels with(PathModels models, Map<String, Double> values) {
    return models.with(models.world().parameters().with(values));
  }

  private static List<Measurement> made(int step) {
    return MadePairs.of(with(BUILT_IN, ends()), false, step, 0, 1);
  }

  private static CrossValidation validated(List<Measurement> pairs) {
    return LatencyCrossValidation.of(BUILT_IN, false, pairs);
  }

  /**
   * Each fit is drawn to the built-in value as by one row: of some hundred rows that tell of a
   * parameter that is a thousandth of the distance to it.
   */
  private static void isFound(CrossValidation result, Map<String, Double> truth) {
    assertThat(result.parameters()).hasSameSizeAs(truth.entrySet());
    for (CrossValidation.Parameter parameter : result.parameters()) {
      double value = truth.getOrDefault(parameter.name(), Double.NaN);
      assertThat(parameter.fits()).as(parameter.name()).isEqualTo(result.fits());
      assertThat(parameter.least()).as(parameter.name()).isCloseTo(value, within(0.02 * value));
      assertThat(parameter.most()).as(parameter.name()).isCloseTo(value, within(0.02 * value));
      assertThat(Math.abs(parameter.inUse() - value)).isGreaterThan(0.04 * value);
    }
  }

  @ParameterizedTest
  @EnumSource(HubRule.class)
  void endsThatMadeThePairsAreFoundByEveryFitWhicheverHubsCount(HubRule hubs) {
    PathModels models = BUILT_IN.with(hubs);
    List<Measurement> pairs =
        MadePairs.of(with(models, ends()), false, MadePairs.placesAndExchanges(models, 9), 0, 1);
    CrossValidation result = LatencyCrossValidation.of(models, false, pairs);
    assertThat(result.fits()).isEqualTo(15);
    isFound(result, ends());
    assertThat(result.unseen())
        .extracting(CrossValidation.Unseen::ends)
        .containsExactly(CrossValidation.Ends.BOTH, CrossValidation.Ends.ONE);
    assertThat(result.unseen())
        .allSatisfy(
            u -> {
              assertThat(u.score().medianApe()).isLessThan(0.001);
              assertThat(u.score().p90Ape()).isLessThan(0.005);
            });
    assertThat(result.unseen().get(0).score().rows()).isEqualTo(pairs.size());
    assertThat(result.unseen().get(1).score().rows()).isEqualTo(2 * pairs.size());
  }

  @Test
  void aCloudsOwnNetworkIsFittedByItsStretchesAndEntry() {
    Map<String, Double> wan =
        Map.of("cloud_stretch_sea", 1.3, "cloud_stretch_land", 1.9, "region_entry_rtt", 4.0);
    List<Measurement> pairs = MadePairs.of(with(BUILT_IN, wan), true, 20, 0, 1);
    CrossValidation result = LatencyCrossValidation.of(BUILT_IN, true, pairs);
    isFound(result, wan);
    assertThat(result.unseen().get(0).score().medianApe()).isLessThan(0.001);
  }

  @Test
  void bandsOfDistanceHoldAllRowsBetweenThem() {
    for (CrossValidation.Unseen unseen : validated(made(20)).unseen()) {
      assertThat(unseen.byDistance()).extracting(Evaluation.Band::name).isEqualTo(Bands.DISTANCES);
      assertThat(unseen.byDistance().stream().mapToInt(b -> b.score().rows()).sum())
          .isEqualTo(unseen.score().rows());
    }
  }

  private static Map<String, Double> predicted(List<Evaluation.Scored> rows, Place place) {
    return rows.stream()
        .filter(r -> r.measured().from().equals(place) || r.measured().to().equals(place))
        .collect(
            Collectors.toMap(
                r -> r.measured().from().label() + " " + r.measured().to().label(),
                r -> r.estimate().millis()));
  }

  @Test
  void whatAPlaceMeasuredNeverEntersThePredictionOfItsOwnPairs() {
    List<Measurement> pairs = made(20);
    Place place = pairs.get(0).from();
    List<Measurement> nonsense = new ArrayList<>();
    for (Measurement pair : pairs) {
      boolean touches = pair.from().equals(place) || pair.to().equals(place);
      nonsense.add(touches ? pair.with(9 * pair.millis()) : pair);
    }
    CrossValidator.Predicted before =
        LatencyCrossValidation.validator(BUILT_IN, false, pairs).predict(pairs);
    CrossValidator.Predicted after =
        LatencyCrossValidation.validator(BUILT_IN, false, nonsense).predict(nonsense);
    assertThat(predicted(after.unseen(), place))
        .hasSizeGreaterThan(20)
        .isEqualTo(predicted(before.unseen(), place));
    // Pairs of other places are predicted by fits that have seen the nonsense.
    Place other = pairs.get(pairs.size() - 1).to();
    assertThat(predicted(after.unseen(), other)).isNotEqualTo(predicted(before.unseen(), other));
  }

  @Test
  void theSamePairsGiveTheSameBitsInWhateverOrderTheWorldWasAskedBefore() {
    List<Measurement> pairs = made(30);
    CrossValidation first = validated(pairs);
    List<Measurement> reversed = new ArrayList<>(pairs);
    java.util.Collections.reverse(reversed);
    validated(reversed);
    assertThat(validated(pairs)).isEqualTo(first);
  }

  @Test
  void aParameterOfWhichTooFewRowsTellKeepsItsValueAndThatIsSaid() {
    List<Measurement> american =
        MadePairs.of(BUILT_IN, false, 6, 0, 1).stream()
            .filter(m -> m.from().country().equals("US") && m.to().country().equals("US"))
            .toList();
    CrossValidation result = validated(american);
    assertThat(result.parameters())
        .filteredOn(p -> p.name().equals("carrier_end_rtt_poor"))
        .singleElement()
        .matches(p -> p.fits() == 0 && p.least() == p.inUse() && p.most() == p.inUse());
    assertThat(result.notes())
        .anyMatch(n -> n.startsWith("carrier_end_rtt_poor kept its value in 15 of 15 fits"));
  }

  @Test
  void aValueAtTheBoundOfWhatMakesSenseIsSaid() {
    PathModels far = with(BUILT_IN, Map.of("carrier_end_rtt_developed", 60.0));
    CrossValidation result = validated(MadePairs.of(far, false, 20, 0, 1));
    assertThat(result.notes())
        .anyMatch(
            n ->
                n.equals(
                    "carrier_end_rtt_developed ended at a bound of what makes sense (0 to 25.0 ms"
                        + " per end) in 15 of 15 fits"));
  }

  @Test
  void fewerPlacesThanGroupsAreNotCrossValidatedAndThatIsSaid() {
    CrossValidation result = validated(made(220));
    assertThat(result.places()).isEqualTo(4);
    assertThat(result.unseen()).isEmpty();
    assertThat(result.parameters()).isEmpty();
    assertThat(result.notes().get(0))
        .isEqualTo("not cross-validated: that needs 5 places or more, 60 km apart; here are 4");
  }

  @Test
  void tooFewPairsBesideThoseHeldBackAreNotCrossValidatedAndThatIsSaid() {
    // Six places, so that without any two groups three or four are left, and at most six pairs.
    CrossValidation result = validated(made(150));
    assertThat(result.places()).isEqualTo(6);
    assertThat(result.unseen())
        .extracting(CrossValidation.Unseen::ends)
        .doesNotContain(CrossValidation.Ends.BOTH);
    assertThat(result.notes()).anyMatch(n -> n.contains("fewer than 10 others are left to fit to"));
  }

  @Test
  void noPairsAtAllAreNotCrossValidated() {
    CrossValidation result = validated(List.of());
    assertThat(result.unseen()).isEmpty();
    assertThat(result.notes().get(0)).endsWith("here are 0");
  }
}

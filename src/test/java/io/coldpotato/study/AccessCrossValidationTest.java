package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Place;
import io.coldpotato.input.TableSource;
import io.coldpotato.latency.AccessLineModel;
import io.coldpotato.latency.AccessTechnology;
import io.coldpotato.latency.DelayParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessCrossValidationTest {

  private static final PathModels BUILT_IN =
      PathModels.of(World.load("built-in", TableSource.builtIn()), TableSource.builtIn());

  /** Other than built in. */
  private static final Map<String, Double> TRUTH =
      Map.of("lte", 31.0, "leo-satellite", 24.0, "wifi", 7.0);

  private static final List<String> KINDS = List.of("lte", "leo-satellite", "wifi", "fibre");

  @TempDir private Path folder;

  /** Sites of all kinds in turn, in as many metros as asked for, each to four regions. */
  private static List<Measurement> made(
      PathModels models, Map<String, Double> bases, List<String> kinds, int sites, boolean least) {
    AccessLineModel lines = new AccessLineModel(models.world().parameters().withBases(bases));
    SitePaths truth = new SitePaths(models.internet(), lines, least);
    List<Place> places = MadePairs.places(models, 600 / sites);
    List<Measurement> made = new ArrayList<>();
    for (int i = 0; i < sites; i++) {
      for (String name : List.of("westeurope", "eastus", "southeastasia", "brazilsouth")) {
        Place region =
            models
                .world()
                .catalogue()
                .region(name)
                .map(r -> new Place(r.name(), r.country(), r.coordinates()))
                .orElseThrow();
        Measurement row = Measurement.of(places.get(i), region, 1, kinds.get(i % kinds.size()), "");
        truth.predict(row).ifPresent(e -> made.add(row.with(e.millis())));
      }
    }
    return made;
  }

  private static CrossValidation validated(List<Measurement> rows) {
    return AccessCrossValidation.of(BUILT_IN, false, rows);
  }

  private static void isFound(CrossValidation result) {
    assertThat(result.parameters())
        .extracting(CrossValidation.Parameter::name)
        .containsExactlyInAnyOrder(
            "base_rtt_ms of lte", "base_rtt_ms of leo-satellite", "base_rtt_ms of wifi");
    for (CrossValidation.Parameter parameter : result.parameters()) {
      double value =
          TRUTH.getOrDefault(parameter.name().substring("base_rtt_ms of ".length()), Double.NaN);
      assertThat(parameter.fits()).as(parameter.name()).isEqualTo(5);
      // Drawn to the built-in value as by one row among some fifty.
      assertThat(parameter.least()).as(parameter.name()).isCloseTo(value, within(0.1));
      assertThat(parameter.most()).as(parameter.name()).isCloseTo(value, within(0.1));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void basesThatMadeTheRowsAreFoundByEveryFit(boolean least) {
    CrossValidation result =
        AccessCrossValidation.of(BUILT_IN, least, made(BUILT_IN, TRUTH, KINDS, 75, least));
    isFound(result);
    assertThat(result.fits()).isEqualTo(5);
    CrossValidation.Unseen unseen = result.unseen().get(0);
    assertThat(result.unseen()).hasSize(1);
    assertThat(unseen.ends()).isEqualTo(CrossValidation.Ends.SITE);
    assertThat(unseen.score().medianApe()).isLessThan(0.001);
  }

  @ParameterizedTest
  @EnumSource(HubRule.class)
  void basesAreFoundWhicheverHubsCount(HubRule hubs) {
    PathModels models = BUILT_IN.with(hubs);
    isFound(AccessCrossValidation.of(models, false, made(models, TRUTH, KINDS, 75, false)));
  }

  @Test
  void whatWasNotFittedToSuchRowsStaysAndThatIsSaid() {
    CrossValidation result = validated(made(BUILT_IN, TRUTH, KINDS, 75, false));
    assertThat(result.notes())
        .anyMatch(
            n -> n.startsWith("fibre keeps its base of 4.3 ms, which access.csv does not say"));
    CrossValidation wired =
        validated(made(BUILT_IN, Map.of("fibre", 9.0), List.of("fibre"), 30, false));
    assertThat(wired.unseen()).isEmpty();
    assertThat(wired.notes().get(0))
        .isEqualTo("not cross-validated: these rows tell of no parameter that was fitted");
  }

  @Test
  void whatASiteMeasuredNeverEntersThePredictionOfItsOwnRows() {
    List<Measurement> rows = made(BUILT_IN, TRUTH, KINDS, 75, false);
    Place site = rows.get(0).from();
    List<Measurement> nonsense =
        rows.stream().map(r -> r.from().equals(site) ? r.with(9 * r.millis()) : r).toList();
    assertThat(predicted(nonsense, site)).hasSize(4).isEqualTo(predicted(rows, site));
    Place other =
        rows.stream()
            .filter(r -> r.group().equals(rows.get(0).group()) && !r.from().equals(site))
            .filter(r -> group(rows, r.from()) != group(rows, site))
            .findFirst()
            .orElseThrow()
            .from();
    assertThat(predicted(nonsense, other)).isNotEqualTo(predicted(rows, other));
  }

  private static int group(List<Measurement> rows, Place place) {
    return new PlaceGroups(rows.stream().map(Measurement::from).toList()).of(place);
  }

  private static List<Double> predicted(List<Measurement> rows, Place site) {
    return AccessCrossValidation.validator(BUILT_IN, false, rows).predict(rows).unseen().stream()
        .filter(r -> r.measured().from().equals(site))
        .map(r -> r.estimate().millis())
        .toList();
  }

  @Test
  void aTechnologyOfFewerThanTenPlacesKeepsItsBaseAndThatIsSaid() {
    List<Measurement> rows = new ArrayList<>(made(BUILT_IN, TRUTH, List.of("lte"), 60, false));
    rows.addAll(made(BUILT_IN, TRUTH, List.of("leo-satellite"), 8, false));
    CrossValidation result = validated(rows);
    assertThat(result.parameters())
        .filteredOn(p -> p.name().endsWith("leo-satellite"))
        .singleElement()
        .matches(p -> p.fits() == 0 && p.least() == 16 && p.most() == 16);
    assertThat(result.parameters())
        .filteredOn(p -> p.name().endsWith("lte"))
        .singleElement()
        .matches(p -> p.fits() == 5);
    assertThat(result.notes())
        .anyMatch(n -> n.startsWith("base_rtt_ms of leo-satellite kept its value in 5 of 5 fits"));
  }

  @Test
  void sitesInFewerPlacesThanGroupsAreNotCrossValidatedAndThatIsSaid() {
    CrossValidation result = validated(made(BUILT_IN, TRUTH, List.of("lte"), 3, false));
    assertThat(result.unseen()).isEmpty();
    assertThat(result.notes().get(0)).endsWith("60 km apart; here are 3");
  }

  @Test
  void aGeostationarySatelliteIsNotHeldUnderTheBoundOfLinesOnTheGround() {
    DelayParameters parameters = BUILT_IN.world().parameters();
    AccessTechnology geo = parameters.technology("geo-satellite");
    Map<String, AccessTechnology> technologies = new LinkedHashMap<>(parameters.technologies());
    technologies.put(
        geo.name(),
        new AccessTechnology(
            geo.name(),
            geo.base(),
            geo.variation(),
            geo.loss(),
            geo.peakRatio(),
            geo.basis(),
            Optional.of("pings of one's own")));
    PathModels models =
        BUILT_IN.with(new DelayParameters(parameters.values(), technologies, parameters.day()));
    CrossValidation result =
        AccessCrossValidation.of(
            models,
            false,
            made(models, Map.of("geo-satellite", 610.0), List.of("geo-satellite"), 40, false));
    assertThat(result.parameters())
        .singleElement()
        .satisfies(p -> assertThat(p.most()).isCloseTo(610, within(1.0)));
  }

  @Test
  void filesOfSeveralKindsAreFittedTogether() throws IOException {
    List<Measurement> rows = made(BUILT_IN, TRUTH, KINDS, 75, false);
    Path one = file("one.csv", "rtt_p50_ms", rows.subList(0, 150));
    Path other = file("other.csv", "rtt_last_ms", rows.subList(150, rows.size()));
    Evaluation together =
        AccessEvaluation.crossValidated(
            BUILT_IN, List.of(one, other), Optional.empty(), HubRule.OWN);
    isFound(together.crossValidation().orElseThrow());
    assertThat(together.crossValidation().orElseThrow().unseen().get(0).score().rows())
        .isEqualTo(together.score().rows());
    assertThat(AccessEvaluation.of(BUILT_IN, List.of(one), Optional.empty(), HubRule.OWN))
        .matches(e -> e.crossValidation().isEmpty());
  }

  private Path file(String name, String column, List<Measurement> rows) throws IOException {
    StringBuilder csv =
        new StringBuilder("probe_id,technology,country,probe_lat,probe_lon,dc_city,dc_lat,dc_lon,")
            .append(column)
            .append('\n');
    for (Measurement row : rows) {
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%.6f,%.6f,%s,%.6f,%.6f,%.4f%n",
              row.from().label(),
              row.group(),
              row.from().country(),
              row.from().coordinates().latitude(),
              row.from().coordinates().longitude(),
              row.to().label(),
              row.to().coordinates().latitude(),
              row.to().coordinates().longitude(),
              row.millis()));
    }
    return Files.writeString(folder.resolve(name), csv);
  }
}

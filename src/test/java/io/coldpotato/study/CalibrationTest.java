package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.coldpotato.connectivity.World;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
import io.coldpotato.latency.Adjustable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

  private static final PathModels BUILT_IN =
      PathModels.of(World.load("built-in", TableSource.builtIn()), TableSource.builtIn());

  private static final List<Adjustable> USUAL =
      Adjustable.INTERNET.stream().filter(Adjustable::isUsual).toList();

  /** Other than built in, and inside the ranges that make sense. */
  private static final Map<String, Double> TRUTH =
      Map.of(
          "carrier_stretch_sea", 1.2,
          "carrier_stretch_land_developed", 1.6,
          "carrier_stretch_land_middle", 1.8,
          "carrier_stretch_land_poor", 2.6,
          "carrier_end_rtt_exchange", 5.0,
          "carrier_end_rtt_colocation", 7.0,
          "carrier_end_rtt_developed", 9.0,
          "carrier_end_rtt_middle", 8.0,
          "carrier_end_rtt_poor", 15.0);

  @TempDir private Path folder;

  private Path file(List<Measurement> rows) throws IOException {
    return Files.writeString(folder.resolve("made.csv"), MadePairs.csv(rows));
  }

  private static Path shared(String file) {
    return Path.of(System.getProperty("coldpotato.shared", "../shared"), "data").resolve(file);
  }

  private static PathModels truth() {
    return BUILT_IN.with(BUILT_IN.world().parameters().with(TRUTH));
  }

  private static Calibration calibrate(Path file, List<Adjustable> wanted) {
    return LatencyCalibration.of(
        BUILT_IN, MeasuredFiles.of(List.of(file), Optional.empty()), false, wanted);
  }

  private static double fitted(Calibrator.Values values, Adjustable parameter) {
    return values.byName().getOrDefault(parameter.name(), Double.NaN);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 8, 9})
  void parametersThatMadeTheMeasurementsAreFoundAgainUnderNoise(long seed) {
    Calibrator.Values values =
        new Calibrator(BUILT_IN, false, USUAL).fit(MadePairs.of(truth(), false, 7, 0.2, seed));
    for (Adjustable parameter : USUAL) {
      assertThat(fitted(values, parameter))
          .as(parameter.name())
          .isCloseTo(
              TRUTH.getOrDefault(parameter.name(), 0.0), within(tolerance(parameter.name())));
    }
  }

  /**
   * A noise of 8 % on some 7,400 pairs: about three times the spread over seeds. Few pairs touch
   * sparse land, where stretch and end stand for each other.
   */
  private static double tolerance(String name) {
    boolean isEnd = name.contains("_end_");
    return name.endsWith("poor") ? (isEnd ? 3 : 0.35) : (isEnd ? 1 : 0.1);
  }

  @Test
  void placesThatWereNotSeenArePredictedBetterToo() throws IOException {
    Calibration result = calibrate(file(MadePairs.of(truth(), false, 37, 0.1, 5)), USUAL);
    Calibration.Compared unseen = result.unseen().get(0);
    assertThat(result.places()).isEqualTo(MadePairs.places(BUILT_IN, 37).size());
    assertThat(unseen.before().rows()).isEqualTo(result.pairs());
    assertThat(unseen.after().medianApe()).isLessThan(0.6 * unseen.before().medianApe());
    assertThat(result.parameters())
        .allMatch(p -> p.foldLow() <= p.foldHigh())
        .anyMatch(p -> p.foldLow() < p.foldHigh());
  }

  @Test
  void measurementsOfTheModelItselfMoveNothing() {
    Calibrator.Values values =
        new Calibrator(BUILT_IN, false, USUAL).fit(MadePairs.of(BUILT_IN, false, 22, 0, 1));
    for (Adjustable parameter : USUAL) {
      // The search stops when the loss falls by less than a thousand-millionth.
      assertThat(fitted(values, parameter))
          .as(parameter.name())
          .isCloseTo(BUILT_IN.world().parameters().value(parameter.name()), within(1e-3));
    }
  }

  @Test
  void aCloudsNetworkHasParametersOfItsOwn() {
    Map<String, Double> wan =
        Map.of("cloud_stretch_sea", 1.3, "cloud_stretch_land", 1.9, "region_entry_rtt", 4.0);
    PathModels truth = BUILT_IN.with(BUILT_IN.world().parameters().with(wan));
    List<Adjustable> usual = Adjustable.WAN.stream().filter(Adjustable::isUsual).toList();
    Calibrator.Values values =
        new Calibrator(BUILT_IN, true, usual).fit(MadePairs.of(truth, true, 22, 0.1, 3));
    for (Adjustable parameter : usual) {
      double value = wan.getOrDefault(parameter.name(), 0.0);
      // A noise of 4 % on some 740 pairs.
      assertThat(fitted(values, parameter))
          .as(parameter.name())
          .isCloseTo(value, within(0.1 * value));
    }
  }

  @Test
  void aValueBeyondSenseIsHeldAtItsBoundAndSaid() throws IOException {
    PathModels far =
        BUILT_IN.with(BUILT_IN.world().parameters().with(Map.of("carrier_stretch_sea", 2.5)));
    Calibration result = calibrate(file(MadePairs.of(far, false, 100, 0, 1)), USUAL.subList(0, 1));
    assertThat(result.parameters().get(0).outcome()).isEqualTo(Calibration.Outcome.AT_BOUND);
    assertThat(result.parameters().get(0).value()).isBetween(1.48, 1.5);
    assertThat(result.notes())
        .anyMatch(n -> n.contains("carrier_stretch_sea ended at a bound"))
        .anyMatch(n -> n.startsWith("only ") && n.contains("single hosts may decide"));
  }

  @Test
  void theSameRowsGiveTheSameBits() {
    List<Measurement> rows = MadePairs.of(truth(), false, 50, 0.2, 7);
    assertThat(new Calibrator(BUILT_IN, false, USUAL).fit(rows))
        .isEqualTo(new Calibrator(BUILT_IN, false, USUAL).fit(rows));
  }

  @Test
  void aParameterOfWhichNoRowTellsKeepsItsValueAndThatIsSaid() throws IOException {
    List<Measurement> american =
        MadePairs.of(BUILT_IN, false, 6, 0, 1).stream()
            .filter(m -> m.from().country().equals("US") && m.to().country().equals("US"))
            .limit(40)
            .toList();
    Calibration result = calibrate(file(american), USUAL);
    assertThat(result.parameters())
        .filteredOn(p -> p.name().equals("carrier_stretch_land_poor"))
        .allMatch(p -> p.outcome() == Calibration.Outcome.KEPT && p.value() == p.previous());
    assertThat(result.notes())
        .anyMatch(n -> n.startsWith("carrier_stretch_land_poor kept its value: only 0 pairs"));
  }

  @Test
  void fewerThanTenPairsAreRefusedWithWhatIsNeeded() throws IOException {
    Path file = file(MadePairs.of(BUILT_IN, false, 100, 0, 1).subList(0, 8));
    assertThatThrownBy(() -> calibrate(file, USUAL))
        .isInstanceOf(NotValidException.class)
        .hasMessageContaining("only 8 pairs of places can be used; calibrate needs at least 10");
  }

  @Test
  void theBuiltInEndsAreThoseOfTheDataTheyWereMadeFor() {
    Path file = shared("latency-wondernetwork-202007/rtt.csv.gz");
    assumeTrue(Files.isRegularFile(file), "skipped: no measurements in " + file);
    List<Adjustable> ends = USUAL.stream().filter(p -> p.name().contains("_end_")).toList();
    MeasurementReader.Read read =
        new MeasurementReader(
                BUILT_IN.countries(), MeasuredFiles.of(List.of(file), Optional.empty()))
            .read(table -> row -> "");
    Calibrator calibrator = new Calibrator(BUILT_IN, false, ends);
    List<Measurement> pairs =
        PairMeans.of(read.measurements(), read.leftOut()).stream()
            .filter(p -> calibrator.predict(BUILT_IN, p).isPresent())
            .toList();
    Calibrator.Values values = calibrator.fit(pairs);
    // Folds of cross-validation spread by 1.5 ms (many routes) to 8 ms (sparse ones); the loss by
    // which the built-in values were fitted was another.
    for (Adjustable end : ends) {
      double builtIn = BUILT_IN.world().parameters().value(end.name());
      assertThat(values.byName().getOrDefault(end.name(), 0.0))
          .as(end.name())
          .isCloseTo(builtIn, within(Math.max(1.5, 0.25 * builtIn)));
    }
  }

  @Test
  void theBuiltInCloudParametersAreAsNearOnUnseenRegionsAsThoseTheirTableAsksFor() {
    Path file = shared("azure/region-rtt.csv");
    assumeTrue(Files.isRegularFile(file), "skipped: no measurements in " + file);
    List<Adjustable> usual = Adjustable.WAN.stream().filter(Adjustable::isUsual).toList();
    Calibration result =
        LatencyCalibration.of(
            BUILT_IN, MeasuredFiles.of(List.of(file), Optional.empty()), true, usual);
    assertThat(result.pairs()).isEqualTo(666);
    Calibration.Compared unseen = result.unseen().get(0);
    // docs/model.md, section 8: 4.0 % both before and after when this was written.
    assertThat(unseen.before().medianApe()).isLessThan(unseen.after().medianApe() + 0.002);
    assertThat(result.parameters())
        .allSatisfy(
            p -> assertThat(p.value()).as(p.name()).isCloseTo(p.previous(), withinPercentage(5)));
  }

  @Test
  void regionsAndPlacesMayStandInDifferentFiles() throws IOException {
    List<Measurement> rows = MadePairs.of(BUILT_IN, true, 60, 0, 1);
    Path regions =
        Files.writeString(
            folder.resolve("regions.csv"),
            "source_region,destination_region,p50_rtt_ms\nwesteurope,eastus,82\n");
    List<Adjustable> usual = Adjustable.WAN.stream().filter(Adjustable::isUsual).toList();
    Calibration result =
        LatencyCalibration.of(
            BUILT_IN,
            MeasuredFiles.of(List.of(regions, file(rows)), Optional.empty()),
            true,
            usual);
    Calibration alone =
        LatencyCalibration.of(
            BUILT_IN, MeasuredFiles.of(List.of(file(rows)), Optional.empty()), true, usual);
    assertThat(result.pairs()).isEqualTo(alone.pairs() + 1);
  }
}

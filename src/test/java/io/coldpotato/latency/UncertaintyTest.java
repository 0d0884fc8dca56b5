package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UncertaintyTest {

  @Test
  void theIntervalOfAWholePartIsTheOneThatWasMeasuredHoweverItIsCut() {
    Uncertainty.Part whole =
        Uncertainty.parts(stretches("a", 100), Uncertainty.Field.CARRIER).get(0);
    Uncertainty.Part cut =
        Uncertainty.parts(stretches("a", 60, "b", 30, "c", 10), Uncertainty.Field.CARRIER).get(0);
    // 60 to 120 ms of carriers: 0.86 to 1.25, widened by 1.1 in logarithm.
    double low = 100 * (Math.pow(0.86, 1.1) - 1);
    double high = 100 * (Math.pow(1.25, 1.1) - 1);
    for (Uncertainty.Part part : List.of(whole, cut)) {
      double[] changes = changes(part);
      // 20,000 draws: six standard errors of these quantiles are below 1.2 ms.
      assertThat(changes[2_000]).isCloseTo(low, within(1.2));
      assertThat(changes[18_000]).isCloseTo(high, within(1.5));
    }
  }

  @Test
  void aStretchThatTwoPathsShareChangesBothAlike() {
    Uncertainty.Part one =
        Uncertainty.parts(stretches("shared", 80), Uncertainty.Field.CLOUD).get(0);
    Uncertainty.Part other =
        Uncertainty.parts(stretches("shared", 80), Uncertainty.Field.CLOUD).get(0);
    for (long draw = 0; draw < 100; draw++) {
      assertThat(one.changeMillis(draw)).isEqualTo(other.changeMillis(draw));
    }
  }

  @Test
  void aPathOfNoLengthIsNotUncertain() {
    assertThat(Uncertainty.parts(stretches("a", 0), Uncertainty.Field.CARRIER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CARRIER, CARRIER, 40, 0.3",
    "CARRIER, CLOUD, 40, 0.25",
    "CARRIER, CLOUD, 200, 0.05",
    "CARRIER, CLOUD, 5, 0.5477",
    "CARRIER, LINE, 5, 0",
  })
  void twoNetworksBetweenTheSamePlacesErrAlikeAsFarAsMeasured(
      Uncertainty.Field one, Uncertainty.Field other, double millis, double correlation) {
    double found = correlation(part("one", one, millis), part("two", other, millis));
    // 20,000 draws: five standard errors of a correlation are at most 0.035 (one in a million).
    assertThat(found).isCloseTo(correlation, within(0.035));
    if (other == Uncertainty.Field.CLOUD) {
      assertThat(Uncertainty.correlationOfCarrierAndCloud(millis))
          .isCloseTo(correlation, within(1e-4));
    }
  }

  @Test
  void whatIsPublishedHasNoErrorOfItsWay() {
    double found =
        correlation(
            part("one", Uncertainty.Field.CARRIER, 20),
            part("two", Uncertainty.Field.CLOUD_PUBLISHED, 20));
    assertThat(found).isCloseTo(0, within(0.035));
  }

  @Test
  void whatIsPublishedMayHaveChangedSinceEitherWayHoweverLongItIs() {
    for (double millis : new double[] {10, 100, 250}) {
      Uncertainty.Part part = part("cloud", Uncertainty.Field.CLOUD_PUBLISHED, millis);
      assertThat(part.highLog()).isEqualTo(Math.log(1.104));
      assertThat(part.lowLog()).isCloseTo(-part.highLog(), within(1e-12));
    }
  }

  @Test
  void networksBetweenOtherPlacesErrApart() {
    Uncertainty.Part here = Uncertainty.parts(stretches("a", 40), Uncertainty.Field.CARRIER).get(0);
    Uncertainty.Part there =
        Uncertainty.parts(stretches("b", 40), Uncertainty.Field.CARRIER).get(0);
    assertThat(correlation(here, there)).isCloseTo(0, within(0.035));
  }

  @Test
  void changesOfTwoPathsTogetherAreThoseOfEachToTheBit() {
    List<Uncertainty.Part> one =
        List.of(
            part("one", Uncertainty.Field.CARRIER, 30), part("line", Uncertainty.Field.LINE, 8));
    List<Uncertainty.Part> other =
        List.of(
            part("two", Uncertainty.Field.CARRIER, 35), part("line", Uncertainty.Field.LINE, 8));
    PairedChanges paired = PairedChanges.of(List.of(one, other, List.of()));
    for (long draw = 0; draw < 100; draw++) {
      double[] changes = paired.changesMillis(draw);
      assertThat(changes).containsExactly(sum(one, draw), sum(other, draw), 0);
    }
  }

  private static double sum(List<Uncertainty.Part> parts, long draw) {
    double sum = 0;
    for (Uncertainty.Part part : parts) {
      sum += part.changeMillis(draw);
    }
    return sum;
  }

  private static Uncertainty.Part part(String network, Uncertainty.Field field, double millis) {
    return Uncertainty.parts(Map.of(new Uncertainty.Stretch(network, "paris|milan"), millis), field)
        .get(0);
  }

  /** Of the normal deviates behind both changes: the scale of each side is its own. */
  private static double correlation(Uncertainty.Part one, Uncertainty.Part other) {
    int draws = 20_000;
    double[] x = new double[draws];
    double[] y = new double[draws];
    for (int i = 0; i < draws; i++) {
      x[i] = deviate(one, i * 0x9E3779B97F4A7C15L);
      y[i] = deviate(other, i * 0x9E3779B97F4A7C15L);
    }
    return new PearsonsCorrelation().correlation(x, y);
  }

  private static double deviate(Uncertainty.Part part, long draw) {
    double log = Math.log1p(part.changeMillis(draw) / part.millis());
    return log < 0 ? log / -part.lowLog() : log / part.highLog();
  }

  private static Map<Uncertainty.Stretch, Double> stretches(Object... endsAndMillis) {
    Map<Uncertainty.Stretch, Double> stretches = new LinkedHashMap<>();
    for (int i = 0; i < endsAndMillis.length; i += 2) {
      stretches.put(
          new Uncertainty.Stretch("network", (String) endsAndMillis[i]),
          ((Number) endsAndMillis[i + 1]).doubleValue());
    }
    return stretches;
  }

  private static double[] changes(Uncertainty.Part part) {
    double[] changes = new double[20_000];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = part.changeMillis(i * 0x9E3779B97F4A7C15L);
    }
    Arrays.sort(changes);
    return changes;
  }
}

package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UncertaintyTest {

  @Test
  void theIntervalOfAWholePartIsTheOneThatWasMeasuredHoweverItIsCut() {
    Uncertainty.Part whole =
        Uncertainty.parts(Map.of("a", 100.0), Uncertainty.Field.CARRIER).get(0);
    Uncertainty.Part cut =
        Uncertainty.parts(
                new TreeMap<>(Map.of("a", 60.0, "b", 30.0, "c", 10.0)), Uncertainty.Field.CARRIER)
            .get(0);
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
        Uncertainty.parts(Map.of("shared", 80.0), Uncertainty.Field.CLOUD).get(0);
    Uncertainty.Part other =
        Uncertainty.parts(Map.of("shared", 80.0), Uncertainty.Field.CLOUD).get(0);
    for (long draw = 0; draw < 100; draw++) {
      assertThat(one.changeMillis(draw)).isEqualTo(other.changeMillis(draw));
    }
  }

  @Test
  void aPathOfNoLengthIsNotUncertain() {
    assertThat(Uncertainty.parts(Map.of("a", 0.0), Uncertainty.Field.CARRIER)).isEmpty();
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

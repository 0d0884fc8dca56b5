package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.Place;
import io.coldpotato.latency.Basis;
import io.coldpotato.latency.Estimate;
import io.coldpotato.latency.FibreFloor;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures of error, by hand. */
class ScoreTest {

  private static final double EXACT = 1e-9;

  private static Evaluation.Scored row(double km, double measured, double predicted) {
    Place from = new Place("a", "FR", new Coordinates(0, 0));
    Place to = new Place("b", "FR", new Coordinates(0, 1));
    return new Evaluation.Scored(
        new Measurement(from, to, measured, "", "", km),
        new Estimate(
            predicted,
            predicted * 0.9,
            predicted * 1.2,
            List.of(new MetroId("m")),
            Basis.MODELLED));
  }

  @Test
  void medianP90ShareBiasAndCoverageAreThoseOfAHandCount() {
    // Errors: −50 %, −10 %, 0, +10 %, +30 %.
    Score score =
        Score.of(
            List.of(
                row(1, 100, 50),
                row(1, 100, 90),
                row(1, 100, 100),
                row(1, 100, 110),
                row(1, 100, 130)));
    assertThat(score.rows()).isEqualTo(5);
    assertThat(score.medianApe()).isCloseTo(0.10, within(EXACT));
    assertThat(score.p90Ape()).isCloseTo(0.42, within(EXACT));
    assertThat(score.within25Percent()).isCloseTo(0.6, within(EXACT));
    assertThat(score.bias()).isCloseTo(0, within(EXACT));
    assertThat(score.medianMillis()).isCloseTo(10, within(EXACT));
    // 90 … 108 misses 100 for none but 50 (45–60) and 130 (117–156).
    assertThat(score.covered()).isCloseTo(0.6, within(EXACT));
  }

  @Test
  void aLineThroughTheMeasurementsIsFound() {
    List<Evaluation.Scored> rows =
        IntStream.range(1, 50)
            .mapToObj(i -> row(100 * i, 7 + 1.5 * FibreFloor.roundTripMillis(100 * i), 1))
            .toList();
    NaiveLine.Fitted line = NaiveLine.fit(rows).get(1);
    assertThat(line.constantMillis()).isCloseTo(7, within(1e-3));
    assertThat(line.factor()).isCloseTo(1.5, within(1e-4));
    assertThat(line.score().medianApe()).isLessThan(1e-4);
  }

  @Test
  void oneWildRowDoesNotMoveTheLine() {
    List<Evaluation.Scored> rows =
        new java.util.ArrayList<>(
            IntStream.range(1, 50)
                .mapToObj(i -> row(100 * i, 2 * FibreFloor.roundTripMillis(100 * i), 1))
                .toList());
    rows.add(row(100, 9000, 1));
    assertThat(NaiveLine.fit(rows).get(0).factor()).isCloseTo(2, within(1e-2));
  }

  @Test
  void theWorstAreThoseFarthestInEitherDirection() {
    List<Evaluation.Scored> worst =
        Evaluation.worst(List.of(row(1, 100, 110), row(1, 100, 10), row(1, 100, 500)));
    assertThat(worst).extracting(r -> r.estimate().millis()).containsExactly(10.0, 500.0, 110.0);
  }
}

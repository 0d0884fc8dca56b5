package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is scored, and what is left out before. */
class PairMeansTest {

  private static final Place PARIS = new Place("Paris", "FR", new Coordinates(48.86, 2.35));
  private static final Place ROME = new Place("Rome", "IT", new Coordinates(41.9, 12.5));
  private static final Place VERSAILLES =
      new Place("Versailles", "FR", new Coordinates(48.8, 2.13));

  private final LeftOut leftOut = new LeftOut();

  private static Measurement row(Place from, Place to, double millis) {
    return Measurement.of(from, to, millis, "", "");
  }

  @Test
  void bothDirectionsAreOnePairByTheirMean() {
    List<Measurement> pairs =
        PairMeans.of(List.of(row(PARIS, ROME, 20), row(ROME, PARIS, 30)), leftOut);
    assertThat(pairs).extracting(Measurement::millis).containsExactly(25.0);
    assertThat(leftOut.total()).isZero();
  }

  @Test
  void aDirectionMeasuredOftenCountsNoMoreThanTheOther() {
    List<Measurement> pairs =
        PairMeans.of(
            List.of(row(PARIS, ROME, 20), row(PARIS, ROME, 22), row(ROME, PARIS, 31)), leftOut);
    assertThat(pairs).extracting(Measurement::millis).containsExactly(26.0);
  }

  @Test
  void aPairMeasuredInOneDirectionIsThatOne() {
    assertThat(PairMeans.of(List.of(row(ROME, PARIS, 30)), leftOut))
        .extracting(Measurement::millis)
        .containsExactly(30.0);
  }

  @Test
  void hostsOfSeveralCloudsInACityAreSeveralPairs() {
    List<Measurement> rows =
        List.of(
            Measurement.of(PARIS, ROME, 20, "lte", "probe 1"),
            Measurement.of(PARIS, ROME, 30, "lte", "probe 2"));
    assertThat(PairMeans.of(rows, leftOut)).hasSize(2);
  }

  @Test
  void rowsUnderSixtyKilometresAreLeftOut() {
    assertThat(PairMeans.of(List.of(row(PARIS, VERSAILLES, 2)), leftOut)).isEmpty();
    assertThat(leftOut.rows()).containsEntry(LeftOut.Reason.NEAR, 1);
  }

  @Test
  void aRowFasterThanLightIsLeftOutAndItsOtherDirectionStays() {
    // Paris to Rome is 1,105 km: light in fibre needs 11.1 ms.
    List<Measurement> pairs =
        PairMeans.of(List.of(row(PARIS, ROME, 11.0), row(ROME, PARIS, 24)), leftOut);
    assertThat(pairs).extracting(Measurement::millis).containsExactly(24.0);
    assertThat(leftOut.rows()).containsEntry(LeftOut.Reason.FASTER_THAN_LIGHT, 1);
  }
}

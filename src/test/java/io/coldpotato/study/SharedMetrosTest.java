package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedMetrosTest {

  private static final Place PARIS = new Place("Paris", "FR", new Coordinates(48.86, 2.35));
  private static final Place VERSAILLES =
      new Place("Versailles", "FR", new Coordinates(48.80, 2.13));
  private static final Place ROUEN = new Place("Rouen", "FR", new Coordinates(49.44, 1.10));
  private static final Place ROME = new Place("Rome", "IT", new Coordinates(41.90, 12.50));

  private static Measurement pair(Place a, Place b, double millis, String host) {
    return Measurement.of(a, b, millis, "", host);
  }

  private final SharedMetros shared =
      new SharedMetros(
          List.of(
              pair(PARIS, ROME, 20, "x"),
              pair(ROME, PARIS, 24, "y"),
              pair(VERSAILLES, ROME, 90, "z")));

  @Test
  void severalHostsOfTheNearestPlacesAreTheirMeanWhicheverWayTheyWereMeasured() {
    assertThat(shared.between(PARIS, ROME)).map(Measurement::millis).contains(22.0);
    assertThat(shared.between(ROME, PARIS)).map(Measurement::millis).contains(22.0);
  }

  @Test
  void theNearestPlaceIsTakenAndNotAnotherOfTheSameMetro() {
    assertThat(shared.between(VERSAILLES, ROME)).map(Measurement::millis).contains(90.0);
  }

  @Test
  void aPlaceThatIsFartherThanAMetroIsNoPartner() {
    assertThat(shared.between(ROUEN, ROME)).isEmpty();
  }

  @Test
  void twoEndsAtTheSamePlaceAreNoPair() {
    SharedMetros one = new SharedMetros(List.of(pair(PARIS, ROME, 20, "x")));
    assertThat(one.between(PARIS, VERSAILLES)).isEmpty();
  }
}

package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.geo.Coordinates;
import org.junit.jupiter.api.Test;

/** The map's projection against its closed forms. */
class EqualEarthTest {

  private static EqualEarth.Point at(double latitude, double longitude) {
    return EqualEarth.project(new Coordinates(latitude, longitude));
  }

  @Test
  void thePolesAndTheDateLineLieWhereTheFormulaPutsThem() {
    // At the pole θ = π/3; on the equator x = λ / (M·A1), with M = √3/2.
    assertThat(at(90, 0).y()).isCloseTo(-1317.3627591574, within(1e-6));
    assertThat(at(-90, 0).y()).isCloseTo(1317.3627591574, within(1e-6));
    assertThat(at(0, 180).x())
        .isCloseTo(1000 * Math.PI / (Math.sqrt(3) / 2 * 1.340264), within(1e-6));
    assertThat(at(0, 0).x()).isZero();
    assertThat(at(0, 0).y()).isZero();
  }

  @Test
  void areasAreKept() {
    // dx·dy over a small cell is cos φ · dφ · dλ; the step's error is below 1e-4.
    double step = 0.01;
    for (double latitude : new double[] {-75, -30, 0.5, 20, 48, 80}) {
      double wide = at(latitude, 10 + step).x() - at(latitude, 10).x();
      double high = at(latitude, 10).y() - at(latitude + step, 10).y();
      double angle = Math.toRadians(step);
      assertThat(wide * high / 1e6 / (angle * angle))
          .isCloseTo(Math.cos(Math.toRadians(latitude + step / 2)), within(2e-3));
    }
  }

  @Test
  void theLandOutlineHoldsEveryRingAndNothingButNumbers() {
    String path = LandOutline.path();
    assertThat(path.chars().filter(c -> c == 'z').count()).isEqualTo(126);
    assertThat(path).matches("[Mlz0-9. -]+");
    assertThat(path.length()).isLessThan(60_000);
  }
}

package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Coordinates;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandOutlineTest {

  @Test
  void everyRingOfTheFinerOutlineIsClosed() {
    List<List<Coordinates>> rings = LandOutline.rings();

    assertThat(rings).hasSizeGreaterThan(500);
    assertThat(rings)
        .allSatisfy(
            ring -> {
              assertThat(ring).hasSizeGreaterThan(3);
              assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
            });
  }

  /** A library on a sphere takes what lies to the right of a ring for its inside. */
  @Test
  void ringsRunClockwiseButWhereTheyCrossTheDateLine() {
    assertThat(LandOutline.rings().stream().filter(LandOutlineTest::staysOnOneSide))
        .hasSizeGreaterThan(500)
        .allSatisfy(ring -> assertThat(twiceTheArea(ring)).isNegative());
  }

  private static boolean staysOnOneSide(List<Coordinates> ring) {
    for (int i = 1; i < ring.size(); i++) {
      if (Math.abs(ring.get(i).longitude() - ring.get(i - 1).longitude()) > 180) {
        return false;
      }
    }
    return true;
  }

  private static double twiceTheArea(List<Coordinates> ring) {
    double area = 0;
    for (int i = 1; i < ring.size(); i++) {
      Coordinates a = ring.get(i - 1);
      Coordinates b = ring.get(i);
      area += a.longitude() * b.latitude() - b.longitude() * a.latitude();
    }
    return area;
  }
}

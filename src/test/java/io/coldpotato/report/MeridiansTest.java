package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.geo.Coordinates;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a map is cut, and what is left of the land there. */
class MeridiansTest {

  private static final Coordinates TOKYO = new Coordinates(35.7, 139.7);
  private static final Coordinates LOS_ANGELES = new Coordinates(34.1, -118.2);
  private static final Coordinates SYDNEY = new Coordinates(-33.9, 151.2);
  private static final Coordinates LONDON = new Coordinates(51.5, -0.1);
  private static final Coordinates NEW_YORK = new Coordinates(40.7, -74);

  private static int middle(Coordinates... way) {
    Meridians meridians = new Meridians();
    for (int i = 1; i < way.length; i++) {
      meridians.add(way[i - 1], way[i]);
    }
    return meridians.middle();
  }

  @Test
  void waysThatStayOffTheDateLineKeepGreenwichInTheMiddle() {
    assertThat(middle(LONDON, NEW_YORK, LOS_ANGELES)).isZero();
    assertThat(middle(LONDON, TOKYO, SYDNEY)).isZero();
    assertThat(new Meridians().middle()).isZero();
  }

  @Test
  void overThePacificTheMapIsCutWhereNoWayRuns() {
    // Tokyo – Los Angeles lies over 139.7° E to 118.2° W, its middle near 169° W.
    assertThat(middle(TOKYO, LOS_ANGELES)).isIn(180, -150, -180);
    for (Coordinates[] way :
        List.of(
            new Coordinates[] {LONDON, NEW_YORK, LOS_ANGELES, TOKYO},
            new Coordinates[] {TOKYO, LOS_ANGELES, NEW_YORK},
            new Coordinates[] {SYDNEY, LOS_ANGELES})) {
      int middle = middle(way);
      for (int i = 1; i < way.length; i++) {
        double from = Meridians.across(middle, way[i - 1].longitude());
        double to = Meridians.across(middle, way[i].longitude());
        assertThat(Math.abs(from - to)).as("leg %s with middle %s", i, middle).isLessThan(180);
      }
    }
  }

  @Test
  void theShorterWayAroundIsTaken() {
    assertThat(Meridians.across(170, -170)).isEqualTo(20);
    assertThat(Meridians.across(-170, 170)).isEqualTo(-20);
    assertThat(Meridians.across(10, 30)).isEqualTo(20);
    assertThat(Meridians.across(0, 180)).isEqualTo(180);
  }

  @Test
  void aRingOverTheEdgeFallsIntoTwoPiecesOfTheSameArea() {
    List<LandOutline.Vertex> square =
        List.of(
            new LandOutline.Vertex(-10, 0),
            new LandOutline.Vertex(20, 0),
            new LandOutline.Vertex(20, 10),
            new LandOutline.Vertex(-10, 10));
    assertThat(LandOutline.pieces(square, 0)).containsExactly(square);
    List<List<LandOutline.Vertex>> pieces = LandOutline.pieces(square, 180);
    assertThat(pieces).hasSize(2);
    double area = pieces.stream().mapToDouble(MeridiansTest::area).sum();
    assertThat(area).isCloseTo(300, within(1e-9));
    assertThat(pieces.stream().flatMap(List::stream))
        .allMatch(v -> v.longitude() >= -180 && v.longitude() <= 180);
  }

  @Test
  void withAnotherMiddleNoLandIsLostOrGained() {
    assertThat(LandOutline.path(180).chars().filter(c -> c == 'z').count()).isBetween(100L, 160L);
    assertThat(LandOutline.path(180)).matches("[Mlz0-9. -]+");
  }

  private static double area(List<LandOutline.Vertex> ring) {
    double twice = 0;
    for (int i = 0; i < ring.size(); i++) {
      LandOutline.Vertex a = ring.get(i);
      LandOutline.Vertex b = ring.get((i + 1) % ring.size());
      twice += a.longitude() * b.latitude() - b.longitude() * a.latitude();
    }
    return Math.abs(twice) / 2;
  }
}

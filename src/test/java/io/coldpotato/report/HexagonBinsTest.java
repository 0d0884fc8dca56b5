package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counting of points in hexagons. */
class HexagonBinsTest {

  private static List<String> paths(HexagonBins bins) {
    Pen pen = new Pen();
    bins.draw(pen);
    return pen.drawing("a", "b", "c", 1, 1).marks().stream()
        .map(m -> ((Drawing.Stroke) m).look() + " " + ((Drawing.Stroke) m).path())
        .toList();
  }

  private static long hexagons(String path) {
    return path.chars().filter(c -> c == 'M').count();
  }

  @Test
  void pointsTogetherAreOneHexagonInTheShadeOfTheirNumber() {
    HexagonBins bins = new HexagonBins();
    for (int i = 0; i < 5; i++) {
      bins.add(100, 100);
    }
    bins.add(300, 200);
    List<String> paths = paths(bins);
    assertThat(paths).hasSize(2);
    assertThat(paths.get(0)).startsWith("many many0 M");
    assertThat(paths.get(1)).startsWith("many many2 M");
    assertThat(HexagonBins.words()).isEqualTo("1, 2 to 3, 4 to 9, 10 to 29, 30 or more");
  }

  @Test
  void noPointIsLostOrCountedTwiceAndEachLiesInItsHexagon() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      double x = 600 * random.nextDouble();
      double y = 600 * random.nextDouble();
      HexagonBins bins = new HexagonBins();
      bins.add(x, y);
      assertThat(bins.total()).isEqualTo(1);
      String[] corner = paths(bins).get(0).replaceAll("^.*M|l.*$", "").split(" ", -1);
      // The path begins at the upper corner, 4.8 px over the centre; a corner is the farthest.
      double dx = x - Double.parseDouble(corner[0]);
      double dy = y - Double.parseDouble(corner[1]) - 4.8;
      assertThat(Math.hypot(dx, dy)).isLessThanOrEqualTo(4.8 + 0.1);
    }
  }

  @Test
  void manyPointsAreNoMoreHexagonsThanTheirPlaneHasRoomFor() {
    HexagonBins bins = new HexagonBins();
    Random random = new Random(8);
    for (int i = 0; i < 50_000; i++) {
      bins.add(300 * random.nextDouble(), 300 * random.nextDouble());
    }
    assertThat(bins.total()).isEqualTo(50_000);
    // A hexagon of 4.8 px has 59.9 px²; those at the rim reach out by less than one.
    assertThat(paths(bins).stream().mapToLong(HexagonBinsTest::hexagons).sum())
        .isLessThan((long) (310 * 310 / 59.8));
  }
}

package io.coldpotato.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts points in hexagons, so that a picture of many is no larger than one of few.
 *
 * <p>Hexagons stand on a corner, rows are shifted by half a hexagon; a point belongs to the nearest
 * centre. Not safe for several threads.
 */
final class HexagonBins {

  /** From a centre to a corner, in pixels. */
  private static final double RADIUS = 4.8;

  private static final double ACROSS = RADIUS * Math.sqrt(3);
  private static final double DOWN = RADIUS * 1.5;

  /** The least number of points of each shade. */
  private static final int[] SHADES = {1, 2, 4, 10, 30};

  /** By row, then column. */
  private final Map<Long, Integer> counts = new TreeMap<>();

  /** Returns the numbers of the shades, for people. */
  static String words() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < SHADES.length; i++) {
      boolean last = i == SHADES.length - 1;
      int most = last ? SHADES[i] : SHADES[i + 1] - 1;
      words.add(
          last
              ? SHADES[i] + " or more"
              : SHADES[i] == most ? "" + most : SHADES[i] + " to " + most);
    }
    return String.join(", ", words);
  }

  void add(double x, double y) {
    long row = Math.round(y / DOWN);
    long best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (long r = row - 1; r <= row + 1; r++) {
      long column = Math.round(x / ACROSS - shift(r));
      double dx = x - centreX(r, column);
      double dy = y - r * DOWN;
      if (dx * dx + dy * dy < least) {
        least = dx * dx + dy * dy;
        best = key(r, column);
      }
    }
    counts.merge(best, 1, Integer::sum);
  }

  /** Returns how many points were added. */
  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Draws a path for each shade. */
  void draw(Pen pen) {
    for (int shade = 0; shade < SHADES.length; shade++) {
      int least = SHADES[shade];
      int most = shade + 1 < SHADES.length ? SHADES[shade + 1] - 1 : Integer.MAX_VALUE;
      StringBuilder path = new StringBuilder();
      counts.forEach(
          (key, count) -> {
            if (least <= count && count <= most) {
              long row = key >> Integer.SIZE;
              int column = key.intValue();
              path.append(hexagon(centreX(row, column), row * DOWN));
            }
          });
      pen.path("many many" + shade, path.toString());
    }
  }

  private static String hexagon(double x, double y) {
    String half = Pen.number(ACROSS / 2);
    String quarter = Pen.number(RADIUS / 2);
    String side = Pen.number(RADIUS);
    return "M"
        + Pen.point(x, y - RADIUS)
        + "l"
        + half
        + " "
        + quarter
        + "v"
        + side
        + "l-"
        + half
        + " "
        + quarter
        + "l-"
        + half
        + "-"
        + quarter
        + "v-"
        + side
        + "z";
  }

  private static double centreX(long row, long column) {
    return (column + shift(row)) * ACROSS;
  }

  private static double shift(long row) {
    return Math.floorMod(row, 2L) * 0.5;
  }

  private static long key(long row, long column) {
    return (row << Integer.SIZE) | (column & 0xffffffffL);
  }
}

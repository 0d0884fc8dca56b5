package io.coldpotato.report;

import io.coldpotato.geo.Coordinates;
import java.util.Collection;
import java.util.List;

/**
 * What part of the world a map shows.
 *
 * @param scale pixels a unit
 * @param left of the frame, in units of the projection
 * @param top of the frame
 * @param height in pixels
 */
record MapFrame(double scale, double left, double top, int height) {

  /** In pixels. */
  static final int WIDTH = 380;

  private static final double PADDING = 1.25;

  /** About 1,200 km: the outline is too coarse for less. */
  private static final double LEAST = 190;

  private static final double LOWEST = 0.55;
  private static final double HIGHEST = 1.05;

  /** Returns the frame around some places, the same for all options of a comparison. */
  static MapFrame around(Collection<Coordinates> places) {
    List<EqualEarth.Point> points = places.stream().map(EqualEarth::project).toList();
    double west = points.stream().mapToDouble(EqualEarth.Point::x).min().orElse(0);
    double east = points.stream().mapToDouble(EqualEarth.Point::x).max().orElse(0);
    double north = points.stream().mapToDouble(EqualEarth.Point::y).min().orElse(0);
    double south = points.stream().mapToDouble(EqualEarth.Point::y).max().orElse(0);
    double wide = Math.max(LEAST, (east - west) * PADDING);
    double high = Math.max(LEAST * LOWEST, (south - north) * PADDING);
    double ratio = Math.min(HIGHEST, Math.max(LOWEST, high / wide));
    double shown = Math.max(wide, high / ratio);
    return new MapFrame(
        WIDTH / shown,
        (west + east - shown) / 2,
        (north + south - shown * ratio) / 2,
        (int) Math.round(WIDTH * ratio));
  }

  /** Returns where a place lies, in pixels. */
  EqualEarth.Point place(Coordinates place) {
    EqualEarth.Point point = EqualEarth.project(place);
    return new EqualEarth.Point((point.x() - left) * scale, (point.y() - top) * scale);
  }

  void land(Pen pen) {
    pen.land(scale, -left * scale, -top * scale);
  }
}

package io.coldpotato.report;

import io.coldpotato.geo.Coordinates;
import java.util.Collection;
import java.util.List;

/**
 * What part of the world a map shows.
 *
 * @param middle meridian in the middle of the projection, in degrees
 * @param scale pixels a unit
 * @param left of the frame, in units of the projection
 * @param top of the frame
 * @param height in pixels
 */
record MapFrame(int middle, double scale, double left, double top, int height) {

  /** In pixels. */
  static final int WIDTH = 380;

  private static final double PADDING = 1.25;

  /** About 1,200 km: the outline is too coarse for less. */
  private static final double LEAST = 190;

  private static final double LOWEST = 0.8;
  private static final double HIGHEST = 1.15;

  /** Returns the frame around some places on a map with Greenwich in its middle. */
  static MapFrame around(Collection<Coordinates> places) {
    return around(places, 0);
  }

  /**
   * Returns the frame around some places, the same for all options of a comparison.
   *
   * @param middle meridian in the middle of the map, in degrees
   */
  static MapFrame around(Collection<Coordinates> places, int middle) {
    List<EqualEarth.Point> points = places.stream().map(p -> project(p, middle)).toList();
    double west = points.stream().mapToDouble(EqualEarth.Point::x).min().orElse(0);
    double east = points.stream().mapToDouble(EqualEarth.Point::x).max().orElse(0);
    double north = points.stream().mapToDouble(EqualEarth.Point::y).min().orElse(0);
    double south = points.stream().mapToDouble(EqualEarth.Point::y).max().orElse(0);
    double wide = Math.max(LEAST, (east - west) * PADDING);
    double high = Math.max(LEAST * LOWEST, (south - north) * PADDING);
    double ratio = Math.min(HIGHEST, Math.max(LOWEST, high / wide));
    double shown = Math.max(wide, high / ratio);
    return new MapFrame(
        middle,
        WIDTH / shown,
        (west + east - shown) / 2,
        (north + south - shown * ratio) / 2,
        (int) Math.round(WIDTH * ratio));
  }

  private static EqualEarth.Point project(Coordinates place, int middle) {
    return EqualEarth.project(place.latitude(), Meridians.across(middle, place.longitude()));
  }

  /** Returns where a place lies, in pixels. */
  EqualEarth.Point place(Coordinates place) {
    return pixels(project(place, middle));
  }

  /**
   * Returns where a meridian leaves the map at its east or west edge, in pixels.
   *
   * @param latitude in degrees
   * @param side 180 for the east, −180 for the west
   */
  EqualEarth.Point edge(double latitude, double side) {
    return pixels(EqualEarth.project(latitude, side));
  }

  /** Returns the degrees of a place to the east of the middle. */
  double fromMiddle(Coordinates place) {
    return Meridians.across(middle, place.longitude());
  }

  private EqualEarth.Point pixels(EqualEarth.Point point) {
    return new EqualEarth.Point((point.x() - left) * scale, (point.y() - top) * scale);
  }

  void land(Pen pen) {
    pen.land(middle, scale, -left * scale, -top * scale);
  }
}

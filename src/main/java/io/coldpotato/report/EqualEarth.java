package io.coldpotato.report;

import io.coldpotato.geo.Coordinates;

/**
 * The Equal Earth projection of the sphere, which keeps areas: Šavrič, Patterson and Jenny, "The
 * Equal Earth map projection", International Journal of Geographical Information Science 33 (2019),
 * 454–465, equations 1 to 4 and the coefficients given there.
 */
final class EqualEarth {

  /** Thousandths of the sphere's radius: the unit of the land outline. */
  static final double UNITS = 1000;

  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double M = Math.sqrt(3) / 2;

  private EqualEarth() {}

  /**
   * A point of the map, in thousandths of the radius.
   *
   * @param x to the east of the map's middle meridian
   * @param y to the south of the equator
   */
  record Point(double x, double y) {}

  /** Returns where a place lies on the map whose middle is Greenwich. */
  static Point project(Coordinates place) {
    return project(place.latitude(), place.longitude());
  }

  /**
   * Returns where a place lies on a map.
   *
   * @param latitude in degrees
   * @param fromMiddle degrees to the east of the map's middle meridian
   */
  static Point project(double latitude, double fromMiddle) {
    double sine = M * StrictMath.sin(Math.toRadians(latitude));
    double theta = StrictMath.asin(sine);
    double t2 = theta * theta;
    double t6 = t2 * t2 * t2;
    double x =
        Math.toRadians(fromMiddle)
            * StrictMath.cos(theta)
            / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
    double y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
    return new Point(UNITS * x, -UNITS * y);
  }
}

package io.coldpotato.geo;

import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the metro that a place belongs to, none when all are too far away; for many places.
 *
 * <p>Geodesics are found only where a sphere cannot tell: its distances are within 0.6 % of the
 * ellipsoid's (radii of curvature from 6,335 to 6,400 km against a mean of 6,371). Immutable and
 * safe for several threads.
 */
public final class NearestMetro {

  private static final double MEAN_RADIUS_KM = 6371.0088;
  private static final double SURELY = 1 - 0.006;

  private final List<Metro> metros;
  private final List<Point> points;
  private final double reachKm;

  /** A place on the unit sphere. */
  private record Point(double x, double y, double z) {

    static Point of(Coordinates place) {
      double latitude = Math.toRadians(place.latitude());
      double longitude = Math.toRadians(place.longitude());
      return new Point(
          Math.cos(latitude) * Math.cos(longitude),
          Math.cos(latitude) * Math.sin(longitude),
          Math.sin(latitude));
    }

    double kilometresTo(Point other) {
      double dx = x - other.x;
      double dy = y - other.y;
      double dz = z - other.z;
      double chord = Math.sqrt(dx * dx + dy * dy + dz * dz);
      return 2 * MEAN_RADIUS_KM * Math.asin(Math.min(1, chord / 2));
    }
  }

  private NearestMetro(List<Metro> metros, double reachKm) {
    this.metros = metros;
    this.points = metros.stream().map(metro -> Point.of(metro.coordinates())).toList();
    this.reachKm = reachKm;
  }

  /**
   * Returns the finder of a graph's metros.
   *
   * @param reach how far from its metro a place may be
   */
  public static NearestMetro of(CorridorGraph graph, Distance reach) {
    return new NearestMetro(new ArrayList<>(graph.metros().values()), reach.kilometres());
  }

  /**
   * Returns the nearest metro of the place's own country, else the nearest of all; empty when none
   * is within reach. Of two as near, the one with the lower id. O(metros).
   *
   * @param country ISO 3166-1 alpha-2 code; another text, such as none, is no metro's country
   */
  public Optional<Metro> to(Coordinates place, String country) {
    Optional<Metro> own = nearest(place, country, true);
    return own.isPresent() ? own : nearest(place, country, false);
  }

  private Optional<Metro> nearest(Coordinates place, String country, boolean ownOnly) {
    Point point = Point.of(place);
    double bestKm = Math.nextUp(reachKm);
    Optional<Metro> best = Optional.empty();
    for (int i = 0; i < points.size(); i++) {
      Metro metro = metros.get(i);
      if ((ownOnly && !metro.country().equals(country))
          || point.kilometresTo(points.get(i)) * SURELY >= bestKm) {
        continue;
      }
      double kilometres = place.geodesicTo(metro.coordinates()).kilometres();
      if (kilometres < bestKm) {
        bestKm = kilometres;
        best = Optional.of(metro);
      }
    }
    return best;
  }
}

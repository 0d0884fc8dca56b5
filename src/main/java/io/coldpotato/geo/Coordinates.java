package io.coldpotato.geo;

import io.coldpotato.units.Distance;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/**
 * A point on the WGS 84 ellipsoid.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record Coordinates(double latitude, double longitude) {

  /** WGS 84: the equator's radius and the flattening. */
  private static final double EQUATOR_KM = 6378.137;

  private static final double FLATTENING = 1 / 298.257223563;

  /** Checks the ranges. */
  public Coordinates {
    if (!(latitude >= -90 && latitude <= 90)) {
      throw new IllegalArgumentException("latitude (" + latitude + ") must lie from -90 to 90");
    }
    if (!(longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException("longitude (" + longitude + ") must lie from -180 to 180");
    }
  }

  /**
   * Returns the point with latitude and longitude exchanged, for finding out that somebody did.
   *
   * @throws IllegalArgumentException if the longitude is no latitude
   */
  public Coordinates exchanged() {
    return new Coordinates(/* latitude= */ longitude, /* longitude= */ latitude);
  }

  /**
   * Returns the length of the geodesic to another point on the WGS 84 ellipsoid (Karney,
   * "Algorithms for geodesics", J. Geodesy 87, 2013; accurate to nanometres).
   */
  public Distance geodesicTo(Coordinates other) {
    double metres =
        Geodesic.WGS84.Inverse(
                latitude, longitude, other.latitude, other.longitude, GeodesicMask.DISTANCE)
            .s12;
    return Distance.ofKilometres(metres / 1000);
  }

  /**
   * Returns the length of the geodesic in kilometres to 0.01 % for points less than 10,000 km apart
   * (Lambert's formula for long lines, 1942); far cheaper than {@link #geodesicTo}, for deciding
   * what is nowhere near a limit.
   */
  public double roughGeodesicKm(Coordinates other) {
    double beta = reduced(latitude);
    double otherBeta = reduced(other.latitude);
    double north = Math.sin((otherBeta - beta) / 2);
    double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double chord = north * north + Math.cos(beta) * Math.cos(otherBeta) * east * east;
    if (chord == 0) {
      return 0;
    }
    double angle = 2 * Math.asin(Math.sqrt(Math.min(1, chord)));
    double p = Math.sin((beta + otherBeta) / 2);
    double sinP2 = p * p;
    double sinQ2 = north * north;
    double x = (angle - Math.sin(angle)) * sinP2 * (1 - sinQ2) / (1 - chord);
    double y = (angle + Math.sin(angle)) * (1 - sinP2) * sinQ2 / chord;
    return EQUATOR_KM * (angle - FLATTENING / 2 * (x + y));
  }

  private static double reduced(double degrees) {
    return Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(degrees)));
  }
}

package io.coldpotato.latency;

import io.coldpotato.geo.Coordinates;

/** What no round trip can be faster than. */
public final class FibreFloor {

  private FibreFloor() {}

  /** Returns the round trip of light in fibre laid along the geodesic, in milliseconds. */
  public static double roundTripMillis(Coordinates a, Coordinates b) {
    return roundTripMillis(a.geodesicTo(b).kilometres());
  }

  /** Returns the round trip of light in so many kilometres of fibre, in milliseconds. */
  public static double roundTripMillis(double kilometres) {
    return 2 * kilometres / DelayParameters.SPEED_IN_FIBRE_KM_PER_MS;
  }
}

package io.coldpotato.study;

import io.coldpotato.geo.Place;
import io.coldpotato.latency.FibreFloor;

/**
 * A measured round trip between two places, or the mean of several.
 *
 * @param from one end
 * @param to the other
 * @param millis the round trip
 * @param group what kind of line or network it went over; empty when the file does not say
 * @param identity what tells several hosts at the same two places apart; may be empty
 * @param kilometres the length of the geodesic between its ends
 */
public record Measurement(
    Place from, Place to, double millis, String group, String identity, double kilometres) {

  /** Returns a measurement whose length is that of the geodesic. */
  static Measurement of(Place from, Place to, double millis, String group, String identity) {
    double kilometres = from.coordinates().geodesicTo(to.coordinates()).kilometres();
    return new Measurement(from, to, millis, group, identity, kilometres);
  }

  /** Returns whether it is shorter than that of light in fibre along the geodesic. */
  boolean isFasterThanLight() {
    return millis < FibreFloor.roundTripMillis(kilometres);
  }

  /** Returns the same with another round trip. */
  Measurement with(double otherMillis) {
    return new Measurement(from, to, otherMillis, group, identity, kilometres);
  }
}

package io.coldpotato.units;

/**
 * Length of a way, zero or more kilometres.
 *
 * @param kilometres finite, at least zero
 */
public record Distance(double kilometres) implements Comparable<Distance> {

  /** No way at all. */
  public static final Distance ZERO = new Distance(0);

  /** Checks the range. */
  public Distance {
    if (!(kilometres >= 0 && kilometres < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "distance (" + kilometres + " km) must be finite and at least 0");
    }
  }

  /** Returns the distance of so many kilometres. */
  public static Distance ofKilometres(double kilometres) {
    return new Distance(kilometres);
  }

  /** Returns the sum of both distances. */
  public Distance plus(Distance other) {
    return new Distance(kilometres + other.kilometres);
  }

  @Override
  public int compareTo(Distance other) {
    return Double.compare(kilometres, other.kilometres);
  }
}

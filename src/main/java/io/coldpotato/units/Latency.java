package io.coldpotato.units;

/**
 * A delay, one way or there and back as its holder says, zero or more milliseconds.
 *
 * @param millis finite, at least zero
 */
public record Latency(double millis) implements Comparable<Latency> {

  /** No delay. */
  public static final Latency ZERO = new Latency(0);

  /** Checks the range. */
  public Latency {
    if (!(millis >= 0 && millis < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "latency (" + millis + " ms) must be finite and at least 0");
    }
  }

  /** Returns the delay of so many milliseconds. */
  public static Latency ofMillis(double millis) {
    return new Latency(millis);
  }

  /** Returns the sum of both delays. */
  public Latency plus(Latency other) {
    return new Latency(millis + other.millis);
  }

  @Override
  public int compareTo(Latency other) {
    return Double.compare(millis, other.millis);
  }
}

package io.coldpotato.units;

/**
 * What a line or device carries in a second, above zero; 1 Mbit/s is 10⁶ bit/s.
 *
 * @param megabitsPerSecond finite, above zero
 */
public record DataRate(double megabitsPerSecond) implements Comparable<DataRate> {

  /** Checks the range. */
  public DataRate {
    if (!(megabitsPerSecond > 0 && megabitsPerSecond < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "data rate (" + megabitsPerSecond + " Mbit/s) must be finite and above 0");
    }
  }

  /** Returns the rate of so many megabits a second. */
  public static DataRate ofMegabitsPerSecond(double megabitsPerSecond) {
    return new DataRate(megabitsPerSecond);
  }

  /** Returns the rate of so many gigabits a second. */
  public static DataRate ofGigabitsPerSecond(double gigabitsPerSecond) {
    return new DataRate(gigabitsPerSecond * 1000);
  }

  @Override
  public int compareTo(DataRate other) {
    return Double.compare(megabitsPerSecond, other.megabitsPerSecond);
  }
}

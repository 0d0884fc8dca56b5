package io.coldpotato.units;

/**
 * Share of time in which something works, from 0 (never) to 1 (always).
 *
 * @param value the share
 */
public record Availability(double value) {

  private static final double HOURS_A_MONTH = 730;
  private static final double HOURS_A_YEAR = 8760;
  private static final double MINUTES_AN_HOUR = 60;

  /** Checks the range; refuses not-a-number too. */
  public Availability {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("availability (" + value + ") must lie from 0 to 1");
    }
  }

  /** Returns the availability of a percentage. */
  public static Availability ofPercent(double percent) {
    return new Availability(percent / 100);
  }

  /** Returns it in percent. */
  public double percent() {
    return value * 100;
  }

  /** Returns the share of time in which it does not work. */
  public double unavailability() {
    return 1 - value;
  }

  /** Returns for how many minutes of a month of 730 hours it does not work. */
  public double downMinutesAMonth() {
    return unavailability() * HOURS_A_MONTH * MINUTES_AN_HOUR;
  }

  /** Returns for how many hours of a year of 8,760 it does not work. */
  public double downHoursAYear() {
    return unavailability() * HOURS_A_YEAR;
  }
}

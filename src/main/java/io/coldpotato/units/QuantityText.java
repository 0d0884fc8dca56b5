package io.coldpotato.units;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads quantities as people write them, {@code "300 Mbit/s"}, and says what is wrong with the
 * rest.
 *
 * <p>A number (digits, optional decimal point, optional sign so that a negative figure can be named
 * in the message), an optional blank and a unit. Units match without regard to case, except that
 * there is no guess between bit and byte: {@code MB/s} is refused.
 */
public final class QuantityText {

  private static final Pattern NUMBER_UNIT =
      Pattern.compile("([-+]?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)\\s*(\\S.*)?");

  private static final int LONGEST_TEXT = 100;
  private static final String CHECK_UNIT = "check number and unit";

  private static final Map<String, Double> KILOMETRES = Map.of("km", 1.0, "m", 0.001);

  private static final Map<String, Double> MEGABITS =
      ordered("kbit/s", 0.001, "Mbit/s", 1.0, "Gbit/s", 1000.0, "Tbit/s", 1_000_000.0);

  private static final Map<String, Double> MEGABITS_ALIASES =
      ordered("kbps", 0.001, "Mbps", 1.0, "Gbps", 1000.0, "Tbps", 1_000_000.0);

  private static final Map<String, Double> MILLISECONDS =
      ordered("ms", 1.0, "s", 1000.0, "us", 0.001, "µs", 0.001);

  private static final Map<String, Double> GIGABYTES_A_MONTH =
      ordered("MB/month", 0.001, "GB/month", 1.0, "TB/month", 1000.0, "PB/month", 1_000_000.0);

  private QuantityText() {}

  /** What reading a quantity gave: the value in its base unit, or why there is none. */
  public sealed interface Reading {
    /**
     * A quantity in the base unit of its kind.
     *
     * @param value in kilometres, Mbit/s, milliseconds or GB
     */
    record Value(double value) implements Reading {}

    /**
     * The text is no such quantity.
     *
     * @param problem what is wrong, lower case, without the text itself
     * @param hint what to write instead
     */
    record Unreadable(String problem, String hint) implements Reading {}
  }

  /** Reads a distance such as {@code "12 km"} or {@code "800 m"}, in kilometres, 0 to 100,000. */
  public static Reading distance(String text) {
    return distance(text, 100_000);
  }

  /**
   * Reads a distance, in kilometres.
   *
   * @param mostKilometres the longest that is believable
   */
  public static Reading distance(String text, double mostKilometres) {
    return read(text, "a distance", "km", KILOMETRES, Map.of(), 0, mostKilometres, "12 km");
  }

  /** Reads a data rate such as {@code "300 Mbit/s"}, in Mbit/s, from 1 kbit/s to 1,000 Tbit/s. */
  public static Reading dataRate(String text) {
    return read(
        text, "a data rate", "Mbit/s", MEGABITS, MEGABITS_ALIASES, 0.001, 1e9, "300 Mbit/s");
  }

  /** Reads a duration such as {@code "20 ms"}, in milliseconds, 0 to 1 hour. */
  public static Reading duration(String text) {
    return read(text, "a duration", "ms", MILLISECONDS, Map.of(), 0, 3_600_000, "20 ms");
  }

  /** Reads a monthly volume such as {@code "500 GB/month"}, in GB a month, 0 to 1,000 PB. */
  public static Reading monthlyVolume(String text) {
    return read(
        text, "a monthly volume", "GB/month", GIGABYTES_A_MONTH, Map.of(), 0, 1e9, "500 GB/month");
  }

  private static Reading read(
      String text,
      String kind,
      String usual,
      Map<String, Double> units,
      Map<String, Double> aliases,
      double least,
      double most,
      String example) {
    Matcher match = NUMBER_UNIT.matcher(text.strip());
    if (text.length() > LONGEST_TEXT || !match.matches()) {
      return new Reading.Unreadable(
          "is not " + kind, "write a number and a unit, such as '" + example + "'");
    }
    double number = Double.parseDouble(match.group(1));
    if (match.group(2) == null) {
      return new Reading.Unreadable(
          "has no unit, expected " + kind, "write '" + match.group(1) + " " + usual + "'");
    }
    String unit = match.group(2);
    if (unit.matches("[,.'0-9].*")) {
      return new Reading.Unreadable(
          "is not " + kind, "write digits and one decimal point, such as '" + example + "'");
    }
    double factor = factor(units, unit);
    if (Double.isNaN(factor)) {
      factor = factor(aliases, unit);
    }
    if (Double.isNaN(factor)) {
      return new Reading.Unreadable(
          "has unknown unit '" + unit + "', expected " + kind,
          "use " + String.join(", ", names(units)));
    }
    return inRange(number * factor, kind, usual, least, most);
  }

  private static Reading inRange(
      double value, String kind, String usual, double least, double most) {
    if (value < 0) {
      return new Reading.Unreadable("is negative, expected " + kind, "check the sign");
    }
    if (value < least) {
      String range = value == 0 ? "above 0" : "of at least " + least + " " + usual;
      return new Reading.Unreadable("is too little, expected " + kind + " " + range, CHECK_UNIT);
    }
    if (value > most) {
      return new Reading.Unreadable(
          "is too much, expected " + kind + " of at most " + plain(most) + " " + usual, CHECK_UNIT);
    }
    return new Reading.Value(value);
  }

  private static double factor(Map<String, Double> units, String unit) {
    for (Map.Entry<String, Double> entry : units.entrySet()) {
      // 'b' and 'B' differ by eight: a unit with a B is matched without its case only when it
      // spells 'bit' out.
      boolean bits = unit.toLowerCase(Locale.ROOT).contains("bit");
      boolean mayBeBytes = unit.indexOf('B') >= 0 || entry.getKey().indexOf('B') >= 0;
      if ((mayBeBytes && !bits)
          ? entry.getKey().equals(unit)
          : entry.getKey().equalsIgnoreCase(unit)) {
        return entry.getValue();
      }
    }
    return Double.NaN;
  }

  private static Iterable<String> names(Map<String, Double> units) {
    return units.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String plain(double number) {
    return String.format(Locale.ROOT, "%.0f", number);
  }

  private static Map<String, Double> ordered(Object... pairs) {
    Map<String, Double> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], (Double) pairs[i + 1]);
    }
    return map;
  }
}

package io.coldpotato.azure;

import io.coldpotato.units.DataRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words and figures that the messages of several rules share. */
final class Phrases {

  private Phrases() {}

  /** Returns {@code "500 Mbit/s"}, {@code "2 Gbit/s"}. */
  static String rate(DataRate rate) {
    double megabits = rate.megabitsPerSecond();
    return megabits >= 1000 ? number(megabits / 1000) + " Gbit/s" : number(megabits) + " Mbit/s";
  }

  /** Returns {@code "50 Mbit/s, 1 Gbit/s"}. */
  static String rates(List<DataRate> rates) {
    List<String> texts = new ArrayList<>();
    rates.forEach(rate -> texts.add(rate(rate)));
    return String.join(", ", texts);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3g", value);
  }

  /** Returns the first names, {@code "a, b, c and 4 more"}. */
  static String some(List<String> names, int most) {
    if (names.size() <= most) {
      return String.join(", ", names);
    }
    return String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
  }

  /** Returns {@code "a, b or c"}. */
  static String either(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** Returns {@code "1 session"}, {@code "2 sessions"}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns a constant as a scenario file writes it, {@code "virtual-machine"}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns {@code "4,200"}. */
  static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

package io.coldpotato.report;

import io.coldpotato.units.DataRate;
import java.util.Locale;

/** Figures for people: three digits that matter, unit or per cent sign kept with them. */
final class Figures {

  /** Stands for what is not known. */
  static final String UNKNOWN = "–";

  private Figures() {}

  /** Returns milliseconds without the unit. */
  static String millis(double value) {
    double size = Math.abs(value);
    return decimal(value, size >= 99.95 ? 0 : size >= 0.995 ? 1 : 2);
  }

  /** Returns milliseconds with the unit. */
  static String withUnit(double millis) {
    return millis(millis) + TextStyle.NO_BREAK + "ms";
  }

  /** Returns a share from 0 to 1 in per cent. */
  static String percent(double share) {
    double percent = share * 100;
    int digits = percent >= 9.95 || percent == 0 ? 0 : percent >= 0.995 ? 1 : 2;
    String text = percent > 0 && percent < 0.005 ? "<0.01" : decimal(percent, digits);
    return text + TextStyle.NO_BREAK + "%";
  }

  /** Returns a share from 0 to 1 in whole per cent; 100 only when it is all. */
  static String wholePercent(double share) {
    long percent = Math.round(share * 100);
    if (percent == 100 && share < 1) {
      return ">99" + TextStyle.NO_BREAK + "%";
    }
    return (percent == 0 && share > 0 ? "<1" : Long.toString(percent)) + TextStyle.NO_BREAK + "%";
  }

  /** Returns a whole number with thousands apart. */
  static String whole(double value) {
    return decimal(value, 0);
  }

  /** Returns a rate or a ratio to three digits. */
  static String threeDigits(double value) {
    double size = Math.abs(value);
    return decimal(value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
  }

  /** Returns Mbit/s without the unit. */
  static String rate(DataRate rate) {
    double value = rate.megabitsPerSecond();
    return value == Math.rint(value) ? whole(value) : threeDigits(value);
  }

  static String decimal(double value, int digits) {
    String text = String.format(Locale.ROOT, "%,." + digits + "f", value);
    String zero = String.format(Locale.ROOT, "%,." + digits + "f", 0.0);
    return text.equals("-" + zero) ? zero : text.replace(',', TextStyle.NO_BREAK).replace('-', '−');
  }

  /** Returns a count with its noun. */
  static String count(int count, String noun) {
    return whole(count) + TextStyle.NO_BREAK + noun + (count == 1 ? "" : "s");
  }

  /** Returns text with plain blanks, for formats that break no lines. */
  static String unbound(String text) {
    return text.replace(TextStyle.NO_BREAK, ' ');
  }
}

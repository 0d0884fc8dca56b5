package io.coldpotato.units;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads prices as people write them, {@code "0.025 USD/GB"}, exactly, and says what is wrong with
 * the rest.
 */
public final class MoneyText {

  private static final Pattern PRICE =
      Pattern.compile("([-+]?[0-9]{1,12}(?:\\.[0-9]{1,9})?)\\s*([^\\s/]*)\\s*(?:/\\s*(\\S+))?");

  private MoneyText() {}

  /** What reading a price gave. */
  public sealed interface Reading {
    /**
     * A price.
     *
     * @param money for one unit
     */
    record Value(Money money) implements Reading {}

    /**
     * The text is no such price.
     *
     * @param problem what is wrong, lower case, without the text itself
     * @param hint what to write instead
     */
    record Unreadable(String problem, String hint) implements Reading {}
  }

  /**
   * Reads a price, at least zero, of at most 12 digits before the point and 9 behind it.
   *
   * @param unit what it is for, {@code "GB"}, {@code "hour"} or {@code "month"}; empty for a plain
   *     sum
   */
  public static Reading price(String text, String unit) {
    String per = unit.isEmpty() ? "" : "/" + unit;
    Matcher match = PRICE.matcher(text.strip());
    if (!match.matches()) {
      return new Reading.Unreadable(
          "is not a price", "write an amount and a currency, such as '300 EUR" + per + "'");
    }
    String amount = match.group(1);
    String currency = match.group(2);
    if (!currency.matches("[A-Z]{3}")) {
      return new Reading.Unreadable(
          currency.isEmpty() ? "has no currency" : "has unknown currency '" + currency + "'",
          "write three capital letters of ISO 4217: '" + amount + " EUR" + per + "'");
    }
    String found = match.group(3) == null ? "" : match.group(3);
    if (!found.equals(unit)) {
      return new Reading.Unreadable(
          found.isEmpty() ? "does not say for what" : "is for '" + found + "'",
          "write '" + amount + " " + currency + per + "'");
    }
    if (amount.startsWith("-")) {
      return new Reading.Unreadable("is negative", "check the sign");
    }
    return new Reading.Value(Money.of(amount, currency));
  }
}

package io.coldpotato.benchmarks;

import java.util.Locale;
import java.util.Optional;

/**
 * One line of the table of floors.
 *
 * @param what is measured
 * @param measured the figure; empty when it could not be taken
 * @param unit after a figure
 * @param floor what must hold
 * @param aim what is striven for; empty for none
 * @param isMoreBetter whether figures above the floor are the good ones
 * @param note how it was taken, or why not
 */
record Floor(
    String what,
    Optional<Double> measured,
    String unit,
    double floor,
    Optional<Double> aim,
    boolean isMoreBetter,
    String note) {

  static final String HEADER =
      "| what | measured | floor | aim | verdict | how |\n|---|---|---|---|---|---|";

  static Floor atLeast(String what, double measured, double floor, double aim, String note) {
    return new Floor(what, Optional.of(measured), "×", floor, Optional.of(aim), true, note);
  }

  static Floor atMost(String what, double measured, String unit, double floor, String note) {
    return new Floor(what, Optional.of(measured), unit, floor, Optional.empty(), false, note);
  }

  Floor withAim(double figure) {
    return new Floor(what, measured, unit, floor, Optional.of(figure), isMoreBetter, note);
  }

  static Floor skipped(String what, String unit, double floor, String reason) {
    return new Floor(what, Optional.empty(), unit, floor, Optional.empty(), false, reason);
  }

  boolean isBroken() {
    return measured.isPresent() && !reaches(floor);
  }

  private boolean reaches(double figure) {
    double value = measured.orElseThrow();
    return isMoreBetter ? value >= figure : value <= figure;
  }

  private String verdict() {
    if (measured.isEmpty()) {
      return "skipped";
    }
    return isBroken() ? "BROKEN" : aim.filter(this::reaches).map(a -> "aim met").orElse("holds");
  }

  /** Returns the line. */
  String line() {
    String sign = isMoreBetter ? "≥ " : "≤ ";
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(
            what,
            measured.map(this::figure).orElse("–"),
            sign + figure(floor),
            aim.map(a -> sign + figure(a)).orElse("–"),
            verdict(),
            note);
  }

  private String figure(double value) {
    String digits =
        value >= 100
            ? String.format(Locale.ROOT, "%,.0f", value)
            : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    return digits + " " + unit;
  }
}

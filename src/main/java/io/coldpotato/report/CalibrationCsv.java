package io.coldpotato.report;

import io.coldpotato.study.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Calibrated parameters as the table that {@code --calibration} takes, and that may stand in a
 * world's folder as {@code calibration.csv} or {@code delay.csv}.
 *
 * <p>Holds the parameters that were fitted and no others, each with where its value is from and
 * what it was before. Five decimals, so that reading it gives the figures that were printed.
 */
public final class CalibrationCsv {

  private CalibrationCsv() {}

  /** Returns the text. */
  public static String render(Calibration calibration) {
    List<List<String>> rows = new ArrayList<>();
    String source =
        "calibrate on "
            + String.join(", ", calibration.files())
            + ": "
            + String.format(
                Locale.ROOT,
                "%,d pairs of %,d places, of %,d rows",
                calibration.pairs(),
                calibration.places(),
                calibration.rowsRead())
            + calibration.dates().map(d -> "; measured " + d).orElse("; date not stated")
            + calibration.fibreOf().map(year -> "; fibre as of " + year).orElse("");
    for (Calibration.Fitted parameter : calibration.parameters()) {
      if (parameter.outcome() != Calibration.Outcome.KEPT) {
        rows.add(
            List.of(
                parameter.name(),
                number(parameter.value()),
                parameter.unit(),
                "measured",
                source,
                number(parameter.previous()),
                number(parameter.foldLow()),
                number(parameter.foldHigh()),
                Integer.toString(parameter.pairs())));
      }
    }
    return new Table(
            List.of(
                "parameter",
                "value",
                "unit",
                "basis",
                "source",
                "previous_value",
                "fold_low",
                "fold_high",
                "pairs"),
            rows)
        .csv();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }
}

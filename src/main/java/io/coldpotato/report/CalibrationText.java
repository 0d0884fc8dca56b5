package io.coldpotato.report;

import io.coldpotato.study.Calibration;
import io.coldpotato.study.Score;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of a calibration, for people. */
public final class CalibrationText {

  private CalibrationText() {}

  /**
   * Returns the text.
   *
   * @param saved the file that the parameters were written to
   */
  public static String render(Calibration calibration, Optional<String> saved) {
    StringBuilder text = new StringBuilder();
    head(calibration, text);
    parameters(calibration, text);
    scores("error on these rows, before → after", calibration.fit(), text);
    if (!calibration.unseen().isEmpty()) {
      scores("both ends unseen (5 groups of places)", calibration.unseen(), text);
    }
    if (!calibration.notes().isEmpty()) {
      text.append('\n');
      calibration.notes().forEach(n -> text.append("note: ").append(n).append('\n'));
    }
    text.append('\n');
    text.append(
        saved
            .map(f -> "Saved to " + f + "; use it with --calibration " + ShellWords.quote(f) + "\n")
            .orElse("Nothing is saved; add --save calibration.csv to keep these parameters.\n"));
    return text.toString();
  }

  private static void head(Calibration calibration, StringBuilder text) {
    text.append("Calibrated: ").append(calibration.model()).append(", on ");
    text.append(String.join(", ", calibration.files()));
    text.append(calibration.dates().map(d -> " (measured " + d + ")").orElse("")).append(".\n");
    text.append(
        String.format(
            Locale.ROOT,
            "%,d rows read, %,d pairs of %,d places used (both directions once, by their mean),"
                + " %,d rows left out",
            calibration.rowsRead(),
            calibration.pairs(),
            calibration.places(),
            calibration.leftOut().total()));
    if (calibration.leftOut().total() > 0) {
      text.append(": ").append(LeftOutText.reasons(calibration.leftOut()));
    }
    text.append(".\n");
  }

  private static void parameters(Calibration calibration, StringBuilder text) {
    text.append(
        String.format(
            Locale.ROOT,
            "\n%-32s %8s %8s %15s %11s %7s\n",
            "parameter",
            "before",
            "after",
            "unseen fits",
            "makes sense",
            "pairs"));
    for (Calibration.Fitted p : calibration.parameters()) {
      String word =
          switch (p.outcome()) {
            case FITTED -> "";
            case AT_BOUND -> "  at its bound";
            case KEPT -> "  kept, too few pairs";
          };
      text.append(
          String.format(
              Locale.ROOT,
              "%-32s %8.2f %8.2f %15s %11s %,7d%s\n",
              p.name(),
              p.previous(),
              p.value(),
              String.format(Locale.ROOT, "%.2f to %.2f", p.foldLow(), p.foldHigh()),
              String.format(Locale.ROOT, "%.0f to %.1f", p.least(), p.most()),
              p.pairs(),
              word));
    }
  }

  private static void scores(
      String title, List<Calibration.Compared> compared, StringBuilder text) {
    text.append(
        String.format(
            Locale.ROOT,
            "\n%-38s %7s %15s %15s %15s %17s\n",
            title,
            "pairs",
            "median, %",
            "P90, %",
            "≤ 25 %, %",
            "bias, %"));
    for (Calibration.Compared row : compared) {
      Score before = row.before();
      Score after = row.after();
      text.append(
          String.format(
              Locale.ROOT,
              "%-38s %,7d %15s %15s %15s %17s\n",
              row.name(),
              before.rows(),
              percent(before.medianApe(), after.medianApe()),
              percent(before.p90Ape(), after.p90Ape()),
              percent(before.within25Percent(), after.within25Percent()),
              percent(before.bias(), after.bias())));
    }
  }

  private static String percent(double before, double after) {
    return String.format(Locale.ROOT, "%.1f → %.1f", before * 100, after * 100).replace('-', '−');
  }
}

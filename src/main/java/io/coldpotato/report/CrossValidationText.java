package io.coldpotato.report;

import io.coldpotato.study.CrossValidation;
import java.util.Locale;

/** How near a model comes at places that its parameters have not seen, for people. */
final class CrossValidationText {

  private CrossValidationText() {}

  /** Appends the tables and notes. */
  static void append(CrossValidation validation, StringBuilder text) {
    if (!validation.unseen().isEmpty()) {
      text.append(
          String.format(
              Locale.ROOT,
              "\nCross-validated by place: %,d fits, each without the rows of one or two of five groups"
                  + " of %,d places.\n",
              validation.fits(),
              validation.places()));
      EvaluationText.header("error of what no fit has seen", text);
      for (CrossValidation.Unseen unseen : validation.unseen()) {
        EvaluationText.line(unseen.ends().words(), unseen.score(), true, text);
        unseen
            .byDistance()
            .forEach(b -> EvaluationText.line("  " + b.name(), b.score(), true, text));
      }
    }
    parameters(validation, text);
    text.append('\n');
    validation.notes().forEach(n -> text.append("note: ").append(n).append('\n'));
  }

  private static void parameters(CrossValidation validation, StringBuilder text) {
    if (validation.parameters().isEmpty()) {
      return;
    }
    text.append(
        String.format(
            Locale.ROOT, "\n%-34s %8s %16s %9s\n", "parameter", "in use", "unseen fits", "fits"));
    for (CrossValidation.Parameter p : validation.parameters()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-34s %8.2f %16s %9s  %s\n",
              p.name(),
              p.inUse(),
              String.format(Locale.ROOT, "%.2f to %.2f", p.least(), p.most()),
              p.fits() + " of " + validation.fits(),
              p.unit()));
    }
  }
}

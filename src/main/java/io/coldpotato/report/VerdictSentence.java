package io.coldpotato.report;

import io.coldpotato.study.Comparison;
import io.coldpotato.study.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A verdict as a sentence in three parts, since a terminal sets them off.
 *
 * @param lead the option that it is about, or empty
 * @param claim what is so
 * @param detail how sure that is, or why; may be empty
 */
record VerdictSentence(String lead, String claim, String detail) {

  /** Returns the sentence of a verdict over some results of its site and destination. */
  static VerdictSentence of(Verdict verdict, List<Comparison.Result> results, OptionNames names) {
    Optional<Verdict.Ranked> best = verdict.best();
    if (best.isEmpty()) {
      return none(verdict, results, names);
    }
    String title = names.title(best.get().option());
    Optional<Verdict.Gain> gain = verdict.gain();
    if (gain.isEmpty()) {
      String alone =
          results.size() > 1 ? "no other option reaches " : "nothing else was compared for ";
      return new VerdictSentence(
          title,
          ": " + Figures.withUnit(best.get().p95Millis()) + " at P95",
          "; " + alone + verdict.destination() + ".");
    }
    return compared(title, best.get(), gain.get(), names);
  }

  private static VerdictSentence compared(
      String title, Verdict.Ranked best, Verdict.Gain gain, OptionNames names) {
    String over = names.inSentence(gain.over());
    String sure =
        " (80"
            + TextStyle.NO_BREAK
            + "% interval "
            + Figures.millis(gain.lowMillis())
            + " to "
            + Figures.millis(gain.highMillis())
            + ", sooner in "
            + Figures.wholePercent(gain.odds())
            + " of draws).";
    if (gain.isTooCloseToCall()) {
      return new VerdictSentence(
          "",
          "Too close to call: "
              + names.inSentence(best.option())
              + " and "
              + over
              + ", "
              + Figures.withUnit(gain.millis())
              + " apart at P95",
          sure);
    }
    return new VerdictSentence(
        title,
        (best.kind().equals("internet") ? " wins: " : ": ")
            + Figures.withUnit(gain.millis())
            + " sooner than "
            + over
            + " at P95",
        sure);
  }

  private static VerdictSentence none(
      Verdict verdict, List<Comparison.Result> results, OptionNames names) {
    List<String> why =
        results.stream().map(r -> names.inSentence(r.option()) + ": " + shortReason(r)).toList();
    return new VerdictSentence(
        "",
        "No option reaches " + verdict.destination() + " from " + verdict.site(),
        why.isEmpty() ? "." : " (" + String.join("; ", why) + ").");
  }

  private static String shortReason(Comparison.Result result) {
    return Outcomes.violations(result.journey()).stream()
        .findFirst()
        .map(v -> v.ruleId())
        .orElseGet(() -> String.join("; ", Outcomes.reasons(result.journey())));
  }

  /** Returns what would turn the answer. */
  static Optional<String> turn(Verdict verdict, WorldFacts facts, OptionNames names) {
    Optional<Verdict.Ranked> best = verdict.best();
    if (verdict.turns().isEmpty() || best.isEmpty()) {
      return Optional.empty();
    }
    Verdict.Turn turn = verdict.turns().get();
    String start =
        "if "
            + facts.network(turn.without().a())
            + " did not meet "
            + facts.network(turn.without().b())
            + " in "
            + facts.metro(turn.without().metro())
            + " (that it does is assumed), ";
    String then =
        turn.gainMillis()
            .map(
                ms ->
                    names.inSentence(turn.best())
                        + " would be best, "
                        + Figures.withUnit(ms)
                        + " sooner than "
                        + names.inSentence(best.get().option()))
            .orElseGet(
                () ->
                    names.inSentence(best.get().option())
                        + " would not arrive at all and "
                        + names.inSentence(turn.best())
                        + " would be best");
    return Optional.of(start + then + ".");
  }

  /** Returns the whole sentence with plain blanks. */
  String text() {
    return Figures.unbound(lead + claim + detail);
  }
}

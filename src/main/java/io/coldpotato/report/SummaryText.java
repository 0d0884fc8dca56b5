package io.coldpotato.report;

import io.coldpotato.study.Comparison;
import io.coldpotato.study.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Many sites and destinations at a glance: who wins how often, then one line each. */
final class SummaryText {

  private static final List<TextTable.Column> COLUMNS =
      List.of(
          TextTable.Column.text("", 0),
          TextTable.Column.text("site", 0),
          TextTable.Column.text("destination", 0),
          TextTable.Column.text("best", 0),
          TextTable.Column.figure("P95 ms", 0),
          TextTable.Column.figure("gain ms", 1),
          TextTable.Column.figure("80 % interval", 2),
          TextTable.Column.figure("odds", 3),
          TextTable.Column.text("against", 4));

  private final Comparison comparison;
  private final List<Pair> pairs;
  private final OptionNames names;
  private final Canvas canvas;

  SummaryText(Comparison comparison, List<Pair> pairs, OptionNames names, Canvas canvas) {
    this.comparison = comparison;
    this.pairs = pairs;
    this.names = names;
    this.canvas = canvas;
  }

  void write() {
    canvas.paragraph(0, 2, Span.bold(tally(comparison, pairs, names)));
    canvas.blank();
    TextTable table = new TextTable(canvas.style(), 0, COLUMNS);
    pairs.forEach(p -> table.row(row(p)));
    table.draw(canvas);
  }

  /** Returns how many pairs each option wins, how many are left open, and how many none reaches. */
  static String tally(Comparison comparison, List<Pair> pairs, OptionNames names) {
    Map<String, Integer> wins = new LinkedHashMap<>();
    comparison.scenario().options().keySet().forEach(o -> wins.put(o, 0));
    int open = 0;
    int none = 0;
    for (Pair pair : pairs) {
      Optional<Verdict.Ranked> best = pair.verdict().best();
      if (best.isEmpty()) {
        none++;
      } else if (pair.isTooClose()) {
        open++;
      } else {
        wins.merge(best.get().option(), 1, Integer::sum);
      }
    }
    List<String> parts = new ArrayList<>();
    wins.forEach(
        (option, count) -> {
          if (comparison.results().stream().anyMatch(r -> r.option().equals(option))) {
            parts.add(names.inSentence(option) + " wins " + count);
          }
        });
    parts.add("too close to call " + open);
    if (none > 0) {
      parts.add("no option reaches " + none);
    }
    return "Of "
        + Figures.count(pairs.size(), "pair")
        + " of site and destination: "
        + String.join(", ", parts)
        + ".";
  }

  private List<Span> row(Pair pair) {
    Verdict verdict = pair.verdict();
    Optional<Verdict.Ranked> best = verdict.best();
    Optional<Verdict.Gain> gain = verdict.gain();
    Ink ink = pair.isTooClose() ? Ink.DIM : best.map(b -> names.ink(b.option())).orElse(Ink.DIM);
    String winner = best.map(b -> names.title(b.option())).orElse("none reaches it");
    return List.of(
        Span.plain(pair.isTooClose() ? "≈" : best.isPresent() ? "✓" : ""),
        Span.plain(verdict.site()),
        Span.plain(verdict.destination()),
        new Span(pair.isTooClose() ? "too close to call" : winner, ink),
        Span.plain(best.map(b -> Figures.millis(b.p95Millis())).orElse("")),
        Span.plain(gain.map(g -> Figures.millis(g.millis())).orElse("")),
        Span.plain(
            gain.map(g -> Figures.millis(g.lowMillis()) + " to " + Figures.millis(g.highMillis()))
                .orElse("")),
        Span.plain(gain.map(g -> Figures.wholePercent(g.odds())).orElse("")),
        Span.dim(gain.map(g -> names.inSentence(g.over())).orElse(alone(pair))));
  }

  private static String alone(Pair pair) {
    boolean isOnly = pair.verdict().best().isPresent() && pair.results().size() > 1;
    return isOnly ? "no other reaches it" : "";
  }
}

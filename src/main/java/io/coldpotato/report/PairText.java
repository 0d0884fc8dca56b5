package io.coldpotato.report;

import io.coldpotato.azure.RuleViolation;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.latency.PathDelay;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Cost;
import io.coldpotato.study.Journey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One site and destination: the verdict, the table of options, why some do not reach, what would
 * turn it.
 */
final class PairText {

  private static final int BAR_FROM_WIDTH = 110;
  private static final int BAR_COLUMNS = 16;

  private final Scenario scenario;
  private final WorldFacts facts;
  private final OptionNames names;
  private final Sentences sentences;
  private final Canvas canvas;
  private final Set<RuleViolation> told = new HashSet<>();

  PairText(
      Scenario scenario, WorldFacts facts, OptionNames names, Sentences sentences, Canvas canvas) {
    this.scenario = scenario;
    this.facts = facts;
    this.names = names;
    this.sentences = sentences;
    this.canvas = canvas;
  }

  /** Writes a pair that stands alone: the verdict, the figures, what people notice of them. */
  void write(Pair pair) {
    verdict(pair);
    canvas.blank();
    heading(pair);
    rest(pair);
    Bounds.sentence(pair, names)
        .ifPresent(b -> canvas.paragraph(0, 2, Span.dim("Mbit/s is bound: "), Span.plain(b)));
    Feelings.sentence(pair, names)
        .ifPresent(
            f ->
                canvas.paragraph(
                    0,
                    2,
                    Span.dim("Felt, with the lines' mean loss and without any: "),
                    Span.plain(f)));
  }

  /** Writes one of several pairs: the heading goes first, so that each verdict says of what. */
  void writeOneOfMany(Pair pair) {
    heading(pair);
    verdict(pair);
    rest(pair);
  }

  private void verdict(Pair pair) {
    VerdictSentence verdict = VerdictSentence.of(pair.verdict(), pair.results(), names);
    Ink lead = pair.verdict().best().map(b -> names.ink(b.option())).orElse(Ink.PLAIN);
    canvas.paragraph(
        0,
        0,
        new Span(verdict.lead(), lead.bold()),
        Span.bold(verdict.claim()),
        Span.plain(verdict.detail()));
    CostSentence.of(pair, names)
        .ifPresent(c -> canvas.paragraph(0, 2, Span.dim("Money: "), Span.plain(c)));
  }

  private void heading(Pair pair) {
    canvas.paragraph(
        0,
        2,
        Span.bold(pair.verdict().site() + " → " + pair.verdict().destination()),
        Span.dim(place(pair.verdict().destination())));
  }

  private void rest(Pair pair) {
    boolean priced = pair.results().stream().anyMatch(r -> month(r).isPresent());
    TextTable table = new TextTable(canvas.style(), 0, columns(priced));
    pair.results().forEach(r -> table.row(priced ? priced(row(pair, r), r) : row(pair, r)));
    table.draw(canvas);
    pair.results().forEach(this::reasons);
    VerdictSentence.turn(pair.verdict(), facts, names)
        .ifPresent(t -> canvas.paragraph(0, 2, Span.dim("Turns the answer: "), Span.plain(t)));
  }

  private String place(String destination) {
    return Optional.<Destination>ofNullable(scenario.destinations().get(destination))
        .map(d -> " (" + facts.place(d) + ")")
        .orElse("");
  }

  private List<TextTable.Column> columns(boolean priced) {
    List<TextTable.Column> columns =
        new ArrayList<>(
            List.of(
                TextTable.Column.text("", 0),
                TextTable.Column.text("option", 0),
                TextTable.Column.figure("P50 ms", 2),
                TextTable.Column.figure("P95 ms", 0),
                TextTable.Column.figure("P99 ms", 3),
                TextTable.Column.figure("jitter ms", 5),
                TextTable.Column.figure("loss", 4),
                TextTable.Column.figure("Mbit/s", 6)));
    if (canvas.style().width() >= BAR_FROM_WIDTH) {
      columns.add(TextTable.Column.text("P95", 7));
    }
    columns.add(TextTable.Column.text("reached", 8));
    columns.add(TextTable.Column.text("basis", 1));
    if (priced) {
      columns.add(TextTable.Column.figure("a month", 4));
    }
    return columns;
  }

  private static Optional<String> month(Comparison.Result result) {
    return result.design().cost().flatMap(Cost::month).map(CostSentence::money);
  }

  private static List<Span> priced(List<Span> row, Comparison.Result result) {
    row.add(known(month(result)));
    return row;
  }

  private List<Span> row(Pair pair, Comparison.Result result) {
    Ink ink = names.ink(result.option());
    List<Span> cells = new ArrayList<>();
    cells.add(Span.plain(mark(pair, result)));
    cells.add(new Span(names.title(result.option()), ink));
    boolean bar = canvas.style().width() >= BAR_FROM_WIDTH;
    if (!(result.journey() instanceof Journey.Reached reached)) {
      for (int i = 0; i < 6; i++) {
        cells.add(Span.dim(Figures.UNKNOWN));
      }
      if (bar) {
        cells.add(Span.plain(""));
      }
      cells.add(Span.dim(Figures.UNKNOWN));
      cells.add(Span.plain(Outcomes.word(result.journey()) + ", see below"));
      return cells;
    }
    PathDelay delay = reached.delay();
    cells.add(Span.plain(Figures.millis(delay.p50Millis())));
    cells.add(Span.plain(Figures.millis(delay.p95Millis())));
    cells.add(Span.plain(Figures.millis(delay.p99Millis())));
    cells.add(Span.plain(Figures.millis(delay.jitterMillis())));
    cells.add(known(delay.loss().map(l -> Figures.percent(l.value()))));
    cells.add(known(reached.throughput().map(t -> Figures.rate(t.rate()))));
    if (bar) {
      cells.add(new Span(bar(delay.p95Millis(), pair.largestP95Millis()), ink));
    }
    cells.add(Span.plain(Outcomes.exposure(reached).orElse("")));
    boolean assumed = !Outcomes.assumptions(reached, sentences).isEmpty();
    cells.add(
        Span.plain(
            delay.basis().word()
                + " "
                + Figures.wholePercent(delay.basisShare())
                + (assumed ? " *" : "")));
    return cells;
  }

  private static String mark(Pair pair, Comparison.Result result) {
    if (pair.isLeftOpen(result)) {
      return "≈";
    }
    return pair.isBest(result) && !pair.isTooClose() ? "✓" : "";
  }

  private static Span known(Optional<String> figure) {
    return figure.map(Span::plain).orElse(Span.dim(Figures.UNKNOWN));
  }

  private static String bar(double millis, double largest) {
    int length = largest > 0 ? (int) Math.max(1, Math.round(BAR_COLUMNS * millis / largest)) : 0;
    return "━".repeat(length) + "·".repeat(BAR_COLUMNS - length);
  }

  /** Says why an option does not reach, and the way out where there is one. */
  void reasons(Comparison.Result result) {
    if (result.journey() instanceof Journey.Reached) {
      return;
    }
    Span option = new Span(names.title(result.option()), names.ink(result.option()));
    canvas.paragraph(2, 2, option, Span.plain(" is " + Outcomes.word(result.journey()) + ":"));
    List<RuleViolation> violations = Outcomes.violations(result.journey());
    for (RuleViolation violation : violations) {
      if (told.add(violation)) {
        canvas.paragraph(
            4, 2, Span.bold(violation.ruleId()), Span.plain(": " + violation.message()));
        canvas.paragraph(
            6,
            2,
            Span.plain("way out: " + violation.wayOut()),
            Span.dim("; source: " + violation.source()));
      } else {
        canvas.paragraph(4, 2, Span.bold(violation.ruleId()), Span.plain(", as above"));
      }
    }
    if (violations.isEmpty()) {
      Outcomes.reasons(result.journey()).forEach(r -> canvas.paragraph(4, 2, Span.plain(r)));
    }
  }
}

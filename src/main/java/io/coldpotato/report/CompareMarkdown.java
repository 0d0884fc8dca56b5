package io.coldpotato.report;

import io.coldpotato.azure.RuleViolation;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Failure;
import io.coldpotato.connectivity.World;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Cost;
import io.coldpotato.study.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes comparisons as Markdown (CommonMark with tables) for tickets and wikis. */
public final class CompareMarkdown {

  private static final List<String> HEAD =
      List.of(
          "option",
          "P50, ms",
          "P95, ms",
          "P99, ms",
          "jitter, ms",
          "loss",
          "Mbit/s",
          "one flow, Mbit/s",
          "page, s",
          "call, MOS",
          "reached",
          "basis");
  private static final String ALIGNMENT =
      "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|---|\n";
  private static final int FIGURES = 9;

  private final Comparison comparison;
  private final WorldFacts facts;
  private final OptionNames names;
  private final Sentences sentences;
  private final StringBuilder out = new StringBuilder();

  private CompareMarkdown(Comparison comparison, WorldFacts world) {
    this.comparison = comparison;
    this.facts =
        world.knowing(comparison.results().stream().map(Comparison.Result::journey).toList());
    this.names = new OptionNames(comparison.scenario());
    this.sentences = new Sentences(facts);
  }

  /**
   * Returns comparisons as one document.
   *
   * @param comparisons what was compared
   * @param world the world compared in
   */
  public static String render(List<Comparison> comparisons, World world) {
    return render(comparisons, WorldFacts.of(world));
  }

  static String render(List<Comparison> comparisons, WorldFacts facts) {
    return String.join(
        "\n", comparisons.stream().map(c -> new CompareMarkdown(c, facts).write()).toList());
  }

  private String write() {
    String name = comparison.scenario().name();
    line("# " + escaped(name.isBlank() ? comparison.scenario().file() : name));
    if (!comparison.scenario().description().isBlank()) {
      line("");
      line(escaped(comparison.scenario().description()));
    }
    line("");
    line(escaped(Remarks.plan(comparison, facts)) + ".");
    List<Failure> failures = comparison.scenario().failures();
    if (!failures.isEmpty()) {
      line("");
      line(
          "Without "
              + escaped(failures.stream().map(Failure::id).collect(Collectors.joining(", ")))
              + ".");
    }
    List<Pair> pairs = Pair.of(comparison);
    if (pairs.size() > 1) {
      line("");
      line("**" + escaped(SummaryText.tally(comparison, pairs, names)) + "**");
    }
    pairs.forEach(this::pair);
    remarks();
    checks();
    return Figures.unbound(out.toString());
  }

  private void pair(Pair pair) {
    String place =
        Optional.<Destination>ofNullable(
                comparison.scenario().destinations().get(pair.verdict().destination()))
            .map(d -> " (" + facts.place(d) + ")")
            .orElse("");
    line("");
    line("## " + escaped(pair.verdict().site() + " → " + pair.verdict().destination() + place));
    line("");
    VerdictSentence verdict = VerdictSentence.of(pair.verdict(), pair.results(), names);
    line("**" + escaped(verdict.lead() + verdict.claim()) + "**" + escaped(verdict.detail()));
    line("");
    line(row(HEAD));
    out.append(ALIGNMENT);
    pair.results().forEach(r -> line(row(cells(pair, r))));
    money(pair);
    reasons(pair);
    VerdictSentence.turn(pair.verdict(), facts, names)
        .ifPresent(
            t -> {
              line("");
              line("Turns the answer: " + escaped(t));
            });
  }

  private List<String> cells(Pair pair, Comparison.Result result) {
    String title = names.title(result.option());
    boolean wins = pair.isBest(result) && !pair.isTooClose();
    List<String> cells = new ArrayList<>();
    cells.add(wins ? title + " ✓" : title);
    if (result.journey() instanceof Journey.Reached reached) {
      cells.add(Figures.millis(reached.delay().p50Millis()));
      cells.add(Figures.millis(reached.delay().p95Millis()));
      cells.add(Figures.millis(reached.delay().p99Millis()));
      cells.add(Figures.millis(reached.delay().jitterMillis()));
      cells.add(
          reached.delay().loss().map(l -> Figures.percent(l.value())).orElse(Figures.UNKNOWN));
      cells.add(reached.throughput().map(t -> Figures.rate(t.rate())).orElse(Figures.UNKNOWN));
      cells.addAll(Feelings.cells(reached));
      cells.add(Outcomes.exposure(reached).orElse(""));
      cells.add(
          reached.delay().basis().word()
              + " "
              + Figures.wholePercent(reached.delay().basisShare()));
    } else {
      for (int i = 0; i < FIGURES; i++) {
        cells.add(Figures.UNKNOWN);
      }
      cells.add(Figures.UNKNOWN);
      cells.add(Outcomes.word(result.journey()) + ", see below");
    }
    return cells;
  }

  private void money(Pair pair) {
    List<String> months =
        pair.results().stream()
            .flatMap(
                r ->
                    r.design().cost().flatMap(Cost::month).stream()
                        .map(m -> names.title(r.option()) + " " + CostSentence.money(m)))
            .toList();
    if (!months.isEmpty()) {
      line("");
      line(
          escaped(
              "Cost a month: "
                  + String.join("; ", months)
                  + "."
                  + CostSentence.of(pair, names).map(c -> " Money: " + c).orElse("")));
    }
  }

  private void reasons(Pair pair) {
    List<String> lines = new ArrayList<>();
    for (Comparison.Result result : pair.results()) {
      String start =
          "- "
              + escaped(names.title(result.option()) + " is " + Outcomes.word(result.journey()))
              + ": ";
      List<RuleViolation> violations = Outcomes.violations(result.journey());
      for (RuleViolation v : violations) {
        lines.add(
            start
                + "**"
                + escaped(v.ruleId())
                + "**: "
                + escaped(v.message() + "; way out: " + v.wayOut() + "; source: " + v.source()));
      }
      if (violations.isEmpty()) {
        Outcomes.reasons(result.journey()).forEach(r -> lines.add(start + escaped(r)));
      }
    }
    list(lines);
  }

  private void remarks() {
    line("");
    line("## What this rests on");
    Assumptions assumed = Assumptions.of(comparison, sentences);
    if (assumed.count() > 0) {
      line("");
      line(
          assumed.areMany()
              ? "Assumed: "
                  + Figures.count(assumed.count(), "thing")
                  + "; `--format html` lists them, `--format json` with each result:"
              : "Assumed:");
      list(
          (assumed.areMany() ? assumed.counted() : assumed.listed())
              .stream().map(a -> "- " + escaped(a)).toList());
    }
    Remarks.unknownCosts(comparison, names)
        .ifPresent(
            text -> {
              line("");
              line(escaped(text));
            });
    String bases = Remarks.bases(comparison.results().stream().map(Comparison.Result::journey));
    if (!bases.isEmpty()) {
      line("");
      line("Basis, share of all P50: " + escaped(bases) + ".");
    }
    line("");
    line("Data: " + escaped(Remarks.ages(facts)) + ".");
  }

  private void checks() {
    if (comparison.checks().isEmpty()) {
      return;
    }
    List<Comparison.Check> failed = comparison.checks().stream().filter(c -> !c.holds()).toList();
    line("");
    line("## Expectations");
    line("");
    line(
        failed.isEmpty()
            ? "All " + comparison.checks().size() + " hold."
            : failed.size() + " of " + comparison.checks().size() + " failed:");
    list(failed.stream().map(c -> "- " + escaped(Remarks.failed(comparison, c))).toList());
  }

  private void list(List<String> lines) {
    if (!lines.isEmpty()) {
      line("");
      lines.forEach(this::line);
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells.stream().map(CompareMarkdown::escaped).toList()) + " |";
  }

  /** Returns text in which nothing is markup, on one line. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1").replaceAll("\\p{Cntrl}+", " ");
  }
}

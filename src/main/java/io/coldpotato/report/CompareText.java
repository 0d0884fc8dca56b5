package io.coldpotato.report;

import io.coldpotato.connectivity.World;
import io.coldpotato.study.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes comparisons as text for a terminal: the answer first, then the figures, then what they
 * rest on.
 */
public final class CompareText {

  /** From this many sites and destinations on a summary goes before the details. */
  private static final int SUMMARY_FROM = 7;

  private final Comparison comparison;
  private final WorldFacts facts;
  private final OptionNames names;
  private final Sentences sentences;
  private final Canvas canvas;
  private final List<Pair> pairs;

  private CompareText(Comparison comparison, WorldFacts world, TextStyle style) {
    this.comparison = comparison;
    this.facts = world.knowing(comparison.results().stream().map(r -> r.journey()).toList());
    this.names = new OptionNames(comparison.scenario());
    this.sentences = new Sentences(facts);
    this.canvas = new Canvas(style);
    this.pairs = Pair.of(comparison);
  }

  /**
   * Returns a comparison as text.
   *
   * @param comparison what was compared
   * @param world the world compared in
   * @param style colours, characters and width; no line is wider
   */
  public static String render(Comparison comparison, World world, TextStyle style) {
    return render(comparison, WorldFacts.of(world), style);
  }

  /** Returns several comparisons as text, each under the name of its file. */
  public static String render(List<Comparison> comparisons, World world, TextStyle style) {
    WorldFacts facts = WorldFacts.of(world);
    if (comparisons.size() == 1) {
      return render(comparisons.get(0), facts, style);
    }
    List<String> texts = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      Canvas head = new Canvas(style);
      head.paragraph(0, 2, Span.bold(comparison.scenario().file()));
      texts.add(head.text() + render(comparison, facts, style));
    }
    return String.join("\n\n", texts);
  }

  static String render(Comparison comparison, WorldFacts facts, TextStyle style) {
    return new CompareText(comparison, facts, style).write();
  }

  private String write() {
    canvas.paragraph(0, 2, Span.dim(Remarks.plan(comparison, facts)));
    if (pairs.size() >= SUMMARY_FROM) {
      canvas.blank();
      new SummaryText(comparison, pairs, names, canvas).write();
    }
    PairText pairText = new PairText(comparison.scenario(), facts, names, sentences, canvas);
    for (Pair pair : pairs) {
      canvas.blank();
      if (pairs.size() == 1) {
        pairText.write(pair);
      } else {
        pairText.writeOneOfMany(pair);
      }
    }
    canvas.blank();
    remarks();
    hint();
    checks();
    return canvas.text();
  }

  private void remarks() {
    Assumptions assumed = Assumptions.of(comparison, sentences);
    if (assumed.count() > 0) {
      canvas.paragraph(
          0,
          2,
          Span.dim(
              assumed.areMany()
                  ? "* Assumed: "
                      + Figures.count(assumed.count(), "thing")
                      + "; --format html lists them, --format json with each result:"
                  : "* Assumed:"));
      (assumed.areMany() ? assumed.counted() : assumed.listed())
          .forEach(a -> canvas.paragraph(2, 2, Span.dim("- " + a)));
    }
    Remarks.unknownCosts(comparison, names)
        .ifPresent(text -> canvas.paragraph(0, 2, Span.dim(text)));
    String bases = Remarks.bases(comparison.results().stream().map(r -> r.journey()));
    if (!bases.isEmpty()) {
      canvas.paragraph(0, 2, Span.dim("Basis, share of all P50: " + bases + "."));
    }
    canvas.paragraph(0, 2, Span.dim("Data: " + Remarks.ages(facts) + "."));
  }

  private void checks() {
    List<Comparison.Check> failed = comparison.checks().stream().filter(c -> !c.holds()).toList();
    if (comparison.checks().isEmpty()) {
      return;
    }
    canvas.blank();
    if (failed.isEmpty()) {
      canvas.paragraph(
          0, 2, Span.plain("Expectations: all " + comparison.checks().size() + " hold."));
      return;
    }
    canvas.paragraph(
        0,
        2,
        Span.bold(
            "Expectations: " + failed.size() + " of " + comparison.checks().size() + " failed."));
    failed.forEach(c -> canvas.paragraph(2, 2, Span.plain(Remarks.failed(comparison, c))));
  }

  private void hint() {
    Optional<Pair> pair =
        pairs.stream()
            .filter(p -> p.verdict().best().isPresent())
            .findFirst()
            .or(() -> pairs.stream().filter(p -> !p.results().isEmpty()).findFirst());
    pair.ifPresent(
        p -> {
          String option =
              p.verdict().best().map(b -> b.option()).orElseGet(() -> p.results().get(0).option());
          canvas.command(
              "hint:",
              List.of(
                  "coldpotato trace",
                  ShellWords.quote(comparison.scenario().file()),
                  "--site " + ShellWords.quote(p.verdict().site()),
                  "--destination " + ShellWords.quote(p.verdict().destination()),
                  "--option " + ShellWords.quote(option),
                  "--explain"));
        });
  }
}

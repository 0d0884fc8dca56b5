package io.coldpotato.report;

import io.coldpotato.connectivity.World;
import io.coldpotato.study.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes advice as text for a terminal: the best design first, then why cheaper ones fail. */
public final class AdviceText {

  private static final int MARGIN = 2;
  private static final int HANGING = 9;

  private final Advice advice;
  private final WorldFacts facts;
  private final Canvas canvas;

  private AdviceText(Advice advice, WorldFacts facts, TextStyle style) {
    this.advice = advice;
    this.facts = facts;
    this.canvas = new Canvas(style);
  }

  /**
   * Returns advice as text.
   *
   * @param world the world advised in
   * @param style colours, characters and width; no line is wider
   */
  public static String render(Advice advice, World world, TextStyle style) {
    return new AdviceText(advice, WorldFacts.of(world), style).write();
  }

  private String write() {
    long found = advice.pairs().stream().filter(p -> p.best().isPresent()).count();
    canvas.paragraph(
        0,
        2,
        Span.bold(
            Figures.count(advice.pairs().size(), "way")
                + " from a site to a destination: "
                + (found == advice.pairs().size()
                    ? "each has a design"
                    : found + " with a design, " + (advice.pairs().size() - found) + " without")
                + (advice.pairs().stream().allMatch(p -> p.targets().isEmpty())
                    ? "; no target is given"
                    : " that meets its targets")),
        Span.dim(
            ". World "
                + facts.name()
                + ", locations within "
                + Figures.whole(advice.withinKilometres())
                + " km of fibre"));
    without();
    advice.pairs().forEach(this::pair);
    remarks();
    return canvas.text();
  }

  private void without() {
    if (!advice.without().isEmpty()) {
      canvas.paragraph(
          0,
          2,
          Span.bold("Without " + String.join(", ", advice.without())),
          Span.plain(": no design is made of what has failed, and none is timed over it."));
    }
    if (!advice.notLookedAt().isEmpty()) {
      canvas.paragraph(
          0,
          2,
          Span.dim(
              "Not looked at, since the scenario's options are not: "
                  + String.join(", ", advice.notLookedAt())
                  + "."));
    }
  }

  private void pair(Advice.Pair pair) {
    canvas.blank();
    String targets = String.join(", ", AdviceSentences.targets(pair));
    canvas.paragraph(
        0,
        2,
        Span.bold(pair.site() + " → " + pair.destination()),
        Span.plain(pair.targets().isEmpty() ? ": no target is given" : ": wanted is " + targets),
        Span.dim("; " + considered(pair) + " considered"));
    if (pair.best().isEmpty()) {
      canvas.paragraph(
          MARGIN,
          2,
          Span.bold("none of them will do; nearest to it, fewest targets broken first:"));
    }
    pair.best().ifPresent(d -> design("best", d));
    pair.failing().forEach(d -> design(pair.best().isEmpty() ? "nearest" : "cheaper", d));
    pair.dearer().forEach(d -> design("dearer", d));
  }

  private static String considered(Advice.Pair pair) {
    int all = pair.considered().values().stream().mapToInt(n -> n).sum();
    return Figures.count(all, "design")
        + (pair.considered().containsKey("expressroute")
            ? ""
            : " (no peering location lies within reach: --within KM looks farther)");
  }

  private void design(String role, Advice.Design design) {
    Ink ink = Ink.of(design.candidate().kind());
    String name = design.candidate().name();
    canvas.paragraph(
        MARGIN,
        HANGING,
        Span.plain(role + String.valueOf(TextStyle.NO_BREAK).repeat(HANGING - role.length())),
        new Span(design.candidate().family(), role.equals("best") ? ink.bold() : ink),
        Span.plain(name.isEmpty() ? "" : ", " + name));
    canvas.paragraph(MARGIN + HANGING, 0, Span.plain(String.join("; ", figures(design))));
    design
        .failures()
        .forEach(
            f ->
                canvas.paragraph(
                    MARGIN + HANGING, 2, Span.bold("fails: "), Span.plain(sentence(f))));
  }

  private static String sentence(Advice.Failure failure) {
    return failure.why().startsWith(failure.key())
        ? failure.why()
        : failure.key() + ": " + failure.why();
  }

  private static List<String> figures(Advice.Design design) {
    List<String> figures = new ArrayList<>();
    figures.add("place " + design.rank() + " in order of cost");
    AdviceSentences.reached(design)
        .ifPresent(
            r ->
                figures.add(
                    "P50 "
                        + Figures.millis(r.delay().p50Millis())
                        + ", P95 "
                        + Figures.withUnit(r.delay().p95Millis())));
    figures.add(cost(design));
    design
        .resilience()
        .ifPresent(
            r ->
                figures.add(
                    AdviceSentences.sla(design)
                        .map(a -> "SLA " + String.format(Locale.ROOT, "%.4f %%", a * 100))
                        .orElse("no SLA published")));
    AdviceSentences.index(design).ifPresent(i -> figures.add("resiliency index " + i));
    String providers = design.candidate().facts().getOrDefault("providers", "");
    if (!providers.isEmpty()) {
      long others = design.candidate().others();
      figures.add("by " + providers + (others > 0 ? " or " + others + " others alike" : ""));
    }
    return figures;
  }

  private static String cost(Advice.Design design) {
    List<String> gaps = design.cost().notKnown();
    return design
        .cost()
        .month()
        .map(m -> CostSentence.money(m) + " a month")
        .orElseGet(
            () ->
                "cost not known: "
                    + String.join(", ", gaps.stream().map(AdviceText::first).distinct().toList()));
  }

  /** The gap without the way out, which is told once. */
  private static String first(String gap) {
    int end = gap.indexOf(';');
    return end < 0 ? gap : gap.substring(0, end);
  }

  private void remarks() {
    canvas.blank();
    canvas.paragraph(
        0,
        2,
        Span.dim(
            "Order: known costs first, the cheapest first; then costs not known, and among equals:"
                + " internet, Peering Service, ExpressRoute; there by level, bandwidth, SKU,"
                + " billing, gateway, nearest location. Of designs of one family the one next to"
                + " the best is shown."));
    canvas.paragraph(
        0,
        2,
        Span.dim(
            "Each design carries, and is paid for by, the traffic of its site and destination"
                + " alone. Left out of all costs: what partners and providers charge. A price that"
                + " is not known: state it under 'prices', or in azure/prices.csv of --world."));
    canvas.paragraph(0, 2, Span.dim("Data: " + Remarks.ages(facts) + "."));
    canvas.command(
        "hint:",
        List.of("coldpotato compare", ShellWords.quote(advice.scenario().file()), "--cost"));
  }
}

package io.coldpotato.report;

import io.coldpotato.azure.CompositeSla;
import io.coldpotato.azure.Failover;
import io.coldpotato.azure.ResiliencyIndex;
import io.coldpotato.connectivity.Resilience;
import io.coldpotato.study.Comparison;
import io.coldpotato.units.Availability;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes what ways are promised to be and survive as text for a terminal. */
public final class ResilienceText {

  private static final List<TextTable.Column> COLUMNS =
      List.of(
          TextTable.Column.text("option", 0),
          TextTable.Column.figure("SLA %", 0),
          TextTable.Column.figure("β", 4),
          TextTable.Column.figure("SLA % at β = 0", 3),
          TextTable.Column.figure("down min/month", 2),
          TextTable.Column.figure("index", 0),
          TextTable.Column.figure("link fails", 0),
          TextTable.Column.figure("location fails", 1));

  private final OptionNames names;
  private final Canvas canvas;
  private final Set<String> told = new LinkedHashSet<>();

  private ResilienceText(Comparison comparison, TextStyle style) {
    this.names = new OptionNames(comparison.scenario());
    this.canvas = new Canvas(style);
  }

  /** Returns the composite agreements, resiliency indices and failover times of all results. */
  public static String render(Comparison comparison, TextStyle style) {
    ResilienceText text = new ResilienceText(comparison, style);
    text.canvas.blank();
    text.canvas.paragraph(
        0,
        2,
        Span.bold("Promised and survived"),
        Span.dim(
            ": what published agreements add up to (refund thresholds, not measured"
                + " availability), resiliency index, longest failover"));
    Pair.of(comparison).forEach(text::pair);
    return text.canvas.text();
  }

  private void pair(Pair pair) {
    canvas.blank();
    canvas.paragraph(0, 2, Span.bold(pair.verdict().site() + " → " + pair.verdict().destination()));
    TextTable table = new TextTable(canvas.style(), 2, COLUMNS);
    for (Comparison.Result result : pair.results()) {
      result.design().resilience().ifPresent(r -> table.row(row(result, r)));
    }
    table.draw(canvas);
    for (Comparison.Result result : pair.results()) {
      result.design().resilience().ifPresent(r -> notes(result, r));
    }
  }

  private List<Span> row(Comparison.Result result, Resilience resilience) {
    CompositeSla sla = resilience.sla();
    boolean several = sla.parts().stream().anyMatch(p -> p.count() > 1);
    return List.of(
        new Span(names.title(result.option()), names.ink(result.option())),
        cell(sla.composite().map(ResilienceText::percent)),
        cell(
            sla.composite()
                .filter(a -> several)
                .map(a -> String.format(Locale.ROOT, "%.2f", sla.commonCause()))),
        cell(sla.independent().filter(a -> several).map(ResilienceText::percent)),
        cell(sla.composite().map(a -> String.format(Locale.ROOT, "%.1f", a.downMinutesAMonth()))),
        cell(resilience.index().map(i -> Integer.toString(i.score()))),
        cell(resilience.failover(Failover.Event.LINK).map(Failovers::time)),
        cell(resilience.failover(Failover.Event.LOCATION).map(Failovers::time)));
  }

  private static Span cell(Optional<String> figure) {
    return figure.map(Span::plain).orElse(Span.dim(Figures.UNKNOWN));
  }

  /** Six decimals of a percentage tell two circuits in parallel from one. */
  private static String percent(Availability availability) {
    return String.format(Locale.ROOT, "%.6f", availability.percent())
        .replaceFirst("(\\.[0-9]{2}[0-9]*?)0+$", "$1");
  }

  private void notes(Comparison.Result result, Resilience resilience) {
    String option = names.title(result.option());
    resilience.sla().notPublished().forEach(n -> note(option, "no figure for " + n));
    resilience.sla().remarks().forEach(n -> note(option, n));
    resilience.index().ifPresent(index -> index(option, index));
    for (Failover failover : resilience.failovers()) {
      note(option, sentence(failover));
    }
  }

  private void index(String option, ResiliencyIndex index) {
    note(
        option,
        "index "
            + index.score()
            + " = "
            + String.join(
                " + ", index.parts().stream().map(p -> p.points() + " (" + p.what() + ")").toList())
            + (index.assumed().isEmpty() ? "" : "; " + String.join("; ", index.assumed()))
            + "; source: "
            + ResiliencyIndex.SOURCE);
  }

  private static String sentence(Failover failover) {
    String parts =
        String.join(
            " + ",
            failover.parts().stream()
                .map(p -> Failovers.seconds(p.seconds()) + " (" + p.what() + ")")
                .toList());
    return failover.event().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + ": "
        + failover
            .upToSeconds()
            .map(s -> "up to " + Failovers.seconds(s) + " = " + parts + "; ")
            .orElse("")
        + failover
            .typicalSeconds()
            .filter(s -> s > 0)
            .map(s -> "typically " + Failovers.seconds(s) + " at most; ")
            .orElse("")
        + failover.remark();
  }

  private void note(String option, String text) {
    if (told.add(option + text)) {
      canvas.paragraph(2, 2, Span.dim(option + ": "), Span.plain(text));
    }
  }
}

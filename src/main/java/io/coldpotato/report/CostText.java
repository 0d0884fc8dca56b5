package io.coldpotato.report;

import io.coldpotato.azure.BillLine;
import io.coldpotato.azure.BreakEven;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Cost;
import io.coldpotato.study.OptionCost;
import java.util.List;

/** Writes what options cost in a month, line by line, as text for a terminal. */
public final class CostText {

  private static final List<TextTable.Column> COLUMNS =
      List.of(
          TextTable.Column.text("what", 0),
          TextTable.Column.text("item", 4),
          TextTable.Column.figure("quantity", 1),
          TextTable.Column.figure("unit price", 2),
          TextTable.Column.figure("amount", 0),
          TextTable.Column.text("basis", 3));

  private static final List<TextTable.Column> SHARES =
      List.of(
          TextTable.Column.text("site", 0),
          TextTable.Column.text("destination", 0),
          TextTable.Column.text("option", 0),
          TextTable.Column.figure("a month", 0));

  private final Comparison comparison;
  private final OptionNames names;
  private final Canvas canvas;

  private CostText(Comparison comparison, TextStyle style) {
    this.comparison = comparison;
    this.names = new OptionNames(comparison.scenario());
    this.canvas = new Canvas(style);
  }

  /** Returns the costs of a comparison's options, of its results and of its verdicts' gains. */
  public static String render(Comparison comparison, TextStyle style) {
    return new CostText(comparison, style).write();
  }

  private String write() {
    canvas.blank();
    canvas.paragraph(
        0, 2, Span.bold("Cost a month"), Span.dim(", of each option for all that it may carry"));
    comparison.costs().forEach(this::option);
    canvas.blank();
    canvas.paragraph(
        0,
        2,
        Span.bold("Shares"),
        Span.dim(": fees in equal parts among those with traffic, egress by volume"));
    TextTable table = new TextTable(canvas.style(), 2, SHARES);
    for (Comparison.Result result : comparison.results()) {
      String share =
          result
              .design()
              .cost()
              .map(cost -> cost.month().map(CostSentence::money).orElse("not known"))
              .orElse("invalid");
      table.row(
          List.of(
              Span.plain(result.site()),
              Span.plain(result.destination()),
              new Span(names.title(result.option()), names.ink(result.option())),
              Span.plain(share)));
    }
    table.draw(canvas);
    Pair.of(comparison).forEach(this::gain);
    return canvas.text();
  }

  private void option(OptionCost option) {
    Cost cost = option.cost();
    canvas.blank();
    canvas.paragraph(
        0,
        2,
        new Span(names.title(option.option()), names.ink(option.option()).bold()),
        Span.bold(": " + cost.month().map(CostSentence::money).orElse("not known")));
    if (!cost.lines().isEmpty()) {
      TextTable table = new TextTable(canvas.style(), 2, COLUMNS);
      cost.lines().forEach(line -> table.row(row(line)));
      table.draw(canvas);
    }
    cost.notKnown().forEach(gap -> canvas.paragraph(2, 2, Span.plain("not known: " + gap)));
    if (!cost.leftOut().isEmpty()) {
      canvas.paragraph(
          2,
          2,
          Span.plain(
              "left out, 'providerCharge' not stated: " + String.join("; ", cost.leftOut())));
    }
    option.breakEvens().forEach(b -> canvas.paragraph(2, 2, Span.plain(sentence(b))));
    option.remarks().forEach(remark -> canvas.paragraph(2, 2, Span.dim(remark)));
  }

  private static List<Span> row(BillLine line) {
    String item =
        line.item()
            + (line.tier().isEmpty() ? "" : " " + line.tier())
            + line.zone().map(z -> ", zone " + z).orElse("");
    return List.of(
        Span.plain(line.what()),
        Span.dim(item),
        Span.plain(line.quantity().stripTrailingZeros().toPlainString() + " " + line.unit()),
        Span.plain(CostSentence.money(line.unitPrice())),
        Span.plain(CostSentence.money(line.amount())),
        Span.plain(line.basis().word()));
  }

  private static String sentence(BreakEven breakEven) {
    String start =
        "circuit " + breakEven.circuit() + ", metered against " + breakEven.against() + ": ";
    return start
        + breakEven
            .gigabytes()
            .map(
                gb ->
                    gb.signum() == 0
                        ? "metered is never the cheaper"
                        : "equal at " + gb.toPlainString() + " GB/month, metered cheaper below")
            .orElse("break-even not known, " + breakEven.why());
  }

  private void gain(Pair pair) {
    CostSentence.of(pair, names)
        .ifPresent(
            sentence ->
                canvas.paragraph(
                    0,
                    2,
                    Span.bold(pair.verdict().site() + " → " + pair.verdict().destination()),
                    Span.plain(": " + sentence)));
  }
}

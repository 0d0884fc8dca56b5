package io.coldpotato.report;

import io.coldpotato.geo.MetroId;
import io.coldpotato.study.CrossValidation;
import io.coldpotato.study.Evaluation;
import io.coldpotato.study.NaiveLine;
import io.coldpotato.study.Score;
import io.coldpotato.study.SecondWay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A model held against measurements, as tables of a page. */
final class EvaluationTables {

  private static final String[] SCORE = {
    "#pairs", "#median error", "#P90", "#within a quarter", "#bias", "#median error, ms", "#in 80 %"
  };

  private EvaluationTables() {}

  /** Returns all that there is to say of one evaluation; empty ones are left out. */
  static List<HtmlTable> all(Evaluation evaluation) {
    List<HtmlTable> tables = new ArrayList<>(List.of(scores(evaluation)));
    evaluation
        .crossValidation()
        .ifPresent(c -> tables.addAll(List.of(unseen(c), parameters(c), notes(c))));
    tables.addAll(List.of(worst(evaluation), published(evaluation), tails(evaluation)));
    return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
  }

  /** Returns the scores by measured round trip: the scatter in figures. */
  static HtmlTable sizes(Evaluation evaluation) {
    return new HtmlTable(
        "Error by measured round trip",
        columns("measured"),
        evaluation.sizes().stream().map(b -> row(b.name(), b.score(), true)).toList());
  }

  private static HtmlTable scores(Evaluation evaluation) {
    List<List<HtmlTable.Cell>> rows = new ArrayList<>();
    rows.add(row("all", evaluation.score(), true));
    evaluation.bands().forEach(b -> rows.add(row(b.name(), b.score(), true)));
    for (NaiveLine.Fitted naive : evaluation.naive()) {
      rows.add(row(line(naive), naive.score(), false));
    }
    return new HtmlTable("Error by distance and continents", columns("round trips"), rows);
  }

  private static HtmlTable unseen(CrossValidation validation) {
    List<List<HtmlTable.Cell>> rows = new ArrayList<>();
    for (CrossValidation.Unseen unseen : validation.unseen()) {
      String ends = unseen.ends().words();
      rows.add(row(ends, unseen.score(), true));
      unseen.byDistance().forEach(b -> rows.add(row(ends + ", " + b.name(), b.score(), true)));
    }
    return new HtmlTable(
        "Error at places that fits have not seen: "
            + Figures.count(validation.fits(), "fit")
            + ", "
            + Figures.count(validation.places(), "place"),
        columns("round trips"),
        rows);
  }

  private static HtmlTable parameters(CrossValidation validation) {
    return new HtmlTable(
        "What fits without some of the places found",
        HtmlTable.columns("parameter", "unit", "#in use", "#least", "#most", "#fits"),
        validation.parameters().stream()
            .map(
                p ->
                    HtmlTable.cells(
                        p.name(),
                        p.unit(),
                        Figures.decimal(p.inUse(), 2),
                        Figures.decimal(p.least(), 2),
                        Figures.decimal(p.most(), 2),
                        p.fits() + " of " + validation.fits()))
            .toList());
  }

  private static HtmlTable notes(CrossValidation validation) {
    return new HtmlTable(
        "What to know of these fits",
        HtmlTable.columns("note"),
        validation.notes().stream().map(n -> HtmlTable.cells(n)).toList());
  }

  private static String line(NaiveLine.Fitted naive) {
    String factor = Figures.threeDigits(naive.factor()) + " × fibre, fitted here";
    return naive.constantMillis() == 0
        ? factor
        : Figures.withUnit(naive.constantMillis()) + " + " + factor;
  }

  private static HtmlTable published(Evaluation evaluation) {
    return new HtmlTable(
        "Error by how much of what is published is used",
        columns("used"),
        evaluation.published().stream().map(p -> row(p.ends().words(), p.score(), true)).toList());
  }

  private static HtmlTable tails(Evaluation evaluation) {
    return new HtmlTable(
        "P95 less minimum of a line, ms",
        HtmlTable.columns("technology", "#lines", "#measured", "#predicted"),
        evaluation.tails().stream()
            .map(
                t ->
                    HtmlTable.cells(
                        t.technology(),
                        Figures.whole(t.lines()),
                        Figures.millis(t.measuredMillis()),
                        Figures.millis(t.predictedMillis())))
            .toList());
  }

  private static HtmlTable worst(Evaluation evaluation) {
    return new HtmlTable(
        "The farthest off",
        HtmlTable.columns(
            "from", "to", "#measured, ms", "#predicted, ms", "#80 % interval", "the way", "or"),
        evaluation.worst().stream()
            .map(
                far ->
                    HtmlTable.cells(
                        far.row().measured().from().label(),
                        far.row().measured().to().label(),
                        Figures.millis(far.row().measured().millis()),
                        Figures.millis(far.row().estimate().millis()),
                        Figures.millis(far.row().estimate().lowMillis())
                            + " to "
                            + Figures.millis(far.row().estimate().highMillis()),
                        way(far.row().estimate().via()),
                        far.second().map(EvaluationTables::second).orElse(Figures.UNKNOWN)))
            .toList());
  }

  private static String second(SecondWay second) {
    return second.kind().words()
        + ", "
        + Figures.withUnit(Math.abs(second.moreMillis()))
        + (second.moreMillis() < 0 ? " less: " : " more: ")
        + way(second.via());
  }

  private static String way(List<MetroId> via) {
    return via.stream().map(MetroId::value).collect(Collectors.joining(" "));
  }

  private static List<HtmlTable.Column> columns(String first) {
    List<String> names = new ArrayList<>(List.of(first));
    names.addAll(List.of(SCORE));
    return HtmlTable.columns(names.toArray(String[]::new));
  }

  private static List<HtmlTable.Cell> row(String name, Score score, boolean interval) {
    return HtmlTable.cells(
        name,
        Figures.whole(score.rows()),
        Figures.percent(score.medianApe()),
        Figures.percent(score.p90Ape()),
        Figures.percent(score.within25Percent()),
        Figures.decimal(100 * score.bias(), 1) + TextStyle.NO_BREAK + "%",
        Figures.millis(score.medianMillis()),
        interval ? Figures.wholePercent(score.covered()) : Figures.UNKNOWN);
  }
}

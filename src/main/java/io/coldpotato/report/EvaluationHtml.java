package io.coldpotato.report;

import gg.jte.output.StringOutput;
import io.coldpotato.study.Evaluation;
import java.util.ArrayList;
import java.util.List;

/**
 * A model held against measurements as one HTML file, under the same policy as {@link HtmlReport}:
 * nothing is fetched, nothing runs.
 */
public final class EvaluationHtml {

  private EvaluationHtml() {}

  /**
   * The whole page.
   *
   * @param title of the window
   * @param policy the content security policy
   * @param css the style sheet
   * @param parts at least one
   * @param data the result as JSON
   * @param tool the program's version
   */
  record Page(
      String title, String policy, String css, List<Part> parts, RawData data, String tool) {
    Page {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One evaluation.
   *
   * @param id unique in the page
   * @param about the model
   * @param verdict how near it comes
   * @param detail how far off it is where it is far off, and how sure it says it is
   * @param note what was scored
   * @param charts none when nothing was scored
   * @param tables likewise
   */
  record Part(
      String id,
      String about,
      String verdict,
      String detail,
      String note,
      List<Chart> charts,
      List<HtmlTable> tables) {
    Part {
      charts = List.copyOf(charts);
      tables = List.copyOf(tables);
    }
  }

  /**
   * Returns the page.
   *
   * @param evaluation of which a 95th percentile becomes a part of its own
   * @param toolVersion of the program
   */
  public static String render(Evaluation evaluation, String toolVersion) {
    List<Part> parts = new ArrayList<>(List.of(part(evaluation, "e1")));
    evaluation.p95().ifPresent(p95 -> parts.add(part(p95, "e2")));
    StringOutput output = new StringOutput();
    HtmlReport.engine()
        .render(
            "evaluation.jte",
            new Page(
                "How near: " + evaluation.model(),
                HtmlReport.policy(),
                HtmlReport.CSS,
                parts,
                RawData.of(EvaluationJson.object(evaluation)),
                toolVersion),
            output);
    return output.toString();
  }

  private static Part part(Evaluation evaluation, String id) {
    boolean scored = evaluation.score().rows() > 0;
    return new Part(
        id,
        "Model: " + evaluation.model(),
        scored
            ? "Half of the round trips are predicted within "
                + Figures.percent(evaluation.score().medianApe())
            : "Nothing is left to score",
        scored ? detail(evaluation) : "",
        note(evaluation),
        scored ? List.of(ScatterChart.of(id + "c", evaluation)) : List.of(),
        scored ? EvaluationTables.all(evaluation) : List.of());
  }

  private static String detail(Evaluation evaluation) {
    return "Nine in ten are within "
        + Figures.percent(evaluation.score().p90Ape())
        + "; the 80"
        + TextStyle.NO_BREAK
        + "% interval holds "
        + Figures.wholePercent(evaluation.score().covered())
        + "."
        + evaluation.naive().stream()
            .reduce((first, last) -> last)
            .map(
                line ->
                    " A line over the fibre distance, fitted to these very figures, is "
                        + Figures.percent(line.score().medianApe())
                        + " off at the median.")
            .orElse("");
  }

  private static String note(Evaluation evaluation) {
    int out = evaluation.leftOut().total();
    return Figures.count(evaluation.rowsRead(), "row")
        + " read, "
        + Figures.count(evaluation.score().rows(), "pair")
        + " scored (both directions once, by their mean), "
        + Figures.count(out, "row")
        + " left out"
        + (out > 0 ? ": " + LeftOutText.reasons(evaluation.leftOut()) : "")
        + ". Error: |predicted ÷ measured − 1|; bias: median of predicted ÷ measured − 1.";
  }
}

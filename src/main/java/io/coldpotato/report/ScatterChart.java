package io.coldpotato.report;

import io.coldpotato.study.Evaluation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Predicted over measured round trips, both axes logarithmic, and the ten farthest off by name. */
final class ScatterChart {

  /** Beyond this many points hexagons hold them: single ones hide each other and fill the page. */
  static final int MOST_DOTS = 2000;

  private static final int WIDTH = 938;
  private static final int HEIGHT = 640;
  private static final double LEFT = 44;
  private static final double RIGHT = 632;
  private static final double TOP = 8;
  private static final double BOTTOM = 596;
  private static final double LABEL_LINE = 17;

  /** The mean width of a character of 12 px, on the wide side. */
  private static final double CHARACTER = 7;

  private static final double QUARTER = 0.25;

  private final Evaluation evaluation;
  private final LogAxis x;
  private final LogAxis y;
  private final Pen pen = new Pen();

  private ScatterChart(Evaluation evaluation) {
    this.evaluation = evaluation;
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Evaluation.Scored row : evaluation.rows()) {
      double measured = row.measured().millis();
      double predicted = row.estimate().millis();
      low = Math.min(low, Math.min(measured, predicted));
      high = Math.max(high, Math.max(measured, predicted));
    }
    this.x = LogAxis.covering(low, high, LEFT, RIGHT);
    this.y = LogAxis.covering(low, high, BOTTOM, TOP);
  }

  /**
   * Returns the chart of an evaluation.
   *
   * @param evaluation with at least one row
   */
  static Chart of(String id, Evaluation evaluation) {
    String finding =
        Figures.percent(evaluation.score().within25Percent())
            + " of "
            + Figures.count(evaluation.score().rows(), "round trip")
            + " predicted within a quarter of what was measured";
    return new Chart(
        finding,
        note(evaluation),
        Chart.Panels.of(new ScatterChart(evaluation).drawing(id, finding)),
        EvaluationTables.sizes(evaluation));
  }

  private static String note(Evaluation evaluation) {
    String points =
        evaluation.rows().size() > MOST_DOTS
            ? "Each hexagon holds " + HexagonBins.words() + " round trips, the more the darker."
            : "A dot is a round trip.";
    return "Predicted over measured round trip in ms, both axes logarithmic. On the solid line both"
        + " are equal, on the dashed ones the prediction is a quarter off. "
        + points
        + " Rings: the farthest off, measured → predicted.";
  }

  private Drawing drawing(String id, String finding) {
    axes();
    if (evaluation.rows().size() > MOST_DOTS) {
      hexagons();
    } else {
      dots();
    }
    diagonals();
    worst();
    return pen.drawing(
        id,
        finding,
        "Points of predicted over measured round trips; the table below holds them by size.",
        WIDTH,
        HEIGHT);
  }

  private void axes() {
    for (double tick : x.ticks()) {
      pen.line("grid", x.at(tick), TOP, x.at(tick), BOTTOM);
      pen.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
      String name = Figures.decimal(tick, tick < 0.1 ? 2 : tick < 1 ? 1 : 0);
      pen.text("tick middle", x.at(tick), BOTTOM + 18, name);
      pen.text("tick end", LEFT - 6, y.at(tick) + 4, name);
    }
    pen.text("tick end", RIGHT, BOTTOM + 38, "measured, ms");
    pen.text("tick", LEFT + 4, TOP + 12, "predicted, ms");
  }

  private void diagonals() {
    pen.path("equal", diagonal(1));
    pen.path("rule", diagonal(1 + QUARTER) + diagonal(1 - QUARTER));
  }

  /** The part of the line predicted = factor · measured that lies inside. */
  private String diagonal(double factor) {
    double from = Math.max(x.low(), x.low() / factor);
    double to = Math.min(x.high(), x.high() / factor);
    return Pen.segment(x.at(from), y.at(from * factor), x.at(to), y.at(to * factor));
  }

  private void dots() {
    StringBuilder path = new StringBuilder();
    for (Evaluation.Scored row : evaluation.rows()) {
      path.append('M').append(Pen.point(measured(row), predicted(row))).append("h0");
    }
    pen.path("point", path.toString());
  }

  private void hexagons() {
    HexagonBins bins = new HexagonBins();
    evaluation.rows().forEach(row -> bins.add(measured(row), predicted(row)));
    bins.draw(pen);
  }

  /**
   * Names what is farthest off: what was predicted too high in the corner over the diagonal, which
   * is empty, the rest beside the picture.
   */
  private void worst() {
    List<Name> names = new ArrayList<>();
    List<Evaluation.Scored> high = new ArrayList<>();
    List<Evaluation.Scored> low = new ArrayList<>();
    for (Evaluation.Worst far : evaluation.worst()) {
      (far.row().error() > 0 ? high : low).add(far.row());
    }
    high.sort(Comparator.comparingDouble(this::measured).reversed());
    for (int i = 0; i < high.size(); i++) {
      names.add(new Name(high.get(i), LEFT + 8, TOP + 36 + i * LABEL_LINE, true));
    }
    low.sort(Comparator.comparingDouble(this::predicted));
    double line = TOP;
    for (int i = 0; i < low.size(); i++) {
      double most = BOTTOM - (low.size() - 1 - i) * LABEL_LINE;
      line = Math.max(line + LABEL_LINE, Math.min(most, predicted(low.get(i)) + 4));
      names.add(new Name(low.get(i), RIGHT + 16, line, false));
    }
    names.forEach(this::leader);
    names.forEach(n -> pen.whole("pop", n.x(), n.y(), n.text()));
  }

  /** What a ring is called, and where that stands. */
  private record Name(Evaluation.Scored row, double x, double y, boolean before) {
    String text() {
      return Pen.shortened(row.measured().from().label() + " – " + row.measured().to().label())
          + " "
          + Figures.millis(row.measured().millis())
          + " → "
          + Figures.millis(row.estimate().millis());
    }

    /** Where its leader meets it. */
    double end() {
      return before ? x + CHARACTER * text().length() + 4 : x - 4;
    }
  }

  private void leader(Name name) {
    double atX = measured(name.row());
    double atY = predicted(name.row());
    pen.line("leader", name.end(), name.y() - 4, atX, atY);
    pen.path("other ring", Hue.Shape.CIRCLE.path(atX, atY, 4));
  }

  private double measured(Evaluation.Scored row) {
    return x.at(row.measured().millis());
  }

  private double predicted(Evaluation.Scored row) {
    return y.at(row.estimate().millis());
  }
}

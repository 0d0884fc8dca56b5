package io.coldpotato.report;

import io.coldpotato.study.P95Interval;
import io.coldpotato.units.Money;
import java.util.List;
import java.util.Optional;

/** What a month costs beside the round trip that it buys. */
final class CostChart {

  private static final int HEIGHT = 250;
  private static final double LEFT = 44;
  private static final double TOP = 22;
  private static final double BOTTOM = 200;

  private CostChart() {}

  /**
   * An option's point.
   *
   * @param name for people
   * @param hue its looks
   * @param month what it costs
   * @param p95Millis its round trip
   * @param interval of that
   */
  record Point(String name, Hue hue, Money month, double p95Millis, P95Interval interval) {
    double cost() {
      return month.amount().doubleValue();
    }
  }

  /**
   * Returns the chart; empty of fewer than two points, of several currencies, and where all cost
   * the same.
   */
  static Optional<Chart> of(String id, List<Point> points, Optional<String> sentence) {
    boolean comparable =
        points.stream().map(Point::cost).distinct().count() > 1
            && points.stream().map(p -> p.month().currency()).distinct().count() == 1;
    return comparable ? Optional.of(chart(id, points, sentence)) : Optional.empty();
  }

  private static Chart chart(String id, List<Point> points, Optional<String> sentence) {
    String finding = sentence.orElse("Cost a month beside the round trip");
    return new Chart(
        finding,
        "Cost a month ("
            + points.get(0).month().currency()
            + ") against round trip at P95 (ms), both from 0; whiskers: 80 % interval. Options whose"
            + " cost is not known are left out.",
        new Chart.Panels(
            List.of(
                new Chart.Panel(
                    "",
                    "",
                    List.of(
                        drawing(id, finding, points, 592, 470),
                        drawing(id + "n", finding, points, 358, 330))))),
        new HtmlTable(
            "Cost a month and P95",
            HtmlTable.columns("option", "#a month", "#P95, ms", "#80 % interval, ms"),
            points.stream()
                .map(
                    p ->
                        HtmlTable.cells(
                            p.name(),
                            CostSentence.money(p.month()),
                            Figures.millis(p.p95Millis()),
                            PercentileChart.interval(p.interval())))
                .toList()));
  }

  private static Drawing drawing(
      String id, String finding, List<Point> points, int width, double right) {
    Pen pen = new Pen();
    Axis across =
        Axis.covering(0, points.stream().mapToDouble(Point::cost).max().orElse(1), LEFT, right);
    Axis up =
        Axis.covering(
            0,
            points.stream().mapToDouble(p -> p.interval().highMillis()).max().orElse(1),
            BOTTOM,
            TOP);
    for (double t : up.ticks()) {
      pen.line("grid", LEFT, up.at(t), right, up.at(t));
      pen.text("tick end", LEFT - 6, up.at(t) + 4, Figures.whole(t));
    }
    for (double t : across.ticks()) {
      pen.text("tick middle", across.at(t), BOTTOM + 18, Figures.whole(t));
    }
    pen.text("tick", LEFT - 30, TOP - 10, "P95, ms");
    pen.text("tick end", right, BOTTOM + 36, points.get(0).month().currency() + " a month");
    MapLabels labels = new MapLabels(pen, width, HEIGHT);
    for (Point p : points) {
      double x = across.at(p.cost());
      pen.line(
          p.hue().look() + " whisker",
          x,
          up.at(Math.max(0, p.interval().lowMillis())),
          x,
          up.at(p.interval().highMillis()));
      pen.mark(p.hue(), x, up.at(p.p95Millis()), 5);
      labels.keepFree(new EqualEarth.Point(x, up.at(p.p95Millis())));
    }
    for (Point p : points) {
      double x = across.at(p.cost());
      labels.put(
          p.hue().look() + " label", new EqualEarth.Point(x, up.at(p.p95Millis())), p.name());
    }
    return pen.drawing(
        id,
        finding,
        "Points of cost and round trip; the table below holds the figures.",
        width,
        HEIGHT);
  }
}

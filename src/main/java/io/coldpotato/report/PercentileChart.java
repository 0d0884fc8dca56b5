package io.coldpotato.report;

import io.coldpotato.latency.PathDelay;
import io.coldpotato.study.P95Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The round trip over its percentiles, an option a line, with how far the model may be off. */
final class PercentileChart {

  private static final int HEIGHT = 280;
  private static final double LEFT = 40;
  private static final double TOP = 16;
  private static final double BOTTOM = 244;
  private static final double LABEL_LINE = 16;
  private static final List<String> NAMES = List.of("P50", "P95", "P99", "P99.9");

  /** −log10(1 − p) of the percentiles above, so that a nine more is a step more. */
  private static final double[] NINES = {0.30103, 1.30103, 2, 3};

  private final List<Line> lines;
  private final Axis axis;
  private final int width;
  private final double right;

  private PercentileChart(List<Line> lines, boolean forPhones) {
    this.lines = lines;
    double low = lines.stream().mapToDouble(l -> l.values()[0] + l.below()).min().orElse(0);
    double high = lines.stream().mapToDouble(l -> l.values()[3] + l.above()).max().orElse(1);
    this.axis = Axis.covering(Math.max(0, low), high, BOTTOM, TOP);
    this.width = forPhones ? 358 : 592;
    this.right = forPhones ? 340 : 420;
  }

  /**
   * An option's line.
   *
   * @param name for people
   * @param label a shorter one, at its end
   * @param hue its looks
   * @param delay its round trip
   * @param interval at P95
   */
  record Line(String name, String label, Hue hue, PathDelay delay, P95Interval interval) {

    double[] values() {
      return new double[] {
        delay.p50Millis(), delay.p95Millis(), delay.p99Millis(), delay.p999Millis()
      };
    }

    double below() {
      return interval.lowMillis() - delay.p95Millis();
    }

    double above() {
      return interval.highMillis() - delay.p95Millis();
    }
  }

  static Chart of(String id, List<Line> lines) {
    Line worst =
        lines.stream().max(Comparator.comparingDouble(l -> l.delay().p99Millis())).orElseThrow();
    String finding =
        worst.name()
            + ": one round trip in a hundred takes more than "
            + Figures.withUnit(worst.delay().p99Millis());
    return new Chart(
        finding,
        "Round trip in ms at P50, P95, P99 and P99.9, straight lines between them; band: 80 %"
            + " interval of the model's error at P95, carried along the line.",
        new Chart.Panels(
            List.of(
                new Chart.Panel(
                    "",
                    "",
                    List.of(
                        new PercentileChart(lines, false).drawing(id, finding),
                        new PercentileChart(lines, true).drawing(id + "n", finding))))),
        table(lines));
  }

  private static HtmlTable table(List<Line> lines) {
    return new HtmlTable(
        "Round trip by percentile, ms",
        HtmlTable.columns("option", "#P50", "#P95", "#80 % interval of P95", "#P99", "#P99.9"),
        lines.stream()
            .map(
                l ->
                    HtmlTable.cells(
                        l.name(),
                        Figures.millis(l.delay().p50Millis()),
                        Figures.millis(l.delay().p95Millis()),
                        interval(l.interval()),
                        Figures.millis(l.delay().p99Millis()),
                        Figures.millis(l.delay().p999Millis())))
            .toList());
  }

  static String interval(P95Interval interval) {
    return Figures.millis(interval.lowMillis()) + " to " + Figures.millis(interval.highMillis());
  }

  private Drawing drawing(String id, String finding) {
    Pen pen = new Pen();
    axis.ticks()
        .forEach(
            t -> {
              pen.line("grid", LEFT, axis.at(t), right, axis.at(t));
              pen.text("tick end", LEFT - 6, axis.at(t) + 4, Figures.whole(t));
            });
    pen.text("tick", LEFT + 4, TOP + 6, "ms");
    for (int i = 0; i < NINES.length; i++) {
      pen.line(i == 1 ? "rule" : "grid", x(i), TOP, x(i), BOTTOM);
      pen.text("tick middle", x(i), BOTTOM + 18, NAMES.get(i));
    }
    for (Line line : lines) {
      pen.path(line.hue().look() + " band", band(line));
    }
    for (Line line : lines) {
      pen.path(line.hue().look() + " line", curve(line, 0, false));
      for (int i = 0; i < NINES.length; i++) {
        pen.mark(line.hue(), x(i), axis.at(line.values()[i]), 4);
      }
    }
    names(pen);
    return pen.drawing(
        id,
        finding,
        "Lines of the round trip over percentiles; the table below holds the figures.",
        width,
        HEIGHT);
  }

  private void names(Pen pen) {
    List<Line> downwards = new ArrayList<>(lines);
    downwards.sort(Comparator.comparingDouble(l -> -l.delay().p999Millis()));
    double y = TOP - LABEL_LINE;
    double most = BOTTOM - LABEL_LINE * (downwards.size() - 1);
    for (Line line : downwards) {
      y = Math.max(y + LABEL_LINE, Math.min(most, axis.at(line.delay().p999Millis()) + 4));
      most += LABEL_LINE;
      if (right + 10 + 60 < width) {
        pen.text(line.hue().look() + " label", right + 10, y, line.label());
      } else {
        pen.text(line.hue().look() + " label halo end", right - 6, y - 10, line.label());
      }
    }
  }

  private double x(int i) {
    return LEFT + 20 + (right - LEFT - 20) * (NINES[i] - NINES[0]) / (NINES[3] - NINES[0]);
  }

  private String band(Line line) {
    return curve(line, line.above(), false) + curve(line, line.below(), true) + "z";
  }

  private String curve(Line line, double shift, boolean backwards) {
    StringBuilder path = new StringBuilder();
    for (int k = 0; k < NINES.length; k++) {
      int i = backwards ? NINES.length - 1 - k : k;
      double value = Math.max(axis.low(), line.values()[i] + shift);
      path.append(k == 0 && !backwards ? "M" : "L").append(Pen.point(x(i), axis.at(value)));
    }
    return path.toString();
  }
}

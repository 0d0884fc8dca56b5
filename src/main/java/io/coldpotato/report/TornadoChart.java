package io.coldpotato.report;

import io.coldpotato.study.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What a verdict rests on: a bar for each assumption, from the gain at its low value to that at its
 * high one, the widest first.
 */
final class TornadoChart {

  private static final int MOST_ROWS = 10;
  private static final double HEIGHT = 20;

  /** Less cannot be seen in figures of one decimal. */
  private static final double LEAST_MILLIS = 0.05;

  private final Sensitivity told;
  private final OptionNames names;
  private final Hue hue;
  private final List<Sensitivity.Effect> moving;

  private TornadoChart(Sensitivity told, OptionNames names, Hue hue) {
    this.told = told;
    this.names = names;
    this.hue = hue;
    this.moving =
        told.effects().stream()
            .filter(e -> e.swingMillis(told.gainMillis()) >= LEAST_MILLIS)
            .limit(MOST_ROWS)
            .toList();
  }

  /**
   * Returns the chart; empty where fewer than two options arrive or nothing moves the gain.
   *
   * @param hue of the best option
   */
  static Optional<Chart> of(Sensitivity told, OptionNames names, Hue hue) {
    TornadoChart chart = new TornadoChart(told, names, hue);
    return told.best().isEmpty() || told.over().isEmpty() || chart.moving.isEmpty()
        ? Optional.empty()
        : Optional.of(chart.chart());
  }

  private Chart chart() {
    String finding = finding();
    double[] gains =
        DoubleStream.concat(
                DoubleStream.of(0, told.gainMillis()),
                moving.stream()
                    .flatMapToDouble(
                        e -> DoubleStream.of(e.low().gainMillis(), e.high().gainMillis())))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    Axis axis = Axis.covering(gains[0], gains[gains.length - 1], 0, 100);
    List<RowChart.Row> rows = new ArrayList<>();
    moving.forEach(e -> rows.add(row(e, axis)));
    rows.add(
        new RowChart.Row(
            "axis",
            new RowChart.Words("n", ""),
            RowChart.Pen.ticks("", axis, false),
            new RowChart.Words("v", "ms")));
    return new Chart(
        finding,
        "Gain of "
            + names.inSentence(told.best().orElseThrow())
            + " over "
            + names.inSentence(told.over().orElseThrow())
            + " at P95, ms, as each assumption alone goes from its low to its high value; the line is"
            + " the gain as things are. Below 0 another option is sooner.",
        new RowChart("tornado", finding + ".", rows),
        table());
  }

  private String finding() {
    long turning = moving.stream().filter(e -> e.turns(told.best())).count();
    return turning == 0
        ? "No assumption alone would turn the answer"
        : turning == 1
            ? "One assumption alone would turn the answer"
            : turning + " assumptions would each turn the answer alone";
  }

  private RowChart.Row row(Sensitivity.Effect effect, Axis axis) {
    RowChart.Pen pen = new RowChart.Pen(axis);
    if (axis.low() < 0) {
      pen.box("turned", axis.low(), 0, 0, HEIGHT, false);
    }
    pen.grid(HEIGHT).upright("zero", 0, HEIGHT);
    double low = within(effect.low().gainMillis(), axis);
    double high = within(effect.high().gainMillis(), axis);
    double left = Math.min(low, high);
    double right = Math.max(low, high);
    boolean turns = effect.turns(told.best());
    pen.box(
        hue.look() + (turns ? " step2" : " step1"),
        left,
        Math.max(right, left),
        4,
        HEIGHT - 8,
        false);
    pen.upright(hue.look() + " asis", told.gainMillis(), HEIGHT);
    String leftText = low <= high ? effect.low().setting() : effect.high().setting();
    String rightText = low <= high ? effect.high().setting() : effect.low().setting();
    // At the plot's edge there is room inside only.
    if (axis.at(left) > 8 && leftText.length() < 8) {
      pen.text("tick end", left, HEIGHT - 6, -4, leftText);
    }
    if (axis.at(right) < 92 && rightText.length() < 8) {
      pen.text("tick", right, HEIGHT - 6, 4, rightText);
    }
    return new RowChart.Row(
        turns ? "turns" : "",
        new RowChart.Words("n", Pen.shortened(effect.assumption())),
        pen.plot("", HEIGHT),
        new RowChart.Words("v", turns ? "turns" : ""));
  }

  private static double within(double gain, Axis axis) {
    return Math.max(axis.low(), Math.min(axis.high(), gain));
  }

  private HtmlTable table() {
    return new HtmlTable(
        "What the verdict rests on",
        HtmlTable.columns(
            "assumption",
            "#value",
            "#low",
            "#high",
            "#gain at low, ms",
            "#gain at high, ms",
            "turns to"),
        moving.stream()
            .map(
                e ->
                    HtmlTable.cells(
                        e.assumption(),
                        e.setting(),
                        e.low().setting(),
                        e.high().setting(),
                        millis(e.low().gainMillis()),
                        millis(e.high().gainMillis()),
                        turned(e)))
            .toList());
  }

  private static String millis(double value) {
    return Double.isFinite(value) ? Figures.millis(value) : value > 0 ? "∞" : "−∞";
  }

  private String turned(Sensitivity.Effect effect) {
    Optional<String> other =
        effect.low().best().equals(told.best()) ? effect.high().best() : effect.low().best();
    return effect.turns(told.best()) ? other.map(names::title).orElse("none") : "";
  }
}

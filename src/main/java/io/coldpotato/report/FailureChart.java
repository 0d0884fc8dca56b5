package io.coldpotato.report;

import io.coldpotato.study.Comparison;
import io.coldpotato.study.Disturbance;
import io.coldpotato.study.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What failures change: P95 before (hollow) and after, and how long there is no service. */
final class FailureChart {

  private static final double HEIGHT = 20;
  private static final int MOST_ROWS = 40;

  /** On a narrower axis ticks would show digits that nobody prints. */
  private static final double LEAST_SPAN_MILLIS = 5;

  private static final String UNTIL_REPAIR = "until repair";

  private final Disturbance disturbance;
  private final OptionNames names;
  private final Map<String, Hue> hues;
  private final List<Disturbance.Effect> effects;

  FailureChart(Disturbance disturbance, OptionNames names, Map<String, Hue> hues) {
    this.disturbance = disturbance;
    this.names = names;
    this.hues = hues;
    this.effects =
        disturbance.effects().stream()
            .filter(e -> before(e).isPresent())
            .filter(e -> e.isChanged() || disturbance.secondsWithout(e).isPresent())
            .toList();
  }

  /** Returns the chart; empty when no result that arrived depends on what has failed. */
  Optional<Chart> chart() {
    return effects.isEmpty() ? Optional.empty() : Optional.of(drawn());
  }

  /** Returns what failed, and what of it is to be seen. */
  String finding() {
    long lost = effects.stream().filter(e -> after(e).isEmpty()).count();
    String without = "Without " + Pen.shortened(String.join(", ", disturbance.ids()));
    if (effects.isEmpty()) {
      return without + " nothing changes";
    }
    return without
        + " "
        + Figures.count(effects.size(), "result")
        + (effects.size() == 1 ? " changes" : " change")
        + (lost == 0
            ? ", and all have a way left"
            : "; " + lost + (lost == 1 ? " of them has no way left" : " of them have no way left"));
  }

  private Chart drawn() {
    double most =
        effects.stream()
            .mapToDouble(e -> Math.max(before(e).orElse(0.0), after(e).orElse(0.0)))
            .max()
            .orElse(1);
    double least =
        effects.stream()
            .mapToDouble(e -> Math.min(before(e).orElse(most), after(e).orElse(most)))
            .min()
            .orElse(0);
    Axis axis = Axis.covering(least, Math.max(most, least + LEAST_SPAN_MILLIS), 0, 100);
    List<RowChart.Row> rows = new ArrayList<>();
    rows.add(
        new RowChart.Row(
            "axis heads",
            new RowChart.Words("n", ""),
            RowChart.Pen.ticks("", axis, false),
            new RowChart.Words("v", "P95, ms"),
            new RowChart.Words("c", "no service")));
    effects.stream().limit(MOST_ROWS).forEach(e -> rows.add(row(e, axis)));
    String finding = finding();
    return new Chart(
        finding,
        "Round trip at P95 before (hollow) and after; × where no way is left. No service: the longest"
            + " time until traffic goes on, where a document gives it."
            + (effects.size() > MOST_ROWS
                ? " The first " + MOST_ROWS + " of " + effects.size() + "; all are in the table."
                : ""),
        new RowChart("failures", finding + ".", rows),
        table());
  }

  private RowChart.Row row(Disturbance.Effect effect, Axis axis) {
    Comparison.Result now = effect.after();
    Hue hue =
        Optional.ofNullable(hues.get(now.option()))
            .orElseGet(() -> Hue.of(now.option(), now.kind(), List.of()));
    RowChart.Pen pen = new RowChart.Pen(axis).grid(HEIGHT);
    double was = before(effect).orElse(0.0);
    Optional<Double> is = after(effect);
    double end = is.orElse(axis.high());
    pen.line(hue.look() + (is.isPresent() ? " moved" : " lost"), was, end, HEIGHT / 2);
    pen.symbol(hue.kind() + " mark open", hue.shape().id(), was, HEIGHT / 2);
    pen.symbol(
        hue.kind() + (is.isPresent() ? " mark" : " cross"),
        is.isPresent() ? hue.shape().id() : "m-cross",
        end,
        HEIGHT / 2);
    return new RowChart.Row(
        "",
        new RowChart.Words(
            "n " + hue.look() + " name",
            hue.sign()
                + " "
                + Pen.shortened(now.site() + " → " + now.destination())
                + ", "
                + Pen.shortened(names.inSentence(now.option()))),
        pen.plot("", HEIGHT),
        new RowChart.Words(
            "v figure", is.map(ms -> Figures.millis(ms) + change(ms - was)).orElse("no way")),
        new RowChart.Words("c figure", outage(effect)));
  }

  private static String change(double millis) {
    return Math.abs(millis) < 0.005
        ? ""
        : " (" + (millis > 0 ? "+" : "") + Figures.millis(millis) + ")";
  }

  private String outage(Disturbance.Effect effect) {
    return after(effect).isEmpty()
        ? UNTIL_REPAIR
        : disturbance.secondsWithout(effect).map(Failovers::seconds).orElse(Figures.UNKNOWN);
  }

  private HtmlTable table() {
    return new HtmlTable(
        "What failures change",
        HtmlTable.columns(
            "site",
            "destination",
            "option",
            "#P95 before, ms",
            "#P95 after, ms",
            "no service",
            "why"),
        effects.stream()
            .map(
                e ->
                    HtmlTable.cells(
                        e.after().site(),
                        e.after().destination(),
                        names.title(e.after().option()),
                        before(e).map(Figures::millis).orElse(Figures.UNKNOWN),
                        after(e).map(Figures::millis).orElse("no way"),
                        outage(e),
                        String.join(
                            "; ",
                            after(e).isEmpty()
                                ? Outcomes.reasons(e.after().journey())
                                : e.reasons())))
            .toList());
  }

  private static Optional<Double> before(Disturbance.Effect effect) {
    return p95(effect.before());
  }

  private static Optional<Double> after(Disturbance.Effect effect) {
    return p95(effect.after());
  }

  private static Optional<Double> p95(Comparison.Result result) {
    return result.journey() instanceof Journey.Reached reached
        ? Optional.of(reached.delay().p95Millis())
        : Optional.empty();
  }
}

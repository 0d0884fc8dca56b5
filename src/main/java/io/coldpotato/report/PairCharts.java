package io.coldpotato.report;

import io.coldpotato.study.Comparison;
import io.coldpotato.study.Cost;
import io.coldpotato.study.Journey;
import io.coldpotato.study.P95Interval;
import io.coldpotato.study.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pictures of one site and destination. */
final class PairCharts {

  private final long seed;
  private final Pair pair;
  private final OptionNames names;
  private final Map<String, Hue> hues;

  PairCharts(long seed, Pair pair, OptionNames names, Map<String, Hue> hues) {
    this.seed = seed;
    this.pair = pair;
    this.names = names;
    this.hues = hues;
  }

  /**
   * Returns them; at least one option must reach the destination.
   *
   * @param sensitivity what the verdict rests on, when that was asked
   */
  List<Chart> charts(String id, Optional<Sensitivity> sensitivity) {
    List<PercentileChart.Line> lines = new ArrayList<>();
    List<DelayBars.Bars> bars = new ArrayList<>();
    List<CostChart.Point> points = new ArrayList<>();
    for (Comparison.Result result : pair.results()) {
      if (result.journey() instanceof Journey.Reached reached) {
        String name = names.title(result.option());
        Hue hue = hue(result.option());
        String label = hue.number().isEmpty() ? name : hue.sign() + " " + result.option();
        P95Interval interval =
            P95Interval.of(seed, result.site(), result.destination(), reached.delay());
        lines.add(new PercentileChart.Line(name, label, hue, reached.delay(), interval));
        bars.add(new DelayBars.Bars(name, hue, reached));
        result
            .design()
            .cost()
            .flatMap(Cost::month)
            .ifPresent(
                month ->
                    points.add(
                        new CostChart.Point(
                            name, hue, month, reached.delay().p95Millis(), interval)));
      }
    }
    List<Chart> charts = new ArrayList<>();
    charts.add(PercentileChart.of(id + "q", lines));
    charts.add(DelayBars.of(bars));
    CostChart.of(id + "c", points, CostSentence.of(pair, names)).ifPresent(charts::add);
    sensitivity
        .flatMap(s -> TornadoChart.of(s, names, hue(s.best().orElse(""))))
        .ifPresent(charts::add);
    return charts;
  }

  private Hue hue(String option) {
    return Optional.ofNullable(hues.get(option)).orElseGet(() -> Hue.of(option, "", List.of()));
  }
}

package io.coldpotato.report;

import io.coldpotato.connectivity.Resilience;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Cost;
import io.coldpotato.study.Journey;
import io.coldpotato.study.P95Interval;
import io.coldpotato.study.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every result of a comparison as a row. */
final class ResultTable {

  private static final String[] HEAD = {
    "site",
    "destination",
    "option",
    "outcome",
    "#P50, ms",
    "#P95, ms",
    "#80 % interval",
    "#sooner than internet, ms",
    "#80 % interval of that",
    "#P99, ms",
    "#loss",
    "#Mbit/s",
    "#cost a month",
    "#SLA, %",
    "#index"
  };

  /** The others are shown on a phone when asked for. */
  private static final Set<String> ON_PHONES = Set.of("site", "option", "P95, ms", "cost a month");

  /** Names up to this many characters are never broken. */
  private static final int SHORT = 24;

  private final Comparison comparison;
  private final OptionNames names;
  private final Map<String, Hue> hues;
  private final Map<Comparison.Result, Verdict.Gain> gains;

  /**
   * A table.
   *
   * @param gains of results over plain Internet, where there are any
   */
  ResultTable(
      Comparison comparison,
      OptionNames names,
      Map<String, Hue> hues,
      Map<Comparison.Result, Verdict.Gain> gains) {
    this.gains = Map.copyOf(gains);
    this.comparison = comparison;
    this.names = names;
    this.hues = hues;
  }

  HtmlTable table() {
    List<List<HtmlTable.Cell>> rows = new ArrayList<>();
    for (Pair pair : Pair.of(comparison)) {
      pair.results().forEach(r -> rows.add(row(pair, r)));
    }
    return new HtmlTable(
        "All results",
        HtmlTable.columns(HEAD).stream()
            .map(
                c ->
                    ON_PHONES.contains(c.name())
                        ? c
                        : new HtmlTable.Column(c.name(), c.look() + " rest"))
            .toList(),
        rows);
  }

  private List<HtmlTable.Cell> row(Pair pair, Comparison.Result result) {
    boolean wins = pair.isBest(result) && !pair.isTooClose();
    Hue hue = hues.getOrDefault(result.option(), Hue.of(result.option(), "", List.of()));
    String name = names.title(result.option());
    List<HtmlTable.Cell> row = new ArrayList<>();
    row.add(plain(result.site()));
    row.add(plain(result.destination()));
    row.add(
        new HtmlTable.Cell(
            name + (wins ? " ✓" : ""),
            hue.look()
                + " name"
                + (name.length() <= SHORT ? " short" : "")
                + (wins ? " best" : "")));
    row.add(plain(Outcomes.word(result.journey())));
    row.addAll(figures(result, wins));
    Optional<Resilience> resilience = result.design().resilience();
    row.add(
        plain(
            result
                .design()
                .cost()
                .flatMap(Cost::month)
                .map(CostSentence::money)
                .orElse(Figures.UNKNOWN)));
    row.add(
        plain(
            resilience
                .flatMap(r -> r.sla().composite())
                .map(a -> Figures.decimal(a.percent(), 4))
                .orElse(Figures.UNKNOWN)));
    row.add(
        plain(
            resilience
                .flatMap(Resilience::index)
                .map(i -> Integer.toString(i.score()))
                .orElse(Figures.UNKNOWN)));
    return row;
  }

  private List<HtmlTable.Cell> figures(Comparison.Result result, boolean wins) {
    if (!(result.journey() instanceof Journey.Reached reached)) {
      return HtmlTable.cells(Collections.nCopies(8, Figures.UNKNOWN).toArray(String[]::new));
    }
    P95Interval interval =
        P95Interval.of(comparison.seed(), result.site(), result.destination(), reached.delay());
    Optional<Verdict.Gain> gain = Optional.ofNullable(gains.get(result));
    return List.of(
        plain(Figures.millis(reached.delay().p50Millis())),
        new HtmlTable.Cell(Figures.millis(reached.delay().p95Millis()), wins ? "best" : ""),
        plain(PercentileChart.interval(interval)),
        plain(gain.map(g -> Figures.millis(g.millis())).orElse(Figures.UNKNOWN)),
        plain(
            gain.map(g -> Figures.millis(g.lowMillis()) + " to " + Figures.millis(g.highMillis()))
                .orElse(Figures.UNKNOWN)),
        plain(Figures.millis(reached.delay().p99Millis())),
        plain(reached.delay().loss().map(l -> Figures.percent(l.value())).orElse(Figures.UNKNOWN)),
        plain(reached.throughput().map(t -> Figures.rate(t.rate())).orElse(Figures.UNKNOWN)));
  }

  private static HtmlTable.Cell plain(String text) {
    return new HtmlTable.Cell(text, "");
  }
}

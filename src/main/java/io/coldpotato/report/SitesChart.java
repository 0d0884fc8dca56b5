package io.coldpotato.report;

import io.coldpotato.study.Comparison;
import io.coldpotato.study.InternetGains;
import io.coldpotato.study.Journey;
import io.coldpotato.study.Verdict;
import io.coldpotato.units.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All sites and destinations as rows: P95 of each option at the left, what it gains over plain
 * Internet with its interval at the right, then the verdict and what that costs.
 */
final class SitesChart {

  private static final double LANE = 9;

  /** Numbers stand in lanes where several options are of one kind. */
  private static final double NUMBERED_LANE = 12;

  private static final double LEAST_HEIGHT = 22;

  /** Of more rows the rest is folded away. */
  static final int MOST_ROWS = 60;

  private final String id;
  private final OptionNames names;
  private final Map<String, Hue> hues;
  private final double lane;
  private final List<Entry> entries;
  private final boolean oneDestination;
  private final boolean withCost;

  /** A pair with its gains. */
  private record Entry(Pair pair, InternetGains gains) {

    /** Who gains comes first, then what is too close, then plain Internet, then what is alone. */
    int group() {
      Optional<Verdict.Gain> gain = pair.verdict().gain();
      if (gain.isEmpty()) {
        return 3;
      }
      return pair.isTooClose() ? 1 : isInternet(pair) ? 2 : 0;
    }

    String destination() {
      return pair.verdict().destination();
    }

    double gain() {
      return pair.verdict().gain().map(Verdict.Gain::millis).orElse(0.0);
    }

    static boolean isInternet(Pair pair) {
      return pair.verdict().best().filter(b -> b.kind().equals("internet")).isPresent();
    }
  }

  /**
   * A chart.
   *
   * @param id starts the ids of its parts
   */
  SitesChart(
      String id,
      Comparison comparison,
      List<Pair> pairs,
      OptionNames names,
      Map<String, Hue> hues) {
    this.id = id;
    this.names = names;
    this.hues = hues;
    this.lane = hues.values().stream().allMatch(h -> h.number().isEmpty()) ? LANE : NUMBERED_LANE;
    List<String> destinations =
        pairs.stream().map(p -> p.verdict().destination()).distinct().toList();
    this.entries =
        pairs.stream()
            .map(p -> new Entry(p, InternetGains.of(comparison.seed(), p.results())))
            .sorted(
                Comparator.comparing((Entry e) -> destinations.indexOf(e.destination()))
                    .thenComparing(Entry::group)
                    .thenComparing(Comparator.comparingDouble(Entry::gain).reversed()))
            .toList();
    this.oneDestination =
        pairs.stream().map(p -> p.verdict().destination()).distinct().count() <= 1;
    this.withCost = entries.stream().anyMatch(e -> extra(e).isPresent());
  }

  /** Returns the chart; empty when nothing is gained or lost over plain Internet. */
  Optional<Chart> chart(HtmlTable table) {
    List<Verdict.Gain> gains =
        entries.stream().flatMap(e -> e.gains().gains().values().stream()).toList();
    if (gains.isEmpty()) {
      return Optional.empty();
    }
    double low = gains.stream().mapToDouble(Verdict.Gain::lowMillis).min().orElse(0);
    double high = gains.stream().mapToDouble(Verdict.Gain::highMillis).max().orElse(0);
    Axis gain = Axis.covering(Math.min(0, low), Math.max(0, high), 0, 100);
    Axis level =
        Axis.covering(
            0,
            entries.stream().mapToDouble(e -> e.pair().largestP95Millis()).max().orElse(1),
            0,
            100);
    String finding = finding();
    List<RowChart.Row> rows = new ArrayList<>();
    rows.add(key());
    rows.add(heads());
    rows.add(
        row(
            "axis",
            new RowChart.Words("n", ""),
            RowChart.Pen.ticks("levels", level, false),
            RowChart.Pen.ticks("gains", gain, true),
            new RowChart.Words("v", ""),
            new RowChart.Words("c", "")));
    String destination = "";
    int before = 0;
    for (Entry entry : entries.subList(0, Math.min(entries.size(), MOST_ROWS))) {
      boolean starts = !entry.destination().equals(destination);
      if (starts && !oneDestination) {
        rows.add(row("group", new RowChart.Words("n", "→ " + Pen.shortened(entry.destination()))));
      }
      rows.add(row(entry, gain, level, !starts && before == 0 && entry.group() > 0));
      destination = entry.destination();
      before = entry.group();
    }
    return Optional.of(
        new Chart(
            finding,
            "Round trip at P95, ms. Right: how much sooner than plain internet, paired draws, with"
                + " 80 % interval"
                + (lane == LANE ? "" : " and the number of the key")
                + ". Hollow marks there: the interval leaves open which is better. Ordered"
                + " by the gain of the best; lines of a site in the order of the key. An option without a mark does not arrive; why stands below."
                + (entries.size() > MOST_ROWS
                    ? " The first "
                        + MOST_ROWS
                        + " of "
                        + entries.size()
                        + "; all are in the table."
                    : ""),
            new RowChart(
                "sites" + (withCost ? "" : " costless"),
                finding + ".",
                List.of(grid("l", level), grid("g", gain)),
                rows),
            table));
  }

  private RowChart.Grid grid(String which, Axis axis) {
    return RowChart.Grid.of(id + "grid" + which, axis);
  }

  private String finding() {
    List<Entry> gaining =
        entries.stream()
            .filter(e -> e.group() == 0)
            .sorted(Comparator.comparingDouble(Entry::gain).reversed())
            .toList();
    if (gaining.isEmpty()) {
      return "Nothing is clearly sooner than plain internet";
    }
    Entry first = gaining.get(0);
    return entries.size() == 1
        ? "What each option gains over plain internet"
        : "The largest gain: "
            + site(first)
            + ", "
            + Figures.withUnit(first.gain())
            + " sooner by "
            + names.inSentence(first.pair().verdict().best().orElseThrow().option());
  }

  private String site(Entry entry) {
    Verdict verdict = entry.pair().verdict();
    return oneDestination
        ? Pen.shortened(verdict.site())
        : Pen.shortened(verdict.site()) + " → " + Pen.shortened(verdict.destination());
  }

  private static RowChart.Row row(String look, RowChart.Cell... cells) {
    return new RowChart.Row(look, cells);
  }

  /** The marks of the options in one line, since they repeat in every row. */
  private RowChart.Row key() {
    List<RowChart.Cell> cells = new ArrayList<>();
    hues.forEach(
        (option, hue) ->
            cells.add(
                new RowChart.Words(
                    hue.look() + " name",
                    hue.numbered() + " " + Pen.shortened(names.title(option)))));
    return new RowChart.Row("key", cells);
  }

  private RowChart.Row heads() {
    return row(
        "heads",
        new RowChart.Words("n", ""),
        new RowChart.Words("levels", "P95 round trip, ms"),
        new RowChart.Words("gains", "← slower · ms sooner than plain internet →"),
        new RowChart.Words("v", "verdict, ms sooner"),
        new RowChart.Words("c", withCost ? "more a month" : ""));
  }

  private RowChart.Row row(Entry entry, Axis gain, Axis level, boolean firstLeftOpen) {
    double height = Math.max(LEAST_HEIGHT, lane * (hues.size() - 1) + 6);
    RowChart.Pen levels = new RowChart.Pen(level).grid(grid("l", level));
    RowChart.Pen gains = new RowChart.Pen(gain).grid(grid("g", gain)).upright("zero", 0, height);
    List<String> lanes =
        hues.keySet().stream().filter(o -> !entry.gains().base().equals(Optional.of(o))).toList();
    for (Comparison.Result result : entry.pair().results()) {
      Hue hue = hue(result.option());
      if (!(result.journey() instanceof Journey.Reached reached)) {
        continue;
      }
      levels.mark(hue, reached.delay().p95Millis(), height / 2);
      Verdict.Gain own = entry.gains().gains().get(result.option());
      if (own != null) {
        double y =
            lane * lanes.indexOf(result.option())
                + 7
                + Math.max(0, (LEAST_HEIGHT - lane * (hues.size() - 1) - 6) / 2);
        boolean open = own.lowMillis() <= 0 && own.highMillis() >= 0;
        gains.line(hue.look() + " whisker", own.lowMillis(), own.highMillis(), y);
        gains.symbol(
            hue.kind() + " mark" + (open ? " open" : ""), hue.shape().id(), own.millis(), y);
        if (!hue.number().isEmpty()) {
          gains.text("tick", own.highMillis(), y + 4, 5, hue.number());
        }
      }
    }
    return row(
        firstLeftOpen ? "first-open" : "",
        new RowChart.Words("n", Pen.shortened(entry.pair().verdict().site())),
        levels.plot("levels", height),
        gains.plot("gains", height),
        verdict(entry),
        new RowChart.Words("c figure", extra(entry).orElse("")));
  }

  private RowChart.Words verdict(Entry entry) {
    Optional<Verdict.Ranked> best = entry.pair().verdict().best();
    if (best.isEmpty()) {
      return new RowChart.Words("v", "none arrives");
    }
    if (entry.pair().isTooClose()) {
      return new RowChart.Words("v", "too close to call");
    }
    String option = best.get().option();
    Hue hue = hue(option);
    return new RowChart.Words(
        "v " + hue.look() + " name",
        hue.sign()
            + " "
            + Pen.shortened(names.title(option))
            + entry.pair().verdict().gain().map(g -> " +" + Figures.millis(g.millis())).orElse(""));
  }

  /** What the best costs more in a month than what it is compared with, when that is known. */
  private static Optional<String> extra(Entry entry) {
    return entry.pair().isTooClose()
        ? Optional.empty()
        : entry
            .pair()
            .gainCost()
            .map(
                c ->
                    CostSentence.money(
                        new Money(
                            c.month().amount().setScale(0, RoundingMode.HALF_UP),
                            c.month().currency())));
  }

  private Hue hue(String option) {
    return Optional.ofNullable(hues.get(option)).orElseGet(() -> Hue.of(option, "", List.of()));
  }

  /** Returns the gains of every result, for its row in the table. */
  Map<Comparison.Result, Verdict.Gain> gains() {
    Map<Comparison.Result, Verdict.Gain> all = new LinkedHashMap<>();
    for (Entry entry : entries) {
      for (Comparison.Result result : entry.pair().results()) {
        Optional.ofNullable(entry.gains().gains().get(result.option()))
            .ifPresent(g -> all.put(result, g));
      }
    }
    return all;
  }
}

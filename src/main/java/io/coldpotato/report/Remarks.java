package io.coldpotato.report;

import io.coldpotato.connectivity.DataAge;
import io.coldpotato.latency.Basis;
import io.coldpotato.latency.SegmentDelay;
import io.coldpotato.scenario.Expectation;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Cost;
import io.coldpotato.study.Journey;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said once below a report: what was assumed, how figures are known, how old data are. */
final class Remarks {

  private Remarks() {}

  /** Returns how many sites, destinations and options were compared, from what. */
  static String plan(Comparison comparison, WorldFacts facts) {
    List<Comparison.Result> results = comparison.results();
    return Figures.count(distinct(results, Comparison.Result::site), "site")
        + " × "
        + Figures.count(distinct(results, Comparison.Result::destination), "destination")
        + " × "
        + Figures.count(distinct(results, Comparison.Result::option), "option")
        + ", seed "
        + comparison.seed()
        + comparison
            .timing()
            .draws()
            .map(n -> ", " + Figures.count(n, "draw") + " a path")
            .orElse("")
        + ", world "
        + facts.name()
        + ", data to "
        + facts.dataAsOf();
  }

  private static int distinct(
      List<Comparison.Result> results, java.util.function.Function<Comparison.Result, String> key) {
    return (int) results.stream().map(key).distinct().count();
  }

  /**
   * Returns which parts of the round trips are measured, modelled and assumed; empty when none is.
   */
  static String bases(Stream<Journey> journeys) {
    Map<Basis, Double> millis = new EnumMap<>(Basis.class);
    Map<Basis, Set<String>> parts = new EnumMap<>(Basis.class);
    journeys.forEach(
        journey -> {
          if (journey instanceof Journey.Reached reached) {
            Stream.concat(reached.delay().forward().stream(), reached.delay().reverse().stream())
                .forEach(d -> count(d, millis, parts));
          }
        });
    double total = millis.values().stream().mapToDouble(Double::doubleValue).sum();
    return millis.entrySet().stream()
        .map(
            e ->
                e.getKey().word()
                    + " "
                    + Figures.wholePercent(total > 0 ? e.getValue() / total : 0)
                    + " ("
                    + String.join(", ", parts.getOrDefault(e.getKey(), Set.of()))
                    + ")")
        .collect(Collectors.joining("; "));
  }

  private static void count(
      SegmentDelay delay, Map<Basis, Double> millis, Map<Basis, Set<String>> parts) {
    millis.merge(delay.basis(), delay.oneWayMillis(), Double::sum);
    parts
        .computeIfAbsent(delay.basis(), b -> new LinkedHashSet<>())
        .add(Sentences.word(delay.segment().kind()));
  }

  /** Returns from when the data are, the oldest first. */
  static String ages(WorldFacts facts) {
    return facts.ages().stream()
        .sorted(Comparator.comparing(DataAge::asOf).thenComparing(DataAge::data))
        .map(a -> (a.data() + " " + a.asOf()).strip())
        .collect(Collectors.joining("; "));
  }

  /** Returns where an expectation stands and what came instead. */
  static String failed(Comparison comparison, Comparison.Check check) {
    Set<String> files =
        comparison.scenario().expectations().stream()
            .filter(e -> e.line() == check.line())
            .map(Expectation::file)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String place =
        files.size() == 1 ? files.iterator().next() + ":" + check.line() : "line " + check.line();
    return place + ": expected " + check.text() + ", found " + check.found();
  }

  /**
   * Returns of which options the cost is not known; empty when it is of all, or when the scenario
   * states no volume, without which nobody asks.
   */
  static Optional<String> unknownCosts(Comparison comparison, OptionNames names) {
    boolean isAsked =
        comparison.scenario().traffic().stream().anyMatch(t -> t.monthlyVolume().isPresent());
    List<String> unknown =
        comparison.costs().stream()
            .filter(c -> !c.cost().notKnown().isEmpty())
            .map(c -> names.title(c.option()) + " (" + firstGap(c.cost()) + ")")
            .toList();
    return isAsked && !unknown.isEmpty()
        ? Optional.of(
            "Cost a month not known of " + String.join(", ", unknown) + "; --cost says more.")
        : Optional.empty();
  }

  private static String firstGap(Cost cost) {
    String gap = cost.notKnown().get(0);
    return gap.contains(";") ? gap.substring(0, gap.indexOf(';')) : gap;
  }
}

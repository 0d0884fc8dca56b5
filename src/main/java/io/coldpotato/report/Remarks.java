package io.coldpotato.report;

import io.coldpotato.connectivity.DataAge;
import io.coldpotato.latency.Basis;
import io.coldpotato.latency.SegmentDelay;
import io.coldpotato.scenario.Expectation;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said once below a report: what was assumed, how figures are known, how old data are. */
final class Remarks {

  /** More sites than these are counted, not named. */
  private static final int NAMED_SITES = 3;

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

  /** Returns each assumption once, with the sites that it is about unless it is about all. */
  static List<String> assumptions(Comparison comparison, Sentences sentences) {
    Map<String, Set<String>> sites = new LinkedHashMap<>();
    comparison.scenario().notes().forEach(n -> sites.put(n, Set.of()));
    for (Comparison.Result result : comparison.results()) {
      for (String text : Outcomes.assumptions(result.journey(), sentences)) {
        Set<String> known = sites.computeIfAbsent(text, t -> new LinkedHashSet<>());
        if (!comparison.scenario().notes().contains(text)) {
          known.add(result.site());
        }
      }
    }
    int all = distinct(comparison.results(), Comparison.Result::site);
    List<String> lines = new ArrayList<>();
    sites.forEach(
        (text, of) ->
            lines.add(
                of.isEmpty() || of.size() == all
                    ? text
                    : text
                        + " ("
                        + (of.size() <= NAMED_SITES
                            ? String.join(", ", of)
                            : Figures.count(of.size(), "site"))
                        + ")"));
    return lines;
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
}

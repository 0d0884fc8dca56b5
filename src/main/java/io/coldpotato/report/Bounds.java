package io.coldpotato.report;

import io.coldpotato.connectivity.Plan;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What binds the throughput of options, in words. */
final class Bounds {

  private Bounds() {}

  /**
   * Returns what binds each option that is reached; empty where all carry the same for all flows
   * and for one, so that nobody asks.
   */
  static Optional<String> sentence(Pair pair, OptionNames names) {
    Map<String, List<String>> byBound = new LinkedHashMap<>();
    List<Plan.Limit> limits = new ArrayList<>();
    for (Comparison.Result result : pair.results()) {
      if (result.journey() instanceof Journey.Reached reached) {
        reached
            .throughput()
            .ifPresent(
                limit -> {
                  limits.add(limit);
                  byBound
                      .computeIfAbsent(words(limit), b -> new ArrayList<>())
                      .add(names.inSentence(result.option()));
                });
      }
    }
    boolean alike =
        limits.stream()
                .flatMap(l -> List.of(l.rate(), l.flowRate()).stream())
                .distinct()
                .limit(2)
                .count()
            < 2;
    return alike
        ? Optional.empty()
        : Optional.of(
            String.join(
                    "; ",
                    byBound.entrySet().stream()
                        .map(e -> String.join(", ", e.getValue()) + " by " + e.getKey())
                        .toList())
                + ".");
  }

  private static String words(Plan.Limit limit) {
    return limit.flowRate().compareTo(limit.rate()) < 0
        ? limit.name()
            + " (one flow at most "
            + Figures.rate(limit.flowRate())
            + TextStyle.NO_BREAK
            + "Mbit/s)"
        : limit.name();
  }
}

package io.coldpotato.report;

import io.coldpotato.study.Comparison;
import io.coldpotato.study.GainCost;
import io.coldpotato.study.Journey;
import io.coldpotato.study.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * One site and destination: its verdict and the results of all options.
 *
 * @param verdict what was judged
 * @param results in the order of the file
 */
record Pair(Verdict verdict, List<Comparison.Result> results) {

  Pair {
    results = List.copyOf(results);
  }

  /** Returns the pairs of a comparison, in its order. */
  static List<Pair> of(Comparison comparison) {
    return comparison.verdicts().stream()
        .map(
            v ->
                new Pair(
                    v,
                    comparison.results().stream()
                        .filter(
                            r ->
                                r.site().equals(v.site())
                                    && r.destination().equals(v.destination()))
                        .toList()))
        .toList();
  }

  /** Returns what the best option's gain costs, when that is known. */
  Optional<GainCost> gainCost() {
    return GainCost.of(verdict, results);
  }

  boolean isTooClose() {
    return verdict.gain().filter(Verdict.Gain::isTooCloseToCall).isPresent();
  }

  boolean isBest(Comparison.Result result) {
    return verdict.best().filter(b -> b.option().equals(result.option())).isPresent();
  }

  /** Returns whether a result is one of the two between which the verdict is left open. */
  boolean isLeftOpen(Comparison.Result result) {
    return isTooClose()
        && (isBest(result)
            || verdict.gain().filter(g -> g.over().equals(result.option())).isPresent());
  }

  /** Returns the largest 95th percentile, in milliseconds; 0 when nothing is reached. */
  double largestP95Millis() {
    double largest = 0;
    for (Comparison.Result result : results) {
      if (result.journey() instanceof Journey.Reached reached) {
        largest = Math.max(largest, reached.delay().p95Millis());
      }
    }
    return largest;
  }
}

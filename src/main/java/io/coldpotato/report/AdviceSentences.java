package io.coldpotato.report;

import io.coldpotato.connectivity.Resilience;
import io.coldpotato.scenario.Expectation;
import io.coldpotato.study.Advice;
import io.coldpotato.study.Journey;
import java.util.List;
import java.util.Optional;

/** What reports say of advised designs. */
final class AdviceSentences {

  private AdviceSentences() {}

  static Optional<Journey.Reached> reached(Advice.Design design) {
    return design.journey() instanceof Journey.Reached reached
        ? Optional.of(reached)
        : Optional.empty();
  }

  static Optional<Double> sla(Advice.Design design) {
    return design.resilience().flatMap(r -> r.sla().composite()).map(a -> a.value());
  }

  static Optional<Integer> index(Advice.Design design) {
    return design.resilience().flatMap(Resilience::index).map(i -> i.score());
  }

  /** Returns what was asked of a design, each target as a file writes it. */
  static List<String> targets(Advice.Pair pair) {
    return pair.targets().stream().map(AdviceSentences::target).toList();
  }

  private static String target(Expectation target) {
    return target.metric() + " " + target.comparison().sign() + " " + target.expected();
  }
}

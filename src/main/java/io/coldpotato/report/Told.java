package io.coldpotato.report;

import io.coldpotato.study.Comparison;
import io.coldpotato.study.Disturbance;
import io.coldpotato.study.Sensitivity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A comparison and what else was found out about it.
 *
 * @param comparison with the failures, if anything has failed
 * @param sensitivities what its verdicts rest on; none when that was not asked
 * @param disturbance what failures changed; empty when nothing has failed
 */
public record Told(
    Comparison comparison, List<Sensitivity> sensitivities, Optional<Disturbance> disturbance) {

  /** Copies the list. */
  public Told {
    sensitivities = List.copyOf(sensitivities);
  }

  /** Only a comparison. */
  public Told(Comparison comparison) {
    this(comparison, List.of(), Optional.empty());
  }

  /**
   * Returns what is told of some comparisons.
   *
   * @param sensitivities for each comparison those of its verdicts; empty for none at all
   * @param disturbances one for each comparison; empty when nothing has failed
   */
  public static List<Told> all(
      List<Comparison> comparisons,
      List<List<Sensitivity>> sensitivities,
      List<Disturbance> disturbances) {
    return IntStream.range(0, comparisons.size())
        .mapToObj(
            i ->
                new Told(
                    comparisons.get(i),
                    sensitivities.isEmpty() ? List.of() : sensitivities.get(i),
                    disturbances.isEmpty() ? Optional.empty() : Optional.of(disturbances.get(i))))
        .toList();
  }

  /** Returns what one verdict rests on, if that was asked. */
  Optional<Sensitivity> sensitivity(Pair pair) {
    return sensitivities.stream()
        .filter(
            s ->
                s.site().equals(pair.verdict().site())
                    && s.destination().equals(pair.verdict().destination()))
        .findFirst();
  }
}

package io.coldpotato.study;

import io.coldpotato.connectivity.Candidate;
import io.coldpotato.connectivity.Resilience;
import io.coldpotato.scenario.Expectation;
import io.coldpotato.scenario.Scenario;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The designs that meet a scenario's targets, in order of cost.
 *
 * @param scenario what was advised on, with those failures alone that designs have to do without
 * @param seed of the scenario
 * @param withinKilometres the longest fibre way to a location that was considered
 * @param notLookedAt the names of what else the scenario says has failed, parts of its own options
 * @param pairs in the order of the file
 */
public record Advice(
    Scenario scenario,
    long seed,
    double withinKilometres,
    List<String> notLookedAt,
    List<Pair> pairs) {

  /** Copies the lists. */
  public Advice {
    notLookedAt = List.copyOf(notLookedAt);
    pairs = List.copyOf(pairs);
  }

  /** Returns the names of what has failed in the world that was advised in. */
  public List<String> without() {
    return scenario.failures().stream().map(f -> f.id()).toList();
  }

  /** Returns whether every site and destination has a design that meets its targets. */
  public boolean isComplete() {
    return pairs.stream().allMatch(p -> p.best().isPresent());
  }

  /**
   * One site and destination.
   *
   * @param site site key
   * @param destination destination key
   * @param targets what a design must keep
   * @param considered how many designs were in the order, by kind
   * @param best the first in the order that keeps all targets
   * @param failing designs that come before it, in the order, of each family the last; without a
   *     best one the first of each family that breaks the fewest targets, fewest first
   * @param dearer designs after it that keep all targets, in the order, of each family the first
   */
  public record Pair(
      String site,
      String destination,
      List<Expectation> targets,
      SortedMap<String, Integer> considered,
      Optional<Design> best,
      List<Design> failing,
      List<Design> dearer) {

    /** Copies the lists. */
    public Pair {
      targets = List.copyOf(targets);
      considered = Collections.unmodifiableSortedMap(new TreeMap<>(considered));
      failing = List.copyOf(failing);
      dearer = List.copyOf(dearer);
    }
  }

  /**
   * A design.
   *
   * @param rank its place in the order, from 1
   * @param candidate what it is
   * @param cost of it for this site and destination alone, whatever rules say
   * @param journey what comes of it
   * @param resilience what it promises and survives; empty when a rule forbids it
   * @param failures which rules and targets it breaks, and by which figure
   */
  public record Design(
      int rank,
      Candidate candidate,
      Cost cost,
      Journey journey,
      Optional<Resilience> resilience,
      List<Failure> failures) {

    /** Copies the list. */
    public Design {
      failures = List.copyOf(failures);
    }
  }

  /**
   * Why a design will not do.
   *
   * @param key the rule's id, the target's metric, the name of what it needs and has failed, or
   *     {@code outcome} when packets do not arrive
   * @param why in words, with the figure
   */
  public record Failure(String key, String why) {}
}

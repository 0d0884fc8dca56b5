package io.coldpotato.study;

import io.coldpotato.scenario.Scenario;
import java.util.List;

/**
 * All options compared for all sites and destinations of a scenario.
 *
 * @param scenario what was compared
 * @param seed of the draws behind the intervals
 * @param timing how ways were timed
 * @param results in the order of the file: site, destination, option
 * @param verdicts in the same order
 * @param checks of the scenario's expectations
 */
public record Comparison(
    Scenario scenario,
    long seed,
    Timing timing,
    List<Result> results,
    List<Verdict> verdicts,
    List<Check> checks) {

  /**
   * One site, destination and option.
   *
   * @param site site key
   * @param destination destination key
   * @param option option key
   * @param kind the option's kind
   * @param journey what came of it
   */
  public record Result(
      String site, String destination, String option, String kind, Journey journey) {}

  /**
   * Whether an expectation held.
   *
   * @param line of the scenario file
   * @param text what was expected
   * @param holds whether it did
   * @param found what was found
   */
  public record Check(int line, String text, boolean holds, String found) {}

  /** Copies the lists. */
  public Comparison {
    results = List.copyOf(results);
    verdicts = List.copyOf(verdicts);
    checks = List.copyOf(checks);
  }
}

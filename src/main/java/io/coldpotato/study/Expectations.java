package io.coldpotato.study;

import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Resilience;
import io.coldpotato.scenario.Expectation;
import io.coldpotato.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds a scenario's expectations against its results. */
final class Expectations {

  private Expectations() {}

  static List<Comparison.Check> check(
      Scenario scenario, List<Comparison.Result> results, List<Verdict> verdicts) {
    List<Comparison.Check> checks = new ArrayList<>();
    for (Expectation expected : scenario.expectations()) {
      if (expected.metric().equals("best")) {
        for (Verdict verdict : verdicts) {
          if (fits(expected.site(), verdict.site())
              && fits(expected.destination(), verdict.destination())) {
            String best = verdict.best().map(Verdict.Ranked::option).orElse("none");
            checks.add(
                check(expected, verdict.site(), verdict.destination(), "best", Optional.of(best)));
          }
        }
      } else {
        for (Comparison.Result result : results) {
          if (fits(expected.site(), result.site())
              && fits(expected.destination(), result.destination())
              && fits(expected.option(), result.option())) {
            checks.add(check(expected, result));
          }
        }
      }
    }
    return checks;
  }

  /**
   * Returns what is expected of whatever design connects a site and a destination: all that names
   * no option.
   */
  static List<Expectation> targets(Scenario scenario, String site, String destination) {
    return scenario.expectations().stream()
        .filter(e -> e.option().equals("*") && !e.metric().equals("best"))
        .filter(e -> fits(e.site(), site) && fits(e.destination(), destination))
        .toList();
  }

  /** Returns whether a result is as expected. */
  static Comparison.Check check(Expectation expected, Comparison.Result result) {
    return check(
        expected,
        result.site(),
        result.destination(),
        result.option(),
        value(expected.metric(), result));
  }

  /** Returns a journey's round trip that an expectation of one bounds, ms. */
  static double millis(Expectation expected, Journey.Reached journey) {
    return Double.parseDouble(value(expected.metric(), journey).orElseThrow());
  }

  private static boolean fits(String expected, String key) {
    return expected.equals("*") || expected.equals(key);
  }

  private static Comparison.Check check(
      Expectation expected,
      String site,
      String destination,
      String option,
      Optional<String> found) {
    String text =
        site
            + " to "
            + destination
            + ", "
            + option
            + ": "
            + expected.metric()
            + " "
            + expected.comparison().sign()
            + " "
            + expected.expected();
    boolean holds = found.filter(f -> holds(expected, f)).isPresent();
    return new Comparison.Check(expected.line(), text, holds, found.orElse("no such value"));
  }

  private static boolean holds(Expectation expected, String found) {
    if (expected.comparison() == Expectation.Comparison.EQUAL) {
      return expected.expected().equalsIgnoreCase(found);
    }
    double value = Double.parseDouble(found);
    double bound = Double.parseDouble(expected.expected());
    return switch (expected.comparison()) {
      case BELOW -> value < bound;
      case AT_MOST -> value <= bound;
      case ABOVE -> value > bound;
      case AT_LEAST -> value >= bound;
      case EQUAL -> false;
    };
  }

  private static Optional<String> value(String metric, Comparison.Result result) {
    Optional<Resilience> resilience = result.design().resilience();
    return switch (metric) {
      case "cost_month" ->
          result.design().cost().flatMap(Cost::month).map(m -> m.amount().toPlainString());
      case "sla_composite" ->
          resilience.flatMap(r -> r.sla().composite()).map(a -> Double.toString(a.value()));
      case "resiliency_index" ->
          resilience.flatMap(Resilience::index).map(i -> Integer.toString(i.score()));
      case "failover_s" ->
          resilience.flatMap(Resilience::linkFailoverSeconds).map(Expectations::number);
      default -> value(metric, result.journey());
    };
  }

  private static Optional<String> value(String metric, Journey journey) {
    if (metric.equals("outcome")) {
      return Optional.of(outcome(journey));
    }
    if (metric.equals("rule")) {
      return journey instanceof Journey.Invalid invalid
          ? Optional.of(invalid.violations().get(0).ruleId())
          : Optional.empty();
    }
    if (!(journey instanceof Journey.Reached reached)) {
      return Optional.empty();
    }
    return switch (metric) {
      case "private" ->
          Optional.of(Boolean.toString(reached.exposure() == Destination.Exposure.PRIVATE));
      case "rtt_ms_p50" -> Optional.of(number(reached.delay().p50Millis()));
      case "rtt_ms_p95" -> Optional.of(number(reached.delay().p95Millis()));
      case "rtt_ms_p99" -> Optional.of(number(reached.delay().p99Millis()));
      case "entry_metro" -> Optional.of(reached.entry().value());
      case "exit_metro" -> Optional.of(reached.exit().value());
      default -> Optional.empty();
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String outcome(Journey journey) {
    if (journey instanceof Journey.Reached) {
      return "reached";
    }
    return journey instanceof Journey.Invalid ? "invalid" : "unreachable";
  }
}

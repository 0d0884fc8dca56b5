package io.coldpotato.study;

import io.coldpotato.azure.RuleViolation;
import io.coldpotato.connectivity.Candidate;
import io.coldpotato.connectivity.Candidates;
import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Failure;
import io.coldpotato.connectivity.Failures;
import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.Planning;
import io.coldpotato.connectivity.Resilience;
import io.coldpotato.connectivity.World;
import io.coldpotato.scenario.Expectation;
import io.coldpotato.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds designs of one site and destination against their targets. What designs have in common is
 * found once. Not safe for several threads.
 */
final class DesignTrial {

  /** What a numeric convolution may be off, so that nothing is passed over for its sake. */
  private static final double SLACK_MS = 0.1;

  private final World world;
  private final Scenario scenario;
  private final Planning planning;
  private final List<Expectation> targets;
  private final Failures failed;
  private final TrafficLoads rest;
  private final boolean isLoaded;
  private final Scenario alone;
  private final Map<ConnectivityOption, List<RuleViolation>> violations = new HashMap<>();
  private final Map<String, Journey> idle = new HashMap<>();
  private final Map<String, Journey> journeys = new HashMap<>();
  private final Map<String, Resilience> resiliences = new HashMap<>();

  DesignTrial(World world, Scenario scenario, Planning planning, List<Expectation> targets) {
    this.world = world;
    this.scenario = scenario;
    this.planning = planning;
    this.targets = targets;
    this.failed = Failures.of(scenario.failures());
    this.alone = scenario.withDestination(planning.destination());
    this.rest =
        TrafficLoads.beside(
            world, scenario, planning.site(), planning.destination(), Candidates.remaining());
    this.isLoaded =
        TrafficLoads.peakMegabits(scenario, planning.site(), planning.destination()) > 0;
  }

  /**
   * Returns whether a design could keep all targets, by what is found fast: its rules, its cost,
   * whether all that it needs stands, and the times of its way without any load, which none of its
   * loads can shorten. False is certain.
   */
  boolean mayDo(DesignOrder.Priced priced) {
    Candidate candidate = priced.candidate();
    if (!isAffordable(priced) || !violations(candidate).isEmpty() || !lost(candidate).isEmpty()) {
      return false;
    }
    return !isLoaded || !isSlow(idle.computeIfAbsent(key(candidate), k -> idle(candidate)));
  }

  private static String key(Candidate candidate) {
    return candidate.kind() + "/" + candidate.way();
  }

  private boolean isAffordable(DesignOrder.Priced priced) {
    Comparison.Result result =
        result(priced, new Journey.Unreachable("", List.of()), Optional.empty());
    return targets.stream()
        .filter(t -> t.metric().equals("cost_month"))
        .allMatch(t -> Expectations.check(t, result).holds());
  }

  private Journey idle(Candidate candidate) {
    return journey(candidate, TrafficLoads.NONE);
  }

  private boolean isSlow(Journey idle) {
    if (!(idle instanceof Journey.Reached reached)) {
      return false;
    }
    return targets.stream()
        .filter(t -> t.metric().startsWith("rtt_ms"))
        .filter(
            t ->
                t.comparison() == Expectation.Comparison.BELOW
                    || t.comparison() == Expectation.Comparison.AT_MOST)
        .anyMatch(
            t -> Expectations.millis(t, reached) > Double.parseDouble(t.expected()) + SLACK_MS);
  }

  /** Returns the rules that a design breaks, any of its parts alone included. */
  List<RuleViolation> violations(Candidate candidate) {
    Set<RuleViolation> all = new LinkedHashSet<>();
    for (ConnectivityOption part : candidate.parts()) {
      all.addAll(violations.computeIfAbsent(part, this::violations));
    }
    return List.copyOf(all);
  }

  private List<RuleViolation> violations(ConnectivityOption part) {
    return part.plan(planning) instanceof Plan.Forbidden forbidden
        ? forbidden.violations()
        : List.of();
  }

  /**
   * Returns the names of what a design is made of and has failed: nothing is built there, even
   * where another part of the design would carry on.
   */
  List<String> lost(Candidate candidate) {
    return failed.parts().isEmpty()
        ? List.of()
        : candidate.option().failures(world.catalogue(), List.of(planning.destination())).stream()
            .map(Failure::id)
            .filter(failed::has)
            .distinct()
            .toList();
  }

  private Journey journey(Candidate candidate, TrafficLoads loads) {
    return new Traveller(alone, loads, Timing.DEFAULT, scenario.seed(), failed)
        .journey(world, planning.site(), planning.destination(), candidate.option());
  }

  /** Returns a design with its figures and all that it breaks. */
  Advice.Design design(int rank, DesignOrder.Priced priced) {
    Candidate candidate = priced.candidate();
    List<RuleViolation> broken = violations(candidate);
    List<Advice.Failure> failures = new ArrayList<>();
    if (!broken.isEmpty()) {
      broken.forEach(v -> failures.add(new Advice.Failure(v.ruleId(), v.message())));
      return new Advice.Design(
          rank,
          candidate,
          priced.cost(),
          new Journey.Invalid(broken, List.of()),
          Optional.empty(),
          failures);
    }
    String size = key(candidate) + "/" + candidate.size();
    Journey journey =
        journeys.computeIfAbsent(
            isLoaded ? size : key(candidate),
            k -> journey(candidate, rest.and(scenario, candidate.option(), planning)));
    Optional<Resilience> resilience =
        Optional.of(
            resiliences.computeIfAbsent(size, k -> candidate.option().resilience(planning)));
    if (journey instanceof Journey.Unreachable lost) {
      failures.add(new Advice.Failure("outcome", lost.reason()));
    }
    lost(candidate).forEach(id -> failures.add(new Advice.Failure(id, id + " has failed")));
    Comparison.Result result = result(priced, journey, resilience);
    for (Expectation target : targets) {
      Comparison.Check check = Expectations.check(target, result);
      if (!check.holds()) {
        failures.add(new Advice.Failure(target.metric(), why(target, check.found(), result)));
      }
    }
    return new Advice.Design(rank, candidate, priced.cost(), journey, resilience, failures);
  }

  private Comparison.Result result(
      DesignOrder.Priced priced, Journey journey, Optional<Resilience> resilience) {
    return new Comparison.Result(
        planning.site().id(),
        planning.destination().id(),
        Candidate.KEY,
        priced.candidate().kind(),
        journey,
        new Design(Optional.of(priced.cost()), resilience));
  }

  private static String why(Expectation target, String found, Comparison.Result result) {
    Optional<String> unknown =
        target.metric().equals("cost_month")
            ? result.design().cost().flatMap(c -> c.notKnown().stream().findFirst())
            : target.metric().equals("sla_composite")
                ? result
                    .design()
                    .resilience()
                    .flatMap(r -> r.sla().notPublished().stream().findFirst())
                : Optional.empty();
    return target.metric()
        + " "
        + unknown.map(gap -> "not known (" + gap + ")").orElse(found)
        + ", wanted "
        + target.comparison().sign()
        + " "
        + target.expected();
  }
}

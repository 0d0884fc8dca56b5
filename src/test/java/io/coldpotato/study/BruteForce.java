package io.coldpotato.study;

import io.coldpotato.azure.RuleViolation;
import io.coldpotato.connectivity.Candidate;
import io.coldpotato.connectivity.Candidates;
import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Failures;
import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.Planning;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.World;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.units.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The obvious way to find the best design: looks at every candidate, prices it and holds it against
 * all targets on its own. Remembers nothing, passes nothing over but what is no better than the
 * best so far, and sorts nothing.
 */
final class BruteForce {

  private final World world;
  private final Scenario scenario;
  private final double withinKilometres;

  BruteForce(World world, Scenario scenario, double withinKilometres) {
    this.world = Compare.left(Compare.changed(world, scenario), scenario.failures());
    this.scenario = scenario;
    this.withinKilometres = withinKilometres;
  }

  /** Returns the best design in words; empty when none will do. */
  Optional<String> best(Site site, Destination destination) {
    Planning planning =
        new Planning(world, scenario.sites(), List.of(destination), site, destination);
    List<Candidate> all =
        Candidates.of(
            planning,
            new Candidates.Extent(
                withinKilometres, TrafficLoads.peakMegabits(scenario, site, destination)));
    Optional<Candidate> best = Optional.empty();
    Optional<Money> least = Optional.empty();
    for (Candidate candidate : all) {
      Cost cost = cost(candidate, site, destination);
      boolean isCheaper =
          best.isEmpty()
              || (cost.month().isPresent()
                  && (least.isEmpty()
                      || cost.month().get().amount().compareTo(least.get().amount()) < 0));
      if (isCheaper && keepsAll(candidate, cost, planning)) {
        best = Optional.of(candidate);
        least = cost.month();
      }
    }
    return best.map(BruteForce::words);
  }

  static String words(Candidate candidate) {
    return candidate.family() + ", " + candidate.name() + " " + candidate.facts();
  }

  private Cost cost(Candidate candidate, Site site, Destination destination) {
    return new CostStudy(world, scenario.withDestination(destination))
        .quote(candidate.option(), site.id(), destination.id());
  }

  /** Looks for the name of a place in all that a design names, without asking the design. */
  private boolean uses(ConnectivityOption option, String failed) {
    String place = failed.substring(failed.indexOf(':') + 1);
    if (option instanceof ConnectivityOption.ExpressRoute circuits) {
      return circuits.circuits().values().stream()
              .map(c -> world.catalogue().peeringLocation(c.location()).orElseThrow())
              .anyMatch(at -> at.name().equals(place) || at.sites().contains(place))
          && failed.startsWith("location:");
    }
    return option instanceof ConnectivityOption.PeeringService service
        && failed.startsWith("location:")
        && service.connections().values().stream()
            .anyMatch(c -> c.primary().equals(place) || c.backup().equals(Optional.of(place)));
  }

  private boolean keepsAll(Candidate candidate, Cost cost, Planning planning) {
    ConnectivityOption option = candidate.option();
    List<RuleViolation> broken = new ArrayList<>();
    for (ConnectivityOption part : candidate.parts()) {
      if (part.plan(planning) instanceof Plan.Forbidden forbidden) {
        broken.addAll(forbidden.violations());
      }
    }
    if (!broken.isEmpty() || scenario.failures().stream().anyMatch(f -> uses(option, f.id()))) {
      return false;
    }
    TrafficLoads loads =
        TrafficLoads.beside(
                world, scenario, planning.site(), planning.destination(), Candidates.remaining())
            .and(scenario, option, planning);
    Journey journey =
        new Traveller(
                scenario.withDestination(planning.destination()),
                loads,
                Timing.DEFAULT,
                scenario.seed(),
                Failures.of(scenario.failures()))
            .journey(world, planning.site(), planning.destination(), option);
    Comparison.Result result =
        new Comparison.Result(
            planning.site().id(),
            planning.destination().id(),
            option.id(),
            option.kind(),
            journey,
            new Design(Optional.of(cost), Optional.of(option.resilience(planning))));
    return journey instanceof Journey.Reached
        && Expectations.targets(scenario, planning.site().id(), planning.destination().id())
            .stream()
            .allMatch(t -> Expectations.check(t, result).holds());
  }
}

package io.coldpotato.study;

import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Failures;
import io.coldpotato.connectivity.Planning;
import io.coldpotato.connectivity.Resilience;
import io.coldpotato.connectivity.World;
import io.coldpotato.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds what follows from how results are built. */
final class DesignStudy {

  private final World world;
  private final Scenario scenario;
  private final Failures failed;

  /**
   * Prepares.
   *
   * @param failed what has failed, which changes neither cost nor what is promised
   */
  DesignStudy(World world, Scenario scenario, Failures failed) {
    this.world = world;
    this.scenario = scenario;
    this.failed = failed;
  }

  /** Results with their designs, and what their options cost. */
  record Designed(List<Comparison.Result> results, List<OptionCost> costs) {}

  Designed study(List<Comparison.Result> results) {
    CostStudy costs = new CostStudy(world, scenario);
    Map<String, CostStudy.Priced> priced = new LinkedHashMap<>();
    for (ConnectivityOption option : scenario.options().values()) {
      List<Comparison.Result> compared =
          results.stream().filter(r -> r.option().equals(option.id())).toList();
      if (!compared.isEmpty()) {
        priced.put(option.id(), costs.price(option, compared));
      }
    }
    List<Comparison.Result> designed = new ArrayList<>();
    for (Comparison.Result result : results) {
      CostStudy.Priced option = Objects.requireNonNull(priced.get(result.option()));
      designed.add(
          result.with(
              new Design(
                  option.share(result.site(), result.destination()),
                  resilience(result),
                  PrefixReports.of(
                      scenario.option(result.option()),
                      planning(result, failed),
                      result.journey()))));
    }
    return new Designed(designed, priced.values().stream().map(CostStudy.Priced::option).toList());
  }

  private Optional<Resilience> resilience(Comparison.Result result) {
    if (result.journey() instanceof Journey.Invalid) {
      return Optional.empty();
    }
    return Optional.of(
        scenario.option(result.option()).resilience(planning(result, Failures.NONE)));
  }

  private Planning planning(Comparison.Result result, Failures failures) {
    return new Planning(
        world,
        scenario.sites(),
        scenario.destinations().values(),
        scenario.site(result.site()),
        scenario.destination(result.destination()),
        failures);
  }
}

package io.coldpotato.study;

import io.coldpotato.azure.BreakEven;
import io.coldpotato.azure.CircuitTariff;
import io.coldpotato.azure.PriceBook;
import io.coldpotato.connectivity.Bill;
import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Flow;
import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.Planning;
import io.coldpotato.connectivity.Usage;
import io.coldpotato.connectivity.World;
import io.coldpotato.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a scenario's options cost in a month. The whole scenario is counted whatever part of it is
 * compared, so that no result's share depends on the selection.
 */
final class CostStudy {

  private final World world;
  private final Scenario scenario;
  private final FlowVolumes volumes;
  private final PriceBook book;

  CostStudy(World world, Scenario scenario) {
    this.world = world;
    this.scenario = scenario;
    this.volumes = new FlowVolumes(scenario);
    this.book = world.catalogue().prices().with(scenario.prices().prices());
  }

  /** An option's cost and its flows' shares of it. */
  record Priced(OptionCost option, Map<Flow, Cost> shares) {
    /** Returns the share of a site and destination; empty when a product rule forbids the pair. */
    Optional<Cost> share(String site, String destination) {
      return shares.entrySet().stream()
          .filter(e -> e.getKey().site().equals(site))
          .filter(e -> e.getKey().destination().equals(destination))
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }

  /**
   * Prices an option.
   *
   * @param compared results of it that are known already
   */
  Priced price(ConnectivityOption option, List<Comparison.Result> compared) {
    List<Flow> flows = new ArrayList<>();
    for (String site : scenario.sites().keySet()) {
      for (String destination : scenario.destinations().keySet()) {
        if (isAllowed(option, site, destination, compared)) {
          flows.add(volumes.flow(site, destination));
        }
      }
    }
    Bill bill = option.bill(new Usage(world, scenario.sites(), scenario.destinations(), flows));
    Pricing pricing = new Pricing(book, scenario.prices());
    bill.expenses().forEach(pricing::add);
    List<BreakEven> breakEvens = new ArrayList<>();
    for (CircuitTariff tariff : bill.tariffs()) {
      breakEvens.add(BreakEven.unlimited(book, tariff));
      breakEvens.add(BreakEven.local(book, tariff));
    }
    Map<Flow, Cost> shares = new LinkedHashMap<>();
    flows.forEach(flow -> shares.put(flow, pricing.share(flow)));
    return new Priced(
        new OptionCost(option.id(), pricing.whole(), breakEvens, remarks(bill)), shares);
  }

  private boolean isAllowed(
      ConnectivityOption option,
      String site,
      String destination,
      List<Comparison.Result> compared) {
    return compared.stream()
        .filter(r -> r.site().equals(site) && r.destination().equals(destination))
        .findFirst()
        .map(r -> !(r.journey() instanceof Journey.Invalid))
        .orElseGet(
            () -> {
              Plan plan =
                  option.plan(
                      new Planning(
                          world,
                          scenario.sites(),
                          scenario.destinations().values(),
                          scenario.site(site),
                          scenario.destination(destination)));
              return !(plan instanceof Plan.Forbidden);
            });
  }

  private List<String> remarks(Bill bill) {
    List<String> remarks = new ArrayList<>();
    remarks.add(
        "what goes from the cloud to the sites is charged, what goes to the cloud is free"
            + (volumes.isTakenWhole()
                ? "; a 'volume' without 'egress' is taken to go to the sites as a whole (assumed)"
                : ""));
    remarks.addAll(bill.remarks());
    return remarks;
  }
}

package io.coldpotato.study;

import io.coldpotato.azure.BreakEven;
import io.coldpotato.azure.CircuitTariff;
import io.coldpotato.azure.PriceBook;
import io.coldpotato.connectivity.Bill;
import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Flow;
import io.coldpotato.connectivity.Planning;
import io.coldpotato.connectivity.Usage;
import io.coldpotato.connectivity.World;
import io.coldpotato.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** What a result is of, its option apart. */
  record Pair(String site, String destination) {}

  /** An option's cost and its pairs' shares of it. */
  record Priced(OptionCost option, Map<Pair, Cost> shares) {
    /** Returns the share of a site and destination; empty when a product rule forbids the pair. */
    Optional<Cost> share(String site, String destination) {
      return Optional.ofNullable(shares.get(new Pair(site, destination)));
    }
  }

  /**
   * Prices an option.
   *
   * @param compared results of it that are known already
   */
  Priced price(ConnectivityOption option, List<Comparison.Result> compared) {
    Map<Pair, Boolean> known = new HashMap<>();
    compared.forEach(
        r ->
            known.put(
                new Pair(r.site(), r.destination()), !(r.journey() instanceof Journey.Invalid)));
    List<Flow> flows = new ArrayList<>();
    for (String site : scenario.sites().keySet()) {
      for (String destination : scenario.destinations().keySet()) {
        Boolean isAllowed = known.get(new Pair(site, destination));
        if (isAllowed == null ? isAllowed(option, site, destination) : isAllowed) {
          flows.add(volumes.flow(site, destination));
        }
      }
    }
    return price(option, flows, option.bill(usage(flows)));
  }

  /**
   * Returns what an option would cost if it carried one site's traffic with one destination alone
   * and no product rule forbade it.
   */
  Cost quote(ConnectivityOption option, String site, String destination) {
    List<Flow> flows = List.of(volumes.flow(site, destination));
    Pricing pricing = new Pricing(book, scenario.prices());
    option.quote(usage(flows)).expenses().forEach(expense -> expense.enter(pricing));
    return pricing.whole();
  }

  private Usage usage(List<Flow> flows) {
    return new Usage(world, scenario.sites(), scenario.destinations(), flows);
  }

  private Priced price(ConnectivityOption option, List<Flow> flows, Bill bill) {
    Pricing pricing = new Pricing(book, scenario.prices());
    bill.expenses().forEach(expense -> expense.enter(pricing));
    List<BreakEven> breakEvens = new ArrayList<>();
    for (CircuitTariff tariff : bill.tariffs()) {
      breakEvens.add(BreakEven.unlimited(book, tariff));
      breakEvens.add(BreakEven.local(book, tariff));
    }
    Map<Pair, Cost> shares = new HashMap<>();
    flows.forEach(
        flow -> shares.put(new Pair(flow.site(), flow.destination()), pricing.share(flow)));
    return new Priced(
        new OptionCost(option.id(), pricing.whole(), breakEvens, remarks(bill)), shares);
  }

  private boolean isAllowed(ConnectivityOption option, String site, String destination) {
    Planning planning =
        new Planning(
            world,
            scenario.sites(),
            scenario.destinations().values(),
            scenario.site(site),
            scenario.destination(destination));
    return !option.isForbidden(planning);
  }

  private List<String> remarks(Bill bill) {
    List<String> remarks = new ArrayList<>();
    remarks.add(
        "what goes from the cloud to the sites is charged, what goes to the cloud is free"
            + (volumes.isTakenWhole()
                ? "; a 'volume' without 'upShare' is taken to go to the sites as a whole (assumed)"
                : ""));
    remarks.addAll(bill.remarks());
    return remarks;
  }
}

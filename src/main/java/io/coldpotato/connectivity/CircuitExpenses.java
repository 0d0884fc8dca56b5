package io.coldpotato.connectivity;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.Charge;
import io.coldpotato.azure.CircuitSku;
import io.coldpotato.azure.CircuitTariff;
import io.coldpotato.azure.PeeringLocation;
import io.coldpotato.azure.PriceItem;
import io.coldpotato.azure.PricingZones;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What circuits and gateways cost. */
final class CircuitExpenses {

  private final ConnectivityOption.ExpressRoute option;
  private final Usage usage;
  private final Function<Planning, List<Circuit>> circuits;
  private final Catalogue catalogue;
  private final Map<String, List<Flow>> canUse = new LinkedHashMap<>();
  private final Map<String, List<Flow>> uses = new LinkedHashMap<>();
  private final Map<String, List<Flow>> privately = new LinkedHashMap<>();
  private final AccessExpenses lines = new AccessExpenses();
  private final List<Expense> expenses = new ArrayList<>();
  private final List<CircuitTariff> tariffs = new ArrayList<>();
  private final Set<String> remarks = new LinkedHashSet<>();

  private CircuitExpenses(
      ConnectivityOption.ExpressRoute option,
      Usage usage,
      Function<Planning, List<Circuit>> circuits) {
    this.option = option;
    this.usage = usage;
    this.circuits = circuits;
    this.catalogue = usage.world().catalogue();
  }

  /** Returns the bill of the circuits that the rules allow. */
  static Bill bill(ConnectivityOption.ExpressRoute option, Usage usage) {
    return new CircuitExpenses(option, usage, p -> new ExpressRoutePlanner(p).usable(option))
        .bill();
  }

  /** Returns the bill of all circuits, whatever the rules say. */
  static Bill quote(ConnectivityOption.ExpressRoute option, Usage usage) {
    return new CircuitExpenses(option, usage, p -> new ExpressRoutePlanner(p).own(option)).bill();
  }

  private Bill bill() {
    usage.flows().forEach(this::assign);
    option.circuits().values().stream().filter(c -> canUse.containsKey(c.id())).forEach(this::add);
    privately.forEach(this::gateway);
    expenses.addAll(lines.expenses());
    return new Bill(expenses, tariffs, List.copyOf(remarks));
  }

  /**
   * A flow pays for the circuit by which replies come, whose egress is charged, and for those that
   * stand by for it as well.
   */
  private void assign(Flow flow) {
    Planning planning = usage.planning(flow);
    CircuitChecks checks = new CircuitChecks(planning, option);
    List<Circuit> usable = circuits.apply(planning);
    for (Circuit circuit : usable) {
      canUse.computeIfAbsent(circuit.id(), c -> new ArrayList<>()).add(flow);
    }
    if (usable.isEmpty()) {
      return;
    }
    Circuit first = CircuitChoice.of(flow.site(), usable, checks.gateway()).back();
    uses.computeIfAbsent(first.id(), c -> new ArrayList<>()).add(flow);
    if (checks.usesPrivatePeering(first)) {
      privately.computeIfAbsent(flow.destination(), d -> new ArrayList<>()).add(flow);
    } else {
      remarks.add(
          "over Microsoft peering of circuit "
              + first.id()
              + " services may charge egress of their own, unlimited or not; that is not counted");
    }
    Site at = usage.site(flow.site());
    while (first.sites().get(at.id()) instanceof Circuit.Attachment.Via via) {
      lines.add(at, flow);
      at = usage.site(via.site());
    }
  }

  private void add(Circuit circuit) {
    PeeringLocation location = catalogue.peeringLocation(circuit.location()).orElseThrow();
    CircuitTariff tariff =
        new CircuitTariff(
            circuit.id(),
            location.zone(),
            Math.round(circuit.bandwidth().megabitsPerSecond()),
            circuit.sku(),
            circuit.billing(),
            location.offersLocal());
    List<Flow> sharers = Objects.requireNonNull(canUse.get(circuit.id()));
    boolean isDirect = circuit.provider().equals(Catalogue.DIRECT);
    String name = "circuit " + circuit.id();
    if (isDirect) {
      fee(name + ", port pair", PriceItem.EXPRESSROUTE_DIRECT_PORT, "", location.zone(), sharers);
    } else {
      tariffs.add(tariff);
      fee(name, PriceItem.EXPRESSROUTE_CIRCUIT, tariff.tier(), location.zone(), sharers);
    }
    if (circuit.sku() == CircuitSku.PREMIUM) {
      fee(
          name + ", Premium",
          PriceItem.EXPRESSROUTE_PREMIUM_ADD_ON,
          tariff.addOnTier(),
          location.zone(),
          sharers);
    }
    if (tariff.isMetered() && uses.containsKey(circuit.id())) {
      expenses.add(
          new Expense.Egress(
              "egress over " + name,
              PriceItem.EXPRESSROUTE_EGRESS,
              location.zone(),
              Objects.requireNonNull(uses.get(circuit.id()))));
    }
    if (!isDirect) {
      expenses.add(
          new Expense.Provided(
              name + ", by " + circuit.provider(), circuit.providerCharge(), sharers));
    }
  }

  private void gateway(String destination, List<Flow> sharers) {
    Gateway gateway = option.gateways().getOrDefault(destination, Gateway.ASSUMED);
    Optional<Integer> zone =
        usage
            .planning(sharers.get(0))
            .region()
            .flatMap(region -> PricingZones.of(catalogue, region));
    BigDecimal hours = BigDecimal.valueOf((long) Charge.HOURS_A_MONTH * gateway.scaleUnits());
    expenses.add(
        new Expense.Fee(
            new Charge("gateway of " + destination, PriceItem.GATEWAY, gateway.sku(), zone, hours),
            sharers));
    option
        .vpnBackup()
        .ifPresent(
            sku ->
                expenses.add(
                    new Expense.Fee(
                        new Charge(
                            "VPN backup of " + destination,
                            PriceItem.VPN_GATEWAY,
                            sku,
                            zone,
                            BigDecimal.valueOf(Charge.HOURS_A_MONTH)),
                        sharers)));
  }

  private void fee(
      String what, PriceItem item, String tier, Optional<Integer> zone, List<Flow> sharers) {
    expenses.add(new Expense.Fee(new Charge(what, item, tier, zone, BigDecimal.ONE), sharers));
  }
}

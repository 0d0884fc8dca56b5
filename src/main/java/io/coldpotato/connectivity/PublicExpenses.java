package io.coldpotato.connectivity;

import io.coldpotato.azure.PriceItem;
import io.coldpotato.azure.PricingZones;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What ways by public addresses cost: egress of regions, access lines, partners. */
final class PublicExpenses {

  private final Usage usage;
  private final List<Expense> expenses = new ArrayList<>();
  private final Set<String> remarks = new LinkedHashSet<>();

  PublicExpenses(Usage usage) {
    this.usage = usage;
  }

  Bill bill() {
    return new Bill(expenses, List.of(), List.copyOf(remarks));
  }

  /** Egress of all regions of a zone counts together, since its price falls by volume. */
  PublicExpenses withEgress(RoutingPreference preference) {
    Map<Optional<Integer>, List<Flow>> byZone = new LinkedHashMap<>();
    for (Flow flow : usage.flows()) {
      Planning planning = usage.planning(flow);
      planning
          .region()
          .ifPresentOrElse(
              region ->
                  byZone
                      .computeIfAbsent(
                          PricingZones.of(usage.world().catalogue(), region),
                          z -> new ArrayList<>())
                      .add(flow),
              () ->
                  remarks.add(
                      flow.destination()
                          + " is a service with a price of its own, egress included; that is not"
                          + " counted"));
    }
    byZone.forEach(
        (zone, flows) ->
            expenses.add(
                new Expense.Egress(
                    "egress to the Internet",
                    preference == RoutingPreference.INTERNET
                        ? PriceItem.INTERNET_EGRESS_ROUTING_INTERNET
                        : PriceItem.INTERNET_EGRESS,
                    zone,
                    flows)));
    return this;
  }

  PublicExpenses withAccessLines() {
    AccessExpenses lines = new AccessExpenses();
    for (Flow flow : usage.flows()) {
      Site at = usage.site(flow.site());
      lines.add(at, flow);
      while (at.breakout() instanceof Site.Breakout.Via via) {
        at = usage.site(via.site());
        lines.add(at, flow);
      }
    }
    expenses.addAll(lines.expenses());
    return this;
  }

  /** A connection that carries no prefix of a site that uses it is not paid for by any flow. */
  PublicExpenses withConnections(ConnectivityOption.PeeringService option) {
    for (PeeringServiceConnection connection : option.connections().values()) {
      List<Flow> carried =
          usage.flows().stream().filter(f -> carries(connection, usage.site(f.site()))).toList();
      if (!carried.isEmpty()) {
        expenses.add(
            new Expense.Provided(
                "Peering Service connection " + connection.id() + ", by " + connection.partner(),
                connection.providerCharge(),
                carried));
      }
    }
    return this;
  }

  private boolean carries(PeeringServiceConnection connection, Site site) {
    Site leaves = site;
    while (leaves.breakout() instanceof Site.Breakout.Via via) {
      leaves = usage.site(via.site());
    }
    List<Ipv4Prefix> own = leaves.prefixes().stream().map(SitePrefix::prefix).toList();
    return connection.prefixes().isEmpty()
        || connection.prefixes().stream().anyMatch(own::contains);
  }
}

package io.coldpotato.study;

import io.coldpotato.azure.BillLine;
import io.coldpotato.azure.Charge;
import io.coldpotato.azure.PriceBook;
import io.coldpotato.azure.PriceChanges;
import io.coldpotato.connectivity.Expense;
import io.coldpotato.connectivity.Flow;
import io.coldpotato.units.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prices an option's expenses and shares each among its flows: egress by volume; fees in equal
 * parts among the flows that carry something, or among all when none does. Cents that do not divide
 * go to the first flows of the file.
 */
final class Pricing implements Expense.Ledger {

  private final PriceBook book;
  private final PriceChanges changes;
  private final String currency;
  private final Collector whole = new Collector();
  private final Map<Flow, Collector> shares = new LinkedHashMap<>();

  /** Lines and gaps on their way to a cost. */
  private static final class Collector {
    private final List<BillLine> lines = new ArrayList<>();
    private final List<String> notKnown = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    Cost cost(String currency) {
      Cost cost = new Cost(currency, lines, notKnown, leftOut);
      if (cost.currencies().size() <= 1) {
        return cost;
      }
      List<String> gaps = new ArrayList<>(notKnown);
      gaps.add(
          "charges are in "
              + String.join(" and ", cost.currencies())
              + ": state what one is in the other, such as 'prices: {exchange: {EUR: … USD}}'");
      return new Cost(currency, lines, gaps, leftOut);
    }
  }

  Pricing(PriceBook book, PriceChanges changes) {
    this.book = book;
    this.changes = changes;
    this.currency =
        book.prices().stream()
            .findFirst()
            .map(p -> changes.exchanged(p.unitPrice()).currency())
            .orElse("XXX");
  }

  Cost whole() {
    return whole.cost(currency);
  }

  /** Returns a flow's share; of a flow that shares nothing, a cost without lines. */
  Cost share(Flow flow) {
    return collector(flow).cost(currency);
  }

  private Collector collector(Flow flow) {
    return shares.computeIfAbsent(flow, f -> new Collector());
  }

  @Override
  public void add(Expense.Fee fee) {
    price(fee.charge(), fee.sharers(), equal(fee.sharers()));
  }

  @Override
  public void add(Expense.Egress egress) {
    List<Flow> unknown =
        egress.sharers().stream().filter(f -> f.egressGigabytes().isEmpty()).toList();
    if (!unknown.isEmpty()) {
      // By volume tiers the price of one flow depends on all others.
      String gap =
          egress.what()
              + ": no volume is stated for "
              + String.join(", ", unknown.stream().map(Flow::label).toList())
              + "; state 'volume' under 'traffic'";
      whole.notKnown.add(gap);
      egress.sharers().forEach(f -> collector(f).notKnown.add(gap));
      return;
    }
    List<BigDecimal> volumes =
        egress.sharers().stream().map(f -> f.egressGigabytes().orElseThrow()).toList();
    BigDecimal sum = volumes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    price(
        new Charge(egress.what(), egress.item(), "", egress.zone(), sum),
        egress.sharers(),
        volumes);
  }

  private void price(Charge charge, List<Flow> sharers, List<BigDecimal> weights) {
    Optional<List<BillLine>> lines = book.lines(charge);
    if (lines.isPresent()) {
      lines.orElseThrow().forEach(line -> share(line, sharers, weights));
      return;
    }
    String gap =
        charge.what()
            + ": no price for "
            + charge.priceName()
            + "; state it under 'prices', or in azure/prices.csv of --world";
    whole.notKnown.add(gap);
    sharers.forEach(f -> collector(f).notKnown.add(gap));
  }

  @Override
  public void add(Expense.Provided provided) {
    if (provided.stated().isPresent()) {
      share(
          BillLine.stated(provided.what(), provided.stated().orElseThrow()),
          provided.sharers(),
          equal(provided.sharers()));
      return;
    }
    whole.leftOut.add(provided.what());
    provided.sharers().forEach(f -> collector(f).leftOut.add(provided.what()));
  }

  private void share(BillLine line, List<Flow> sharers, List<BigDecimal> weights) {
    BillLine converted = line.with(changes.exchanged(line.amount()));
    whole.lines.add(converted);
    List<Money> parts = converted.amount().split(weights);
    for (int i = 0; i < parts.size(); i++) {
      collector(sharers.get(i)).lines.add(converted.with(parts.get(i)));
    }
  }

  private static List<BigDecimal> equal(List<Flow> sharers) {
    return sharers.stream()
        .map(f -> f.egressGigabytes().filter(gb -> gb.signum() == 0).orElse(BigDecimal.ONE))
        .toList();
  }
}

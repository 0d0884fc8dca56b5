package io.coldpotato.study;

import io.coldpotato.azure.BillLine;
import io.coldpotato.units.Money;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What something costs in a month: one result's share of its option, or an option as a whole.
 *
 * @param currency of a sum of nothing
 * @param lines that make it up, each amount in whole cents
 * @param notKnown what has no price, each as a sentence; none when the sum is known
 * @param leftOut what others charge and the scenario does not state
 */
public record Cost(
    String currency, List<BillLine> lines, List<String> notKnown, List<String> leftOut) {

  /** Copies the lists. */
  public Cost {
    lines = List.copyOf(lines);
    notKnown = List.copyOf(notKnown);
    leftOut = List.copyOf(leftOut);
  }

  /** Returns the currencies of its lines. */
  Set<String> currencies() {
    Set<String> currencies = new LinkedHashSet<>();
    lines.forEach(line -> currencies.add(line.amount().currency()));
    return currencies;
  }

  /**
   * Returns the sum of its lines; empty when something in it has no price or its lines are in
   * several currencies.
   */
  public Optional<Money> month() {
    if (!notKnown.isEmpty() || currencies().size() > 1) {
      return Optional.empty();
    }
    return Optional.of(
        lines.stream()
            .map(BillLine::amount)
            .reduce(Money::plus)
            .orElseGet(() -> new Money(BigDecimal.ZERO.setScale(2), currency)));
  }
}

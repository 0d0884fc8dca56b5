package io.coldpotato.study;

import io.coldpotato.connectivity.Candidate;
import io.coldpotato.units.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts designs in order of cost: those whose cost is known first, the cheapest first; then those
 * whose cost is not known. Designs of equal cost, or of none known, stay in the order in which
 * candidates come.
 */
final class DesignOrder {

  private DesignOrder() {}

  /** A design with its cost. */
  record Priced(Candidate candidate, Cost cost, Optional<Money> month) {}

  /**
   * Returns the designs in order.
   *
   * @param costs of one site and destination
   */
  static List<Priced> of(List<Candidate> candidates, CostStudy costs, String from, String to) {
    Map<List<String>, Priced> byTariff = new HashMap<>();
    List<Priced> priced = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Priced known =
          byTariff.computeIfAbsent(
              candidate.tariff(),
              t -> priced(candidate, costs.quote(candidate.option(), from, to)));
      priced.add(new Priced(candidate, known.cost(), known.month()));
    }
    priced.sort(BY_COST);
    return priced;
  }

  private static final Comparator<Priced> BY_COST =
      (one, other) -> {
        if (one.month().isEmpty() || other.month().isEmpty()) {
          return Boolean.compare(one.month().isEmpty(), other.month().isEmpty());
        }
        Money a = one.month().get();
        Money b = other.month().get();
        int byCurrency = a.currency().compareTo(b.currency());
        return byCurrency != 0 ? byCurrency : a.amount().compareTo(b.amount());
      };

  private static Priced priced(Candidate candidate, Cost cost) {
    return new Priced(candidate, cost, cost.month());
  }
}

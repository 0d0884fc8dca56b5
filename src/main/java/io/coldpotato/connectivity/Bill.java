package io.coldpotato.connectivity;

import io.coldpotato.azure.CircuitTariff;
import java.util.List;

/**
 * All that an option costs in a month, not yet priced.
 *
 * @param expenses in the order of the file
 * @param tariffs of its circuits, for what another billing would cost
 * @param remarks what is counted how, and what is not counted
 */
public record Bill(List<Expense> expenses, List<CircuitTariff> tariffs, List<String> remarks) {

  /** Copies the lists. */
  public Bill {
    expenses = List.copyOf(expenses);
    tariffs = List.copyOf(tariffs);
    remarks = List.copyOf(remarks);
  }
}

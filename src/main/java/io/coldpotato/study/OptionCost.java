package io.coldpotato.study;

import io.coldpotato.azure.BreakEven;
import java.util.List;

/**
 * What an option costs in a month for all its sites and destinations, those that a product rule
 * forbids left out.
 *
 * @param option option key
 * @param cost of it as a whole; its results' shares add up to it to the cent
 * @param breakEvens of its circuits
 * @param remarks what is counted how, and what is not counted
 */
public record OptionCost(
    String option, Cost cost, List<BreakEven> breakEvens, List<String> remarks) {

  /** Copies the lists. */
  public OptionCost {
    breakEvens = List.copyOf(breakEvens);
    remarks = List.copyOf(remarks);
  }
}

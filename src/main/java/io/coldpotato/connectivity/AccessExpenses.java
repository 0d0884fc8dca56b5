package io.coldpotato.connectivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the access lines of sites cost, each shared by the flows that go over it. */
final class AccessExpenses {

  private final Map<Site, List<Flow>> flows = new LinkedHashMap<>();

  void add(Site site, Flow flow) {
    flows.computeIfAbsent(site, s -> new ArrayList<>()).add(flow);
  }

  List<Expense> expenses() {
    List<Expense> expenses = new ArrayList<>();
    flows.forEach(
        (site, sharers) ->
            expenses.add(
                new Expense.Provided(
                    "access line of " + site.id(), site.access().charge(), sharers)));
    return expenses;
  }
}

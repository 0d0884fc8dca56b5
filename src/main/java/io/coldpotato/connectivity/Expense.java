package io.coldpotato.connectivity;

import io.coldpotato.azure.Charge;
import io.coldpotato.azure.PriceItem;
import io.coldpotato.units.Money;
import java.util.List;
import java.util.Optional;

/** Something that an option costs in a month, and the flows that it is paid for. */
public sealed interface Expense {

  /** Returns the flows that share it, at least one. */
  List<Flow> sharers();

  /** Enters itself into a ledger as what it is. */
  void enter(Ledger ledger);

  /** Something that takes expenses of each sort. */
  interface Ledger {
    /** Takes a fee. */
    void add(Fee fee);

    /** Takes data from the cloud. */
    void add(Egress egress);

    /** Takes what somebody else charges. */
    void add(Provided provided);
  }

  /**
   * A fee that the flows share in equal parts.
   *
   * @param charge what is to be paid
   * @param sharers the flows
   */
  record Fee(Charge charge, List<Flow> sharers) implements Expense {
    /** Copies the list. */
    public Fee {
      sharers = List.copyOf(sharers);
    }

    @Override
    public void enter(Ledger ledger) {
      ledger.add(this);
    }
  }

  /**
   * Data from the cloud, which the flows share by their volumes.
   *
   * @param what for people
   * @param item what the price book calls it
   * @param zone the pricing zone; empty when none is known
   * @param sharers the flows
   */
  record Egress(String what, PriceItem item, Optional<Integer> zone, List<Flow> sharers)
      implements Expense {
    /** Copies the list. */
    public Egress {
      sharers = List.copyOf(sharers);
    }

    @Override
    public void enter(Ledger ledger) {
      ledger.add(this);
    }
  }

  /**
   * What somebody else than the cloud's provider charges, in equal parts.
   *
   * @param what for people, {@code "circuit paris, by Equinix"}
   * @param stated in a month; empty when the scenario does not say: then it is left out of the sum
   * @param sharers the flows
   */
  record Provided(String what, Optional<Money> stated, List<Flow> sharers) implements Expense {
    /** Copies the list. */
    public Provided {
      sharers = List.copyOf(sharers);
    }

    @Override
    public void enter(Ledger ledger) {
      ledger.add(this);
    }
  }
}

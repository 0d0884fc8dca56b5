package io.coldpotato.routing;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.Comparator;
import java.util.Optional;

/** The order in which one PoP prefers exits of equal class and AS-path length, the best first. */
final class ExitOrder implements Comparator<Interconnection> {

  private final PopId pop;
  private final EgressPolicy egress;
  private final InteriorRouting interior;

  ExitOrder(PopId pop, EgressPolicy egress, InteriorRouting interior) {
    this.pop = pop;
    this.egress = egress;
    this.interior = interior;
  }

  @Override
  public int compare(Interconnection a, Interconnection b) {
    int order = Double.compare(remaining(a), remaining(b));
    if (order == 0) {
      order = Boolean.compare(isElsewhere(a), isElsewhere(b));
    }
    if (order == 0) {
      order = Double.compare(distance(a), distance(b));
    }
    return order == 0 ? sender(a, b) : order;
  }

  /** Returns the first rule by which {@code a} goes before {@code b}. */
  Rule rule(Interconnection a, Interconnection b) {
    if (remaining(a) != remaining(b)) {
      return Rule.NEAREST_TO_DESTINATION;
    }
    if (isElsewhere(a) != isElsewhere(b)) {
      return Rule.EXIT_AT_THIS_POP;
    }
    return distance(a) != distance(b) ? Rule.NEAREST_EXIT : Rule.LOWEST_NEIGHBOUR;
  }

  /** Returns what remains from an exit to the destination; empty when its network does not ask. */
  Optional<Double> remainingFrom(Interconnection exit) {
    return egress instanceof EgressPolicy.ColdPotato
        ? Optional.of(remaining(exit))
        : Optional.empty();
  }

  private double remaining(Interconnection exit) {
    return egress instanceof EgressPolicy.ColdPotato cold
        ? cold.remainingFrom().applyAsDouble(near(exit))
        : 0;
  }

  private boolean isElsewhere(Interconnection exit) {
    return !near(exit).equals(pop);
  }

  private double distance(Interconnection exit) {
    return isElsewhere(exit) ? interior.distance(pop, near(exit)) : 0;
  }

  /**
   * The last tie-break: the lowest (ASN, PoP) of the sender. Over eBGP that is the neighbour, over
   * iBGP the exit PoP, which has itself chosen its lowest neighbour.
   */
  private int sender(Interconnection a, Interconnection b) {
    int order = near(a).compareTo(near(b));
    return order == 0 ? far(a).compareTo(far(b)) : order;
  }

  private PopId near(Interconnection exit) {
    return exit.endOf(asn());
  }

  private PopId far(Interconnection exit) {
    return exit.farEndFrom(asn());
  }

  private Asn asn() {
    return pop.asn();
  }
}

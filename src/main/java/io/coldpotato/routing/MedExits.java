package io.coldpotato.routing;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The exits that the PoPs of a network honouring MEDs know of: each border PoP makes its best route
 * known over iBGP as long as that is one it learnt itself, and takes it back when it prefers
 * another's.
 *
 * <p>MEDs are compared among routes of one neighbour only, which can hide routes and, in rare
 * networks, never settles (RFC 3345); after as many rounds as there are exits, and some, the last
 * state is kept.
 */
final class MedExits {

  private final Asn home;
  private final boolean fromCustomers;
  private final Exits exits;
  private final InteriorRouting interior;
  private final Map<PopId, List<Interconnection>> own = new TreeMap<>();
  private final Map<PopId, Interconnection> announced = new TreeMap<>();
  private final Map<Interconnection, Double> meds = new HashMap<>();

  MedExits(
      Asn home,
      RouteClass relation,
      Exits others,
      InteriorRouting interior,
      List<Interconnection> exits) {
    this.home = home;
    this.fromCustomers = relation == RouteClass.CUSTOMER;
    this.exits = others;
    this.interior = interior;
    for (Interconnection exit : exits) {
      own.computeIfAbsent(near(exit), p -> new ArrayList<>()).add(exit);
    }
    settle(exits.size() + 2);
  }

  private void settle(int mostRounds) {
    for (int round = 0; round < mostRounds; round++) {
      Map<PopId, Interconnection> next = new TreeMap<>();
      own.forEach(
          (pop, exits) -> {
            Interconnection best =
                seenBy(pop).stream()
                    .min(new ExitOrder(pop, new EgressPolicy.HotPotato(), interior))
                    .orElseThrow();
            if (exits.contains(best)) {
              next.put(pop, best);
            }
          });
      if (next.equals(announced)) {
        return;
      }
      announced.clear();
      announced.putAll(next);
    }
  }

  /**
   * Returns the exits a PoP knows, without those whose neighbour offers another with a lower MED.
   */
  List<Interconnection> seenBy(PopId pop) {
    List<Interconnection> known = new ArrayList<>(own.getOrDefault(pop, List.of()));
    announced.forEach(
        (other, exit) -> {
          if (!other.equals(pop)) {
            known.add(exit);
          }
        });
    Map<Asn, Double> lowest = new HashMap<>();
    known.forEach(e -> lowest.merge(far(e).asn(), med(e), Math::min));
    return known.stream().filter(e -> med(e) <= lowest.getOrDefault(far(e).asn(), 0.0)).toList();
  }

  private double med(Interconnection exit) {
    return meds.computeIfAbsent(exit, this::medOf);
  }

  /** What the neighbour sends; see {@link EgressPolicy.HonourMed}. */
  private double medOf(Interconnection exit) {
    if (!fromCustomers) {
      return 0;
    }
    PopId nextHop = exits.target(far(exit));
    if (!nextHop.equals(far(exit))) {
      return interior.distance(far(exit), nextHop);
    }
    return exits.isOwn(far(exit)) ? 0 : 1;
  }

  private PopId near(Interconnection exit) {
    return exit.endOf(home);
  }

  private PopId far(Interconnection exit) {
    return exit.farEndFrom(home);
  }
}

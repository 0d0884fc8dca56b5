package io.coldpotato.routing;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * BGP as its routers run it, slow and obvious: every PoP holds its best route and tells it over its
 * eBGP sessions and, when it learnt it itself, over a full iBGP mesh, until nothing changes.
 */
final class PathVector {

  private static final int MOST_ROUNDS = 500;

  private final RandomInternet internet;
  private Map<PopId, Route> best = new HashMap<>();

  /**
   * What a PoP holds.
   *
   * @param asPath the networks on the way, own one left out
   * @param exit where packets leave the network; empty where it serves the prefix
   * @param target the PoP that learnt or serves it
   */
  record Route(
      RouteClass relation, List<Asn> asPath, Optional<Interconnection> exit, PopId target) {}

  PathVector(RandomInternet internet) {
    this.internet = internet;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Map<PopId, Route> next = new HashMap<>();
      for (PopId pop : internet.pops()) {
        candidates(pop).stream().min(preference(pop)).ifPresent(r -> next.put(pop, r));
      }
      if (next.equals(best)) {
        return;
      }
      best = next;
    }
    throw new IllegalStateException("routes do not settle");
  }

  Optional<Route> best(PopId pop) {
    return Optional.ofNullable(best.get(pop));
  }

  /**
   * Returns the PoPs that packets pass, each deciding for itself; empty when they do not arrive.
   */
  List<PopId> forward(PopId start) {
    List<PopId> way = new ArrayList<>();
    PopId at = start;
    while (best.containsKey(at) && !way.contains(at)) {
      way.add(at);
      Route route = best.get(at);
      if (!route.target().equals(at)) {
        at = internet.interior().next(at, route.target());
      } else if (route.exit().isPresent()) {
        at = route.exit().get().farEndFrom(at.asn());
      } else {
        return way;
      }
    }
    return List.of();
  }

  private List<Route> candidates(PopId pop) {
    List<Route> all = new ArrayList<>();
    if (internet.announcement().servedAt().contains(pop)) {
      all.add(new Route(RouteClass.OWN, List.of(), Optional.empty(), pop));
    }
    for (Interconnection link : internet.topology().interconnections(pop.asn())) {
      if (link.endOf(pop.asn()).equals(pop)) {
        learnt(pop, link).ifPresent(all::add);
      }
    }
    for (PopId other : internet.topology().pops(pop.asn())) {
      Optional<Route> theirs = best(other).filter(r -> r.target().equals(other));
      if (!other.equals(pop) && Double.isFinite(internet.interior().distance(pop, other))) {
        theirs.ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<Route> learnt(PopId pop, Interconnection link) {
    PopId far = link.farEndFrom(pop.asn());
    Route theirs = best.get(far);
    RouteClass relation = relation(pop.asn(), far.asn());
    if (theirs == null) {
      return Optional.empty();
    }
    boolean own = theirs.relation() == RouteClass.OWN;
    boolean toCustomer = relation == RouteClass.PROVIDER;
    boolean exported = own || theirs.relation() == RouteClass.CUSTOMER || toCustomer;
    boolean inScope = !own || internet.announcement().scope().includes(link);
    List<Asn> asPath = new ArrayList<>(List.of(far.asn()));
    asPath.addAll(theirs.asPath());
    if (!exported || !inScope || asPath.contains(pop.asn())) {
      return Optional.empty();
    }
    return Optional.of(new Route(relation, asPath, Optional.of(link), pop));
  }

  private RouteClass relation(Asn asn, Asn neighbour) {
    Relationship relationship = internet.topology().relationship(asn, neighbour).orElseThrow();
    if (relationship.kind() == Relationship.Kind.PEER) {
      return RouteClass.PEER;
    }
    return relationship.a().equals(asn) ? RouteClass.CUSTOMER : RouteClass.PROVIDER;
  }

  private Comparator<Route> preference(PopId pop) {
    return Comparator.comparing(Route::relation)
        .thenComparing(r -> r.asPath().size())
        .thenComparing(this::remaining)
        .thenComparing(r -> !r.target().equals(pop))
        .thenComparing(r -> internet.interior().distance(pop, r.target()))
        .thenComparing(r -> r.target().equals(pop) ? neighbour(r) : r.target())
        .thenComparing(r -> r.exit().map(Interconnection::kind).orElse(Interconnection.Kind.PNI));
  }

  private double remaining(Route route) {
    boolean isOwn = route.relation() == RouteClass.OWN;
    return internet.egress().get(route.target().asn()) instanceof EgressPolicy.ColdPotato cold
            && !isOwn
        ? cold.remainingFrom().applyAsDouble(route.target())
        : 0;
  }

  private static PopId neighbour(Route route) {
    return route.exit().map(e -> e.farEndFrom(route.target().asn())).orElse(route.target());
  }
}

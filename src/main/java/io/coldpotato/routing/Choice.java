package io.coldpotato.routing;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.List;
import java.util.Optional;

/**
 * All that a PoP could choose among for one prefix: what its network's neighbours offer and keep
 * back, and the exits between which only its own network decides. {@link Decision} is the answer,
 * this is the question; made when asked for and not kept.
 *
 * @param at the PoP that decides
 * @param decision what it does; empty when it has no route
 * @param offers what neighbours offer: that of the chosen exit first, then those as good, then the
 *     rest from the best to the worst; none for an own prefix, whose network takes no offer
 * @param withheld neighbours from which its network has no offer, in ascending order; none for an
 *     own prefix
 * @param exits the exits to all offers that are as good as the best, or the PoPs that serve an own
 *     prefix: the chosen one first, the others in the order of preference
 */
public record Choice(
    PopId at,
    Optional<Decision> decision,
    List<Offer> offers,
    List<Withheld> withheld,
    List<Exit> exits) {

  /** Copies the lists. */
  public Choice {
    offers = List.copyOf(offers);
    withheld = List.copyOf(withheld);
    exits = List.copyOf(exits);
  }

  /**
   * A route that a neighbour offers.
   *
   * @param neighbour whose offer it is
   * @param relation what the route is to the network that chooses
   * @param length networks on the way, the choosing one not counted
   * @param asPath the AS path by the first of the meetings, the neighbour first
   * @param meetings where it can be taken, as this PoP prefers them; at least one
   * @param isBest whether class and length are those of the network's best route
   * @param lostBy the first rule by which the chosen exit goes before the best exit to this offer;
   *     empty for the chosen one
   */
  public record Offer(
      Asn neighbour,
      RouteClass relation,
      int length,
      List<Asn> asPath,
      List<Interconnection> meetings,
      boolean isBest,
      Optional<Rule> lostBy) {
    /** Copies the lists. */
    public Offer {
      asPath = List.copyOf(asPath);
      meetings = List.copyOf(meetings);
    }
  }

  /**
   * A neighbour from which the network has no offer.
   *
   * @param neighbour which
   * @param teaches what its route would be to the network
   * @param reason why there is none
   */
  public record Withheld(Asn neighbour, RouteClass teaches, Reason reason) {}

  /** Why a neighbour offers nothing. */
  public enum Reason {
    /** It has no route itself. */
    NO_ROUTE,
    /**
     * It has its route from a peer or a provider and tells that to its customers only; nobody
     * carries others' traffic for nothing (valley-free export; Gao and Rexford, 2001).
     */
    VALLEY_FREE,
    /** It originates the prefix and does not announce it where both meet. */
    NOT_ANNOUNCED,
    /** Its own way leads through the network that asks, which drops such a path. */
    LOOP
  }

  /**
   * A way out of the network, or a PoP of it that serves the prefix.
   *
   * @param link where packets leave; empty for an own prefix
   * @param target the PoP of this network to which packets go
   * @param asPath the AS path from there, the neighbour first; empty for an own prefix
   * @param distance from the PoP that decides, in the network's own metric
   * @param remaining to the packet's destination, where the network asks for that (cold potato)
   * @param lostBy the first rule by which the chosen exit goes before it; empty for the chosen one
   */
  public record Exit(
      Optional<Interconnection> link,
      PopId target,
      List<Asn> asPath,
      double distance,
      Optional<Double> remaining,
      Optional<Rule> lostBy) {
    /** Copies the list. */
    public Exit {
      asPath = List.copyOf(asPath);
    }
  }
}

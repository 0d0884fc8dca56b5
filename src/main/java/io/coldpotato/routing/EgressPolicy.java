package io.coldpotato.routing;

import io.coldpotato.topology.PopId;
import java.util.function.ToDoubleFunction;

/** How the PoPs of a network choose among exits of equal preference and AS-path length. */
public sealed interface EgressPolicy {

  /** Leave as soon as possible: eBGP over iBGP, then the least interior distance. */
  record HotPotato() implements EgressPolicy {}

  /**
   * Carry the packet as far as possible: the exit with the least remaining distance first, then as
   * {@link HotPotato}.
   *
   * @param remainingFrom distance that remains from an exit PoP to the packet's destination, in any
   *     one metric; infinite when unknown
   */
  record ColdPotato(ToDoubleFunction<PopId> remainingFrom) implements EgressPolicy {}

  /**
   * Honour what customers ask for: the lowest MED among routes of one neighbour first, then as
   * {@link HotPotato}. A customer's MED is its interior distance from the announcing PoP to its own
   * next hop, 1 when that PoP learnt the route over eBGP, 0 when the prefix is served there; other
   * neighbours send none, which counts as 0.
   */
  record HonourMed() implements EgressPolicy {}
}

package io.coldpotato.routing;

import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.List;
import java.util.Optional;

/**
 * What a PoP does with packets for one prefix, and why.
 *
 * @param at the PoP that decides
 * @param relation from whom its route is
 * @param asPathLength networks on the way, this one not counted; 0 for an own prefix
 * @param exit where packets leave this network; empty for an own prefix
 * @param target the PoP of this network to which packets go: the exit's near end, or where the
 *     prefix is served
 * @param rule what decided
 * @param beaten the best of those that lost, empty when there was none
 * @param candidates how many exits, or serving PoPs, were left for the deciding rule
 */
public record Decision(
    PopId at,
    RouteClass relation,
    int asPathLength,
    Optional<Interconnection> exit,
    PopId target,
    Rule rule,
    List<Beaten> beaten,
    int candidates) {

  /**
   * An exit, or a serving PoP, that lost.
   *
   * @param relation from whom that route is
   * @param asPathLength networks on the way
   * @param exit where packets would leave; empty for an own prefix
   * @param target the PoP of this network to which packets would go
   */
  public record Beaten(
      RouteClass relation, int asPathLength, Optional<Interconnection> exit, PopId target) {}

  /** Copies the list. */
  public Decision {
    beaten = List.copyOf(beaten);
  }
}

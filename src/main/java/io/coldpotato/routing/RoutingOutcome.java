package io.coldpotato.routing;

import io.coldpotato.topology.PopId;

/** Whether packets arrive. */
public sealed interface RoutingOutcome {

  /**
   * They do.
   *
   * @param path the way they take
   */
  record Reached(ForwardingPath path) implements RoutingOutcome {}

  /**
   * They do not.
   *
   * @param at the PoP at which they are dropped
   * @param why in one sentence, lower case
   */
  record Unreachable(PopId at, String why) implements RoutingOutcome {}
}

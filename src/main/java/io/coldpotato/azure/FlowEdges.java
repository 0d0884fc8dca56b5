package io.coldpotato.azure;

import java.util.Set;

/**
 * By which of a site's edges requests to public endpoints leave, and replies come back.
 *
 * @param site the site's name, for messages
 * @param out by which requests leave
 * @param back by which replies come back
 * @param stateful the edges with a stateful device, a firewall or address translation
 * @param why the reason for the way back, for messages
 */
public record FlowEdges(String site, Edge out, Edge back, Set<Edge> stateful, String why)
    implements RuleInput {

  /** An edge of a site's network. */
  public enum Edge {
    /** Towards the Internet. */
    INTERNET,
    /** Towards a circuit. */
    CIRCUIT
  }

  /** Copies the set. */
  public FlowEdges {
    stateful = Set.copyOf(stateful);
  }
}

package io.coldpotato.azure;

/**
 * A circuit and what is to be reached over it.
 *
 * @param order the circuit
 * @param target what is to be reached
 */
public record CircuitUse(CircuitOrder order, Target target) implements RuleInput {

  /** What is to be reached over a circuit. */
  public sealed interface Target {
    /**
     * A virtual network, by private addresses.
     *
     * @param region where it is
     */
    record VirtualNetwork(Region region) implements Target {}

    /**
     * Public endpoints of a region.
     *
     * @param region where they are
     */
    record PublicEndpoints(Region region) implements Target {}

    /**
     * A service at the edge.
     *
     * @param service the service
     */
    record AtEdge(EdgeService service) implements Target {}
  }
}

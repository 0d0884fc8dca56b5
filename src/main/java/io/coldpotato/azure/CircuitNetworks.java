package io.coldpotato.azure;

/**
 * A circuit and the virtual networks it serves.
 *
 * @param order the circuit
 * @param virtualNetworks how many are linked to it; Global Reach connections count too
 */
public record CircuitNetworks(CircuitOrder order, int virtualNetworks) implements RuleInput {}

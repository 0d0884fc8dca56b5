package io.coldpotato.azure;

import java.util.Optional;
import java.util.Set;

/**
 * FastPath over a circuit.
 *
 * @param circuit the circuit
 * @param addresses how many IP addresses it is to reach, when stated
 * @param features what it is to bypass the gateway for, beside plain virtual machines
 */
public record FastPathUse(
    CircuitOrder circuit, Optional<Integer> addresses, Set<FastPathFeature> features)
    implements RuleInput {
  /** Copies the set. */
  public FastPathUse {
    features = Set.copyOf(features);
  }
}

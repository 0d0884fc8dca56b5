package io.coldpotato.study;

import io.coldpotato.connectivity.Resilience;
import java.util.Optional;

/**
 * What follows from how a result is built, whatever the delay on it.
 *
 * @param cost its share of what its option costs; empty when a product rule forbids it
 * @param resilience what it is promised to be and survives; empty when a product rule forbids it
 */
public record Design(Optional<Cost> cost, Optional<Resilience> resilience) {

  /** Nothing is known of it. */
  public static final Design NONE = new Design(Optional.empty(), Optional.empty());
}

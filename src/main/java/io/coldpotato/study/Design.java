package io.coldpotato.study;

import io.coldpotato.connectivity.Resilience;
import java.util.List;
import java.util.Optional;

/**
 * What follows from how a result is built, whatever the delay on it.
 *
 * @param cost its share of what its option costs; empty when a product rule forbids it
 * @param resilience what it is promised to be and survives; empty when a product rule forbids it
 * @param prefixes what is reported about the site's prefixes; none where none is registered
 */
public record Design(
    Optional<Cost> cost, Optional<Resilience> resilience, List<PrefixReport> prefixes) {

  /** Nothing is known of it. */
  public static final Design NONE = new Design(Optional.empty(), Optional.empty());

  /** Copies the list. */
  public Design {
    prefixes = List.copyOf(prefixes);
  }

  /** A design without prefixes. */
  public Design(Optional<Cost> cost, Optional<Resilience> resilience) {
    this(cost, resilience, List.of());
  }
}

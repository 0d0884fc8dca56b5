package io.coldpotato.study;

import java.util.Optional;

/**
 * What follows from how a result is built, whatever the delay on it.
 *
 * @param cost its share of what its option costs; empty when a product rule forbids it
 */
public record Design(Optional<Cost> cost) {

  /** Nothing is known of it. */
  public static final Design NONE = new Design(Optional.empty());
}

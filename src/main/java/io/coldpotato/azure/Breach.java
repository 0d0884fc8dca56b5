package io.coldpotato.azure;

import java.util.List;
import java.util.function.Supplier;

/**
 * How an input breaks a rule.
 *
 * @param message what is wrong, with the value and the limit; lower case, no full stop
 * @param wayOut what to change, concretely
 */
record Breach(String message, String wayOut) {

  /** Returns no breach. */
  static List<Breach> none() {
    return List.of();
  }

  /** Returns the one breach of a rule when it is broken. */
  static List<Breach> when(boolean broken, Supplier<Breach> breach) {
    return broken ? List.of(breach.get()) : List.of();
  }
}

package io.coldpotato.connectivity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What of the options has failed.
 *
 * @param parts names of failed parts, see {@link Failure.Part}
 */
public record Failures(Set<String> parts) {

  /** Everything stands. */
  public static final Failures NONE = new Failures(Set.of());

  /** Copies the set. */
  public Failures {
    parts = Set.copyOf(parts);
  }

  /** Returns the failed parts of options among some failures. */
  public static Failures of(Collection<Failure> failures) {
    Set<String> parts = new HashSet<>();
    failures.stream().filter(Failure.Part.class::isInstance).forEach(f -> parts.add(f.id()));
    return new Failures(parts);
  }

  /** Returns whether a part has failed. */
  public boolean has(String part) {
    return parts.contains(part);
  }
}

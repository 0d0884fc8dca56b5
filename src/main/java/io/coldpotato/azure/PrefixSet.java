package io.coldpotato.azure;

import java.util.List;

/**
 * The prefixes of a Peering Service option, taken together.
 *
 * @param carried those that serve the site in question
 * @param assigned each named prefix of each connection once
 */
public record PrefixSet(List<PrefixFacts> carried, List<PrefixAssignment> assigned)
    implements RuleInput {
  /** Copies the lists. */
  public PrefixSet {
    carried = List.copyOf(carried);
    assigned = List.copyOf(assigned);
  }
}

package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check of product rules found.
 *
 * @param violations the rules that are broken, in the order they were checked
 * @param assumptions facts that were not stated and were taken to be in order
 */
public record RuleFindings(List<RuleViolation> violations, List<String> assumptions) {

  /** Copies the lists. */
  public RuleFindings {
    violations = List.copyOf(violations);
    assumptions = List.copyOf(assumptions);
  }

  /** Returns these findings and then others. */
  public RuleFindings plus(RuleFindings other) {
    List<RuleViolation> allViolations = new ArrayList<>(violations);
    allViolations.addAll(other.violations);
    List<String> allAssumptions = new ArrayList<>(assumptions);
    allAssumptions.addAll(other.assumptions);
    return new RuleFindings(allViolations, allAssumptions);
  }
}

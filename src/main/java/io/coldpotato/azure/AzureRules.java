package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All product rules that this project knows: the one list that results, documents and tests read.
 */
public final class AzureRules {

  private static final List<Rule<?>> ALL =
      Stream.of(
              InternetRules.RULES,
              PeeringServiceRules.RULES,
              PeeringSessionRules.RULES,
              PrefixRules.RULES,
              PrefixLifeRules.RULES,
              CircuitRules.RULES,
              DirectRules.RULES,
              CircuitUseRules.RULES,
              PeeringRules.RULES,
              FlowRules.RULES,
              GatewayRules.RULES,
              GatewayDemandRules.RULES,
              FastPathRules.RULES,
              GlobalReachRules.RULES,
              VpnBackupRules.RULES)
          .<Rule<?>>flatMap(List::stream)
          .toList();

  private AzureRules() {}

  /** Returns every rule, by product; violations are reported in this order. */
  public static List<Rule<?>> all() {
    return ALL;
  }

  /** Returns the rule of an id. */
  public static Optional<Rule<?>> rule(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * Returns how some facts break the rules that are about facts of their type, in the order of the
   * list; none when all is well.
   */
  public static List<RuleViolation> check(Catalogue catalogue, RuleInput facts) {
    List<RuleViolation> violations = new ArrayList<>();
    for (Rule<?> rule : ALL) {
      violations.addAll(rule.violationsByAny(catalogue, facts));
    }
    return List.copyOf(violations);
  }
}

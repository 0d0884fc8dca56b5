package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a prefix has come with Peering Service: registered by the partner, activated by the
 * customer, validated or failed ({@code peering-service/azure-portal.md} and {@code
 * peering-service/peering-service-prefix-requirements.md}, 2026-02-25).
 *
 * @param passed the stages it went through, the last being where it is; at least one
 * @param reasons why it failed, by the error names of the documents, by rule where they have none
 * @param isAssumed whether that rests on facts that nobody stated
 */
public record PrefixLife(List<Stage> passed, List<String> reasons, boolean isAssumed) {

  private static final String NOT_ACTIVATED = "peering-service-prefix-not-activated";

  /** A stage. */
  public enum Stage {
    /** The partner has registered it and handed out its key. */
    REGISTERED,
    /** The customer has entered the key. */
    ACTIVATED,
    /** The cloud checks it. */
    VALIDATING,
    /** It passed every check. */
    VALIDATED,
    /** It failed a check. */
    FAILED
  }

  /** Copies the lists. */
  public PrefixLife {
    passed = List.copyOf(passed);
    reasons = List.copyOf(reasons);
  }

  /**
   * Returns the life of a prefix. What is stated not to be registered has failed before it began;
   * what is not activated is not checked.
   *
   * @param facts what is stated about it
   * @param announcement where it is announced
   * @param violations of the rules about it and its connection
   */
  public static PrefixLife of(
      PrefixFacts facts, PrefixAnnouncement announcement, List<RuleViolation> violations) {
    boolean assumed =
        !Unstated.prefix(facts).isEmpty() || !Unstated.announcement(announcement).isEmpty();
    List<RuleViolation> failed =
        violations.stream().filter(v -> !v.ruleId().equals(NOT_ACTIVATED)).toList();
    List<Stage> passed = new ArrayList<>();
    if (facts.registered().orElse(true)) {
      passed.add(Stage.REGISTERED);
      if (!facts.activated().orElse(true)) {
        return new PrefixLife(passed, List.of(), assumed);
      }
      passed.add(Stage.ACTIVATED);
      passed.add(Stage.VALIDATING);
    }
    passed.add(failed.isEmpty() ? Stage.VALIDATED : Stage.FAILED);
    return new PrefixLife(
        passed, failed.stream().map(PrefixLife::reason).distinct().toList(), assumed);
  }

  /** Returns where it is. */
  public Stage stage() {
    return passed.get(passed.size() - 1);
  }

  /** Messages of checks that have an error name begin with it. */
  private static String reason(RuleViolation violation) {
    String message = violation.message();
    return Optional.of(message.indexOf(": "))
        .filter(end -> end > 0 && Character.isUpperCase(message.charAt(0)))
        .map(end -> message.substring(0, end))
        .orElse(violation.ruleId());
  }
}

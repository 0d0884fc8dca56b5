package io.coldpotato.report;

import io.coldpotato.azure.RuleViolation;
import io.coldpotato.study.Hop;
import io.coldpotato.study.Journey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What came of a journey, in words. */
final class Outcomes {

  private Outcomes() {}

  /** Returns the word of the output contract. */
  static String word(Journey journey) {
    if (journey instanceof Journey.Reached) {
      return "reached";
    }
    return journey instanceof Journey.Invalid ? "invalid" : "unreachable";
  }

  /** Returns why packets do not arrive; none when they do. */
  static List<String> reasons(Journey journey) {
    if (journey instanceof Journey.Unreachable unreachable) {
      return List.of(unreachable.reason());
    }
    return violations(journey).stream()
        .map(v -> v.ruleId() + ": " + v.message() + "; " + v.wayOut())
        .toList();
  }

  static List<RuleViolation> violations(Journey journey) {
    return journey instanceof Journey.Invalid invalid ? invalid.violations() : List.of();
  }

  static Optional<String> exposure(Journey journey) {
    return journey instanceof Journey.Reached reached
        ? Optional.of(reached.exposure().name().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /**
   * Returns what a journey rests on: what was taken to be so, and the hand-offs that are assumed.
   */
  static Set<String> assumptions(Journey journey, Sentences sentences) {
    Set<String> assumed = new LinkedHashSet<>(journey.assumptions());
    assumed.addAll(assumedHandOffs(journey, sentences));
    return assumed;
  }

  /** Returns the hand-offs of a journey that are assumed. */
  static Set<String> assumedHandOffs(Journey journey, Sentences sentences) {
    Set<String> assumed = new LinkedHashSet<>();
    if (journey instanceof Journey.Reached reached) {
      for (List<Hop> way : List.of(reached.forward(), reached.reverse())) {
        for (Hop hop : way) {
          hop.handOff()
              .filter(p -> hop.handOffIsAssumed())
              .map(sentences::meeting)
              .ifPresent(assumed::add);
        }
      }
    }
    return assumed;
  }
}

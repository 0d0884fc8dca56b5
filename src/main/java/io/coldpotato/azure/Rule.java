package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;

/**
 * One rule of a product: what it says, where that is written, and how to tell whether it is kept.
 *
 * <p>The rules stand in one list, {@link AzureRules#all()}; results, documents and tests read it.
 *
 * @param <T> the facts it is about
 * @param id in lower case with hyphens; scenario files name it
 * @param product what it is about
 * @param about the type of those facts
 * @param statement the rule in one sentence
 * @param limits names of the published limits that it reads ({@link Catalogue#limits()})
 * @param source where it is written
 * @param check tells how facts break it
 */
public record Rule<T extends RuleInput>(
    String id,
    Product product,
    Class<T> about,
    String statement,
    List<String> limits,
    RuleSource source,
    Check<T> check) {

  /** Copies the list. */
  public Rule {
    limits = List.copyOf(limits);
  }

  /** Tells how facts break a rule. A pure function. */
  @FunctionalInterface
  interface Check<T> {
    /** Returns each way in which it is broken, none when it is kept. */
    List<Breach> breaches(Catalogue catalogue, T facts);
  }

  /** Returns a rule that reads no published limit. */
  static <T extends RuleInput> Rule<T> of(
      String id,
      Product product,
      Class<T> about,
      String statement,
      RuleSource source,
      Check<T> check) {
    return new Rule<>(id, product, about, statement, List.of(), source, check);
  }

  /** Returns the same rule with the names of the limits that it reads. */
  Rule<T> limitedBy(String... names) {
    return new Rule<>(id, product, about, statement, List.of(names), source, check);
  }

  /** Returns the violations by some facts, none when they keep the rule. */
  public List<RuleViolation> violations(Catalogue catalogue, T facts) {
    List<RuleViolation> violations = new ArrayList<>();
    for (Breach breach : check.breaches(catalogue, facts)) {
      violations.add(new RuleViolation(id, breach.message(), breach.wayOut(), source.toString()));
    }
    return List.copyOf(violations);
  }

  /** Returns the violations by facts of any type, none when the rule is not about them. */
  List<RuleViolation> violationsByAny(Catalogue catalogue, RuleInput facts) {
    return about.isInstance(facts) ? violations(catalogue, about.cast(facts)) : List.of();
  }

  /**
   * Returns the published limits that it reads, {@code "10 to 100 virtual networks"}; empty when it
   * reads none.
   */
  public String limitText(Catalogue catalogue) {
    List<String> texts = new ArrayList<>();
    for (String name : limits) {
      List<Limit> all = catalogue.limits().stream().filter(l -> l.name().equals(name)).toList();
      long least = all.stream().mapToLong(Limit::value).min().orElse(0);
      long most = all.stream().mapToLong(Limit::value).max().orElse(0);
      texts.add(
          (least < most ? Phrases.whole(least) + " to " : "")
              + Phrases.whole(most)
              + " "
              + all.stream().map(Limit::unit).distinct().findFirst().orElse(""));
    }
    return String.join("; ", texts);
  }
}

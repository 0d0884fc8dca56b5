package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.SortedMap;
import java.util.TreeMap;

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
 * @param limits names of the published limits that it reads ({@link Catalogue#limits()}), each for
 *     all scopes or, as {@code name:scope}, for one
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

  /** Returns the published limits that it reads, none when it reads none. */
  public List<Limit> limits(Catalogue catalogue) {
    List<Limit> read = new ArrayList<>();
    for (String name : limits) {
      String[] parts = name.split(":", 2);
      for (Limit limit : catalogue.limits()) {
        if (limit.name().equals(parts[0]) && (parts.length < 2 || limit.scope().equals(parts[1]))) {
          read.add(limit);
        }
      }
    }
    return List.copyOf(read);
  }

  /**
   * Returns the published limits that it reads in words, {@code "10 to 100 virtual networks"};
   * empty when it reads none.
   */
  public String limitText(Catalogue catalogue) {
    SortedMap<String, LongSummaryStatistics> byUnit = new TreeMap<>();
    for (Limit limit : limits(catalogue)) {
      byUnit
          .computeIfAbsent(limit.unit(), unit -> new LongSummaryStatistics())
          .accept(limit.value());
    }
    List<String> texts = new ArrayList<>();
    byUnit.forEach(
        (unit, values) ->
            texts.add(
                (values.getMin() < values.getMax() ? Phrases.whole(values.getMin()) + " to " : "")
                    + Phrases.whole(values.getMax())
                    + " "
                    + unit));
    return String.join("; ", texts);
  }
}

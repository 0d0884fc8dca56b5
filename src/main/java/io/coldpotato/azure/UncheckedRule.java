package io.coldpotato.azure;

/**
 * What the documents say of the products and no rule of {@link AzureRules} checks.
 *
 * @param topic what it is about
 * @param statement what they say
 * @param source where it is written
 * @param reason why it is not checked
 */
public record UncheckedRule(String topic, String statement, RuleSource source, String reason) {}

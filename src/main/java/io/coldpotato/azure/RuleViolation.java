package io.coldpotato.azure;

/**
 * A product rule that a plan breaks, so that the option cannot be ordered or does not reach.
 *
 * @param ruleId in lower case with hyphens
 * @param message what is wrong, with the figures; lower case, no full stop
 * @param wayOut what to change, concretely
 * @param source the document of the rule, by path in MicrosoftDocs/azure-docs
 */
public record RuleViolation(String ruleId, String message, String wayOut, String source) {}

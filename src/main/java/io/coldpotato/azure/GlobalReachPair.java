package io.coldpotato.azure;

/**
 * Two circuits that Global Reach is to join.
 *
 * @param firstName the name of the one, for messages
 * @param first the one
 * @param secondName the name of the other
 * @param second the other
 */
public record GlobalReachPair(
    String firstName, CircuitOrder first, String secondName, CircuitOrder second)
    implements RuleInput {}

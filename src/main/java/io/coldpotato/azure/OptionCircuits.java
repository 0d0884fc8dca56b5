package io.coldpotato.azure;

/**
 * The circuits of an option, taken together as those of one subscription.
 *
 * @param circuits how many there are
 */
public record OptionCircuits(int circuits) implements RuleInput {}

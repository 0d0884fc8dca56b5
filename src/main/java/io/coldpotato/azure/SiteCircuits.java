package io.coldpotato.azure;

/**
 * A site and the circuits of an option that name it.
 *
 * @param site the site's name
 * @param option the option's name
 * @param circuits how many name it
 */
public record SiteCircuits(String site, String option, int circuits) implements RuleInput {}

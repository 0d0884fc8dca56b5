package io.coldpotato.azure;

/**
 * A site and whether a Peering Service connection carries a prefix of it.
 *
 * @param site the site's name
 * @param isCarried whether one does
 */
public record SiteConnection(String site, boolean isCarried) implements RuleInput {}

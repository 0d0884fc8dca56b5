package io.coldpotato.azure;

import io.coldpotato.units.Distance;

/**
 * A site's stated line to a peering location.
 *
 * @param site the site's name, for messages
 * @param location where the line ends
 * @param tail its stated length
 * @param straight the geodesic from the site to the location's city
 */
public record CircuitTail(String site, PeeringLocation location, Distance tail, Distance straight)
    implements RuleInput {}

package io.coldpotato.azure;

import java.util.Optional;

/**
 * What is to be reached over Peering Service.
 *
 * @param destination its name, for messages
 * @param hasPublicAddress whether it can be reached by a public address
 * @param prefersInternet whether the public address's routing preference is {@code internet}
 * @param service the service at the edge, when it is one
 */
public record PeeringServiceUse(
    String destination,
    boolean hasPublicAddress,
    boolean prefersInternet,
    Optional<EdgeService> service)
    implements RuleInput {}

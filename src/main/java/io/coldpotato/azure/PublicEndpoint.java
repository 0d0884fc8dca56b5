package io.coldpotato.azure;

import java.util.Optional;

/**
 * What is to be reached over the Internet: a workload of a region or a service at the edge.
 *
 * @param destination its name, for messages
 * @param hasPublicAddress whether it can be reached by a public address
 * @param prefersInternet whether that address's routing preference is {@code internet}
 * @param region its region; empty for a service at the edge
 * @param service the service, when it is one
 * @param address what is stated about the public address
 */
public record PublicEndpoint(
    String destination,
    boolean hasPublicAddress,
    boolean prefersInternet,
    Optional<Region> region,
    Optional<EdgeService> service,
    PublicAddress address)
    implements RuleInput {}

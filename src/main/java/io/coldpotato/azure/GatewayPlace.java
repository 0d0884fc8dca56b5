package io.coldpotato.azure;

/**
 * A gateway and where it is to be made.
 *
 * @param order the gateway
 * @param region the region of its virtual network
 */
public record GatewayPlace(GatewayOrder order, Region region) implements RuleInput {}

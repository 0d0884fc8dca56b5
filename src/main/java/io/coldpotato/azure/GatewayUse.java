package io.coldpotato.azure;

/**
 * A gateway and what is asked of it.
 *
 * @param order the gateway
 * @param demand what is asked
 */
public record GatewayUse(GatewayOrder order, GatewayDemand demand) implements RuleInput {}

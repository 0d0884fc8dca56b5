package io.coldpotato.azure;

/** Facts that product rules are about; each type has rules of its own in {@link AzureRules}. */
public sealed interface RuleInput
    permits CircuitNetworks,
        CircuitOrder,
        CircuitTail,
        CircuitUse,
        GatewayCircuits,
        GatewayPlace,
        PeeringServiceCustomer,
        PeeringServiceOrder,
        PeeringServiceUse,
        PrefixFacts,
        PrefixSet,
        PublicEndpoint,
        SiteCircuits,
        SiteConnection {}

package io.coldpotato.azure;

/** Facts that product rules are about; each type has rules of its own in {@link AzureRules}. */
public sealed interface RuleInput
    permits CircuitNetworks,
        CircuitOrder,
        CircuitTail,
        CircuitUse,
        FastPathUse,
        FlowEdges,
        GatewayCircuits,
        GatewayPlace,
        GatewayUse,
        GlobalReachPair,
        OptionCircuits,
        PeeringServiceCustomer,
        PeeringServiceOrder,
        PeeringServiceUse,
        PrefixAnnouncement,
        PrefixFacts,
        PrefixSet,
        PublicEndpoint,
        SiteCircuits,
        SiteConnection,
        VpnBackupUse {}

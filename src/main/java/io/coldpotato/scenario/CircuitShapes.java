package io.coldpotato.scenario;

import io.coldpotato.azure.FastPathFeature;

/** What an ExpressRoute option may hold. */
final class CircuitShapes {

  private static final int MOST_ROUTES = 10_000_000;

  private CircuitShapes() {}

  /**
   * Returns the shape of the option.
   *
   * @param kind the shape that has its kind only
   */
  static FieldsShape option(FieldsShape kind) {
    return kind.must(
            "circuits",
            ScenarioShape.keyed("a map of circuits by name", circuit(), 1),
            "ExpressRoute circuits")
        .with(
            "gateways",
            ScenarioShape.keyed("a map of gateways by destination", gateway(), 0),
            "Gateways by destination; default ErGw1Az")
        .with("validation", validation(), "The last test of a location's failure")
        .with(
            "recommendations",
            ScalarShape.word("none", "open"),
            "Whether the cloud's adviser has open ones; not stated counts as open")
        .with(
            "globalReach",
            new ItemsShape("a list of pairs of circuits", pair()),
            "Circuits joined over the cloud's network")
        .with(
            "vpnBackup",
            EitherShape.of(none(), vpn()),
            "VPN beside the circuits: none, or {sku: VpnGw2AZ}; default none")
        .with(
            "disputedLocal",
            ScalarShape.flag(),
            "Whether Local reaches what only the page of Metro locations says; default false");
  }

  private static FieldsShape validation() {
    return FieldsShape.of("a validation")
        .must("age", DomainShapes.days(), "How long ago it was, such as 20 days")
        .must(
            "locations",
            ScalarShape.word("both", "one"),
            "Whether both of two locations were tested, or one only");
  }

  private static FieldsShape pair() {
    return FieldsShape.of("a pair of circuits")
        .must("a", ScenarioShape.reference("a circuit"), "One circuit")
        .must("b", ScenarioShape.reference("a circuit"), "The other circuit");
  }

  private static ScalarShape none() {
    ScalarShape word = ScalarShape.word("none");
    return ScalarShape.of(
        word.expected(),
        word.kinds(),
        text ->
            word.rule()
                .problem(text)
                .map(
                    p ->
                        new ScalarShape.Problem(p.message(), "for a backup write {sku: VpnGw2AZ}")),
        word.json());
  }

  private static FieldsShape vpn() {
    return FieldsShape.of("a VPN backup")
        .must("sku", ScalarShape.text("a VPN gateway SKU"), "VPN gateway SKU, such as VpnGw2AZ");
  }

  private static FieldsShape circuit() {
    return FieldsShape.of("a circuit")
        .must("location", ScalarShape.text("a peering location"), "Peering location")
        .must("provider", ScalarShape.text("a provider's name"), "Connectivity provider")
        .with("sku", ScalarShape.word("local", "standard", "premium"), "Reach; default standard")
        .with("billing", ScalarShape.word("metered", "unlimited"), "Default metered")
        .must("bandwidth", DomainShapes.dataRate(), "Ordered bandwidth, such as 1 Gbit/s")
        .with("port", DomainShapes.dataRate(), "Speed of each port of one's own (provider Direct)")
        .with(
            "links",
            ScalarShape.whole("usable links", 1, 2),
            "How many of its two links carry traffic at once; default 1, which is guaranteed")
        .with("bfd", ScalarShape.flag(), "Whether the customer's routers run BFD; default false")
        .with(
            "peerings",
            EitherShape.oneOrList("a list of peerings", ScalarShape.word("private", "microsoft")),
            "Routing domains on it; default private")
        .with(
            "routeFilter",
            EitherShape.oneOrList(
                "a list of regions, communities or services",
                ScalarShape.text("a region, a community such as 12076:51004, a service or none")),
            "What Microsoft peering announces: regions, communities or services; none: nothing")
        .with("asn", DomainShapes.asn(), "AS number of the customer's routers on it")
        .with("mtu", ScalarShape.whole("bytes", 68, 65_535), "Largest IP packet that is to pass")
        .with(
            "virtualNetworks",
            ScalarShape.whole("virtual networks", 0, 100_000),
            "Virtual networks linked to it; default the private destinations")
        .with("announces", announces(), "What the customer announces over it")
        .with("receives", receives(), "What the virtual networks announce over it")
        .with(
            "localPreference",
            ScalarShape.whole("local preference", 0, 4_294_967_295L),
            "Preference of the cloud's routes over it at the sites; default 100, higher wins")
        .with(
            "prepends",
            ScalarShape.whole("prepends", 0, 50),
            "How often the customer prepends its AS number; default 0")
        .with("providerCharge", PriceShapes.monthly(), "What the provider charges in a month")
        .must(
            "sites",
            ScenarioShape.keyed("a map of sites by name", attachment(), 1),
            "How each site reaches the circuit: {}, {tail: 12 km} or {via: SITE}");
  }

  private static ScalarShape count() {
    return ScalarShape.whole("prefixes", 0, MOST_ROUTES);
  }

  private static FieldsShape announces() {
    return FieldsShape.of("announcements")
        .with("privateIpv4", count(), "IPv4 prefixes on private peering")
        .with("privateIpv6", count(), "IPv6 prefixes on private peering")
        .with("microsoft", count(), "Prefixes on each session of Microsoft peering")
        .with(
            "prefixes",
            EitherShape.oneOrList("a list of prefixes", DomainShapes.prefix()),
            "Public prefixes on Microsoft peering; [] announces none")
        .with(
            "defaultRoute",
            EitherShape.oneOrList("a list of peerings", ScalarShape.word("private", "microsoft")),
            "Peerings on which 0.0.0.0/0 is announced (forced tunnelling)");
  }

  private static FieldsShape receives() {
    return FieldsShape.of("announcements of the virtual networks")
        .with("privateIpv4", count(), "IPv4 prefixes")
        .with("privateIpv6", count(), "IPv6 prefixes");
  }

  private static FieldsShape attachment() {
    return FieldsShape.of("a site of a circuit")
        .with("tail", DomainShapes.distance(), "Length of its line to the location")
        .with("via", ScenarioShape.reference("a site"), "Site that carries its traffic")
        .notBoth("tail", "via");
  }

  private static FieldsShape gateway() {
    return FieldsShape.of("a gateway")
        .with("sku", ScalarShape.text("a gateway SKU"), "Gateway SKU; default ErGw1Az")
        .with("scaleUnits", ScalarShape.whole("scale units", 1, 1000), "Scale units of ErGwScale")
        .with(
            "zones",
            ScalarShape.word("redundant", "zonal"),
            "Whether an Az SKU spans zones; not stated counts as zonal in the resiliency index")
        .with("fastPath", ScalarShape.flag(), "Whether data bypasses the gateway; default false")
        .with(
            "fastPathTo",
            EitherShape.oneOrList(
                "a list of what FastPath is for",
                ScalarShape.word(OptionShapes.words(FastPathFeature.class))),
            "What FastPath is to bypass the gateway for, beside plain machines")
        .with(
            "fastPathAddresses",
            ScalarShape.whole("addresses", 0, MOST_ROUTES),
            "IP addresses that FastPath is to reach")
        .with("demand", demand(), "What is asked of it")
        .with(
            "weights",
            ScenarioShape.keyed(
                "a map of weights by circuit", ScalarShape.whole("weight", 0, 32_000), 0),
            "Weight of the connection to each circuit; default 0, higher wins");
  }

  private static FieldsShape demand() {
    FieldsShape shape = FieldsShape.of("a demand");
    for (GatewayBinder.Figure figure : GatewayBinder.FIGURES) {
      shape =
          shape.with(
              figure.key(), ScalarShape.whole(figure.what(), 0, 1_000_000_000_000L), figure.what());
    }
    return shape;
  }
}

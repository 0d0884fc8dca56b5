package io.coldpotato.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the options of a scenario may hold. */
final class OptionShapes {

  private OptionShapes() {}

  static VariantShape option() {
    Map<String, FieldsShape> branches = new LinkedHashMap<>();
    branches.put("internet", internet());
    branches.put("peering-service", peeringService());
    branches.put("expressroute", expressRoute());
    return new VariantShape("an option", "kind", branches);
  }

  private static FieldsShape kind(String what, String kind) {
    return FieldsShape.of(what)
        .must("kind", ScalarShape.word(kind), "internet, peering-service or expressroute");
  }

  private static FieldsShape internet() {
    return kind("an internet option", "internet")
        .with(
            "routingPreference",
            ScalarShape.word("microsoft-network", "internet"),
            "Routing preference of the public address; default microsoft-network")
        .with(
            "egress",
            ScalarShape.word("near-user", "near-region"),
            "Where replies leave the cloud under microsoft-network; default near-user");
  }

  private static FieldsShape peeringService() {
    return kind("a peering-service option", "peering-service")
        .must(
            "connections",
            ScenarioShape.keyed("a map of connections by name", connection(), 1),
            "Peering Service connections")
        .with(
            "routingPreference",
            ScalarShape.word("microsoft-network", "internet"),
            "Routing preference of the public address; internet excludes Peering Service");
  }

  private static FieldsShape connection() {
    FieldsShape sessions =
        FieldsShape.of("sessions")
            .with("primary", ScalarShape.whole("sessions", 0, 1000), "At the primary location")
            .with("backup", ScalarShape.whole("sessions", 0, 1000), "At the backup location");
    return FieldsShape.of("a connection")
        .must("partner", ScalarShape.text("a partner's name"), "Peering Service partner")
        .must("primary", ScalarShape.text("a metro such as 'Paris'"), "Primary peering location")
        .with(
            "backup",
            ScalarShape.text("a metro or 'none'"),
            "Backup peering location; default none: fall back to the Internet")
        .with(
            "prefixes",
            EitherShape.oneOrList("a list of prefixes", DomainShapes.prefix()),
            "Prefixes it carries, of the sites; default all of them")
        .with("sessions", sessions, "BGP sessions at each location")
        .with("providerCharge", PriceShapes.monthly(), "What the partner charges in a month");
  }

  private static FieldsShape expressRoute() {
    return kind("an expressroute option", "expressroute")
        .must(
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
            "vpnBackup",
            ScalarShape.text("'none'"),
            "Backup by VPN; this version supports none only");
  }

  private static FieldsShape validation() {
    return FieldsShape.of("a validation")
        .must("age", DomainShapes.days(), "How long ago it was, such as 20 days")
        .must(
            "locations",
            ScalarShape.word("both", "one"),
            "Whether both of two locations were tested, or one only");
  }

  private static FieldsShape circuit() {
    return FieldsShape.of("a circuit")
        .must("location", ScalarShape.text("a peering location"), "Peering location")
        .must("provider", ScalarShape.text("a provider's name"), "Connectivity provider")
        .with("sku", ScalarShape.word("local", "standard", "premium"), "Reach; default standard")
        .with("billing", ScalarShape.word("metered", "unlimited"), "Default metered")
        .must("bandwidth", DomainShapes.dataRate(), "Ordered bandwidth, such as 1 Gbit/s")
        .with("bfd", ScalarShape.flag(), "Whether the customer's routers run BFD; default false")
        .with(
            "peerings",
            EitherShape.oneOrList("a list of peerings", ScalarShape.word("private", "microsoft")),
            "Routing domains on it; default private")
        .with("providerCharge", PriceShapes.monthly(), "What the provider charges in a month")
        .must(
            "sites",
            ScenarioShape.keyed("a map of sites by name", attachment(), 1),
            "How each site reaches the circuit: {}, {tail: 12 km} or {via: SITE}");
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
        .with("fastPath", ScalarShape.flag(), "Whether data bypasses the gateway; default false");
  }
}

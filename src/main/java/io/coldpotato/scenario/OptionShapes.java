package io.coldpotato.scenario;

import io.coldpotato.azure.PeeringServiceOrder;
import io.coldpotato.azure.PublicAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the options of a scenario may hold. */
final class OptionShapes {

  private OptionShapes() {}

  static VariantShape option() {
    Map<String, FieldsShape> branches = new LinkedHashMap<>();
    branches.put("internet", internet());
    branches.put("peering-service", peeringService());
    branches.put(
        "expressroute", CircuitShapes.option(kind("an expressroute option", "expressroute")));
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
            "Where replies leave the cloud under microsoft-network; default near-user")
        .with("publicIp", publicIp(), "What is stated about the public addresses");
  }

  private static FieldsShape publicIp() {
    return FieldsShape.of("a public address")
        .with(
            "resource",
            ScalarShape.word(words(PublicAddress.Resource.class)),
            "What the address belongs to")
        .with("sku", ScalarShape.word(words(PublicAddress.Sku.class)), "SKU of the address")
        .with("version", ScalarShape.word("ipv4", "ipv6"), "ipv4 or ipv6");
  }

  /** Returns an enum's constants as a file writes them. */
  static String[] words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toArray(String[]::new);
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
        .with("providerCharge", PriceShapes.monthly(), "What the partner charges in a month")
        .with(
            "routers",
            ScalarShape.whole("routers", 0, 1000),
            "Routers of the cloud that the primary sessions end on")
        .with(
            "variant",
            ScalarShape.word(words(PeeringServiceOrder.Variant.class)),
            "What the sessions are for; default plain")
        .with("bfd", ScalarShape.flag(), "Whether the sessions run BFD; voice needs it");
  }
}

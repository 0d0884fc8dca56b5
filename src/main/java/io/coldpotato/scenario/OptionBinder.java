package io.coldpotato.scenario;

import io.coldpotato.azure.PeeringServiceOrder;
import io.coldpotato.azure.PublicAddress;
import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.PeeringServiceConnection;
import io.coldpotato.connectivity.RoutingPreference;
import io.coldpotato.geo.Metro;
import io.coldpotato.input.Spelling;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the options of a checked file. */
final class OptionBinder {

  private final DiagnosticLog log;
  private final NameResolver names;
  private final Set<Ipv4Prefix> sitePrefixes;
  private final CircuitBinder circuits;

  /**
   * Makes a binder.
   *
   * @param sitePrefixes the prefixes that the file's sites hold
   */
  OptionBinder(
      DiagnosticLog log,
      NameResolver names,
      References references,
      Map<String, Destination> destinations,
      Set<Ipv4Prefix> sitePrefixes,
      List<String> notes) {
    this.log = log;
    this.names = names;
    this.sitePrefixes = sitePrefixes;
    this.circuits = new CircuitBinder(log, names, references, destinations, notes);
  }

  Map<String, ConnectivityOption> bind(View top) {
    Map<String, ConnectivityOption> options = new LinkedHashMap<>();
    top.views("options")
        .forEach(
            (id, view) -> {
              switch (view.text("kind").orElse("").toLowerCase(Locale.ROOT)) {
                case "internet" -> options.put(id, internet(id, view));
                case "peering-service" -> options.put(id, peeringService(id, view));
                case "expressroute" -> options.put(id, circuits.option(id, view));
                default -> {} // reported when its kind was checked
              }
            });
    return options;
  }

  private static ConnectivityOption internet(String id, View view) {
    return new ConnectivityOption.Internet(
        id,
        view.choice("routingPreference", RoutingPreference.class)
            .orElse(RoutingPreference.MICROSOFT_NETWORK),
        view.choice("egress", ConnectivityOption.Egress.class)
            .orElse(ConnectivityOption.Egress.NEAR_USER),
        view.view("publicIp").map(OptionBinder::publicIp).orElse(PublicAddress.NONE));
  }

  private static PublicAddress publicIp(View view) {
    return new PublicAddress(
        view.choice("resource", PublicAddress.Resource.class),
        view.choice("sku", PublicAddress.Sku.class),
        view.text("version").map(v -> v.equalsIgnoreCase("ipv6")));
  }

  private ConnectivityOption peeringService(String id, View view) {
    Map<String, PeeringServiceConnection> connections = new LinkedHashMap<>();
    view.views("connections")
        .forEach((key, v) -> connection(key, v).ifPresent(c -> connections.put(key, c)));
    return new ConnectivityOption.PeeringService(
        id,
        view.choice("routingPreference", RoutingPreference.class)
            .orElse(RoutingPreference.MICROSOFT_NETWORK),
        connections);
  }

  private Optional<PeeringServiceConnection> connection(String key, View view) {
    Optional<String> partner = view.scalar("partner").flatMap(names::partner);
    Optional<String> primary = view.scalar("primary").flatMap(names::metro).map(Metro::name);
    Optional<String> backup =
        view.scalar("backup")
            .filter(s -> !s.text().equalsIgnoreCase("none"))
            .flatMap(names::metro)
            .map(Metro::name);
    List<Ipv4Prefix> prefixes = new ArrayList<>();
    for (YamlNode.Scalar scalar : view.scalars("prefixes")) {
      Ipv4Prefix.parse(scalar.text())
          .ifPresent(
              prefix -> {
                checkDeclared(prefix, scalar);
                prefixes.add(prefix);
              });
    }
    if (partner.isEmpty() || primary.isEmpty()) {
      return Optional.empty();
    }
    Optional<View> sessions = view.view("sessions");
    return Optional.of(
        new PeeringServiceConnection(
            key,
            partner.orElseThrow(),
            primary.orElseThrow(),
            backup,
            prefixes,
            sessions.flatMap(s -> s.whole("primary")).map(Math::toIntExact),
            sessions.flatMap(s -> s.whole("backup")).map(Math::toIntExact),
            view.monthlyCharge("providerCharge"),
            view.whole("routers").map(Math::toIntExact),
            view.choice("variant", PeeringServiceOrder.Variant.class)
                .orElse(PeeringServiceOrder.Variant.PLAIN),
            view.flag("bfd")));
  }

  private void checkDeclared(Ipv4Prefix prefix, YamlNode.Scalar scalar) {
    if (!sitePrefixes.contains(prefix)) {
      List<String> declared = sitePrefixes.stream().map(Ipv4Prefix::toString).sorted().toList();
      String near = Spelling.hint(scalar.text(), declared);
      log.error(
          scalar.mark(),
          "prefix " + SourceText.quote(scalar.text()) + " is no site's",
          near.isEmpty() ? "add it to the prefixes of its site" : near);
    }
  }
}

package io.coldpotato.scenario;

import io.coldpotato.azure.Billing;
import io.coldpotato.azure.CircuitSku;
import io.coldpotato.azure.PeeringKind;
import io.coldpotato.connectivity.Circuit;
import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Gateway;
import io.coldpotato.connectivity.PeeringServiceConnection;
import io.coldpotato.connectivity.RoutingPreference;
import io.coldpotato.geo.Metro;
import io.coldpotato.input.Spelling;
import io.coldpotato.topology.Ipv4Prefix;
import io.coldpotato.units.DataRate;
import java.util.ArrayList;
import java.util.EnumSet;
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
  private final References references;
  private final Map<String, Destination> destinations;
  private final Set<Ipv4Prefix> sitePrefixes;
  private final List<String> notes;

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
    this.references = references;
    this.destinations = destinations;
    this.sitePrefixes = sitePrefixes;
    this.notes = notes;
  }

  Map<String, ConnectivityOption> bind(View top) {
    Map<String, ConnectivityOption> options = new LinkedHashMap<>();
    top.views("options")
        .forEach(
            (id, view) -> {
              switch (view.text("kind").orElse("").toLowerCase(Locale.ROOT)) {
                case "internet" -> options.put(id, internet(id, view));
                case "peering-service" -> options.put(id, peeringService(id, view));
                case "expressroute" -> options.put(id, expressRoute(id, view));
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
            .orElse(ConnectivityOption.Egress.NEAR_USER));
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
            view.monthlyCharge("providerCharge")));
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

  private ConnectivityOption expressRoute(String id, View view) {
    Map<String, Circuit> circuits = new LinkedHashMap<>();
    view.views("circuits")
        .forEach((key, v) -> circuit(id, key, v).ifPresent(c -> circuits.put(key, c)));
    view.scalar("vpnBackup")
        .filter(s -> !s.text().equalsIgnoreCase("none"))
        .ifPresent(
            s ->
                log.error(
                    s.mark(),
                    "vpnBackup " + SourceText.quote(s.text()) + " isn't supported yet",
                    "write 'vpnBackup: none'"));
    return new ConnectivityOption.ExpressRoute(
        id, circuits, gateways(view), ResilienceBinder.bind(view));
  }

  private Map<String, Gateway> gateways(View view) {
    Map<String, Gateway> gateways = new LinkedHashMap<>();
    view.view("gateways")
        .ifPresent(
            stated ->
                stated
                    .map()
                    .entries()
                    .forEach((key, entry) -> references.destination(key, entry.key())));
    Map<String, View> views = view.views("gateways");
    views.forEach(
        (key, v) ->
            gateways.put(
                key,
                new Gateway(
                    v.scalar("sku").flatMap(names::gatewaySku).orElse(Gateway.ASSUMED.sku()),
                    v.whole("scaleUnits").map(Math::toIntExact).orElse(1),
                    v.flag("fastPath").orElse(false),
                    v.has("sku"))));
    destinations
        .values()
        .forEach(
            d -> {
              if (d instanceof Destination.InRegion in
                  && in.exposures().contains(Destination.Exposure.PRIVATE)) {
                gateways.putIfAbsent(d.id(), Gateway.ASSUMED);
              }
            });
    return gateways;
  }

  private Optional<Circuit> circuit(String option, String key, View view) {
    Optional<String> location = view.scalar("location").flatMap(names::peeringLocation);
    Optional<String> provider = view.scalar("provider").flatMap(names::provider);
    Optional<DataRate> bandwidth = view.rate("bandwidth");
    Set<PeeringKind> peerings = EnumSet.noneOf(PeeringKind.class);
    view.scalars("peerings")
        .forEach(s -> View.choice(s, PeeringKind.class).ifPresent(peerings::add));
    if (peerings.isEmpty()) {
      peerings.add(PeeringKind.PRIVATE);
    }
    if (!view.has("sku")) {
      notes.add("option " + option + ", circuit " + key + ": SKU not stated, taken as standard");
    }
    Map<String, Circuit.Attachment> sites = attachments(view);
    if (location.isEmpty() || provider.isEmpty() || bandwidth.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Circuit(
            key,
            location.orElseThrow(),
            provider.orElseThrow(),
            view.choice("sku", CircuitSku.class).orElse(CircuitSku.STANDARD),
            view.choice("billing", Billing.class).orElse(Billing.METERED),
            bandwidth.orElseThrow(),
            view.flag("bfd").orElse(false),
            peerings,
            sites,
            view.monthlyCharge("providerCharge")));
  }

  private Map<String, Circuit.Attachment> attachments(View circuit) {
    Map<String, Circuit.Attachment> attachments = new LinkedHashMap<>();
    Map<String, YamlNode.Scalar> ways = new LinkedHashMap<>();
    Map<String, View> sites = circuit.views("sites");
    circuit
        .view("sites")
        .ifPresent(
            v -> v.map().entries().forEach((site, entry) -> references.site(site, entry.key())));
    sites.forEach(
        (site, view) -> {
          Optional<YamlNode.Scalar> via = view.scalar("via");
          via.ifPresent(v -> ways.put(site, v));
          via.filter(references::site)
              .filter(v -> !sites.containsKey(v.text()))
              .ifPresent(v -> notOnCircuit(v, sites.keySet()));
          attachments.put(
              site,
              via.<Circuit.Attachment>map(v -> new Circuit.Attachment.Via(v.text()))
                  .orElseGet(() -> new Circuit.Attachment.Line(view.distance("tail"))));
        });
    references.circles("the way to the circuit", ways);
    return attachments;
  }

  private void notOnCircuit(YamlNode.Scalar via, Set<String> sites) {
    log.error(
        via.mark(),
        "site " + SourceText.quote(via.text()) + " is not on this circuit",
        "add it to the circuit's sites: " + String.join(", ", sites));
  }
}

package io.coldpotato.scenario;

import io.coldpotato.azure.Billing;
import io.coldpotato.azure.CircuitFacts;
import io.coldpotato.azure.CircuitFacts.RouteCounts;
import io.coldpotato.azure.CircuitSku;
import io.coldpotato.azure.PeeringKind;
import io.coldpotato.azure.RouteSelection;
import io.coldpotato.connectivity.Circuit;
import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.topology.Ipv4Prefix;
import io.coldpotato.units.DataRate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the ExpressRoute options of a checked file. */
final class CircuitBinder {

  private final DiagnosticLog log;
  private final NameResolver names;
  private final References references;
  private final List<String> notes;
  private final GatewayBinder gateways;

  CircuitBinder(
      DiagnosticLog log,
      NameResolver names,
      References references,
      Map<String, Destination> destinations,
      List<String> notes) {
    this.log = log;
    this.names = names;
    this.references = references;
    this.notes = notes;
    this.gateways = new GatewayBinder(log, names, references, destinations);
  }

  ConnectivityOption option(String id, View view) {
    Map<String, Circuit> circuits = new LinkedHashMap<>();
    view.views("circuits")
        .forEach((key, v) -> circuit(id, key, v).ifPresent(c -> circuits.put(key, c)));
    return new ConnectivityOption.ExpressRoute(
        id,
        circuits,
        gateways.gateways(view),
        ResilienceBinder.bind(view),
        pairs(view, circuits.keySet()),
        view.view("vpnBackup").flatMap(v -> v.text("sku")),
        view.flag("disputedLocal").orElse(false));
  }

  /** A pair with a circuit that is not declared, or wrong itself, is left out. */
  private List<ConnectivityOption.CircuitPair> pairs(View option, Set<String> made) {
    Set<String> declared = option.views("circuits").keySet();
    List<ConnectivityOption.CircuitPair> pairs = new ArrayList<>();
    for (View pair : option.maps("globalReach")) {
      List<String> keys = new ArrayList<>();
      for (String end : List.of("a", "b")) {
        pair.scalar(end)
            .ifPresent(
                scalar -> {
                  if (!declared.contains(scalar.text())) {
                    log.error(
                        scalar.mark(),
                        "unknown circuit " + SourceText.quote(scalar.text()),
                        GatewayBinder.circuitHint(scalar.text(), declared));
                  } else if (made.contains(scalar.text())) {
                    keys.add(scalar.text());
                  }
                });
      }
      if (keys.size() == 2) {
        pairs.add(new ConnectivityOption.CircuitPair(keys.get(0), keys.get(1)));
      }
    }
    return pairs;
  }

  private Optional<Circuit> circuit(String option, String key, View view) {
    Optional<String> location = view.scalar("location").flatMap(names::peeringLocation);
    Optional<String> provider = view.scalar("provider").flatMap(names::provider);
    Optional<DataRate> bandwidth = view.rate("bandwidth");
    Set<PeeringKind> peerings = kinds(view, "peerings");
    if (peerings.isEmpty()) {
      peerings.add(PeeringKind.PRIVATE);
    }
    if (!view.has("sku")) {
      notes.add("option " + option + ", circuit " + key + ": SKU not stated, taken as standard");
    }
    Map<String, Circuit.Attachment> sites = attachments(view);
    CircuitFacts facts = facts(view);
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
            view.monthlyCharge("providerCharge"),
            whole(view, "virtualNetworks"),
            terms(view),
            facts));
  }

  private static Circuit.Terms terms(View view) {
    return new Circuit.Terms(
        whole(view, "links").orElse(Circuit.Terms.PLAIN.usableLinks()),
        view.whole("localPreference").orElse((long) RouteSelection.DEFAULT_LOCAL_PREFERENCE),
        whole(view, "prepends").orElse(Circuit.Terms.PLAIN.prepends()));
  }

  private static Optional<Integer> whole(View view, String key) {
    return view.whole(key).map(Math::toIntExact);
  }

  private static Set<PeeringKind> kinds(View view, String key) {
    Set<PeeringKind> kinds = EnumSet.noneOf(PeeringKind.class);
    view.scalars(key).forEach(s -> View.choice(s, PeeringKind.class).ifPresent(kinds::add));
    return kinds;
  }

  private CircuitFacts facts(View view) {
    Optional<View> announces = view.view("announces");
    return new CircuitFacts(
        view.rate("port"),
        whole(view, "mtu"),
        view.text("asn").flatMap(DomainShapes::readAsn),
        view.node("routeFilter").map(n -> routeFilter(view)),
        announces.map(a -> kinds(a, "defaultRoute")).orElse(Set.of()),
        announces.flatMap(CircuitBinder::publicPrefixes),
        announces.map(CircuitBinder::counts).orElse(RouteCounts.NONE),
        view.view("receives").map(CircuitBinder::counts).orElse(RouteCounts.NONE));
  }

  private static RouteCounts counts(View view) {
    return new RouteCounts(
        whole(view, "privateIpv4"), whole(view, "privateIpv6"), whole(view, "microsoft"));
  }

  private static Optional<List<Ipv4Prefix>> publicPrefixes(View announces) {
    return announces
        .node("prefixes")
        .map(
            n ->
                announces.scalars("prefixes").stream()
                    .flatMap(s -> Ipv4Prefix.parse(s.text()).stream())
                    .toList());
  }

  /** Returns regions, services and communities by the catalogue's names; none for {@code none}. */
  private List<String> routeFilter(View view) {
    List<String> through = new ArrayList<>();
    for (YamlNode.Scalar scalar : view.scalars("routeFilter")) {
      if (!scalar.text().equalsIgnoreCase("none")) {
        if (scalar.text().matches("\\d{1,5}:\\d{1,5}")) {
          through.add(scalar.text());
        } else {
          names.regionOrService(scalar).ifPresent(through::add);
        }
      }
    }
    return through;
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

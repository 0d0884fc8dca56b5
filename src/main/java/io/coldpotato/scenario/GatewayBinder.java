package io.coldpotato.scenario;

import io.coldpotato.azure.FastPathFeature;
import io.coldpotato.azure.GatewayDemand;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Gateway;
import io.coldpotato.input.Spelling;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the gateways of an ExpressRoute option. */
final class GatewayBinder {

  /**
   * A figure that may be asked of a gateway.
   *
   * @param key in the file
   * @param what it counts
   */
  record Figure(String key, String what) {}

  static final List<Figure> FIGURES =
      List.of(
          new Figure("routes", "Routes to learn"),
          new Figure("virtualMachines", "Virtual machines behind it"),
          new Figure("flows", "Concurrent flows"),
          new Figure("packetsPerSecond", "Packets a second"),
          new Figure("connectionsPerSecond", "New connections a second"),
          new Figure("peeredNetworks", "Virtual networks peered with its own"));

  private final DiagnosticLog log;
  private final NameResolver names;
  private final References references;
  private final Map<String, Destination> destinations;

  GatewayBinder(
      DiagnosticLog log,
      NameResolver names,
      References references,
      Map<String, Destination> destinations) {
    this.log = log;
    this.names = names;
    this.references = references;
    this.destinations = destinations;
  }

  /** Makes those that an option states, and the assumed ones of its other private destinations. */
  Map<String, Gateway> gateways(View option) {
    Set<String> circuits = option.views("circuits").keySet();
    Map<String, Gateway> gateways = new LinkedHashMap<>();
    option
        .view("gateways")
        .ifPresent(
            stated ->
                stated
                    .map()
                    .entries()
                    .forEach((key, entry) -> references.destination(key, entry.key())));
    option.views("gateways").forEach((key, view) -> gateways.put(key, gateway(view, circuits)));
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

  private Gateway gateway(View view, Set<String> circuits) {
    Set<FastPathFeature> features = EnumSet.noneOf(FastPathFeature.class);
    view.scalars("fastPathTo")
        .forEach(s -> View.choice(s, FastPathFeature.class).ifPresent(features::add));
    return new Gateway(
        view.scalar("sku").flatMap(names::gatewaySku).orElse(Gateway.ASSUMED.sku()),
        view.whole("scaleUnits").map(Math::toIntExact).orElse(1),
        view.flag("fastPath").orElse(false),
        view.has("sku"),
        view.view("demand").map(GatewayBinder::demand).orElse(GatewayDemand.NONE),
        features,
        view.whole("fastPathAddresses").map(Math::toIntExact),
        weights(view, circuits));
  }

  private static GatewayDemand demand(View view) {
    return new GatewayDemand(
        view.whole("routes"),
        view.whole("virtualMachines"),
        view.whole("flows"),
        view.whole("packetsPerSecond"),
        view.whole("connectionsPerSecond"),
        view.whole("peeredNetworks"));
  }

  private Map<String, Integer> weights(View gateway, Set<String> circuits) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    Optional<View> stated = gateway.view("weights");
    stated.ifPresent(
        view ->
            view.map()
                .entries()
                .forEach(
                    (circuit, entry) -> {
                      if (!circuits.contains(circuit)) {
                        log.error(
                            entry.key(),
                            "unknown circuit " + SourceText.quote(circuit),
                            circuitHint(circuit, circuits));
                      }
                      view.whole(circuit).ifPresent(w -> weights.put(circuit, Math.toIntExact(w)));
                    }));
    return weights;
  }

  /** Returns what to write instead of an unknown circuit's key. */
  static String circuitHint(String wrong, Set<String> circuits) {
    String near = Spelling.hint(wrong, circuits);
    return near.isEmpty() ? "declared: " + String.join(", ", circuits) : near;
  }
}

package io.coldpotato.connectivity;

import io.coldpotato.azure.AzureRules;
import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.CircuitNetworks;
import io.coldpotato.azure.CircuitOrder;
import io.coldpotato.azure.CircuitSku;
import io.coldpotato.azure.CircuitTail;
import io.coldpotato.azure.CircuitUse;
import io.coldpotato.azure.EdgeService;
import io.coldpotato.azure.EffectiveThroughput;
import io.coldpotato.azure.FastPathUse;
import io.coldpotato.azure.FlowEdges;
import io.coldpotato.azure.FlowEdges.Edge;
import io.coldpotato.azure.GatewayCircuits;
import io.coldpotato.azure.GatewayOrder;
import io.coldpotato.azure.GatewayPlace;
import io.coldpotato.azure.GatewayUse;
import io.coldpotato.azure.GlobalReachPair;
import io.coldpotato.azure.OptionCircuits;
import io.coldpotato.azure.PeeringKind;
import io.coldpotato.azure.PeeringLocation;
import io.coldpotato.azure.Reach;
import io.coldpotato.azure.Region;
import io.coldpotato.azure.RouteSelection;
import io.coldpotato.azure.RouteSelection.Route;
import io.coldpotato.azure.RouteSelection.Via;
import io.coldpotato.azure.RuleInput;
import io.coldpotato.azure.RuleViolation;
import io.coldpotato.azure.VpnBackupUse;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Turns an ExpressRoute option, one site and one destination into the facts that product rules are
 * about, and has the rules look at them.
 */
final class CircuitChecks {

  private final Planning planning;
  private final Catalogue catalogue;
  private final ConnectivityOption.ExpressRoute option;

  CircuitChecks(Planning planning, ConnectivityOption.ExpressRoute option) {
    this.planning = planning;
    this.catalogue = planning.world().catalogue();
    this.option = option;
  }

  /** Returns how a circuit breaks rules as the way to the destination. */
  List<RuleViolation> violations(Circuit circuit) {
    CircuitOrder order = order(circuit);
    List<RuleInput> facts = new ArrayList<>();
    facts.add(order);
    facts.add(new CircuitUse(order, target(circuit)));
    facts.addAll(flows(circuit));
    if (usesPrivatePeering(circuit)) {
      facts.addAll(gatewayFacts(order));
    }
    facts.add(new CircuitNetworks(order, networks(circuit)));
    tail(circuit).ifPresent(facts::add);
    globalReach(circuit, facts);
    option
        .vpnBackup()
        .ifPresent(
            sku ->
                facts.add(
                    new VpnBackupUse(
                        sku, planning.destination().id(), usesPrivatePeering(circuit))));
    facts.add(new OptionCircuits(option.circuits().size()));
    List<RuleViolation> violations = new ArrayList<>();
    facts.forEach(each -> violations.addAll(AzureRules.check(catalogue, each)));
    return violations;
  }

  CircuitOrder order(Circuit circuit) {
    return new CircuitOrder(
        location(circuit),
        circuit.provider(),
        circuit.sku(),
        circuit.bandwidth(),
        circuit.peerings(),
        circuit.facts());
  }

  PeeringLocation location(Circuit circuit) {
    PeeringLocation location = catalogue.peeringLocation(circuit.location()).orElseThrow();
    Set<String> disputed = disputedLocal(circuit, location);
    return disputed.isEmpty() ? location : location.withLocalRegions(List.copyOf(disputed));
  }

  /** The regions that a Local circuit reaches only by one of two documents, when that is taken. */
  private Set<String> disputedLocal(Circuit circuit, PeeringLocation location) {
    return option.disputedLocal() && circuit.sku() == CircuitSku.LOCAL
        ? Reach.disputedLocal(catalogue, location)
        : Set.of();
  }

  /** Returns what belongs among the assumptions of a way over a circuit. */
  List<String> remarks(Circuit circuit) {
    List<String> remarks = new ArrayList<>();
    PeeringLocation published = catalogue.peeringLocation(circuit.location()).orElseThrow();
    Set<String> disputed = disputedLocal(circuit, published);
    if (!disputed.isEmpty()) {
      remarks.add(
          "disputed: Local at "
              + published.name()
              + " is taken to reach "
              + String.join(" and ", disputed)
              + ", as the page of Metro locations says and the page of locations does not");
    }
    if (usesPrivatePeering(circuit)
        && circuit.facts().defaultRoute().contains(PeeringKind.PRIVATE)) {
      remarks.add(
          "circuit "
              + circuit.id()
              + " announces 0.0.0.0/0: virtual networks send all Internet traffic to the site;"
              + " when the route is withdrawn they go to the Internet directly");
    }
    for (ConnectivityOption.CircuitPair pair : option.globalReach()) {
      if (names(pair, circuit)) {
        remarks.add(
            "Global Reach joins circuits "
                + pair.first()
                + " and "
                + pair.second()
                + "; paths between sites are not computed");
      }
    }
    option
        .vpnBackup()
        .ifPresent(
            sku ->
                remarks.add(
                    "VPN backup "
                        + sku
                        + ": traffic takes it when no circuit stands, at most "
                        + EffectiveThroughput.vpn(catalogue, sku)
                            .map(b -> Math.round(b.rate().megabitsPerSecond()) + " Mbit/s")
                            .orElse("an unknown rate")));
    return remarks;
  }

  /** The site whose line leads to the circuit: the site itself, or the one it goes by. */
  Site lineSite(Circuit circuit) {
    Site at = planning.site();
    while (circuit.sites().get(at.id()) instanceof Circuit.Attachment.Via via) {
      at = planning.site(via.site());
    }
    return at;
  }

  boolean usesPrivatePeering(Circuit circuit) {
    return planning.isPrivate()
        && (circuit.peerings().contains(PeeringKind.PRIVATE) || !planning.isPublic());
  }

  Gateway gateway() {
    return option.gateways().getOrDefault(planning.destination().id(), Gateway.ASSUMED);
  }

  /** Returns how the circuits of the option are too many for its gateway. */
  List<RuleViolation> circuitsPerGateway() {
    return AzureRules.check(catalogue, gatewayCircuits());
  }

  private GatewayCircuits gatewayCircuits() {
    return new GatewayCircuits(
        gateway().order(),
        option.circuits().values().stream().map(c -> location(c).name()).toList());
  }

  private CircuitUse.Target target(Circuit circuit) {
    Optional<EdgeService> service = planning.edgeService();
    if (service.isPresent()) {
      return new CircuitUse.Target.AtEdge(service.get());
    }
    Region region = planning.region().orElseThrow();
    return usesPrivatePeering(circuit)
        ? new CircuitUse.Target.VirtualNetwork(region)
        : new CircuitUse.Target.PublicEndpoints(region);
  }

  private List<RuleInput> gatewayFacts(CircuitOrder order) {
    Gateway gateway = gateway();
    GatewayOrder gatewayOrder = gateway.order();
    List<RuleInput> facts = new ArrayList<>();
    facts.add(new GatewayPlace(gatewayOrder, planning.region().orElseThrow()));
    if (gateway.stated()) {
      facts.add(gatewayCircuits());
    }
    facts.add(new GatewayUse(gatewayOrder, gateway.demand()));
    if (gateway.fastPath()) {
      facts.add(new FastPathUse(order, gateway.fastPathAddresses(), gateway.fastPathTo()));
    }
    return facts;
  }

  /** Those that are stated, else the private destinations; Global Reach connections count too. */
  private int networks(Circuit circuit) {
    int linked =
        circuit
            .virtualNetworks()
            .orElseGet(
                () ->
                    (int)
                        planning.destinations().stream()
                            .filter(
                                d ->
                                    d instanceof Destination.InRegion in
                                        && in.exposures().contains(Destination.Exposure.PRIVATE))
                            .count());
    long joined = option.globalReach().stream().filter(pair -> names(pair, circuit)).count();
    return linked + (int) joined;
  }

  private static boolean names(ConnectivityOption.CircuitPair pair, Circuit circuit) {
    return pair.first().equals(circuit.id()) || pair.second().equals(circuit.id());
  }

  private void globalReach(Circuit circuit, List<RuleInput> facts) {
    for (ConnectivityOption.CircuitPair pair : option.globalReach()) {
      if (names(pair, circuit)) {
        facts.add(
            new GlobalReachPair(
                pair.first(),
                order(Objects.requireNonNull(option.circuits().get(pair.first()))),
                pair.second(),
                order(Objects.requireNonNull(option.circuits().get(pair.second())))));
      }
    }
  }

  private Optional<RuleInput> tail(Circuit circuit) {
    Site end = lineSite(circuit);
    return circuit.sites().get(end.id()) instanceof Circuit.Attachment.Line line
        ? line.tail()
            .map(
                tail ->
                    new CircuitTail(
                        end.id(),
                        location(circuit),
                        tail,
                        end.place().coordinates().geodesicTo(location(circuit).coordinates())))
        : Optional.empty();
  }

  /**
   * The edges by which flows to public endpoints leave and come back: where the circuit announces
   * nothing, replies to what left over it come by the Internet; where it announces what the
   * Internet knows as well, the cloud's choice brings replies to Internet traffic over it.
   */
  private List<RuleInput> flows(Circuit circuit) {
    Optional<List<Ipv4Prefix>> announced = circuit.facts().publicPrefixes();
    if (usesPrivatePeering(circuit) || announced.isEmpty()) {
      return List.of();
    }
    if (announced.get().isEmpty()) {
      return List.of(
          flow(Edge.CIRCUIT, Edge.INTERNET, "no prefix of the site is announced on the circuit"));
    }
    List<RuleInput> flows = new ArrayList<>();
    for (SitePrefix own : planning.site().prefixes()) {
      List<Route> routes = new ArrayList<>();
      routes.add(route("the Internet", own.prefix(), Via.INTERNET));
      announced.get().forEach(p -> routes.add(route(circuit.id(), p, Via.EXPRESSROUTE)));
      RouteSelection.Choice choice =
          RouteSelection.fromPublicEndpoints(routes, new Ipv4Prefix(own.prefix().address(), 32));
      if (choice.routes().get(0).via() == Via.EXPRESSROUTE) {
        flows.add(
            flow(
                Edge.INTERNET,
                Edge.CIRCUIT,
                own.prefix() + " is announced to both: " + choice.step().words()));
      }
    }
    return flows;
  }

  private static Route route(String name, Ipv4Prefix prefix, Via via) {
    return new Route(name, prefix, via, 0, RouteSelection.DEFAULT_LOCAL_PREFERENCE, 1, false);
  }

  private FlowEdges flow(Edge out, Edge back, String why) {
    return new FlowEdges(planning.site().id(), out, back, planning.site().stateful(), why);
  }
}

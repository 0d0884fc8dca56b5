package io.coldpotato.connectivity;

import io.coldpotato.azure.AzureRules;
import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.CircuitNetworks;
import io.coldpotato.azure.CircuitOrder;
import io.coldpotato.azure.CircuitTail;
import io.coldpotato.azure.CircuitUse;
import io.coldpotato.azure.EdgeService;
import io.coldpotato.azure.GatewayCircuits;
import io.coldpotato.azure.GatewayOrder;
import io.coldpotato.azure.GatewayPlace;
import io.coldpotato.azure.PeeringKind;
import io.coldpotato.azure.PeeringLocation;
import io.coldpotato.azure.Region;
import io.coldpotato.azure.RuleViolation;
import io.coldpotato.azure.SiteCircuits;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * ExpressRoute: picks the circuit on which a site reaches a destination, checks its rules, and has
 * it laid over the world by {@link CircuitPath}.
 */
final class ExpressRoutePlanner {

  private final Planning planning;
  private final Catalogue catalogue;
  private final SiteJoiner joiner;

  ExpressRoutePlanner(Planning planning) {
    this.planning = planning;
    this.catalogue = planning.world().catalogue();
    this.joiner = new SiteJoiner(planning);
  }

  Plan plan(ConnectivityOption.ExpressRoute option) {
    List<Circuit> own =
        option.circuits().values().stream()
            .filter(c -> c.sites().containsKey(planning.site().id()))
            .sorted(Comparator.comparingDouble(this::cost).thenComparing(Circuit::id))
            .toList();
    Set<RuleViolation> broken =
        new LinkedHashSet<>(
            AzureRules.check(
                catalogue, new SiteCircuits(planning.site().id(), option.id(), own.size())));
    List<Circuit> usable = new ArrayList<>();
    for (Circuit circuit : own) {
      List<RuleViolation> violations = violations(option, circuit);
      broken.addAll(violations);
      if (violations.isEmpty()) {
        usable.add(circuit);
      }
    }
    if (usable.isEmpty()) {
      return new Plan.Forbidden(List.copyOf(broken), List.of());
    }
    return firstThatStands(option, usable);
  }

  private Plan firstThatStands(ConnectivityOption.ExpressRoute option, List<Circuit> usable) {
    List<String> assumptions = new ArrayList<>();
    if (usable.size() > 1) {
      assumptions.add(
          "of its circuits "
              + String.join(", ", usable.stream().map(Circuit::id).toList())
              + ", "
              + planning.site().id()
              + " uses the first that stands, the nearest location first;"
              + " load sharing over several is not modelled");
    }
    Plan last = new Plan.NoWay("no circuit stands");
    for (Circuit circuit : usable) {
      PeeringLocation location = location(circuit);
      List<String> assumed = new ArrayList<>(assumptions);
      assumed.addAll(assumptions(circuit));
      Optional<Gateway> gateway =
          usesPrivatePeering(circuit) ? Optional.of(gateway(option)) : Optional.empty();
      gateway.filter(g -> !g.stated()).ifPresent(g -> assumed.addAll(assumedGateway(option, g)));
      last = new CircuitPath(planning, joiner, circuit, location).plan(gateway, assumed);
      if (last instanceof Plan.Feasible) {
        return last;
      }
    }
    return last;
  }

  /** A gateway that nobody stated breaks no rule; what it could not do is told. */
  private List<String> assumedGateway(ConnectivityOption.ExpressRoute option, Gateway gateway) {
    List<String> assumed = new ArrayList<>();
    assumed.add("gateway of " + planning.destination().id() + ": " + gateway.sku());
    circuitsPerGateway(
            option, new GatewayOrder(gateway.sku(), gateway.scaleUnits(), gateway.fastPath()))
        .forEach(v -> assumed.add(v.message() + ": " + v.wayOut()));
    return assumed;
  }

  private List<String> assumptions(Circuit circuit) {
    Site end = lineSite(circuit);
    Circuit.Attachment.Line line = circuit.lineOf(end.id());
    if (line.tail().isPresent()) {
      return List.of();
    }
    Distance straight = end.place().coordinates().geodesicTo(location(circuit).coordinates());
    String far = straight.kilometres() > 500 ? "; that is far: ask what the provider charges" : "";
    return List.of(
        circuit.provider()
            + " carries "
            + end.id()
            + " to "
            + location(circuit).name()
            + " on a leased way of its own, "
            + Math.round(straight.kilometres())
            + " km as the crow flies"
            + far);
  }

  private double cost(Circuit circuit) {
    return planning
        .world()
        .carrierWays()
        .cost(joiner.metro(planning.site()).id(), location(circuit).metro());
  }

  private PeeringLocation location(Circuit circuit) {
    return catalogue.peeringLocation(circuit.location()).orElseThrow();
  }

  /** The site whose line leads to the circuit: the site itself, or the one it goes by. */
  private Site lineSite(Circuit circuit) {
    Site at = planning.site();
    while (circuit.sites().get(at.id()) instanceof Circuit.Attachment.Via via) {
      at = planning.site(via.site());
    }
    return at;
  }

  private boolean usesPrivatePeering(Circuit circuit) {
    return planning.isPrivate()
        && (circuit.peerings().contains(PeeringKind.PRIVATE) || !planning.isPublic());
  }

  private Gateway gateway(ConnectivityOption.ExpressRoute option) {
    return option.gateways().getOrDefault(planning.destination().id(), Gateway.ASSUMED);
  }

  private List<RuleViolation> violations(ConnectivityOption.ExpressRoute option, Circuit circuit) {
    CircuitOrder order =
        new CircuitOrder(
            location(circuit),
            circuit.provider(),
            circuit.sku(),
            circuit.bandwidth(),
            circuit.peerings());
    List<RuleViolation> violations = new ArrayList<>(AzureRules.check(catalogue, order));
    violations.addAll(AzureRules.check(catalogue, new CircuitUse(order, target(circuit))));
    if (usesPrivatePeering(circuit)) {
      violations.addAll(gatewayViolations(option, order, planning.region().orElseThrow()));
    }
    violations.addAll(tail(circuit));
    return violations;
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

  private List<RuleViolation> gatewayViolations(
      ConnectivityOption.ExpressRoute option, CircuitOrder order, Region region) {
    Gateway gateway = gateway(option);
    GatewayOrder gatewayOrder =
        new GatewayOrder(gateway.sku(), gateway.scaleUnits(), gateway.fastPath());
    List<RuleViolation> violations =
        new ArrayList<>(AzureRules.check(catalogue, new GatewayPlace(gatewayOrder, region)));
    if (gateway.stated()) {
      violations.addAll(circuitsPerGateway(option, gatewayOrder));
    }
    int networks =
        (int)
            planning.destinations().stream()
                .filter(
                    d ->
                        d instanceof Destination.InRegion in
                            && in.exposures().contains(Destination.Exposure.PRIVATE))
                .count();
    violations.addAll(AzureRules.check(catalogue, new CircuitNetworks(order, networks)));
    return violations;
  }

  private List<RuleViolation> circuitsPerGateway(
      ConnectivityOption.ExpressRoute option, GatewayOrder gateway) {
    return AzureRules.check(
        catalogue,
        new GatewayCircuits(
            gateway, option.circuits().values().stream().map(c -> location(c).name()).toList()));
  }

  private List<RuleViolation> tail(Circuit circuit) {
    Site end = lineSite(circuit);
    if (!(circuit.sites().get(end.id()) instanceof Circuit.Attachment.Line line)
        || line.tail().isEmpty()) {
      return List.of();
    }
    return AzureRules.check(
        catalogue,
        new CircuitTail(
            end.id(),
            location(circuit),
            line.tail().get(),
            end.place().coordinates().geodesicTo(location(circuit).coordinates())));
  }
}

package io.coldpotato.connectivity;

import io.coldpotato.azure.AzureRules;
import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.EffectiveThroughput;
import io.coldpotato.azure.RuleViolation;
import io.coldpotato.azure.SiteCircuits;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /** Returns whether rules forbid every circuit of the site. */
  boolean isForbidden(ConnectivityOption.ExpressRoute option) {
    CircuitChecks checks = new CircuitChecks(planning, option);
    return option.circuits().values().stream()
        .filter(c -> c.sites().containsKey(planning.site().id()))
        .noneMatch(c -> checks.violations(c).isEmpty());
  }

  Plan plan(ConnectivityOption.ExpressRoute option) {
    CircuitChecks checks = new CircuitChecks(planning, option);
    List<Circuit> own = own(option, checks);
    Set<RuleViolation> broken =
        new LinkedHashSet<>(
            AzureRules.check(
                catalogue, new SiteCircuits(planning.site().id(), option.id(), own.size())));
    List<Circuit> usable = new ArrayList<>();
    for (Circuit circuit : own) {
      List<RuleViolation> violations = checks.violations(circuit);
      broken.addAll(violations);
      if (violations.isEmpty()) {
        usable.add(circuit);
      }
    }
    if (usable.isEmpty()) {
      return new Plan.Forbidden(List.copyOf(broken), List.of());
    }
    return overThoseThatStand(option, checks, usable);
  }

  private List<Circuit> own(ConnectivityOption.ExpressRoute option, CircuitChecks checks) {
    return option.circuits().values().stream()
        .filter(c -> c.sites().containsKey(planning.site().id()))
        .sorted(
            Comparator.comparingDouble((Circuit c) -> cost(checks, c)).thenComparing(Circuit::id))
        .toList();
  }

  /** Returns the circuits of the site, nearest first, whatever the rules say. */
  List<Circuit> own(ConnectivityOption.ExpressRoute option) {
    return own(option, new CircuitChecks(planning, option));
  }

  /** Returns the circuits of the site that break no rule for the destination, nearest first. */
  List<Circuit> usable(ConnectivityOption.ExpressRoute option) {
    CircuitChecks checks = new CircuitChecks(planning, option);
    return own(option, checks).stream().filter(c -> checks.violations(c).isEmpty()).toList();
  }

  private Plan overThoseThatStand(
      ConnectivityOption.ExpressRoute option, CircuitChecks checks, List<Circuit> usable) {
    Map<Circuit, CircuitPath> standing = new LinkedHashMap<>();
    List<String> lost = new ArrayList<>();
    Map<Circuit, String> remarks = new LinkedHashMap<>();
    for (Circuit circuit : usable) {
      List<Integer> links =
          CircuitFailures.standing(planning.failed(), option, circuit, checks.location(circuit));
      CircuitPath path =
          new CircuitPath(planning, joiner, circuit, checks.location(circuit), links.size());
      Optional<String> why =
          CircuitFailures.whyNot(planning, circuit, links, checks.usesPrivatePeering(circuit))
              .or(path::whyNot);
      why.ifPresent(lost::add);
      if (why.isEmpty()) {
        standing.put(circuit, path);
      }
      if (links.size() == 1) {
        remarks.put(
            circuit,
            "circuit " + circuit.id() + " carries on over link " + links.get(0) + " alone");
      }
    }
    if (standing.isEmpty()) {
      String fault = lost.get(lost.size() - 1);
      return option
          .vpnBackup()
          .filter(sku -> checks.usesPrivatePeering(usable.get(0)))
          .map(sku -> overVpn(sku, fault))
          .orElse(new Plan.NoWay(fault));
    }
    CircuitChoice choice =
        CircuitChoice.of(planning.site().id(), List.copyOf(standing.keySet()), checks.gateway());
    List<String> assumed = new ArrayList<>(choice.remarks());
    lost.forEach(why -> assumed.add(why + ": traffic takes what stands"));
    Optional<Gateway> gateway =
        checks.usesPrivatePeering(choice.out()) ? Optional.of(checks.gateway()) : Optional.empty();
    Stream.of(choice.out(), choice.back())
        .distinct()
        .forEach(
            circuit -> {
              assumed.addAll(checks.remarks(circuit));
              Optional.ofNullable(remarks.get(circuit)).ifPresent(assumed::add);
              assumed.addAll(assumptions(checks, circuit));
            });
    gateway.filter(g -> !g.stated()).ifPresent(g -> assumed.addAll(assumedGateway(checks, g)));
    return path(standing, choice.out())
        .plan(
            path(standing, choice.back()),
            gateway,
            assumed.stream().distinct().toList(),
            choice.whyOut(),
            choice.whyBack());
  }

  /** The way of the plain Internet, at what the VPN gateway carries. */
  private Plan overVpn(String sku, String whyNot) {
    List<String> assumed =
        List.of(
            whyNot + ": traffic takes the VPN over the Internet",
            "the VPN's own processing and headers cost nothing");
    Plan plan =
        new InternetPlanner(planning).plan(planning.world().view(Overlay.NOTHING), true, assumed);
    if (!(plan instanceof Plan.Feasible feasible)) {
      return plan;
    }
    List<Plan.Limit> limits = new ArrayList<>(feasible.limits());
    EffectiveThroughput.vpn(catalogue, sku)
        .ifPresent(b -> limits.add(new Plan.Limit(b.name(), b.rate(), b.flowRate())));
    return feasible.inVirtualNetwork(limits);
  }

  private static CircuitPath path(Map<Circuit, CircuitPath> standing, Circuit circuit) {
    return Objects.requireNonNull(standing.get(circuit), "a chosen circuit stands");
  }

  /** A gateway that nobody stated breaks no rule; what it could not do is told. */
  private List<String> assumedGateway(CircuitChecks checks, Gateway gateway) {
    List<String> assumed = new ArrayList<>();
    assumed.add("gateway of " + planning.destination().id() + ": " + gateway.sku());
    checks.circuitsPerGateway().forEach(v -> assumed.add(v.message() + ": " + v.wayOut()));
    return assumed;
  }

  private static List<String> assumptions(CircuitChecks checks, Circuit circuit) {
    Site end = checks.lineSite(circuit);
    Circuit.Attachment.Line line = circuit.lineOf(end.id());
    if (line.tail().isPresent()) {
      return List.of();
    }
    Distance straight =
        end.place().coordinates().geodesicTo(checks.location(circuit).coordinates());
    String far = straight.kilometres() > 500 ? "; that is far: ask what the provider charges" : "";
    return List.of(
        circuit.provider()
            + " carries "
            + end.id()
            + " to "
            + checks.location(circuit).name()
            + " on a leased way of its own, "
            + Math.round(straight.kilometres())
            + " km as the crow flies"
            + far);
  }

  private double cost(CircuitChecks checks, Circuit circuit) {
    return planning
        .world()
        .carrierWays()
        .cost(joiner.metro(planning.site()).id(), checks.location(circuit).metro());
  }
}

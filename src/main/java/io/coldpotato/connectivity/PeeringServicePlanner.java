package io.coldpotato.connectivity;

import io.coldpotato.azure.AzureRules;
import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.Partner;
import io.coldpotato.azure.PeeringServiceCustomer;
import io.coldpotato.azure.PeeringServiceOrder;
import io.coldpotato.azure.PeeringServiceUse;
import io.coldpotato.azure.PrefixAnnouncement;
import io.coldpotato.azure.PrefixAssignment;
import io.coldpotato.azure.PrefixFacts;
import io.coldpotato.azure.PrefixSet;
import io.coldpotato.azure.RuleViolation;
import io.coldpotato.azure.SiteConnection;
import io.coldpotato.azure.Unstated;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.routing.Announcement;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.Ipv4Prefix;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Peering Service: the site is carried to the partner, and the partner meets the cloud at the
 * primary location, over sessions of this service only.
 */
final class PeeringServicePlanner {

  private final Planning planning;
  private final Catalogue catalogue;
  private final SiteJoiner joiner;
  private final Site leaves;

  PeeringServicePlanner(Planning planning) {
    this.planning = planning;
    this.catalogue = planning.world().catalogue();
    this.joiner = new SiteJoiner(planning);
    this.leaves = joiner.egressSite(planning.site());
  }

  Plan plan(ConnectivityOption.PeeringService option) {
    List<String> assumptions = new ArrayList<>();
    Optional<PeeringServiceConnection> found = connection(option);
    List<RuleViolation> violations = violations(option, found, assumptions);
    if (found.isEmpty() || !violations.isEmpty()) {
      return new Plan.Forbidden(violations, assumptions);
    }
    PeeringServiceConnection connection = found.get();
    Partner partner = catalogue.partner(connection.partner()).orElseThrow();
    return carried(option.id(), connection, partner, assumptions);
  }

  /** Returns how an option breaks rules. */
  List<RuleViolation> violations(ConnectivityOption.PeeringService option) {
    return violations(option, connection(option), new ArrayList<>());
  }

  private List<RuleViolation> violations(
      ConnectivityOption.PeeringService option,
      Optional<PeeringServiceConnection> found,
      List<String> assumptions) {
    List<RuleViolation> violations = new ArrayList<>();
    violations.addAll(
        AzureRules.check(
            catalogue,
            new PeeringServiceUse(
                planning.destination().id(),
                planning.isPublic(),
                option.preference() == RoutingPreference.INTERNET,
                planning.edgeService())));
    violations.addAll(
        AzureRules.check(catalogue, new SiteConnection(leaves.id(), found.isPresent())));
    if (found.isPresent()) {
      Partner partner = catalogue.partner(found.get().partner()).orElseThrow();
      check(option, found.get(), partner, violations, assumptions);
    }
    return violations.stream().distinct().toList();
  }

  /** The connection that names a prefix of the site; else the nearest of those that name none. */
  private Optional<PeeringServiceConnection> connection(ConnectivityOption.PeeringService option) {
    Collection<PeeringServiceConnection> all = option.connections().values();
    Optional<PeeringServiceConnection> naming =
        all.stream().filter(c -> c.prefixes().stream().anyMatch(this::isOfSite)).findFirst();
    return naming.or(
        () ->
            all.stream()
                .filter(c -> c.prefixes().isEmpty())
                .min(java.util.Comparator.comparingDouble(this::costOfPrimary)));
  }

  private double costOfPrimary(PeeringServiceConnection connection) {
    return metroOf(connection, connection.primary())
        .map(m -> planning.world().carrierWays().cost(joiner.metro(leaves).id(), m))
        .orElse(Double.POSITIVE_INFINITY);
  }

  private boolean isOfSite(Ipv4Prefix prefix) {
    return leaves.prefixes().stream().anyMatch(p -> p.prefix().overlaps(prefix));
  }

  private Optional<MetroId> metroOf(PeeringServiceConnection connection, String location) {
    return catalogue
        .partner(connection.partner())
        .flatMap(p -> p.presenceIn(location))
        .map(Partner.Presence::metro);
  }

  private void check(
      ConnectivityOption.PeeringService option,
      PeeringServiceConnection connection,
      Partner partner,
      List<RuleViolation> violations,
      List<String> assumptions) {
    PeeringServiceOrder order = connection.order(partner);
    violations.addAll(AzureRules.check(catalogue, order));
    assumptions.addAll(Unstated.connection(catalogue, order));
    List<PrefixFacts> carried = prefixes(connection);
    for (PrefixFacts facts : carried) {
      violations.addAll(AzureRules.check(catalogue, facts));
      assumptions.addAll(Unstated.prefix(facts));
      PrefixAnnouncement announcement = announcement(connection, facts);
      violations.addAll(AzureRules.check(catalogue, announcement));
      assumptions.addAll(Unstated.announcement(announcement));
    }
    violations.addAll(
        AzureRules.check(
            catalogue, new PeeringServiceCustomer(partner, leaves.id(), leaves.asn(), carried)));
    violations.addAll(AzureRules.check(catalogue, new PrefixSet(carried, assigned(option))));
  }

  private List<PrefixAssignment> assigned(ConnectivityOption.PeeringService option) {
    List<PrefixAssignment> together = new ArrayList<>();
    for (PeeringServiceConnection each : option.connections().values()) {
      Partner other = catalogue.partner(each.partner()).orElseThrow();
      for (Ipv4Prefix prefix : each.prefixes()) {
        together.add(new PrefixAssignment(each.id(), other, facts(prefix)));
      }
    }
    return together;
  }

  /** Returns how the prefixes of the site's connection that are the site's own stand. */
  List<PrefixStatus> prefixes(ConnectivityOption.PeeringService option) {
    Optional<PeeringServiceConnection> found = connection(option);
    if (found.isEmpty()) {
      return List.of();
    }
    PeeringServiceConnection connection = found.get();
    Partner partner = catalogue.partner(connection.partner()).orElseThrow();
    Map<ServiceLocation, Integer> up = new LinkedHashMap<>();
    ServiceLocation.of(catalogue, option.id(), connection)
        .forEach(location -> up.put(location, sessionsUp(partner.asn(), location)));
    PrefixStatuses statuses =
        new PrefixStatuses(catalogue, connection.order(partner), assigned(option), up);
    return prefixes(connection).stream()
        .filter(facts -> isOfSite(facts.prefix()))
        .map(facts -> statuses.status(facts, announcement(connection, facts)))
        .toList();
  }

  private PrefixAnnouncement announcement(PeeringServiceConnection connection, PrefixFacts facts) {
    return new PrefixAnnouncement(
        facts.prefix(),
        connection.id(),
        connection.backup().isPresent(),
        announcedAt(facts.prefix()));
  }

  /** Sessions at a location, none where the world no longer lets the partner meet the cloud. */
  private int sessionsUp(Asn partner, ServiceLocation location) {
    NetworkView network = planning.world().view(sessionAt(partner, location.metro()));
    return meets(network, partner, location.metro()) ? location.up(planning.failed()) : 0;
  }

  private List<PrefixFacts> prefixes(PeeringServiceConnection connection) {
    Set<Ipv4Prefix> named = new LinkedHashSet<>(connection.prefixes());
    if (named.isEmpty()) {
      leaves.prefixes().forEach(p -> named.add(p.prefix()));
    }
    return named.stream().map(this::facts).toList();
  }

  private Optional<SitePrefix> stated(Ipv4Prefix prefix) {
    return planning.sites().values().stream()
        .flatMap(site -> site.prefixes().stream())
        .filter(stated -> stated.prefix().equals(prefix))
        .findFirst();
  }

  private PrefixFacts facts(Ipv4Prefix prefix) {
    return stated(prefix).map(SitePrefix::facts).orElse(PrefixFacts.of(prefix));
  }

  private Optional<Set<PrefixAnnouncement.Role>> announcedAt(Ipv4Prefix prefix) {
    return stated(prefix).flatMap(SitePrefix::announcedAt);
  }

  private Plan carried(
      String option,
      PeeringServiceConnection connection,
      Partner partner,
      List<String> assumptions) {
    Asn asn = partner.asn();
    for (ServiceLocation at : ServiceLocation.of(catalogue, option, connection)) {
      MetroId location = at.metro();
      int up = sessionsUp(asn, at);
      if (up > 0) {
        if (up < at.sessions()) {
          assumptions.add(
              up
                  + " of "
                  + at.sessions()
                  + " sessions of "
                  + partner.name()
                  + " with the cloud in "
                  + planning.world().graph().metro(location).name()
                  + (up == 1 ? " is up and carries the traffic" : " are up and carry the traffic"));
        }
        NetworkView network = planning.world().view(sessionAt(asn, location));
        return overSession(network, partner, location, assumptions);
      }
      assumptions.add(
          partner.name()
              + " no longer meets the cloud in "
              + planning.world().graph().metro(location).name()
              + ": traffic falls back to what comes next");
    }
    assumptions.add("no location is left: traffic falls back to the plain Internet");
    return new InternetPlanner(planning)
        .plan(planning.world().view(Overlay.NOTHING), true, assumptions);
  }

  private static Overlay sessionAt(Asn partner, MetroId location) {
    PopId theirs = new PopId(partner, location);
    PopId cloud = new PopId(Asn.MICROSOFT, location);
    return new Overlay(
        List.of(),
        List.of(theirs, cloud),
        List.of(new Relationship(Asn.MICROSOFT, partner, Relationship.Kind.PEER, RowBasis.PUBLIC)),
        List.of(
            new Interconnection(theirs, cloud, Interconnection.Kind.DEDICATED, RowBasis.PUBLIC)),
        Optional.empty());
  }

  private static boolean meets(NetworkView network, Asn partner, MetroId location) {
    return network.topology().interconnections(partner, Asn.MICROSOFT).stream()
        .anyMatch(i -> isSession(i, partner, location));
  }

  private static boolean isSession(Interconnection link, Asn partner, MetroId location) {
    return link.kind() == Interconnection.Kind.DEDICATED
        && link.joins(partner, Asn.MICROSOFT)
        && link.a().metro().equals(location);
  }

  private Plan overSession(
      NetworkView network, Partner partner, MetroId location, List<String> assumptions) {
    Asn asn = partner.asn();
    boolean exchange = partner.kind() == Partner.Kind.IXP;
    Optional<SiteEnd> end =
        joiner.join(
            network.topology(),
            planning.site(),
            asn,
            exchange ? SegmentKind.EXCHANGE : SegmentKind.ACCESS_ISP,
            false);
    if (end.isEmpty()) {
      return new Plan.NoWay(
          partner.name() + " has no PoP to which " + leaves.id() + " can be carried");
    }
    if (!leaves.access().isp().equals(Optional.of(asn))) {
      assumptions.add(
          "the line of "
              + leaves.id()
              + " ends at "
              + partner.name()
              + ", the first hop of the"
              + " service, whoever lays it");
    }
    SiteEnd siteEnd = end.get();
    Announcement.Scope session = link -> isSession(link, asn, location);
    return new Plan.Feasible(
        network,
        siteEnd,
        planning.destinationAnnouncement(network, session),
        Map.of(),
        new Announcement(asn, List.of(siteEnd.pop()), session),
        planning.coldPotatoTowards(siteEnd.pop()),
        planning.cloudPop(),
        Optional.empty(),
        Plan.Capacities.NONE,
        Destination.Exposure.PUBLIC,
        joiner.lineLimits(planning.site()),
        assumptions);
  }
}

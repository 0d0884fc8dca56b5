package io.coldpotato.connectivity;

import io.coldpotato.azure.AzureRules;
import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.PeeringServiceOrder;
import io.coldpotato.azure.PrefixAnnouncement;
import io.coldpotato.azure.PrefixAnnouncement.Role;
import io.coldpotato.azure.PrefixAssignment;
import io.coldpotato.azure.PrefixFacts;
import io.coldpotato.azure.PrefixLife;
import io.coldpotato.azure.PrefixRoutes;
import io.coldpotato.azure.PrefixSet;
import io.coldpotato.azure.RuleViolation;
import io.coldpotato.azure.SessionAvailability;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells how the prefixes of a connection stand: the same rules, asked prefix by prefix. */
final class PrefixStatuses {

  private final Catalogue catalogue;
  private final PeeringServiceOrder order;
  private final List<PrefixAssignment> assigned;

  /** The sessions that are up, by location; those without any are in it. */
  private final Map<ServiceLocation, Integer> up;

  /**
   * Prepares.
   *
   * @param order the connection
   * @param assigned each named prefix of each connection of the option once
   * @param up how many sessions of each of its locations are up, the primary location first
   */
  PrefixStatuses(
      Catalogue catalogue,
      PeeringServiceOrder order,
      List<PrefixAssignment> assigned,
      Map<ServiceLocation, Integer> up) {
    this.catalogue = catalogue;
    this.order = order;
    this.assigned = List.copyOf(assigned);
    this.up = up;
  }

  PrefixStatus status(PrefixFacts facts, PrefixAnnouncement announcement) {
    List<SessionAvailability> sessions = new ArrayList<>();
    up.forEach((location, number) -> sessions.add(location.availability(number)));
    Optional<Asn> registered = facts.originAsn();
    Optional<Asn> announced = facts.announcedOrigin().or(() -> registered);
    return new PrefixStatus(
        facts.prefix(),
        order.id(),
        order.partner().name(),
        PrefixLife.of(facts, announcement, violations(facts, announcement)),
        new PrefixRoutes(
            facts.prefix(),
            route(Role.PRIMARY, registered, announcement),
            route(Role.BACKUP, registered, announcement)),
        new PrefixRoutes(
            facts.prefix(),
            route(Role.PRIMARY, announced, announcement).filter(r -> stands(Role.PRIMARY)),
            route(Role.BACKUP, announced, announcement).filter(r -> stands(Role.BACKUP))),
        sessions);
  }

  private Optional<PrefixRoutes.Route> route(
      Role role, Optional<Asn> origin, PrefixAnnouncement announcement) {
    return up.keySet().stream()
        .filter(l -> l.role() == role)
        .filter(l -> announcement.at().filter(at -> !at.contains(role)).isEmpty())
        .map(l -> new PrefixRoutes.Route(l.presence().name(), origin))
        .findFirst();
  }

  private boolean stands(Role role) {
    return up.entrySet().stream().anyMatch(e -> e.getKey().role() == role && e.getValue() > 0);
  }

  private List<RuleViolation> violations(PrefixFacts facts, PrefixAnnouncement announcement) {
    List<RuleViolation> violations = new ArrayList<>();
    violations.addAll(AzureRules.check(catalogue, facts));
    violations.addAll(AzureRules.check(catalogue, announcement));
    violations.addAll(AzureRules.check(catalogue, order));
    violations.addAll(AzureRules.check(catalogue, new PrefixSet(List.of(facts), List.of())));
    PrefixAssignment own = new PrefixAssignment(order.id(), order.partner(), facts);
    boolean ownSeen = false;
    for (PrefixAssignment other : assigned) {
      if (!ownSeen && other.equals(own)) {
        ownSeen = true;
      } else {
        violations.addAll(
            AzureRules.check(catalogue, new PrefixSet(List.of(), List.of(own, other))));
      }
    }
    return violations;
  }
}

package io.coldpotato.azure;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a Peering Service connection must keep. Pure functions. Prefixes are in {@link PrefixRules}.
 *
 * <p>Messages carry the documents' error names ({@code ProviderNotFound}, {@code
 * PrimaryHasFewerThanTwoSessions}, …), so that a reader finds them there.
 */
public final class PeeringServiceRules {

  private static final int SUGGESTIONS = 3;

  private PeeringServiceRules() {}

  /**
   * Checks a connection's partner, locations and sessions: the partner is listed in both metros,
   * the backup is not the primary, the primary has at least two sessions and the backup one. A
   * number of sessions that is not stated is assumed to do.
   */
  public static RuleFindings connection(Catalogue catalogue, PeeringServiceOrder order) {
    List<RuleViolation> violations = new ArrayList<>();
    List<String> assumptions = new ArrayList<>();
    String primary = metroName(catalogue, order.primary());
    Optional<String> backup = order.backup().map(b -> metroName(catalogue, b));
    if (order.partner().metros().isEmpty()) {
      violations.add(unlisted(catalogue, order.partner(), primary));
    } else {
      present(catalogue, order.partner(), "primary", primary, violations);
      backup
          .filter(b -> !sameMetro(b, primary))
          .ifPresent(b -> present(catalogue, order.partner(), "backup", b, violations));
    }
    if (backup.filter(b -> sameMetro(b, primary)).isPresent()) {
      violations.add(backupIsPrimary(catalogue, order, primary));
    }
    sessions(catalogue, order, "primary", order.primarySessions(), violations, assumptions);
    if (backup.isPresent()) {
      sessions(catalogue, order, "backup", order.backupSessions(), violations, assumptions);
    }
    return new RuleFindings(violations, assumptions);
  }

  private static String metroName(Catalogue catalogue, String name) {
    return catalogue.edgePop(name).map(EdgePop::name).orElse(name);
  }

  private static boolean sameMetro(String a, String b) {
    return NameIndex.key(a).equals(NameIndex.key(b));
  }

  private static RuleViolation unlisted(Catalogue catalogue, Partner partner, String primary) {
    return new RuleViolation(
        "peering-service-partner-unlisted",
        "ProviderNotFound: partner "
            + partner.name()
            + " is named for "
            + String.join(" and ", partner.markets())
            + " without any metro, so no hand-off is known",
        partnersThere(catalogue, primary)
            .map(there -> "use " + there)
            .orElse("use a partner with a published metro, such as Vodafone, DE-CIX or Colt"),
        Sources.PS_PARTNERS);
  }

  private static void present(
      Catalogue catalogue,
      Partner partner,
      String role,
      String metro,
      List<RuleViolation> violations) {
    if (partner.presenceIn(metro).isPresent()) {
      return;
    }
    String move = "use " + role + " " + nearest(catalogue, partner, metro);
    violations.add(
        new RuleViolation(
            "peering-service-partner-not-in-metro",
            "ProviderNotFound: partner "
                + partner.name()
                + " is not listed in "
                + metro
                + " ("
                + role
                + "); it is in "
                + Phrases.some(
                    NameIndex.names(partner.metros(), Partner.Presence::name), 2 * SUGGESTIONS),
            partnersThere(catalogue, metro).map(there -> move + ", or " + there).orElse(move),
            Sources.PS_PARTNERS));
  }

  /** Returns the partner's metros nearest to another one, empty when it has no other. */
  private static String nearest(Catalogue catalogue, Partner partner, String metro) {
    List<Partner.Presence> metros = new ArrayList<>(partner.metros());
    metros.removeIf(presence -> sameMetro(presence.name(), metro));
    Optional<Coordinates> from = catalogue.edgePop(metro).map(EdgePop::coordinates);
    if (from.isEmpty()) {
      return Phrases.either(
          NameIndex.names(
              metros.subList(0, Math.min(SUGGESTIONS, metros.size())), Partner.Presence::name));
    }
    metros.sort(
        Comparator.comparingDouble((Partner.Presence p) -> kilometres(from.get(), p))
            .thenComparing(Partner.Presence::name));
    List<String> texts = new ArrayList<>();
    for (Partner.Presence each : metros.subList(0, Math.min(SUGGESTIONS, metros.size()))) {
      texts.add(each.name() + " (" + Math.round(kilometres(from.get(), each)) + " km)");
    }
    return Phrases.either(texts);
  }

  private static double kilometres(Coordinates from, Partner.Presence presence) {
    return from.geodesicTo(presence.coordinates()).kilometres();
  }

  private static Optional<String> partnersThere(Catalogue catalogue, String metro) {
    List<String> names = NameIndex.names(catalogue.partnersIn(metro), Partner::name);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("a partner in " + metro + ": " + Phrases.either(names));
  }

  private static RuleViolation backupIsPrimary(
      Catalogue catalogue, PeeringServiceOrder order, String primary) {
    String others = nearest(catalogue, order.partner(), primary);
    return new RuleViolation(
        "peering-service-backup-is-primary",
        "connection '" + order.id() + "' names " + primary + " as primary and as backup",
        "use backup none (fall back to the Internet)"
            + (others.isEmpty() ? "" : ", or another metro: " + others),
        Sources.PS_PORTAL);
  }

  private static void sessions(
      Catalogue catalogue,
      PeeringServiceOrder order,
      String role,
      Optional<Integer> stated,
      List<RuleViolation> violations,
      List<String> assumptions) {
    long least =
        catalogue.limit("peering-service-sessions-least", role).map(Limit::value).orElse(0L);
    boolean primary = role.equals("primary");
    String needed =
        Phrases.count(least, "session") + (primary && least > 1 ? " on different routers" : "");
    if (stated.isEmpty()) {
      assumptions.add(
          "connection '"
              + order.id()
              + "': sessions at the "
              + role
              + " location not stated, taken to be at least "
              + needed);
    } else if (stated.get() < least) {
      violations.add(
          new RuleViolation(
              "peering-service-" + role + "-sessions",
              (primary ? "PrimaryHasFewerThanTwoSessions" : "BackupHasNoSession")
                  + ": connection '"
                  + order.id()
                  + "' has "
                  + Phrases.count(stated.get(), "session")
                  + " at the "
                  + role
                  + " location, at least "
                  + least
                  + " needed",
              primary
                  ? "have the partner set up " + needed
                  : "have the partner set up " + needed + ", or use backup none",
              Sources.PS_PREFIX));
    }
  }

  /**
   * Checks what a partner asks of a customer: an exchange an AS number of the customer's own, a
   * provider an address range of the customer's own.
   *
   * @param site the site's name, for messages
   * @param ownAsn the site's own AS number, when it has one; a prefix's stated origin counts too
   * @param prefixes the prefixes of the site that are to be carried
   */
  public static List<RuleViolation> customer(
      Partner partner, String site, Optional<Asn> ownAsn, List<PrefixFacts> prefixes) {
    if (partner.kind() == Partner.Kind.IXP) {
      Optional<Asn> asn = announcingAsn(ownAsn, prefixes);
      return asn.isPresent()
          ? privateAsn(partner, site, asn.get())
          : List.of(
              new RuleViolation(
                  "peering-service-customer-asn",
                  partner.name()
                      + " is an exchange: a customer needs an AS number of its own, and site '"
                      + site
                      + "' states none",
                  "state the site's asn, or use a provider as partner",
                  Sources.PS_FAQ));
    }
    return prefixes.isEmpty()
        ? List.of(
            new RuleViolation(
                "peering-service-customer-prefix",
                partner.name()
                    + " is a provider: a customer needs an address range of its own, and site '"
                    + site
                    + "' states no prefix",
                "state the site's public prefixes",
                Sources.PS_FAQ))
        : List.of();
  }

  /** Returns the first public number of those stated, else the first. */
  private static Optional<Asn> announcingAsn(Optional<Asn> ownAsn, List<PrefixFacts> prefixes) {
    List<Asn> stated = new ArrayList<>();
    ownAsn.ifPresent(stated::add);
    prefixes.forEach(prefix -> prefix.originAsn().ifPresent(stated::add));
    for (Asn asn : stated) {
      if (!asn.isPrivate()) {
        return Optional.of(asn);
      }
    }
    return stated.stream().findFirst();
  }

  private static List<RuleViolation> privateAsn(Partner partner, String site, Asn asn) {
    return asn.isPrivate()
        ? List.of(
            new RuleViolation(
                "peering-service-customer-asn",
                "PrivateAsnInPath: site '"
                    + site
                    + "' would announce from "
                    + asn
                    + " at "
                    + partner.name()
                    + ", a number for private use",
                "use a public AS number, or a provider as partner",
                Sources.PS_PREFIX))
        : List.of();
  }

  /**
   * Returns the violation of reaching, over Peering Service, a workload that has only private
   * exposure. Never empty.
   *
   * @param destination what is meant, for the message
   */
  public static List<RuleViolation> privateExposure(String destination) {
    return List.of(
        new RuleViolation(
            "peering-service-private-exposure",
            destination
                + " has only private addresses; Peering Service carries public ones and is no"
                + " private connection",
            "add public to its exposure, or use option expressroute with private peering",
            Sources.PS_ABOUT));
  }

  /** Checks that Peering Service carries traffic to an edge service. */
  public static List<RuleViolation> service(EdgeService service) {
    return service.peeringService()
        ? List.of()
        : List.of(
            new RuleViolation(
                "peering-service-service-not-reachable",
                service.displayName() + " is not reached over Peering Service",
                "use option internet",
                Sources.PS_ABOUT));
  }
}

package io.coldpotato.azure;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a prefix must keep to be carried by Peering Service. Pure functions.
 *
 * <p>Messages begin with the error name of the documents' checklist ({@code PrivateRange}, {@code
 * MissingCommunity}, …). What is not stated cannot fail; it is returned as an assumption.
 */
public final class PrefixRules {

  /** The community that partners tag registered prefixes with (peering-service, 2026-02-25). */
  public static final String COMMUNITY = "8075:8007";

  private PrefixRules() {}

  /**
   * Checks one prefix by itself: range, registration, key, origin, community and AS path.
   *
   * @param facts what is stated about it
   */
  public static RuleFindings prefix(Catalogue catalogue, PrefixFacts facts) {
    List<RuleViolation> violations = new ArrayList<>();
    List<String> assumptions = new ArrayList<>();
    String label = facts.prefix().toString();
    range(catalogue, facts.prefix(), violations);
    registration(facts, violations);
    origin(facts, violations);
    if (facts.communities().filter(c -> !c.contains(COMMUNITY)).isPresent()) {
      violations.add(
          violation(
              "community",
              "MissingCommunity "
                  + COMMUNITY
                  + ": prefix "
                  + label
                  + " is announced with "
                  + orNone(facts.communities().orElse(List.of())),
              "have the partner tag it with " + COMMUNITY));
    }
    facts.asPath().ifPresent(path -> asPath(catalogue, label, path, violations));
    assume(facts.registered(), label, "registration", "done by the partner", assumptions);
    assume(facts.key(), label, "key", "the one the partner issued", assumptions);
    assume(facts.originAsn(), label, "origin ASN", "in a routing registry", assumptions);
    assume(facts.communities(), label, "communities", "include " + COMMUNITY, assumptions);
    assume(facts.asPath(), label, "AS path", "short and without prepending", assumptions);
    assumptions.add(
        "prefix " + label + ": taken to be announced on every session of both locations");
    return new RuleFindings(violations, assumptions);
  }

  private static void assume(
      Optional<?> fact, String prefix, String what, String as, List<String> assumptions) {
    if (fact.isEmpty()) {
      String verb = as.startsWith("include ") ? "taken to " : "taken to be ";
      assumptions.add("prefix " + prefix + ": " + what + " not stated, " + verb + as);
    }
  }

  private static void range(
      Catalogue catalogue, Ipv4Prefix prefix, List<RuleViolation> violations) {
    long least =
        catalogue.limit("peering-service-prefix-length-least", "").map(Limit::value).orElse(0L);
    if (prefix.length() < least) {
      violations.add(
          violation(
              "invalid",
              "InvalidPrefix: " + prefix + " is larger than any block a registry hands out (/8)",
              "state the prefix that is registered for the site"));
    } else if (prefix.isPrivate()) {
      violations.add(
          violation(
              "private-range",
              "PrivateRange: prefix " + prefix + " is not public address space",
              "register a public prefix of the site; private addresses need option expressroute"));
    }
  }

  private static void registration(PrefixFacts facts, List<RuleViolation> violations) {
    if (facts.registered().filter(r -> !r).isPresent()) {
      violations.add(
          violation(
              "not-registered",
              "PrefixKeyMismatch: prefix "
                  + facts.prefix()
                  + " is not registered with the partner, so it has no key",
              "have the partner register it and hand out its key"));
    } else if (facts.key().filter(String::isBlank).isPresent()) {
      violations.add(
          violation(
              "key",
              "PrefixKeyMismatch: the key of prefix " + facts.prefix() + " is empty",
              "state the key that the partner handed out"));
    }
  }

  private static void origin(PrefixFacts facts, List<RuleViolation> violations) {
    Optional<Asn> origin = facts.originAsn();
    if (origin.filter(Asn::isPrivate).isPresent()) {
      violations.add(privateAsn(facts.prefix().toString(), origin.get()));
    } else if (origin.filter(PrefixRules::isReserved).isPresent()) {
      violations.add(
          violation(
              "origin-not-in-registry",
              "OriginAsnNotInRegistry: prefix "
                  + facts.prefix()
                  + " is originated by "
                  + origin.get()
                  + ", a reserved number that no registry assigns",
              "state the public AS number that originates it"));
    }
  }

  /**
   * Returns whether no registry assigns a number (IANA special-purpose AS numbers): AS_TRANS, 65535
   * and 65552 to 131071. Those for documentation (RFC 5398) stand in for real ones.
   */
  private static boolean isReserved(Asn asn) {
    long number = asn.number();
    return number == 23_456 || number == 65_535 || (number >= 65_552 && number <= 131_071);
  }

  private static RuleViolation privateAsn(String prefix, Asn asn) {
    return violation(
        "private-asn",
        "PrivateAsnInPath: prefix " + prefix + " has " + asn + ", a number for private use",
        "originate it from a public AS number, the site's or the partner's");
  }

  private static void asPath(
      Catalogue catalogue, String prefix, List<Asn> path, List<RuleViolation> violations) {
    long most =
        catalogue
            .limit("peering-service-as-path-most", "")
            .map(Limit::value)
            .orElse(Long.MAX_VALUE);
    if (path.size() > most) {
      violations.add(
          violation(
              "as-path-length",
              "AsPathTooLong: prefix "
                  + prefix
                  + " comes with "
                  + path.size()
                  + " ASNs in its path, at most "
                  + most
                  + " allowed",
              "announce it nearer to the partner"));
    }
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i).isPrivate()) {
        violations.add(privateAsn(prefix, path.get(i)));
      }
      if (i > 0 && path.get(i).equals(path.get(i - 1))) {
        violations.add(
            violation(
                "prepending",
                "Prepending: prefix " + prefix + " has " + path.get(i) + " twice in a row",
                "announce it without prepending"));
        return;
      }
    }
  }

  /**
   * Checks the prefixes of an option against each other: one provider per prefix, no overlap, no
   * key of two prefixes.
   *
   * @param assignments each prefix of each connection once
   */
  public static List<RuleViolation> together(List<PrefixAssignment> assignments) {
    List<RuleViolation> violations = new ArrayList<>();
    for (int i = 0; i < assignments.size(); i++) {
      for (int j = i + 1; j < assignments.size(); j++) {
        pair(assignments.get(i), assignments.get(j), violations);
      }
    }
    return List.copyOf(violations);
  }

  private static void pair(PrefixAssignment a, PrefixAssignment b, List<RuleViolation> violations) {
    Ipv4Prefix first = a.prefix().prefix();
    Ipv4Prefix second = b.prefix().prefix();
    String where = "connections '" + a.connection() + "' and '" + b.connection() + "'";
    if (a.connection().equals(b.connection())) {
      where = "connection '" + a.connection() + "'";
    }
    if (first.equals(second) && !a.partner().name().equals(b.partner().name())) {
      violations.add(twoProviders(first, where, a.partner(), b.partner()));
    } else if (first.overlaps(second)) {
      violations.add(
          new RuleViolation(
              "peering-service-prefix-overlap",
              first.equals(second)
                  ? "OverlapsExistingPrefix: prefix " + first + " is twice in " + where
                  : "OverlapsExistingPrefix: prefixes "
                      + first
                      + " and "
                      + second
                      + " of "
                      + where
                      + " overlap",
              "register each address once: leave one of them out",
              Sources.PS_PORTAL));
    } else if (a.prefix().key().isPresent() && a.prefix().key().equals(b.prefix().key())) {
      violations.add(
          violation(
              "key",
              "PrefixKeyMismatch: prefixes " + first + " and " + second + " state the same key",
              "state the key that the partner handed out for each"));
    }
  }

  private static RuleViolation twoProviders(
      Ipv4Prefix prefix, String where, Partner first, Partner second) {
    return new RuleViolation(
        "peering-service-one-provider-per-prefix",
        "prefix "
            + prefix
            + " is in "
            + where
            + ", with partners "
            + first.name()
            + " and "
            + second.name()
            + "; a prefix has one provider",
        "leave it in one of them; other prefixes may use the other",
        Sources.PS_FAQ);
  }

  private static String orNone(List<String> communities) {
    return communities.isEmpty() ? "no community" : String.join(", ", communities);
  }

  private static RuleViolation violation(String rule, String message, String wayOut) {
    return new RuleViolation("peering-service-prefix-" + rule, message, wayOut, Sources.PS_PREFIX);
  }
}

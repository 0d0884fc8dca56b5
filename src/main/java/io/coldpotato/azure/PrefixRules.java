package io.coldpotato.azure;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What a prefix must keep to be carried by Peering Service.
 *
 * <p>Messages begin with the error name of the documents' checklist ({@code PrivateRange}, {@code
 * MissingCommunity}, …). What is not stated cannot fail; {@link Unstated} tells it.
 */
final class PrefixRules {

  /** The community that partners tag registered prefixes with (peering-service, 2026-02-25). */
  static final String COMMUNITY = "8075:8007";

  private static final String LONGEST_PATH = "peering-service-as-path-most";
  private static final String LARGEST = "peering-service-prefix-length-least";

  static final List<Rule<?>> RULES =
      List.of(
          prefix(
                  "invalid",
                  "A prefix is a block that a registry may have handed out (InvalidPrefix).",
                  (catalogue, facts) ->
                      Breach.when(isTooLarge(catalogue, facts), () -> tooLarge(facts)))
              .limitedBy(LARGEST),
          prefix(
              "private-range",
              "A prefix is public address space (PrivateRange).",
              (catalogue, facts) ->
                  Breach.when(
                      facts.prefix().isPrivate() && !isTooLarge(catalogue, facts),
                      () ->
                          new Breach(
                              "PrivateRange: prefix "
                                  + facts.prefix()
                                  + " is not public address space",
                              "register a public prefix of the site; private addresses need option"
                                  + " expressroute"))),
          prefix(
              "not-registered",
              "The partner has registered the prefix, whatever its length (PrefixKeyMismatch).",
              (catalogue, facts) ->
                  Breach.when(
                      facts.registered().filter(r -> !r).isPresent(),
                      () ->
                          new Breach(
                              "PrefixKeyMismatch: prefix "
                                  + facts.prefix()
                                  + " is not registered with the partner, so it has no key",
                              "have the partner register it and hand out its key"))),
          prefix(
              "private-asn",
              "The AS path of a prefix holds no number for private use (PrivateAsnInPath).",
              (catalogue, facts) -> privateNumbers(facts)),
          prefix(
              "origin-not-in-registry",
              "The origin of a prefix is in a routing registry (OriginAsnNotInRegistry).",
              (catalogue, facts) ->
                  facts.originAsn().filter(PrefixRules::isReserved).stream()
                      .map(origin -> unassigned(facts, origin))
                      .toList()),
          prefix(
              "community",
              "A prefix is announced with community 8075:8007 (MissingCommunity).",
              (catalogue, facts) ->
                  facts.communities().stream()
                      .filter(c -> !c.contains(COMMUNITY))
                      .map(c -> untagged(facts, c))
                      .toList()),
          prefix(
                  "as-path-length",
                  "The AS path of a prefix has at most three numbers (AsPathTooLong).",
                  PrefixRules::pathLength)
              .limitedBy(LONGEST_PATH),
          prefix(
              "prepending",
              "The AS path of a prefix holds no number twice in a row (Prepending).",
              (catalogue, facts) -> prepending(facts)),
          Rule.of(
              "peering-service-prefix-key",
              Product.PEERING_SERVICE_PREFIX,
              PrefixSet.class,
              "A prefix has the key that the partner handed out for it, and for it alone"
                  + " (PrefixKeyMismatch).",
              Sources.PS_PREFIX,
              (catalogue, set) -> keys(set)),
          Rule.of(
              "peering-service-one-provider-per-prefix",
              Product.PEERING_SERVICE_PREFIX,
              PrefixSet.class,
              "A prefix has one provider; other prefixes may have others.",
              Sources.PS_FAQ,
              (catalogue, set) -> pairs(set, PrefixRules::twoProviders)),
          Rule.of(
              "peering-service-prefix-overlap",
              Product.PEERING_SERVICE_PREFIX,
              PrefixSet.class,
              "A prefix does not overlap one that exists (OverlapsExistingPrefix).",
              Sources.PS_PORTAL,
              (catalogue, set) -> pairs(set, PrefixRules::overlap)));

  private PrefixRules() {}

  private static Rule<PrefixFacts> prefix(
      String name, String statement, Rule.Check<PrefixFacts> check) {
    return Rule.of(
        "peering-service-prefix-" + name,
        Product.PEERING_SERVICE_PREFIX,
        PrefixFacts.class,
        statement,
        Sources.PS_PREFIX,
        check);
  }

  private static boolean isTooLarge(Catalogue catalogue, PrefixFacts facts) {
    return facts.prefix().length() < catalogue.limit(LARGEST, "").map(Limit::value).orElse(0L);
  }

  private static Breach tooLarge(PrefixFacts facts) {
    return new Breach(
        "InvalidPrefix: " + facts.prefix() + " is larger than any block a registry hands out (/8)",
        "state the prefix that is registered for the site");
  }

  private static List<Breach> privateNumbers(PrefixFacts facts) {
    Set<Asn> numbers = new LinkedHashSet<>();
    facts.originAsn().ifPresent(numbers::add);
    facts.asPath().ifPresent(numbers::addAll);
    return numbers.stream()
        .filter(Asn::isPrivate)
        .map(
            asn ->
                new Breach(
                    "PrivateAsnInPath: prefix "
                        + facts.prefix()
                        + " has "
                        + asn
                        + ", a number for private use",
                    "originate it from a public AS number, the site's or the partner's"))
        .toList();
  }

  private static Breach unassigned(PrefixFacts facts, Asn origin) {
    return new Breach(
        "OriginAsnNotInRegistry: prefix "
            + facts.prefix()
            + " is originated by "
            + origin
            + ", a reserved number that no registry assigns",
        "state the public AS number that originates it");
  }

  /**
   * Returns whether no registry assigns a number (IANA special-purpose AS numbers): AS_TRANS, 65535
   * and 65552 to 131071. Those for documentation (RFC 5398) stand in for real ones.
   */
  private static boolean isReserved(Asn asn) {
    long number = asn.number();
    return number == 23_456 || number == 65_535 || (number >= 65_552 && number <= 131_071);
  }

  private static Breach untagged(PrefixFacts facts, List<String> communities) {
    return new Breach(
        "MissingCommunity "
            + COMMUNITY
            + ": prefix "
            + facts.prefix()
            + " is announced with "
            + (communities.isEmpty() ? "no community" : String.join(", ", communities)),
        "have the partner tag it with " + COMMUNITY);
  }

  private static List<Breach> pathLength(Catalogue catalogue, PrefixFacts facts) {
    long most = catalogue.limit(LONGEST_PATH, "").map(Limit::value).orElse(Long.MAX_VALUE);
    return facts.asPath().stream()
        .filter(path -> path.size() > most)
        .map(
            path ->
                new Breach(
                    "AsPathTooLong: prefix "
                        + facts.prefix()
                        + " comes with "
                        + path.size()
                        + " ASNs in its path, at most "
                        + most
                        + " allowed",
                    "announce it nearer to the partner"))
        .toList();
  }

  private static List<Breach> prepending(PrefixFacts facts) {
    List<Asn> path = facts.asPath().orElse(List.of());
    for (int i = 1; i < path.size(); i++) {
      if (path.get(i).equals(path.get(i - 1))) {
        return List.of(
            new Breach(
                "Prepending: prefix " + facts.prefix() + " has " + path.get(i) + " twice in a row",
                "announce it without prepending"));
      }
    }
    return Breach.none();
  }

  private static List<Breach> keys(PrefixSet set) {
    List<Breach> breaches = new ArrayList<>();
    for (PrefixFacts facts : set.carried()) {
      boolean registered = facts.registered().orElse(true);
      if (registered && facts.key().filter(String::isBlank).isPresent()) {
        breaches.add(
            new Breach(
                "PrefixKeyMismatch: the key of prefix " + facts.prefix() + " is empty",
                "state the key that the partner handed out"));
      }
    }
    breaches.addAll(pairs(set, PrefixRules::oneKey));
    return breaches;
  }

  private static List<Breach> pairs(
      PrefixSet set, BiFunction<PrefixAssignment, PrefixAssignment, List<Breach>> check) {
    List<Breach> breaches = new ArrayList<>();
    List<PrefixAssignment> all = set.assigned();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        breaches.addAll(check.apply(all.get(i), all.get(j)));
      }
    }
    return breaches;
  }

  private static List<Breach> oneKey(PrefixAssignment a, PrefixAssignment b) {
    Ipv4Prefix first = a.prefix().prefix();
    Ipv4Prefix second = b.prefix().prefix();
    return Breach.when(
        !first.overlaps(second)
            && a.prefix().key().isPresent()
            && a.prefix().key().equals(b.prefix().key()),
        () ->
            new Breach(
                "PrefixKeyMismatch: prefixes " + first + " and " + second + " state the same key",
                "state the key that the partner handed out for each"));
  }

  private static boolean haveTwoProviders(PrefixAssignment a, PrefixAssignment b) {
    return a.prefix().prefix().equals(b.prefix().prefix())
        && !a.partner().name().equals(b.partner().name());
  }

  private static List<Breach> twoProviders(PrefixAssignment a, PrefixAssignment b) {
    return Breach.when(
        haveTwoProviders(a, b),
        () ->
            new Breach(
                "prefix "
                    + a.prefix().prefix()
                    + " is in "
                    + where(a, b)
                    + ", with partners "
                    + a.partner().name()
                    + " and "
                    + b.partner().name()
                    + "; a prefix has one provider",
                "leave it in one of them; other prefixes may use the other"));
  }

  private static List<Breach> overlap(PrefixAssignment a, PrefixAssignment b) {
    Ipv4Prefix first = a.prefix().prefix();
    Ipv4Prefix second = b.prefix().prefix();
    return Breach.when(
        first.overlaps(second) && !haveTwoProviders(a, b),
        () ->
            new Breach(
                first.equals(second)
                    ? "OverlapsExistingPrefix: prefix " + first + " is twice in " + where(a, b)
                    : "OverlapsExistingPrefix: prefixes "
                        + first
                        + " and "
                        + second
                        + " of "
                        + where(a, b)
                        + " overlap",
                "register each address once: leave one of them out"));
  }

  private static String where(PrefixAssignment a, PrefixAssignment b) {
    return a.connection().equals(b.connection())
        ? "connection '" + a.connection() + "'"
        : "connections '" + a.connection() + "' and '" + b.connection() + "'";
  }
}

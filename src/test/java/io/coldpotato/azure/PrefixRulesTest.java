package io.coldpotato.azure;

import static io.coldpotato.azure.Fixture.CATALOGUE;
import static io.coldpotato.azure.Fixture.partner;
import static io.coldpotato.azure.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixRulesTest {

  private static final Optional<List<String>> TAGGED = Optional.of(List.of("8075:8007"));

  private static PrefixFacts facts(String prefix) {
    return PrefixFacts.of(Ipv4Prefix.parse(prefix).orElseThrow());
  }

  private static PrefixFacts stated(
      String prefix, long origin, String key, List<String> communities, boolean registered) {
    return new PrefixFacts(
        Ipv4Prefix.parse(prefix).orElseThrow(),
        Optional.of(new Asn(origin)),
        Optional.of(key),
        Optional.of(communities),
        Optional.of(registered),
        Optional.empty(),
        Optional.empty());
  }

  private static PrefixFacts withPath(long... asns) {
    List<Asn> path = new ArrayList<>();
    for (long asn : asns) {
      path.add(new Asn(asn));
    }
    return new PrefixFacts(
        Ipv4Prefix.parse("192.0.2.0/24").orElseThrow(),
        Optional.empty(),
        Optional.empty(),
        TAGGED,
        Optional.empty(),
        Optional.empty(),
        Optional.of(path));
  }

  private static List<RuleViolation> check(PrefixFacts facts, List<PrefixAssignment> assigned) {
    List<RuleViolation> violations = new ArrayList<>(AzureRules.check(CATALOGUE, facts));
    violations.addAll(AzureRules.check(CATALOGUE, new PrefixSet(List.of(facts), assigned)));
    return violations;
  }

  private static List<RuleViolation> together(List<PrefixAssignment> assigned) {
    return AzureRules.check(CATALOGUE, new PrefixSet(List.of(), assigned));
  }

  private static String check(PrefixFacts facts) {
    return text(check(facts, List.of()));
  }

  private static PrefixAssignment in(String connection, String partner, String prefix) {
    return new PrefixAssignment(connection, partner(partner), facts(prefix));
  }

  @Test
  void aPrefixWithoutStatedFactsIsTakenToBeInOrder() {
    assertThat(check(facts("192.0.2.0/24"))).isEmpty();
    assertThat(Unstated.prefix(facts("192.0.2.0/24")))
        .isEqualTo(
            List.of(
                "prefix 192.0.2.0/24: registration not stated, taken to be done by the "
                    + "partner",
                "prefix 192.0.2.0/24: activation not stated, taken to be done with its key",
                "prefix 192.0.2.0/24: key not stated, taken to be the one the partner issued",
                "prefix 192.0.2.0/24: origin ASN not stated, taken to be in a routing "
                    + "registry",
                "prefix 192.0.2.0/24: communities not stated, taken to include 8075:8007",
                "prefix 192.0.2.0/24: AS path not stated, taken to be short and without "
                    + "prepending"));
  }

  @Test
  void aPrefixWithAllFactsStatedAssumesLess() {
    PrefixFacts facts = stated("192.0.2.0/24", 64500, "k", List.of("8075:8007"), true);
    assertThat(check(facts)).isEmpty();
    assertThat(Unstated.prefix(facts)).hasSize(2); // activation, AS path
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.1.0.0/16", "172.16.0.0/24", "192.168.1.0/24", "100.64.0.0/24", "224.0.0.0/8"})
  void aPrivateRangeIsRefused(String prefix) {
    assertThat(check(facts(prefix)))
        .startsWith(
            "peering-service-prefix-private-range: PrivateRange: prefix "
                + prefix
                + " is not public address space -> register a public prefix");
  }

  @Test
  void aPrefixLargerThanAnyBlockIsRefused() {
    assertThat(check(facts("8.0.0.0/7")))
        .isEqualTo(
            "peering-service-prefix-invalid: InvalidPrefix: 8.0.0.0/7 is larger than any "
                + "block a registry hands out (/8) -> state the prefix that is registered for "
                + "the site");
  }

  @Test
  void aPrefixLongerThanTwentyFourBitsIsAllowed() {
    assertThat(check(facts("192.0.2.0/28"))).isEmpty();
  }

  @Test
  void aPrefixThatIsNotRegisteredHasNoKey() {
    assertThat(check(stated("192.0.2.0/24", 64500, "k", List.of("8075:8007"), false)))
        .isEqualTo(
            "peering-service-prefix-not-registered: PrefixKeyMismatch: prefix "
                + "192.0.2.0/24 is not registered with the partner, so it has no key -> have "
                + "the partner register it and hand out its key");
    assertThat(check(stated("192.0.2.0/24", 64500, " ", List.of("8075:8007"), true)))
        .isEqualTo(
            "peering-service-prefix-key: PrefixKeyMismatch: the key of prefix "
                + "192.0.2.0/24 is empty -> state the key that the partner handed out");
  }

  @Test
  void aMissingCommunityIsNamed() {
    assertThat(check(stated("192.0.2.0/24", 64500, "k", List.of("8075:8000"), true)))
        .isEqualTo(
            "peering-service-prefix-community: MissingCommunity 8075:8007: prefix "
                + "192.0.2.0/24 is announced with 8075:8000 -> have the partner tag it with "
                + "8075:8007");
    assertThat(check(stated("192.0.2.0/24", 64500, "k", List.of(), true)))
        .contains("announced with no community");
  }

  @Test
  void aPrivateOriginIsRefused() {
    assertThat(check(stated("192.0.2.0/24", 64512, "k", List.of("8075:8007"), true)))
        .isEqualTo(
            "peering-service-prefix-private-asn: PrivateAsnInPath: prefix 192.0.2.0/24 "
                + "has AS64512, a number for private use -> originate it from a public AS "
                + "number, the site's or the partner's");
  }

  @Test
  void aReservedOriginIsInNoRegistry() {
    assertThat(check(stated("192.0.2.0/24", 23456, "k", List.of("8075:8007"), true)))
        .isEqualTo(
            "peering-service-prefix-origin-not-in-registry: OriginAsnNotInRegistry: "
                + "prefix 192.0.2.0/24 is originated by AS23456, a reserved number that no "
                + "registry assigns -> state the public AS number that originates it");
  }

  @Test
  void anAsPathHasAtMostThreeNumbersNoPrivateOneAndNoPrepending() {
    assertThat(check(withPath(1273, 64500))).isEmpty();
    assertThat(check(withPath(1273, 3215, 64501, 64500)))
        .isEqualTo(
            "peering-service-prefix-as-path-length: AsPathTooLong: prefix 192.0.2.0/24 "
                + "comes with 4 ASNs in its path, at most 3 allowed -> announce it nearer to "
                + "the partner");
    assertThat(check(withPath(1273, 64512, 64500)))
        .isEqualTo(
            "peering-service-prefix-private-asn: PrivateAsnInPath: prefix 192.0.2.0/24 "
                + "has AS64512, a number for private use -> originate it from a public AS "
                + "number, the site's or the partner's");
    assertThat(check(withPath(1273, 64500, 64500)))
        .isEqualTo(
            "peering-service-prefix-prepending: Prepending: prefix 192.0.2.0/24 has "
                + "AS64500 twice in a row -> announce it without prepending");
  }

  @Test
  void differentPrefixesMayHaveDifferentProviders() {
    assertThat(
            together(
                List.of(in("fr", "Vodafone", "192.0.2.0/24"), in("uk", "Colt", "198.51.100.0/24"))))
        .isEmpty();
  }

  @Test
  void aPrefixHasOneProvider() {
    assertThat(
            text(
                together(
                    List.of(
                        in("fr", "Vodafone", "192.0.2.0/24"), in("uk", "Colt", "192.0.2.0/24")))))
        .isEqualTo(
            "peering-service-one-provider-per-prefix: prefix 192.0.2.0/24 is in "
                + "connections 'fr' and 'uk', with partners Vodafone and Colt; a prefix has "
                + "one provider -> leave it in one of them; other prefixes may use the other");
  }

  @Test
  void overlappingPrefixesAreRefused() {
    assertThat(
            text(
                together(
                    List.of(
                        in("fr", "Vodafone", "192.0.2.0/24"),
                        in("fr", "Vodafone", "192.0.2.128/25")))))
        .isEqualTo(
            "peering-service-prefix-overlap: OverlapsExistingPrefix: prefixes "
                + "192.0.2.0/24 and 192.0.2.128/25 of connection 'fr' overlap -> register each "
                + "address once: leave one of them out");
    assertThat(
            text(
                together(
                    List.of(
                        in("fr", "Vodafone", "192.0.2.0/24"),
                        in("uk", "Vodafone", "192.0.2.0/24")))))
        .isEqualTo(
            "peering-service-prefix-overlap: OverlapsExistingPrefix: prefix 192.0.2.0/24 "
                + "is twice in connections 'fr' and 'uk' -> register each address once: leave "
                + "one of them out");
  }

  @Test
  void oneKeyIsNotOfTwoPrefixes() {
    PrefixFacts a = stated("192.0.2.0/24", 64500, "k", List.of("8075:8007"), true);
    PrefixFacts b = stated("198.51.100.0/24", 64500, "k", List.of("8075:8007"), true);
    assertThat(
            text(
                together(
                    List.of(
                        new PrefixAssignment("fr", partner("Colt"), a),
                        new PrefixAssignment("fr", partner("Colt"), b)))))
        .isEqualTo(
            "peering-service-prefix-key: PrefixKeyMismatch: prefixes 192.0.2.0/24 and "
                + "198.51.100.0/24 state the same key -> state the key that the partner handed "
                + "out for each");
  }
}

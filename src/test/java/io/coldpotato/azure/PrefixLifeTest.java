package io.coldpotato.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.azure.PrefixLife.Stage;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How far a prefix comes, and why no further. */
class PrefixLifeTest {

  private static final Ipv4Prefix PREFIX = Ipv4Prefix.parse("192.0.2.0/24").orElseThrow();

  private static PrefixFacts facts(boolean registered, boolean activated) {
    return new PrefixFacts(
        PREFIX,
        Optional.of(new Asn(64_500)),
        Optional.of("key"),
        Optional.of(List.of("8075:8007")),
        Optional.of(registered),
        Optional.of(activated),
        Optional.of(List.of(new Asn(64_500))));
  }

  private static PrefixAnnouncement everywhere() {
    return new PrefixAnnouncement(
        PREFIX, "c", true, Optional.of(Set.of(PrefixAnnouncement.Role.values())));
  }

  private static PrefixLife life(PrefixFacts facts, RuleViolation... violations) {
    return PrefixLife.of(facts, everywhere(), List.of(violations));
  }

  private static RuleViolation violation(String rule, String message) {
    return new RuleViolation(rule, message, "", "");
  }

  @Test
  void whatBreaksNoRuleIsValidated() {
    assertThat(life(facts(true, true)))
        .isEqualTo(
            new PrefixLife(
                List.of(Stage.REGISTERED, Stage.ACTIVATED, Stage.VALIDATING, Stage.VALIDATED),
                List.of(),
                false));
  }

  @Test
  void whatNobodyStatedIsTakenToBeInOrderAndSaidToBeAssumed() {
    PrefixLife life = life(PrefixFacts.of(PREFIX));
    assertThat(life.stage()).isEqualTo(Stage.VALIDATED);
    assertThat(life.isAssumed()).isTrue();
  }

  @Test
  void whatIsNotActivatedStaysRegisteredAndIsNotChecked() {
    PrefixLife life =
        life(
            facts(true, false),
            violation("peering-service-prefix-private-range", "PrivateRange: no"),
            violation("peering-service-prefix-not-activated", "prefix is not activated"));
    assertThat(life.passed()).containsExactly(Stage.REGISTERED);
    assertThat(life.reasons()).isEmpty();
  }

  @Test
  void aFailureGivesItsErrorNamesOnceEach() {
    PrefixLife life =
        life(
            facts(true, true),
            violation("a", "MissingCommunity 8075:8007: prefix is announced with none"),
            violation("b", "PrivateRange: one"),
            violation("b", "PrivateRange: two"));
    assertThat(life.passed())
        .containsExactly(Stage.REGISTERED, Stage.ACTIVATED, Stage.VALIDATING, Stage.FAILED);
    assertThat(life.reasons()).containsExactly("MissingCommunity 8075:8007", "PrivateRange");
  }

  @Test
  void aRuleWithoutAnErrorNameIsNamedItself() {
    assertThat(
            life(facts(true, true), violation("one-provider", "prefix is in two: a, b")).reasons())
        .containsExactly("one-provider");
  }

  @Test
  void whatIsNotRegisteredFailsBeforeItBegins() {
    PrefixLife life = life(facts(false, true), violation("k", "PrefixKeyMismatch: no key"));
    assertThat(life.passed()).containsExactly(Stage.FAILED);
    assertThat(life.reasons()).containsExactly("PrefixKeyMismatch");
  }
}

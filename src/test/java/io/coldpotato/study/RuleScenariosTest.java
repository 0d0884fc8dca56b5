package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.azure.AzureRules;
import io.coldpotato.azure.Limit;
import io.coldpotato.azure.Rule;
import io.coldpotato.azure.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each product rule has a scenario that breaks it in one option and keeps it in another, which
 * follows the way out.
 */
class RuleScenariosTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "rules");

  /** Rules that no scenario can break, since its reader refuses the file first or tables say so. */
  static final Map<String, String> BY_FACTS_ONLY =
      Map.of(
          "expressroute-gateway-sku-unknown", "the reader refuses an unknown SKU",
          "peering-service-prefix-invalid", "the reader refuses a prefix larger than /8",
          "peering-service-service-not-reachable",
              "all services of the built-in table are reached");

  static List<String> ids() {
    return AzureRules.all().stream()
        .map(Rule::id)
        .filter(id -> !BY_FACTS_ONLY.containsKey(id))
        .toList();
  }

  private static Comparison run(String id) {
    try {
      return Scenarios.compare(Files.readString(FOLDER.resolve(id + ".yaml"))).run(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<RuleViolation> violations(Comparison comparison, String option) {
    return comparison.results().stream()
        .filter(r -> r.site().equals("shop") && r.option().equals(option))
        .map(Comparison.Result::journey)
        .filter(Journey.Invalid.class::isInstance)
        .flatMap(j -> ((Journey.Invalid) j).violations().stream())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ids")
  void theBrokenOptionIsInvalidByThisRuleAndTheMendedOneIsNot(String id) {
    Comparison comparison = run(id);
    List<RuleViolation> broken = violations(comparison, "broken");
    assertThat(broken).extracting(RuleViolation::ruleId).contains(id);
    RuleViolation violation =
        broken.stream().filter(v -> v.ruleId().equals(id)).findFirst().orElseThrow();
    Rule<?> rule = AzureRules.rule(id).orElseThrow();
    assertThat(violation.source()).isEqualTo(rule.source().toString()).isNotBlank();
    assertThat(violation.message()).isNotBlank();
    assertThat(violation.wayOut()).isNotBlank();
    assertThat(violations(comparison, "mended")).isEmpty();
    Journey mended =
        comparison.results().stream()
            .filter(r -> r.site().equals("shop") && r.option().equals("mended"))
            .map(Comparison.Result::journey)
            .findFirst()
            .orElseThrow();
    assertThat(mended).isInstanceOf(Journey.Reached.class);
    assertThat(comparison.checks()).isNotEmpty().allMatch(Comparison.Check::holds);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ids")
  void aMessageNamesTheFigureOfTheLimitThatItPasses(String id) {
    Rule<?> rule = AzureRules.rule(id).orElseThrow();
    List<RuleViolation> broken = violations(run(id), "broken");
    String messages =
        broken.stream()
            .filter(v -> v.ruleId().equals(id))
            .map(v -> (v.message() + " " + v.wayOut()).replace(",", ""))
            .collect(Collectors.joining(" "));
    List<Limit> limits = rule.limits(Scenarios.WORLD.catalogue());
    assertThat(limits.isEmpty()).isEqualTo(rule.limits().isEmpty());
    Set<String> figures =
        limits.stream().map(limit -> Long.toString(limit.value())).collect(Collectors.toSet());
    if (!figures.isEmpty()) {
      assertThat(Stream.of(messages.split("\\D+")).anyMatch(figures::contains))
          .as("%s names one of %s", messages, figures)
          .isTrue();
    }
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource({
    "peering-service-prefix-private-range, PrivateRange",
    "peering-service-prefix-origin-not-in-registry, OriginAsnNotInRegistry",
    "peering-service-prefix-key, PrefixKeyMismatch",
    "peering-service-prefix-not-registered, PrefixKeyMismatch",
    "peering-service-prefix-not-received, NotReceivedFromIp",
    "peering-service-prefix-community, MissingCommunity 8075:8007",
    "peering-service-prefix-as-path-length, AsPathTooLong",
    "peering-service-prefix-private-asn, PrivateAsnInPath",
    "peering-service-prefix-prepending, Prepending",
    "peering-service-prefix-overlap, OverlapsExistingPrefix",
    "peering-service-primary-sessions, PrimaryHasFewerThanTwoSessions",
    "peering-service-backup-sessions, BackupHasNoSession",
    "peering-service-partner-unlisted, ProviderNotFound",
    "peering-service-partner-not-in-metro, ProviderNotFound"
  })
  void aMessageBeginsWithTheErrorNameOfTheDocuments(String id, String name) {
    assertThat(violations(run(id), "broken"))
        .filteredOn(v -> v.ruleId().equals(id))
        .isNotEmpty()
        .allSatisfy(v -> assertThat(v.message()).startsWith(name));
  }

  @Test
  void thereIsNoFileWithoutARuleAndNoRuleWithoutAFile() throws IOException {
    Set<String> files;
    try (Stream<Path> all = Files.list(FOLDER)) {
      files =
          all.map(f -> f.getFileName().toString().replace(".yaml", ""))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(files).isEqualTo(new TreeSet<>(ids()));
  }

  @Test
  void idsAreDistinctAndEveryRuleSaysWhereItIsWritten() {
    assertThat(AzureRules.all()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(AzureRules.all())
        .allSatisfy(
            rule -> {
              assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(rule.statement()).endsWith(".");
              assertThat(rule.source().document()).isNotBlank();
            });
  }
}

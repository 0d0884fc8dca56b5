package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.azure.AzureRules;
import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.Product;
import io.coldpotato.azure.Rule;
import io.coldpotato.azure.UncheckedRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/azure-rules.md} to the list of rules, from which it is made. */
class AzureRulesPageTest {

  private static final Path PAGE = Path.of("docs", "azure-rules.md");
  private static final Catalogue CATALOGUE = Scenarios.WORLD.catalogue();

  @Test
  void thePageIsMadeFromTheListOfRules() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page());
    }
    assertThat(Files.readString(PAGE).replace("\r\n", "\n"))
        .as(
            "made by: mvn test -Dtest=AzureRulesPageTest -Dgolden.update=true;"
                + " change the rules, not the page")
        .isEqualTo(page());
  }

  @Test
  void everyUncheckedRuleSaysWhy() {
    assertThat(CATALOGUE.uncheckedRules())
        .allSatisfy(
            rule -> {
              assertThat(rule.statement()).endsWith(".");
              assertThat(rule.reason()).isNotBlank();
              assertThat(rule.source().date()).matches("\\d{4}-\\d{2}(-\\d{2})?");
            });
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Product rules

        Made from the list of rules in `azure/AzureRules` by `AzureRulesPageTest`; do not edit. `coldpotato world rules` and `coldpotato world
        rules-not-checked` print the same (text, CSV, JSON), `coldpotato world limits` every figure with source and date.

        A rule that a plan breaks makes that result `invalid`; the message names the rule, the value, the limit, the document and a way out.
        Statements are in this project's words. Contains information from Microsoft Azure documentation (MicrosoftDocs/azure-docs, CC-BY-4.0),
        modified; documents are named by their path there, `articles/` left out, with the date of the version that was read. An error name in
        parentheses is the one of the documents.

        Each rule is held by its unit test in `src/test/java/io/coldpotato/azure` where one is named, and by `RuleScenariosTest`: the scenario of the
        rule's name under `src/test/resources/rules` breaks it in one option and keeps it in another.
        """);
    for (Product product : Product.values()) {
      page.append("\n## ").append(product.title()).append("\n\n");
      page.append(
          "| rule | says | limit | document | date | held by |\n|---|---|---|---|---|---|\n");
      for (Rule<?> rule : AzureRules.all()) {
        if (rule.product() == product) {
          row(
              page,
              List.of(
                  "`" + rule.id() + "`",
                  rule.statement(),
                  rule.limitText(CATALOGUE),
                  "`" + rule.source().document().replace(", ", "`, `") + "`",
                  rule.source().date(),
                  heldBy(rule)));
        }
      }
    }
    page.append(
        """

        ## What is not checked

        What the documents say besides, and why no rule checks it.

        | about | says | why not | document | date |
        |---|---|---|---|---|
        """);
    for (UncheckedRule rule : CATALOGUE.uncheckedRules()) {
      row(
          page,
          List.of(
              rule.topic(),
              rule.statement(),
              rule.reason(),
              "`" + rule.source().document() + "`",
              rule.source().date()));
    }
    return page.toString();
  }

  private static String heldBy(Rule<?> rule) {
    Optional<String> reason = Optional.ofNullable(RuleScenariosTest.BY_FACTS_ONLY.get(rule.id()));
    return reason
        .map(why -> "`" + unitTest(rule) + "` (" + why + ")")
        .orElse(
            "`RuleScenariosTest`, [scenario](../src/test/resources/rules/" + rule.id() + ".yaml)");
  }

  private static String unitTest(Rule<?> rule) {
    return switch (rule.product()) {
      case GATEWAY -> "GatewayRulesTest";
      case PEERING_SERVICE_PREFIX -> "PrefixRulesTest";
      default -> "PeeringServiceRulesTest";
    };
  }

  private static void row(StringBuilder page, List<String> cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}

package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Money, agreements and failover as a user sees them. */
class DesignOptionsTest {

  private static final String SCENARIO = "scenarios/cost-and-resilience.yaml";

  /** What pipes get: tests have no terminal. */
  private static final int WIDTH = 110;

  private static JsonNode json(String... more) {
    String[] args = new String[more.length + 4];
    System.arraycopy(new String[] {"compare", SCENARIO, "--format", "json"}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return new JsonMapper().readTree(Run.of(args).out());
  }

  private static JsonNode result(JsonNode json, String option) {
    for (JsonNode each : json.get("results")) {
      if (each.get("option").asString().equals(option)) {
        return each;
      }
    }
    throw new AssertionError("no result of " + option);
  }

  private static BigDecimal sum(JsonNode lines) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode line : lines) {
      sum = sum.add(line.get("amount").decimalValue());
    }
    return sum;
  }

  @Test
  void costPrintsTheLinesTheSumAndWhatAMillisecondCosts() {
    Run run = Run.of("compare", SCENARIO, "--cost");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("ExpressRoute (one): 1302.50 USD", "730 hour", "third-party", "stated")
        .contains("equal at 80000 GB/month", "per ms at P95 saved")
        .contains("no price for expressroute-circuit");
    assertThat(run.out().lines()).allMatch(l -> l.codePointCount(0, l.length()) <= WIDTH);
  }

  @Test
  void resiliencePrintsAgreementsIndexAndTimes() {
    Run run = Run.of("compare", SCENARIO, "--resilience");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("99.900025", "99.948977", "99.949975", "not survived", "60.9 s", "240 s")
        .contains("index 100 = 80 (two locations × 4")
        .contains("no figure for");
    assertThat(run.out().lines()).allMatch(l -> l.codePointCount(0, l.length()) <= WIDTH);
  }

  @Test
  void aMonthsCostStandsInTheTableOfOptions() {
    assertThat(Run.of("compare", SCENARIO).out()).contains("a month", "118.00 USD", "Money: ");
  }

  @Test
  void markdownSaysWhatAMonthCosts() {
    assertThat(Run.of("compare", SCENARIO, "--format", "markdown").out())
        .contains("Cost a month: Plain internet 118.00 USD; ", "1184.50 USD a month more than");
  }

  @Test
  void linesOfAResultAddUpToItsCost() {
    JsonNode json = json();
    for (JsonNode each : json.get("results")) {
      assertThat(sum(each.get("cost_lines")))
          .isEqualByComparingTo(each.get("cost_month").decimalValue());
    }
    for (JsonNode each : json.get("costs")) {
      assertThat(sum(each.get("lines")))
          .isEqualByComparingTo(each.get("cost_month").decimalValue());
    }
  }

  @Test
  void jsonHoldsAllFiguresAndNoneThatIsNotKnown() {
    JsonNode json = json();
    JsonNode one = result(json, "one");
    assertThat(one.get("currency").asString()).isEqualTo("USD");
    assertThat(one.get("resiliency_index").asInt()).isEqualTo(25);
    assertThat(one.get("sla_composite").asDouble()).isEqualTo(0.9995 * 0.9995);
    assertThat(one.get("failovers")).hasSize(3);
    JsonNode internet = result(json, "internet");
    assertThat(internet.propertyNames())
        .doesNotContain("sla_composite", "resiliency_index", "failover_s", "availability");
    assertThat(internet.get("sla_not_published")).hasSize(1);
    assertThat(json.get("verdicts").get(0).propertyNames())
        .contains("cost_gain_month", "cost_per_ms", "currency");
  }

  @Test
  void csvHasTheFiguresInItsLastColumns() {
    List<String> lines =
        Run.of("compare", SCENARIO, "--format", "csv", "--option", "one").out().lines().toList();
    assertThat(lines.get(0))
        .endsWith(
            "cost_month,currency,cost_not_known,sla_composite,sla_composite_independent,"
                + "resiliency_index,failover_s");
    assertThat(lines.get(1)).contains(",1302.50,USD,,").endsWith(",25,60.9");
  }

  @Test
  void oneOptionAloneCostsWhatItCostsAmongOthers() {
    assertThat(result(json("--option", "two"), "two").get("cost_month").decimalValue())
        .isEqualByComparingTo("2102.50");
  }

  @Test
  void theFlagsAreForTextAlone() {
    for (String flag : List.of("--cost", "--resilience")) {
      Run run = Run.of("compare", SCENARIO, flag, "--format", "json");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("json and csv hold these figures anyway");
    }
  }

  @Test
  void anExpectationOfMoneyThatFailsIsExitCodeOne(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("dear.yaml");
    String text = Files.readString(Path.of(SCENARIO));
    Files.writeString(file, text.replace("cost_month: '<= 118'", "cost_month: '< 100'"));
    Run run = Run.of("compare", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("cost_month < 100", "118.00");
  }

  @Test
  void anExpectationOfACostThatIsNotKnownFails(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("unknown.yaml");
    String text = Files.readString(Path.of(SCENARIO));
    Files.writeString(file, text.replace("gateway: {ErGw2Az: 0.5 USD/hour}", ""));
    Run run = Run.of("compare", file.toString(), "--cost");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("no price for gateway ErGw2Az in zone 1", "found no such value")
        .contains("Cost a month not known of ExpressRoute (one)");
  }

  @Test
  void aPriceBookOfOnesOwnTakesThePlaceOfTheBuiltInOne(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("azure"));
    Files.writeString(
        folder.resolve("azure/prices.csv"),
        """
        item,zone,tier,unit_price,currency,source,date,basis
        internet-egress,,,0.01,USD,my contract,2026-11-01,stated
        """);
    Run run =
        Run.of("compare", SCENARIO, "--world", folder.toString(), "--option", "internet", "--cost");
    assertThat(run.out()).contains("21.00 USD");
    Run book = Run.of("world", "prices", "--world", folder.toString(), "--format", "csv");
    assertThat(book.out().lines()).hasSize(2).anyMatch(l -> l.contains("my contract"));
  }

  @Test
  void aBadPriceBookIsExitCode65WithItsLine(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("azure"));
    Files.writeString(
        folder.resolve("azure/prices.csv"),
        """
        item,zone,tier,unit_price,currency,source,date,basis
        internet-egress,,,cheap,USD,my contract,2026-11-01,stated
        """);
    Run run = Run.of("compare", SCENARIO, "--world", folder.toString());
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("prices.csv:2", "'cheap'");
  }
}

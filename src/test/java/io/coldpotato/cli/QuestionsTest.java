package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The facts behind the answers of {@code docs/questions.md}, from what the scenarios give. */
class QuestionsTest {

  /** Sums of a few decimal fractions. */
  private static final double ROUNDING = 1e-9;

  private static final Map<String, JsonNode> COMPARED = new HashMap<>();

  private static JsonNode compared(String name) {
    return COMPARED.computeIfAbsent(name, QuestionsTest::compare);
  }

  private static JsonNode compare(String name, String... more) {
    Run run =
        Run.of(
            Stream.concat(
                    Stream.of("compare", "scenarios/questions/" + name, "--format", "json"),
                    Stream.of(more))
                .toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return JsonMapper.shared().readTree(run.out());
  }

  private static List<JsonNode> results(JsonNode comparison) {
    return comparison.get("results").valueStream().toList();
  }

  private static JsonNode result(String name, String option) {
    return one(results(compared(name)), "option", option);
  }

  private static JsonNode one(List<JsonNode> nodes, String key, String value) {
    return nodes.stream().filter(n -> text(n, key).equals(value)).findFirst().orElseThrow();
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }

  private static double number(JsonNode node, String key) {
    return Objects.requireNonNull(node.get(key), key).asDouble();
  }

  private static List<String> kinds(JsonNode result, String way) {
    return result.get(way).get("segments").valueStream().map(s -> text(s, "kind")).toList();
  }

  private static List<String> rules(JsonNode result) {
    return result.path("rules").valueStream().map(r -> text(r, "rule")).toList();
  }

  // 1 Which path does my traffic take, and back?

  @Test
  void requestsAndRepliesOfTheSplitDesignTakeTwoCircuits() {
    JsonNode split = result("01-which-path.yaml", "split");
    assertThat(kinds(split, "forward"))
        .containsExactly(
            "last-mile", "provider-private", "microsoft-wan", "gateway", "region-entry");
    assertThat(kinds(split, "reverse"))
        .containsExactly(
            "region-entry", "gateway", "microsoft-wan", "provider-private", "last-mile");
    assertThat(text(split, "entry_metro")).isEqualTo("Munich");
    assertThat(text(split, "exit_metro")).isEqualTo("Frankfurt");
    assertThat(split.get("assumptions").toString())
        .contains("ASYMMETRIC: requests of hq take circuit munich and replies frankfurt");
  }

  @Test
  void theInternetHandsRepliesBackNearTheUserOrNearTheRegion() {
    JsonNode near = result("01-which-path.yaml", "internet");
    JsonNode far = result("01-which-path.yaml", "near-region");
    assertThat(kinds(near, "forward")).doesNotContain("gateway", "provider-private");
    assertThat(text(near, "exit_metro")).isEqualTo(text(near, "entry_metro")).isEqualTo("Munich");
    assertThat(text(far, "exit_metro")).isEqualTo("Frankfurt");
    assertThat(kinds(far, "forward")).isEqualTo(kinds(near, "forward"));
  }

  @Test
  void theVpnCarriesPrivateTrafficOnlyWhenItsCircuitIsGone() {
    JsonNode before = result("01-which-path.yaml", "one");
    JsonNode after = result("01-which-path-munich-down.yaml", "one");
    assertThat(text(before, "throughput_limit")).isEqualTo("circuit munich");
    assertThat(kinds(before, "forward")).contains("provider-private");
    assertThat(text(after, "throughput_limit")).isEqualTo("VPN gateway VpnGw1AZ");
    assertThat(number(after, "throughput_mbps")).isEqualTo(650);
    assertThat(kinds(after, "forward")).doesNotContain("provider-private");
    assertThat(text(after, "exposure")).isEqualTo("private");
    assertThat(after.get("as_path"))
        .isEqualTo(result("01-which-path-munich-down.yaml", "internet").get("as_path"));
  }

  // 2 What bandwidth do I get, and what binds?

  @ParameterizedTest
  @CsvSource({
    "internet, access line of plant, 500, 500",
    "one-link, circuit c, 1000, 1000",
    "both-links, 'circuit c, both links', 2000, 1000",
    "small-gateway, gateway ErGw1Az, 1000, 1000",
    "large, gateway ErGw3Az, 10000, 10000",
    "large-fastpath, 'circuit c, both links', 20000, 10000"
  })
  void theLeastOfAllLimitsBindsAndIsNamed(String option, String binds, double all, double flow) {
    JsonNode result = result("02-bandwidth.yaml", option);
    assertThat(text(result, "throughput_limit")).isEqualTo(binds);
    assertThat(number(result, "throughput_mbps")).isEqualTo(all);
    assertThat(result.path("throughput_flow_mbps").asDouble(all)).isEqualTo(flow);
  }

  // 3 One circuit or two, one location, Metro?

  @ParameterizedTest
  @CsvSource({
    "one, 99.900025, 25, false",
    "two-at-one, 99.944982, 25, false",
    "metro, , 30, true",
    "two-locations, 99.948977, 100, true"
  })
  void agreementIndexAndWhatSurvivesTheLossOfALocation(
      String option, Double sla, int index, boolean survives) {
    JsonNode result = result("03-one-circuit-or-two.yaml", option);
    if (sla == null) {
      assertThat(result.has("sla_composite")).isFalse();
      assertThat(result.get("sla_not_published").toString()).contains("expressroute-metro");
    } else {
      // Six decimals of a percentage are printed.
      assertThat(100 * number(result, "sla_composite")).isCloseTo(sla, within(5e-7));
    }
    assertThat(result.get("resiliency_index").asInt()).isEqualTo(index);
    JsonNode location = failover(result, "location");
    assertThat(location.get("survives").asBoolean()).isEqualTo(survives);
    assertThat(number(result, "failover_s")).isCloseTo(60.9, within(ROUNDING));
  }

  private static JsonNode failover(JsonNode result, String event) {
    return one(result.get("failovers").valueStream().toList(), "event", event);
  }

  // 4 Which SKU reaches which region?

  @Test
  void aScenarioReachesWhatTheTableOfReachSays() {
    Map<String, String> regions =
        Map.of(
            "home", "southeastasia",
            "same-geo", "eastasia",
            "other-geo", "japaneast",
            "overseas", "westeurope");
    List<String> reach = Run.of("world", "reach", "--format", "csv").out().lines().toList();
    List<JsonNode> results = results(compared("04-sku-reach.yaml"));
    assertThat(results).hasSize(12);
    for (JsonNode result : results) {
      String region = Objects.requireNonNull(regions.get(text(result, "destination")));
      String row = "Singapore," + text(result, "option") + "," + region;
      boolean reached = reach.contains(row);
      assertThat(text(result, "outcome")).as(row).isEqualTo(reached ? "reached" : "invalid");
      if (!reached) {
        assertThat(rules(result))
            .containsExactly("expressroute-" + text(result, "option") + "-reach");
      }
    }
  }

  // 5 What latency, and its tail?

  @Test
  void percentilesAscendAndDrawsAgree() {
    for (JsonNode drawn : results(compare("05-latency.yaml", "--sample", "200000"))) {
      JsonNode result = result("05-latency.yaml", text(drawn, "option"));
      List<Double> figures =
          Stream.of("rtt_ms_p50", "rtt_ms_p95", "rtt_ms_p99", "rtt_ms_p999")
              .map(key -> number(result, key))
              .toList();
      assertThat(figures).isSorted().doesNotHaveDuplicates();
      assertThat(number(drawn, "rtt_ms_p95")).isCloseTo(figures.get(1), within(0.3));
      // 200 draws lie beyond P99.9.
      assertThat(number(drawn, "rtt_ms_p999")).isCloseTo(figures.get(3), within(2.0));
    }
  }

  @Test
  void theLeadHasAnIntervalThatHoldsItAndOddsOfTheWinner() {
    JsonNode verdict = compared("05-latency.yaml").get("verdicts").get(0);
    double gain = number(verdict, "rtt_ms_p95_gain");
    assertThat(verdict.get("interval_ms").get(0).asDouble()).isLessThan(gain);
    assertThat(verdict.get("interval_ms").get(1).asDouble()).isGreaterThan(gain);
    assertThat(number(verdict, "odds")).isBetween(0.5, 1.0);
    assertThat(verdict.get("too_close_to_call").asBoolean()).isTrue();
  }

  // 6 How long is the outage, and does BFD help?

  @ParameterizedTest
  @CsvSource({
    "without-bfd, 240, ",
    "with-bfd, 60.9, ",
    "vpn-behind, 60.9, 60.9",
    "two-locations, 60.9, 60.9"
  })
  void whatAFailureCosts(String option, double link, Double location) {
    JsonNode result = result("06-outage.yaml", option);
    assertThat(number(failover(result, "link"), "up_to_s")).isCloseTo(link, within(ROUNDING));
    JsonNode lost = failover(result, "location");
    assertThat(lost.get("survives").asBoolean()).isEqualTo(location != null);
    if (location != null) {
      assertThat(number(lost, "up_to_s")).isCloseTo(location, within(ROUNDING));
    }
    assertThat(number(failover(result, "maintenance"), "up_to_s")).isZero();
  }

  @Test
  void onlyTheVpnStandsByForTheLossOfAllCircuits() {
    JsonNode all = failover(result("06-outage.yaml", "vpn-behind"), "all_circuits");
    assertThat(number(all, "typical_s")).isEqualTo(10);
    assertThat(result("06-outage.yaml", "two-locations").get("failovers").toString())
        .doesNotContain("all_circuits");
  }

  // 7 An SLA on Peering Service, and routing preference?

  @Test
  void peeringServiceHasNoAgreementAndExcludesPreferenceInternet() {
    String file = "07-peering-service-and-preference.yaml";
    JsonNode peering = result(file, "peering");
    assertThat(peering.has("sla_composite")).isFalse();
    assertThat(peering.get("sla_not_published").toString()).contains("none published");
    assertThat(rules(result(file, "conflict")))
        .containsExactly("internet-preference-with-peering-service");
    assertThat(text(result(file, "hot"), "outcome")).isEqualTo("reached");
  }

  // 8 How much faster is FastPath?

  @Test
  void fastPathSavesTheGatewaysAssumedHalfMillisecondEachWay() {
    JsonNode gateway = result("08-fastpath.yaml", "gateway");
    JsonNode fast = result("08-fastpath.yaml", "fastpath");
    // The gateway's own share, which the world assumes: no document measures it.
    double share = 0;
    for (String way : List.of("forward", "reverse")) {
      JsonNode hop =
          one(gateway.get(way).get("segments").valueStream().toList(), "kind", "gateway");
      assertThat(text(hop, "basis")).isEqualTo("assumed");
      share += number(hop, "one_way_ms_p50");
      assertThat(kinds(fast, way)).doesNotContain("gateway");
    }
    assertThat(share).isCloseTo(1.0, within(ROUNDING));
    assertThat(number(gateway, "rtt_ms_p50") - number(fast, "rtt_ms_p50"))
        .isCloseTo(share, within(1e-6));
    assertThat(rules(result("08-fastpath.yaml", "small-gateway")))
        .containsExactly("expressroute-fastpath-gateway");
    assertThat(rules(result("08-fastpath.yaml", "private-link")))
        .containsExactly("expressroute-fastpath-direct-only");
  }

  // 9 What is charged for egress?

  @Test
  void egressIsChargedByTierOverTheInternetAndByZoneOverAMeteredCircuit() {
    // 20,000 GB: 100 free, 10,000 at 0.08, 9,900 at 0.065; or all of them at 0.025.
    assertThat(egress("internet")).isCloseTo(0 + 800 + 643.50, within(ROUNDING));
    assertThat(egress("peering")).isCloseTo(1443.50, within(ROUNDING));
    assertThat(egress("metered")).isCloseTo(500, within(ROUNDING));
    assertThat(number(result("09-egress-cost.yaml", "metered"), "cost_month"))
        .isCloseTo(3400 + 500 + 730 * 0.21, within(ROUNDING));
  }

  @ParameterizedTest
  @CsvSource({"unlimited", "local"})
  void whatIncludesEgressHasNoLineForItAndNoKnownFee(String option) {
    JsonNode result = result("09-egress-cost.yaml", option);
    assertThat(egress(option)).isZero();
    assertThat(result.has("cost_month")).isFalse();
    assertThat(result.get("cost_not_known").toString()).contains("no price for");
  }

  private static double egress(String option) {
    return result("09-egress-cost.yaml", option)
        .get("cost_lines")
        .valueStream()
        .filter(line -> text(line, "what").startsWith("egress"))
        .mapToDouble(line -> number(line, "amount"))
        .sum();
  }

  // 10 Premium, or ExpressRoute at all, for Microsoft 365?

  @Test
  void microsoft365NeedsPremiumAndAnAuthorizationThatNoPlanStates() {
    assertThat(rules(result("10-microsoft-365.yaml", "standard")))
        .containsExactly(
            "expressroute-service-needs-premium", "expressroute-service-needs-authorization");
    assertThat(rules(result("10-microsoft-365.yaml", "premium")))
        .containsExactly("expressroute-service-needs-authorization");
  }

  @Test
  void localBreakoutStaysInTheCityAndBackhaulPaysTheWayThere() {
    List<JsonNode> internet =
        results(compared("10-microsoft-365.yaml")).stream()
            .filter(r -> text(r, "option").equals("internet"))
            .toList();
    JsonNode local = one(internet, "site", "cape-town");
    JsonNode detour = one(internet, "site", "cape-town-by-hq");
    assertThat(text(local, "entry_metro")).isEqualTo("Cape Town");
    assertThat(text(detour, "entry_metro")).isEqualTo("London");
    // London is 9,640 km away: light in fibre needs 96 ms for the round trip.
    assertThat(number(detour, "rtt_ms_p50") - number(local, "rtt_ms_p50")).isGreaterThan(96);
  }

  @Test
  void qualityOfServiceIsListedAsNotModelled() {
    assertThat(Run.of("world", "rules-not-checked", "--format", "csv").out())
        .contains("DSCP is kept, and on Microsoft peering honoured");
  }
}

package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coldpotato.study.Compare;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Explanation;
import io.coldpotato.study.Journey;
import io.coldpotato.study.LookingGlass;
import io.coldpotato.study.Trace;
import io.coldpotato.study.UnknownNameException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of explanations, of the looking glass and of the matrix, by the hello scenario. */
class WhyJsonTest {

  private static final Compare HELLO = Conditions.compare(Path.of("scenarios/hello.yaml"));
  private static final Compare EDGE = Conditions.compare(Path.of("scenarios/edge-services.yaml"));
  private static final Compare REACH =
      Conditions.compare(Path.of("scenarios/sku-does-not-reach.yaml"));

  private static ObjectNode why(Compare compare, String option, boolean forward, int step) {
    String site = compare.scenario().sites().keySet().iterator().next();
    String destination = compare.scenario().destinations().keySet().iterator().next();
    Explanation explanation = Explanation.of(compare, site, destination, option, forward, step);
    Journey now = compare.journey(site, destination, option);
    return WhyJson.tree(explanation, now, compare);
  }

  private static List<String> candidates(JsonNode why, String level) {
    List<String> all = new ArrayList<>();
    for (JsonNode c : why.get("candidates")) {
      if (c.get("level").asString().equals(level)) {
        all.add(
            (c.has("next") ? c.get("next").get("name").asString() + " " : "")
                + c.get("exit_metro").asString()
                + " "
                + c.get("verdict").asString()
                + (c.has("lost_by") ? " " + c.get("lost_by").asString() : ""));
      }
    }
    return all;
  }

  @Test
  void aHotPotatoIsToldInThreeLevels() {
    JsonNode why = why(HELLO, "internet", true, 1);
    assertThat(why.get("outcome").asString()).isEqualTo("chosen");
    assertThat(why.get("rule").asString()).isEqualTo("nearest_exit");
    assertThat(why.get("network").get("name").asString()).isEqualTo("BT");
    assertThat(candidates(why, "network"))
        .containsExactly(
            "Microsoft Manchester won", "BT Global Manchester lost business_preference");
    assertThat(candidates(why, "exit"))
        .containsExactly("Microsoft Manchester won", "Microsoft London lost nearest_exit");
    assertThat(candidates(why, "way"))
        .containsExactly("Manchester won", "Manchester lost shorter_way");
    JsonNode toWin = why.get("candidates").get(3).get("to_win").get(0);
    assertThat(toWin.get("sentence").asString())
        .startsWith("if AS2856 did not meet AS8075 in Manchester: P50 ");
    assertThat(toWin.get("without").get(0).asString())
        .isEqualTo("interconnection:AS2856/AS8075/Manchester");
    assertThat(toWin.get("rtt_ms_p50_change").asDouble()).isNotZero();
  }

  @Test
  void aColdPotatoSaysWhatRemainsFromEachExit() {
    JsonNode why = why(HELLO, "internet", false, 1);
    assertThat(why.get("direction").asString()).isEqualTo("reverse");
    assertThat(why.get("rule").asString()).isEqualTo("nearest_to_destination");
    List<Double> remaining = new ArrayList<>();
    why.get("candidates")
        .forEach(
            c -> {
              if (c.has("remaining_km")) {
                remaining.add(c.get("remaining_km").asDouble());
              }
            });
    assertThat(remaining).hasSize(2).isSorted();
    assertThat(why.get("not_offered_count").asInt()).isGreaterThan(why.get("not_offered").size());
    assertThat(why.get("not_offered").get(0).get("reason").asString()).isEqualTo("valley_free");
  }

  @Test
  void theReasonIsThatOfTheComparison() {
    Comparison comparison = HELLO.run(1);
    JsonNode results =
        CompareJson.tree(comparison, WorldFacts.of(HELLO.world()), "0").get("results");
    for (JsonNode result : results) {
      String option = result.get("option").asString();
      for (String direction : List.of("forward", "reverse")) {
        JsonNode segments = result.get(direction).get("segments");
        for (int step = 0; step < segments.size(); step++) {
          JsonNode why = why(HELLO, option, direction.equals("forward"), step);
          assertThat(why.get("reason")).isEqualTo(segments.get(step).get("reason"));
          assertThat(why.get("kind")).isEqualTo(segments.get(step).get("kind"));
        }
      }
    }
  }

  @Test
  void aServiceAtTheEdgeListsTheNearestOfItsPops() {
    Journey.Reached now = (Journey.Reached) EDGE.journey("prague", "mail", "internet");
    int last = now.forward().size() - 2;
    JsonNode why = why(EDGE, "internet", true, last);
    assertThat(why.get("rule").asString()).isEqualTo("nearest_exit");
    assertThat(candidates(why, "exit")).hasSize(24);
    assertThat(why.get("exits_left_out").asInt()).isGreaterThan(50);
  }

  @Test
  void aForbiddenOptionIsToldByItsRuleAndTheWayOut() {
    Comparison.Result invalid =
        REACH.run(1).results().stream()
            .filter(r -> r.journey() instanceof Journey.Invalid)
            .findFirst()
            .orElseThrow();
    Explanation explanation =
        Explanation.of(REACH, invalid.site(), invalid.destination(), invalid.option(), true, 0);
    JsonNode why = WhyJson.tree(explanation, invalid.journey(), REACH);
    assertThat(why.get("outcome").asString()).isEqualTo("invalid");
    assertThat(why.get("way_out").asString()).isNotBlank();
    assertThat(why.get("rules")).isNotEmpty();
    assertThat(why.get("candidates")).isEmpty();
    assertThat(why.has("hierarchy")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"internet", "peering", "private"})
  void twiceIsTheSame(String option) {
    assertThat(why(HELLO, option, false, 1)).isEqualTo(why(HELLO, option, false, 1));
  }

  @Test
  void aTraceCanHoldTheExplanationsOfAllItsSteps() {
    List<Explanation> all = Explanation.all(HELLO, "edinburgh", "erp", "internet");
    Trace trace = Trace.of(HELLO, HELLO.scenario(), "edinburgh", "erp", "internet", true);
    JsonNode root = new JsonMapper().readTree(TraceJson.render(trace, all, HELLO, "0"));
    int there = root.get("forward").get("segments").size();
    int back = root.get("reverse").get("segments").size();
    assertThat(root.get("why")).hasSize(there + back);
    assertThat(root.get("why").get(1)).hasToString(why(HELLO, "internet", true, 1).toString());
    assertThat(root.get("why").get(there).get("direction").asString()).isEqualTo("reverse");
  }

  private static JsonNode glass(String network, String to) {
    return LookingGlassJson.tree(
        LookingGlass.of(HELLO, "edinburgh", "erp", "internet", network, to), HELLO);
  }

  @ParameterizedTest
  @CsvSource({"AS2856, erp", "2856, ''", "as2856, erp", "BT, erp"})
  void aNetworkIsFoundByNumberOrName(String network, String to) {
    JsonNode glass = glass(network, to);
    assertThat(glass.get("network").get("asn").asLong()).isEqualTo(2856);
    assertThat(glass.get("outcome").asString()).isEqualTo("routed");
    assertThat(glass.get("announced_by").get("asn").asLong()).isEqualTo(8075);
    JsonNode part = glass.get("parts").get(0);
    assertThat(part.get("relationship").asString()).isEqualTo("peer");
    assertThat(part.get("candidates")).hasSize(2);
    for (JsonNode pop : glass.get("pops")) {
      assertThat(pop.get("as_path")).hasSize(1);
      assertThat(pop.get("exit_metro").asString()).isIn("London", "Manchester");
      assertThat(pop.get("reason").asString()).isNotBlank();
    }
  }

  @Test
  void theLookingGlassAgreesWithTheWay() {
    Journey.Reached now = (Journey.Reached) HELLO.journey("edinburgh", "erp", "internet");
    for (JsonNode pop : glass("AS2856", "erp").get("pops")) {
      if (pop.get("metro").asString().equals("Edinburgh")) {
        assertThat(pop.get("exit_metro").asString())
            .isEqualTo(HELLO.world().graph().metro(now.entry()).name());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"edinburgh", "192.0.2.0/28"})
  void theSitesPrefixIsLookedUpToo(String to) {
    JsonNode glass = glass("AS8075", to);
    assertThat(glass.get("prefix_of").asString()).isEqualTo("site");
    assertThat(glass.get("announced_by").get("asn").asLong()).isEqualTo(2856);
    assertThat(glass.get("parts").get(0).get("candidates").get(0).get("next").get("name"))
        .hasToString("\"BT\"");
  }

  @ParameterizedTest
  @CsvSource({
    "AS2857, erp, network, did you mean 'AS2856'",
    "Vodafon UK, erp, network, did you mean 'Vodafone UK'",
    "zzzzzzzz, erp, network, give a number",
    "AS2856, ert, to, did you mean 'erp'",
    "AS2856, 10.0.0.0/8, to, use one of"
  })
  void aNameThatNothingHasIsRefusedWithTheNearest(
      String network, String to, String field, String hint) {
    assertThatThrownBy(() -> glass(network, to))
        .isInstanceOfSatisfying(
            UnknownNameException.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.hint()).contains(hint);
              assertThat(e).hasMessage(e.problem() + "; " + e.hint());
            });
  }

  @Test
  void whatIsNotAnnouncedIsSaid() {
    Comparison.Result invalid =
        REACH.run(1).results().stream()
            .filter(r -> r.journey() instanceof Journey.Invalid)
            .findFirst()
            .orElseThrow();
    JsonNode glass =
        LookingGlassJson.tree(
            LookingGlass.of(
                REACH, invalid.site(), invalid.destination(), invalid.option(), "AS8075", ""),
            REACH);
    assertThat(glass.get("outcome").asString()).isEqualTo("not-announced");
    assertThat(glass.get("reasons")).isNotEmpty();
  }

  @Test
  void theMatrixHasARowForEachPairAndACellForEachOption() {
    Comparison comparison = EDGE.run(1);
    JsonNode matrix = MatrixJson.tree(comparison);
    JsonNode results =
        CompareJson.tree(comparison, WorldFacts.of(EDGE.world()), "0").get("results");
    assertThat(matrix.get("rows")).hasSize(4);
    assertThat(matrix.get("options")).hasSize(4);
    int i = 0;
    for (JsonNode row : matrix.get("rows")) {
      assertThat(row.get("verdict").asString()).isNotBlank();
      int best = 0;
      for (JsonNode cell : row.get("cells")) {
        JsonNode result = results.get(i++);
        assertThat(row.get("site")).isEqualTo(result.get("site"));
        assertThat(row.get("destination")).isEqualTo(result.get("destination"));
        assertThat(cell.get("option")).isEqualTo(result.get("option"));
        assertThat(cell.get("outcome")).isEqualTo(result.get("outcome"));
        assertThat(cell.get("rtt_ms_p50")).isEqualTo(result.get("rtt_ms_p50"));
        assertThat(cell.get("rtt_ms_p95")).isEqualTo(result.get("rtt_ms_p95"));
        assertThat(cell.has("reasons")).isNotEqualTo(cell.has("rtt_ms_p50"));
        best += cell.get("best").asBoolean() ? 1 : 0;
      }
      assertThat(best).isEqualTo(1);
    }
    assertThat(i).isEqualTo(results.size());
  }
}

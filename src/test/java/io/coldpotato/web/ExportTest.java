package io.coldpotato.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.report.CompareJson;
import io.coldpotato.scenario.KnownNames;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.ScenarioReader;
import io.coldpotato.study.Compare;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Timing;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is exported is a valid scenario that gives what the page showed. */
class ExportTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Gallery GALLERY = Gallery.builtIn();
  private static final Lab LAB = new Lab(LiveServer.WORLD, GALLERY, "test");
  private static final ScenarioReader READER = ScenarioReader.of(KnownNames.of(LiveServer.WORLD));

  static Collection<String> scenarios() {
    return GALLERY.ids();
  }

  /** Returns the state of a scenario after some clicks. */
  private static State clicked(String scenario, int clicks) {
    ObjectNode json = JSON.createObjectNode().put("scenario", scenario);
    JsonNode view = LAB.view(State.of(json, "hello"));
    String site = view.get("state").get("site").asString();
    json.put("site", site);
    switch (clicks) {
      case 1 -> moved(json, site);
      case 2 -> cut(json, view);
      case 3 -> {
        moved(json, site);
        cut(json, view);
        json.put("hour", 20);
        boolean hasLine =
            GALLERY.find(scenario).orElseThrow().text("sites", site, "access", "down").isPresent();
        if (hasLine) {
          json.put("load", 35);
        }
      }
      default -> {}
    }
    return State.of(json, "hello");
  }

  private static void moved(ObjectNode json, String site) {
    json.putObject("patch").putObject("sites").putObject(site).put("place", "Turin, IT");
  }

  private static void cut(ObjectNode json, JsonNode view) {
    for (JsonNode result : view.get("results")) {
      for (JsonNode segment : result.path("forward").path("segments")) {
        if (segment.path("corridors").size() > 0) {
          json.putArray("without").add(segment.get("corridors").get(0).asString());
          return;
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void anExportedScenarioIsValidAndGivesTheSameResults(String scenario) {
    for (int clicks : IntStream.rangeClosed(0, 3).toArray()) {
      State state = clicked(scenario, clicks);
      String yaml = LAB.yaml(state);
      Scenario read = READER.read("export.yaml", yaml.getBytes(StandardCharsets.UTF_8)).scenario();
      JsonNode shown = LAB.view(state);
      Timing timing = state.hour().map(Timing.DEFAULT::at).orElse(Timing.DEFAULT);
      Compare.Selection pair =
          new Compare.Selection(
              Set.of(shown.get("state").get("site").asString()),
              Set.of(shown.get("state").get("destination").asString()),
              Set.of());
      Compare compare = new Compare(LiveServer.WORLD, read, pair, read.seed(), timing);
      Comparison comparison = compare.run(1);
      JsonNode compared =
          JSON.readTree(CompareJson.render(List.of(comparison), compare.world(), "test"));
      JsonNode page = JSON.readTree(LAB.json(state));
      assertThat(compared.get("results"))
          .as(scenario + " " + clicks)
          .isEqualTo(page.get("results"));
      assertThat(compared.get("verdicts")).isEqualTo(page.get("verdicts"));
      for (int i = 0; i < shown.get("results").size(); i++) {
        assertThat(JSON.readTree(shown.get("results").get(i).toString()).get("rtt_ms_p95"))
            .isEqualTo(page.get("results").get(i).get("rtt_ms_p95"));
      }
      assertThat(yaml.startsWith("# Written by coldpotato serve; from scenario " + scenario))
          .isTrue();
      assertThat(yaml.contains("--hour 20")).isEqualTo(clicks == 3);
    }
  }
}

package io.coldpotato.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page is told. */
class WebApiTest {

  private static final LiveServer SERVER = new LiveServer();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @AfterEach
  void nothingWasAFaultOfTheProgram() {
    assertThat(SERVER.faults()).isEmpty();
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static JsonNode view(String state) {
    return SERVER.answer("/api/view", json(state));
  }

  private static JsonNode result(JsonNode view, String option) {
    return stream(view.get("results"))
        .filter(r -> r.get("option").asString().equals(option))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all.stream();
  }

  private static List<String> texts(JsonNode array, String key) {
    return stream(array).map(n -> n.get(key).asString()).toList();
  }

  /** The corridors of a result's way there, in order. */
  private static List<String> corridors(JsonNode result) {
    return stream(result.get("forward").get("segments"))
        .filter(s -> s.has("corridors"))
        .flatMap(s -> stream(s.get("corridors")))
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void theGalleryHoldsTheProjectsScenariosAndOpensWithHello() {
    JsonNode gallery = LiveServer.JSON.readTree(SERVER.get("/api/gallery").body());
    assertThat(texts(gallery.get("scenarios"), "id"))
        .contains("hello", "multinational", "questions/01-which-path");
    assertThat(gallery.get("start").asString()).isEqualTo("hello");
  }

  @Test
  void theWorldHasWhatAMapShows() {
    JsonNode world = LiveServer.JSON.readTree(SERVER.get("/api/world").body());
    assertThat(world.get("land").get("type").asString()).isEqualTo("MultiPolygon");
    assertThat(world.get("land").get("coordinates")).hasSizeGreaterThan(100);
    assertThat(world.get("metros")).hasSize(LiveServer.WORLD.graph().metros().size());
    assertThat(world.get("corridors")).hasSize(LiveServer.WORLD.graph().corridors().size());
    assertThat(texts(world.get("corridors"), "id")).doesNotHaveDuplicates();
    assertThat(texts(world.get("locations"), "id")).contains("location:London");
    assertThat(texts(world.get("regions"), "id")).contains("westeurope");
    assertThat(stream(world.get("partners")).map(JsonNode::asString)).contains("Vodafone");
  }

  @Test
  void aViewHoldsWhatCompareSaysAndWhereItRuns() {
    JsonNode view = view("{'site': 'edinburgh'}");
    assertThat(view.get("state").get("scenario").asString()).isEqualTo("hello");
    assertThat(view.get("state").get("option").asString()).isEqualTo("internet");
    assertThat(view.get("headline").asString()).startsWith("Too close to call");
    assertThat(view.get("compute_ms").isNumber()).isTrue();
    assertThat(texts(view.get("results"), "option"))
        .containsExactly("internet", "peering", "private");
    JsonNode internet = result(view, "internet");
    assertThat(internet.get("interval_ms")).hasSize(2);
    List<JsonNode> segments = stream(internet.get("forward").get("segments")).toList();
    assertThat(segments.get(0).get("line").get(0).get(1).doubleValue()).isBetween(55.0, 57.0);
    assertThat(segments.get(0).get("cloud").booleanValue()).isFalse();
    assertThat(segments.get(segments.size() - 1).get("cloud").booleanValue()).isTrue();
    JsonNode handOff =
        segments.stream().filter(s -> s.has("handoff")).findFirst().orElseThrow().get("handoff");
    assertThat(texts(view.get("things"), "id")).contains(handOff.get("id").asString());
    assertThat(handOff.get("at")).hasSize(2);
  }

  @Test
  void whatIsShownOnAWayCanFailAndThenIsNotOnTheWay() {
    JsonNode before = view("{'scenario': 'retailer', 'site': 'turin', 'option': 'private'}");
    String cable = corridors(result(before, "private")).get(0);
    JsonNode after =
        view("{'scenario': 'retailer', 'site': 'turin', 'without': ['" + cable + "']}");
    assertThat(corridors(result(after, "private"))).isNotEmpty().doesNotContain(cable);
    assertThat(texts(after.get("failed"), "id")).containsExactly(cable);
    assertThat(after.get("failed").get(0).get("line")).hasSize(2);
    for (JsonNode thing : before.get("things")) {
      String id = thing.get("id").asString();
      ObjectNode state = LiveServer.JSON.createObjectNode().put("scenario", "retailer");
      state.put("site", "turin").putArray("without").add(id);
      JsonNode failed = SERVER.answer("/api/view", state.toString());
      assertThat(texts(failed.get("failed"), "id")).containsExactly(id);
      assertThat(texts(failed.get("things"), "id")).as(id).doesNotContain(id);
    }
  }

  @Test
  void everySettingCanBeSwitchedToEveryChoice() {
    JsonNode view = view("{}");
    int switched = 0;
    for (JsonNode option : view.get("options")) {
      for (JsonNode setting : option.get("settings")) {
        JsonNode last = setting.get("choices").get(setting.get("choices").size() - 1);
        ObjectNode patch = LiveServer.JSON.createObjectNode();
        ObjectNode at = patch;
        List<String> path = stream(setting.get("path")).map(JsonNode::asString).toList();
        for (String key : path.subList(0, path.size() - 1)) {
          at = at.putObject(key);
        }
        at.set(path.get(path.size() - 1), last);
        ObjectNode state = LiveServer.JSON.createObjectNode();
        state.set("patch", patch);
        HttpResponse<String> answer = SERVER.post("/api/view", state.toString());
        assertThat(answer.statusCode()).as(setting.toString()).isEqualTo(200);
        JsonNode now =
            stream(LiveServer.JSON.readTree(answer.body()).get("options"))
                .flatMap(o -> stream(o.get("settings")))
                .filter(s -> s.get("path").equals(setting.get("path")))
                .findFirst()
                .orElseThrow();
        assertThat(now.get("value")).isEqualTo(last);
        switched++;
      }
    }
    assertThat(switched).isGreaterThan(8);
  }

  @Test
  void loadAsksAShareOfTheLine() {
    JsonNode light = result(view("{'load': 10}"), "internet");
    JsonNode heavy = result(view("{'load': 90}"), "internet");
    assertThat(light.get("access_load").doubleValue()).isEqualTo(0.1);
    assertThat(heavy.get("access_load").doubleValue()).isEqualTo(0.9);
    assertThat(heavy.get("rtt_ms_p95").doubleValue())
        .isGreaterThan(light.get("rtt_ms_p95").doubleValue());
    assertThat(result(view("{'load': 0}"), "internet").has("access_load")).isFalse();
  }

  @Test
  void anHourOfTheDayIsTakenAsByCompare() {
    JsonNode at20 = view("{'hour': 20}");
    assertThat(at20.get("manifest").get("local_hour").intValue()).isEqualTo(20);
    assertThat(view("{}").get("manifest").has("local_hour")).isFalse();
  }

  @Test
  void theMatrixHoldsEveryPairAndOption() {
    JsonNode matrix = SERVER.answer("/api/matrix", json("{'scenario': 'retailer'}"));
    JsonNode view = view("{'scenario': 'retailer'}");
    assertThat(matrix.get("rows"))
        .hasSize(view.get("sites").size() * view.get("destinations").size());
    for (JsonNode row : matrix.get("rows")) {
      assertThat(row.get("cells")).hasSize(matrix.get("options").size());
      assertThat(row.get("verdict").asString()).isNotEmpty();
    }
    JsonNode first = matrix.get("rows").get(0).get("cells").get(0);
    assertThat(first.get("rtt_ms_p95")).isEqualTo(view.get("results").get(0).get("rtt_ms_p95"));
  }

  @Test
  void whyAStepIsTakenIsAnsweredForEachStepOfAWay() {
    JsonNode view = view("{'option': 'internet'}");
    for (String direction : List.of("forward", "reverse")) {
      int steps = result(view, "internet").get(direction).get("segments").size();
      for (int step = 0; step < steps; step++) {
        JsonNode why =
            SERVER.answer(
                "/api/why",
                json("{'state': {}, 'direction': '" + direction + "', 'step': " + step + "}"));
        assertThat(why.get("reason").asString()).isNotEmpty();
      }
      HttpResponse<String> beyond =
          SERVER.post(
              "/api/why",
              json("{'state': {}, 'direction': '" + direction + "', 'step': " + steps + "}"));
      assertThat(beyond.statusCode()).isEqualTo(400);
    }
    assertThat(SERVER.post("/api/why", json("{'state': {}, 'step': -1}")).statusCode())
        .isEqualTo(400);
    assertThat(
            SERVER
                .post("/api/why", json("{'state': {}, 'direction': 'up', 'step': 0}"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void theLookingGlassShowsARouteOfANetworkAndRefusesWhatIsNone() {
    JsonNode routes =
        SERVER.answer("/api/looking-glass", json("{'state': {}, 'network': 'AS2856'}"));
    assertThat(routes.get("network").get("asn").intValue()).isEqualTo(2856);
    HttpResponse<String> unknown =
        SERVER.post("/api/looking-glass", json("{'state': {}, 'network': 'AS1'}"));
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("\"path\":[\"network\"]");
    assertThat(
            SERVER
                .post("/api/looking-glass", json("{'state': {}, 'network': 'BT', 'to': 'x'}"))
                .body())
        .contains("\"path\":[\"to\"]");
    assertThat(SERVER.post("/api/looking-glass", json("{'state': {}}")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void usersDoNotSeeWhatOthersChange() {
    JsonNode before = view("{}");
    view("{'patch': {'sites': {'edinburgh': {'place': 'Glasgow, GB'}}}}");
    view("{'without': ['location:London'], 'hour': 3}");
    ObjectNode after = (ObjectNode) view("{}");
    after.set("compute_ms", before.get("compute_ms"));
    assertThat(after).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\\\"><img src=x onerror=alert(1)>",
        "'; DROP TABLE--",
        "\u202Egnp.exe\u202C",
        "🥔🥔",
        "</script><!--",
        "=1+1"
      })
  void aHostileNameComesBackAsTheTextThatItIs(String name) {
    ObjectNode state = LiveServer.JSON.createObjectNode();
    state.putObject("patch").put("name", name).put("description", name);
    HttpResponse<String> response = SERVER.post("/api/view", state.toString());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    JsonNode about = LiveServer.JSON.readTree(response.body()).get("scenario");
    assertThat(about.get("name").asString()).isEqualTo(name);
    assertThat(about.get("description").asString()).isEqualTo(name.strip());
    ObjectNode export = LiveServer.JSON.createObjectNode().put("format", "yaml");
    export.set("state", state);
    assertThat(SERVER.post("/api/export", export.toString()).statusCode()).isEqualTo(200);
  }

  @Test
  void aNameOfTenThousandCharactersIsAnswered() {
    ObjectNode state = LiveServer.JSON.createObjectNode();
    state.putObject("patch").put("name", "longs".repeat(2_000));
    JsonNode view = SERVER.answer("/api/view", state.toString());
    assertThat(view.get("scenario").get("name").asString()).hasSize(10_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'patch': {'sites': {'edinburgh': {'place': 'Xyzzyville, GB'}}}} | sites,edinburgh,place",
        "{'patch': {'sites': {'edinburgh': {'plce': 'x'}}}}               | sites,edinburgh,plce",
        "{'patch': {'extends': 'a.yaml'}}                                 | extends",
        "{'without': ['corridor:london/pariss']}                          | failures,0",
        "{'without': ['x', 7]}                                            | without,1",
        "{'site': 'nowhere'}                                              | site",
        "{'option': 'none'}                                               | option",
        "{'hour': 24}                                                     | hour",
        "{'hour': 1.5}                                                    | hour",
        "{'load': -1}                                                     | load",
        "{'load': 'much'}                                                 | load",
        "{'sceanrio': 'hello'}                                            | sceanrio",
        "{'patch': {'seed': '\\u0000'}}                                   | seed",
        "{'patch': {'seed': '\\ud800'}}                                   | seed",
        "{'scenario': 'no-gain', 'load': 50, 'patch': {'sites': null}}    | sites,,access,down"
      })
  void aStateThatIsNoneIsRefusedWithThePlaceAndTheWayOut(String state, String path) {
    HttpResponse<String> response = SERVER.post("/api/view", json(state));
    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode answer = LiveServer.JSON.readTree(response.body());
    assertThat(answer.get("error").asString()).isNotEmpty();
    assertThat(stream(answer.get("problems").get(0).get("path")).map(JsonNode::asString))
        .containsExactly(path.split(",", -1));
  }

  @Test
  void aScenarioThatIsNotLoadedIsNotFound() {
    for (String id : List.of("nothing", "../../etc/passwd", "/etc/passwd", "hello.yaml")) {
      assertThat(SERVER.post("/api/view", json("{'scenario': '" + id + "'}")).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void aPatchOfTooManySitesOrValuesIsRefused() {
    ObjectNode state = LiveServer.JSON.createObjectNode();
    ObjectNode sites = state.putObject("patch").putObject("sites");
    for (int i = 0; i < 101; i++) {
      sites.putObject("s" + i).put("place", "Paris, FR");
    }
    assertThat(SERVER.post("/api/view", state.toString()).body()).contains("100 sites");
    for (int i = 0; i < 2_000; i++) {
      sites.put("t" + i, 1);
    }
    assertThat(SERVER.post("/api/view", state.toString()).body()).contains("2000 values");
  }

  @Test
  void anExportIsAnAttachment() {
    HttpResponse<String> yaml = SERVER.post("/api/export", json("{'state': {}, 'format': 'yaml'}"));
    assertThat(yaml.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"coldpotato.yaml\"");
    HttpResponse<String> results =
        SERVER.post("/api/export", json("{'state': {}, 'format': 'json'}"));
    assertThat(LiveServer.JSON.readTree(results.body()).get("results")).hasSize(3);
    assertThat(SERVER.post("/api/export", json("{'state': {}, 'format': 'exe'}")).statusCode())
        .isEqualTo(400);
  }
}

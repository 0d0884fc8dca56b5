package io.coldpotato.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.study.Lessons;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The lessons as the server gives them away: question first, answer to those who predicted. */
class WebLessonsTest {

  private static final LiveServer SERVER = new LiveServer();

  @AfterAll
  static void close() {
    SERVER.close();
    assertThat(SERVER.faults()).isEmpty();
  }

  static List<String> ids() {
    return Lessons.ids();
  }

  private static JsonNode question(String id) {
    HttpResponse<String> response = SERVER.get("/api/lessons/" + id);
    assertThat(response.statusCode()).isEqualTo(200);
    return LiveServer.JSON.readTree(response.body());
  }

  private static String body(Map<String, String> answers, boolean changed) {
    ObjectNode body = LiveServer.JSON.createObjectNode();
    ObjectNode answer = body.putObject("answer");
    answers.forEach(
        (kind, text) -> {
          if (text.matches("[0-9]+")) {
            answer.put(kind, Integer.parseInt(text));
          } else {
            answer.put(kind, text);
          }
        });
    if (changed) {
      body.put("changed", true);
    }
    return LiveServer.JSON.writeValueAsString(body);
  }

  private static String text(String path, String body) {
    HttpResponse<String> response = SERVER.post(path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  @Test
  void theGalleryListsEveryLessonByItsNumber() {
    List<String> listed = new ArrayList<>();
    LiveServer.JSON
        .readTree(SERVER.get("/api/gallery").body())
        .get("lessons")
        .forEach(lesson -> listed.add(lesson.get("id").asString()));
    assertThat(listed)
        .containsExactlyElementsOf(ids().stream().map(id -> "lessons/" + id).toList());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theServerAsksWhatTheFileAsks(String id) {
    assertThat(question(id).get("asks")).hasSize(Lessons.study(id).lesson().task().asks().size());
    assertThat(question(id).get("state").get("scenario").asString()).isEqualTo("lessons/" + id);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theServerAnswersWhatTheStudyComputes(String id) {
    for (boolean changed : new boolean[] {false, true}) {
      String answered =
          text("/api/lessons/" + id, body(Lessons.guesses(Lessons.study(id), changed), changed));
      assertThat(LiveServer.JSON.readTree(answered).get("result").get("rtt_ms_p50"))
          .isEqualTo(
              LiveServer.JSON
                  .readTree(
                      io.coldpotato.report.LessonJson.reveal(
                          Lessons.reveal(id, changed), LiveServer.WORLD, id))
                  .get("result")
                  .get("rtt_ms_p50"));
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theStateOfAnAnswerShowsTheWayOfThatAnswer(String id) {
    for (boolean changed : new boolean[] {false, true}) {
      JsonNode reveal =
          SERVER.answer(
              "/api/lessons/" + id, body(Lessons.guesses(Lessons.study(id), changed), changed));
      JsonNode state = reveal.get("state");
      JsonNode view = SERVER.answer("/api/view", LiveServer.JSON.writeValueAsString(state));
      for (JsonNode result : view.get("results")) {
        if (result.get("option").asString().equals(state.get("option").asString())) {
          assertThat(result.get("outcome")).isEqualTo(reveal.get("result").get("outcome"));
          assertThat(result.get("rtt_ms_p50")).isEqualTo(reveal.get("result").get("rtt_ms_p50"));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'answer': {}}",
        "{'answer': null}",
        "{'answer': 'London'}",
        "{'answer': ['London', 60]}",
        "{'answer': {'hand-off': 'London'}}",
        "{'answer': {'hand-off': 'London', 'round-trip': 'soon'}}",
        "{'answer': {'hand-off': 'London', 'round-trip': -1}}",
        "{'answer': {'hand-off': {}, 'round-trip': 60}}",
        "{'answer': {'hand-off': 'Londn', 'round-trip': 60}}",
        "{'answer': {'hand-off': 'London', 'round-trip': 60, 'winner': 'x'}}",
        "{'changed': true}",
      })
  void whoHasNotPredictedSeesNothing(String body) {
    HttpResponse<String> response = SERVER.post("/api/lessons/trombone", body.replace('\'', '"'));
    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode refusal = LiveServer.JSON.readTree(response.body());
    assertThat(refusal.propertyNames()).containsExactly("error", "problems");
    assertThat(refusal.get("problems")).isNotEmpty();
    String answer =
        Double.toString(Lessons.reveal("trombone", false).length().orElseThrow().kilometres());
    assertThat(response.body()).doesNotContain("headline", "Africa", answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "hello", "..%2Fhello", "%3Cscript%3E"})
  void aLessonThatIsNoneIsNotFound(String id) {
    assertThat(SERVER.get("/api/lessons/" + id).statusCode()).isBetween(400, 404);
    assertThat(SERVER.post("/api/lessons/" + id, "{}").statusCode()).isBetween(400, 404);
  }

  @Test
  void aStateOfALessonMayTakeAwayWhatTheLessonNames() {
    JsonNode view =
        SERVER.answer(
            "/api/view",
            "{\"scenario\": \"lessons/local-breakout\", \"patch\": {\"sites\":"
                + " {\"hq\": null, \"branch\": {\"breakout\": \"local\"}}}}");
    assertThat(view.get("sites")).hasSize(1);
  }

  @Test
  void whatIsExportedOfALessonIsAScenarioThatTellsNoAnswer() {
    String yaml =
        text(
            "/api/export",
            "{\"state\": {\"scenario\": \"lessons/trombone\"}, \"format\": \"yaml\"}");
    assertThat(yaml).contains("AS30986").doesNotContain("lesson:", "headline", "explanation");
  }
}

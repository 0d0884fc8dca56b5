package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.connectivity.World;
import io.coldpotato.scenario.KnownNames;
import io.coldpotato.scenario.LessonAsk;
import io.coldpotato.scenario.LessonText;
import io.coldpotato.scenario.ScenarioReader;
import io.coldpotato.study.Finding;
import io.coldpotato.study.LessonReveal;
import io.coldpotato.study.LessonStudy;
import io.coldpotato.study.Lessons;
import io.coldpotato.study.Prediction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page gets of a lesson, and what it must not get. */
class LessonJsonTest {

  private static final World WORLD = Lessons.WORLD;
  private static final JsonMapper JSON = new JsonMapper();

  static List<String> ids() {
    return Lessons.ids();
  }

  private static String questionText(String id) {
    return LessonJson.question(Lessons.study(id), id);
  }

  private static JsonNode question(String id) {
    return JSON.readTree(questionText(id));
  }

  private static JsonNode reveal(String id, boolean changed) {
    return JSON.readTree(LessonJson.reveal(Lessons.reveal(id, changed), WORLD, id));
  }

  private static LessonStudy study(String text) {
    return LessonStudy.of(
        WORLD,
        ScenarioReader.of(KnownNames.of(WORLD))
            .read("lesson.yaml", text.getBytes(StandardCharsets.UTF_8))
            .scenario());
  }

  private static String file(String id) {
    try {
      return Files.readString(Lessons.FOLDER.resolve(id + ".yaml"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> keys(JsonNode node) {
    return new TreeSet<>(node.propertyNames());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aQuestionHoldsWhatMustBeKnownToPredictAndNothingElse(String id) {
    Set<String> keys = keys(question(id));
    assertThat(keys)
        .containsExactly(
            "after",
            "asks",
            "destination",
            "goal",
            "id",
            "introduction",
            "minutes",
            "number",
            "site",
            "state",
            "title");
    question(id)
        .get("asks")
        .forEach(
            ask ->
                assertThat(keys(ask)).isSubsetOf("kind", "question", "input", "unit", "choices"));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aQuestionSaysNothingOfHeadlineExplanationOrChange(String id) {
    String question = questionText(id);
    JsonNode before = reveal(id, false);
    JsonNode after = reveal(id, true);
    for (JsonNode reveal : List.of(before, after)) {
      assertThat(question).doesNotContain(reveal.get("headline").asString());
      reveal.get("explanation").forEach(s -> assertThat(question).doesNotContain(s.asString()));
    }
    assertThat(question).doesNotContain(before.get("change").get("name").asString());
    Stream.of(Lessons.study(id).lesson().task(), Lessons.study(id).lesson().change().task())
        .flatMap(task -> Stream.concat(Stream.of(task.headline()), task.explanation().stream()))
        .flatMap(text -> text.pieces().stream())
        .filter(LessonText.Piece.Words.class::isInstance)
        .map(piece -> ((LessonText.Piece.Words) piece).text().strip())
        .filter(words -> words.length() > 25)
        .forEach(words -> assertThat(question).doesNotContain(words));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aQuestionHoldsNoFigureOfItsAnswer(String id) {
    String question = questionText(id);
    for (boolean changed : new boolean[] {false, true}) {
      for (LessonReveal.Answer answer : Lessons.reveal(id, changed).answers()) {
        answer
            .computed()
            .filter(c -> c instanceof Finding.Time || c instanceof Finding.Length)
            .map(c -> new LessonSentences(WorldFacts.of(WORLD), names(id)).text(c))
            .ifPresent(figure -> assertThat(question).doesNotContain(Figures.unbound(figure)));
      }
    }
  }

  private static OptionNames names(String id) {
    return new OptionNames(Lessons.scenario(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trombone|AS30986|London",
        "there-and-back|AS6762|Santiago",
        "peering-before-transit|AS1221|Melbourne"
      })
  void aQuestionIsTheSameWhereverTheNetworksMeet(String what) {
    // Without that meeting the answer is another one; the question must not tell.
    String[] parts = what.split("\\|", -1);
    String remove =
        "world: {remove: {interconnections: [{a: %s, b: AS8075, metro: %s}]}}\nexpect:"
            .formatted(parts[1], parts[2]);
    LessonStudy other =
        study(
            file(parts[0])
                .replace("expect:", remove)
                .replaceFirst("patch: .*", "patch: {seed: 2}"));
    assertThat(LessonJson.question(other, parts[0])).isEqualTo(questionText(parts[0]));
    assertThat(Lessons.reveal(other, false).journey())
        .isNotEqualTo(Lessons.reveal(parts[0], false).journey());
  }

  @Test
  void aQuestionTellsThePageHowItIsAnswered() {
    assertThat(JSON.writeValueAsString(question("trombone").get("asks")))
        .isEqualTo(
            "[{\"kind\":\"hand-off\",\"question\":\"Where does the shop's network hand the packets"
                + " to the cloud?\",\"input\":\"metro\"},{\"kind\":\"round-trip\",\"question\":\"How"
                + " long is the round trip?\",\"input\":\"number\",\"unit\":\"ms\"}]");
    assertThat(JSON.writeValueAsString(question("valley-free").get("asks").get(0).get("choices")))
        .isEqualTo(
            "[{\"id\":\"AS64501\",\"label\":\"AS64501 Beta\"},{\"id\":\"AS64502\",\"label\":"
                + "\"AS64502 University\"},{\"id\":\"AS64510\",\"label\":\"AS64510 Upland\"}]");
    assertThat(
            JSON.writeValueAsString(
                question("circuit-that-loses").get("asks").get(0).get("choices")))
        .isEqualTo(
            "[{\"id\":\"internet\",\"label\":\"Plain internet\"},{\"id\":\"circuit\",\"label\":"
                + "\"ExpressRoute\"}]");
  }

  @Test
  void aQuestionSaysWhereSiteAndDestinationStand() {
    JsonNode question = question("trombone");
    assertThat(question.get("site").get("place").asString()).isEqualTo("Accra, GH");
    assertThat(question.get("site").get("at").get(0).asDouble()).isBetween(-0.5, 0.5);
    assertThat(question.get("site").get("at").get(1).asDouble()).isBetween(5.0, 6.0);
    assertThat(question.get("destination").get("label").asString()).isEqualTo("South Africa North");
    assertThat(question("local-breakout").get("destination").has("at"))
        .as("a service at the edge has no place before it is known where traffic enters")
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aRevealHoldsAnswerPredictionAndMissOfEachQuestion(String id) {
    for (boolean changed : new boolean[] {false, true}) {
      LessonReveal reveal = Lessons.reveal(id, changed);
      JsonNode asks = reveal(id, changed).get("asks");
      assertThat(asks).hasSize(reveal.answers().size());
      for (JsonNode ask : asks) {
        assertThat(ask.has("prediction")).isTrue();
        assertThat(ask.has("miss") != ask.has("same")).isTrue();
        assertThat(ask.get("answer").get("text").asString()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void sentencesAgreeWithTheFiguresBesideThem(String id) {
    for (boolean changed : new boolean[] {false, true}) {
      JsonNode reveal = reveal(id, changed);
      LessonReveal record = Lessons.reveal(id, changed);
      String headline = reveal.get("headline").asString();
      assertThat(headline).doesNotContain("{", "}", Figures.UNKNOWN + " ");
      // Whatever the headline names of what was asked, it names as the answer does.
      for (LessonReveal.Answer answer : record.answers()) {
        if (answer.ask() instanceof LessonAsk.HandOff
            && record.task().headline().figures().stream()
                .anyMatch(f -> f.quantity().word().equals("hand_off"))) {
          assertThat(headline).contains(text(reveal, answer.ask().kind()));
        }
        if (answer.ask() instanceof LessonAsk.RoundTrip
            && record.task().headline().figures().stream()
                .anyMatch(
                    f ->
                        f.quantity().word().equals("rtt")
                            && !f.before()
                            && f.option().equals(record.task().option())
                            && f.site().equals(record.task().site()))) {
          assertThat(headline).contains(text(reveal, answer.ask().kind()));
        }
      }
    }
  }

  private static String text(JsonNode reveal, String kind) {
    for (JsonNode ask : reveal.get("asks")) {
      if (ask.get("kind").asString().equals(kind)) {
        return ask.get("answer").get("text").asString();
      }
    }
    throw new AssertionError(kind);
  }

  @Test
  void theTableHoldsWhatWasSaidBesideWhatCameOut() {
    LessonStudy study = Lessons.study("trombone");
    Prediction said =
        ((Prediction.Reading.Whole)
                study.prediction(false, Map.of("hand-off", "Lagos", "round-trip", "60")))
            .prediction();
    JsonNode rows =
        JSON.readTree(LessonJson.reveal(study.reveal(said), WORLD, "trombone")).get("rows");
    assertThat(rows)
        .extracting(r -> r.get("label").asString())
        .containsExactly("Hand-off", "Round trip, P50", "Distance, request", "× fibre distance");
    assertThat(rows.get(0).get("you").asString()).isEqualTo("Lagos");
    assertThat(rows.get(0).get("computed").asString()).isEqualTo("London");
    assertThat(rows.get(1).get("you").asString()).isEqualTo("60.0 ms");
    assertThat(rows.get(2).get("computed").asString()).endsWith(" km");
  }

  @Test
  void theStateOfAChangedLessonIsReadyForThePage() {
    JsonNode patched = reveal("trombone", true).get("state");
    assertThat(JSON.writeValueAsString(patched.get("patch")))
        .isEqualTo(
            "{\"world\":{\"interconnections\":[{\"a\":\"AS30986\",\"b\":\"AS8075\",\"metro\":"
                + "\"Lagos\"}]}}");
    assertThat(patched.get("scenario").asString()).isEqualTo("lessons/trombone");
    assertThat(JSON.writeValueAsString(reveal("cable-cut", true).get("state").get("without")))
        .isEqualTo("[\"corridor:Fortaleza/Luanda\"]");
    assertThat(reveal("trombone", false).get("state").has("patch")).isFalse();
  }

  @Test
  void theChangeIsAskedWithTheFirstAnswerAndAnsweredWithTheSecond() {
    JsonNode first = reveal("trombone", false);
    assertThat(first.get("change").get("asks")).hasSize(2);
    assertThat(keys(first.get("change"))).containsExactly("asks", "introduction", "name");
    assertThat(first.has("before")).isFalse();
    JsonNode second = reveal("trombone", true);
    assertThat(second.has("change")).isFalse();
    assertThat(second.get("before").get("rtt_ms_p50"))
        .isEqualTo(first.get("result").get("rtt_ms_p50"));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theFirstAnswerDoesNotTellTheSecond(String id) {
    JsonNode first = reveal(id, false);
    JsonNode second = reveal(id, true);
    assertThat(JSON.writeValueAsString(first)).doesNotContain(second.get("headline").asString());
    if (second.get("result").has("rtt_ms_p50")) {
      assertThat(JSON.writeValueAsString(first))
          .doesNotContain(second.get("result").get("rtt_ms_p50").toString());
    }
  }

  @Test
  void whereNothingArrivesTheAnswerIsNoAndTheWayIsAbsent() {
    JsonNode cut = reveal("two-circuits-one-cable", true);
    assertThat(cut.get("asks").get(0).get("answer").get("choice").asString()).isEqualTo("no");
    assertThat(cut.get("result").get("outcome").asString()).isEqualTo("unreachable");
    assertThat(cut.has("forward_km")).isFalse();
    assertThat(cut.has("times_fibre_distance")).isFalse();
  }

  @Test
  void textOfAFileStaysTextWhateverItHolds() {
    String odd = "<script>alert('x')</script> \\\" & ; \u202e end";
    LessonStudy study =
        study(
            file("trombone")
                .replace(
                    "title: The trombone",
                    "title: \"" + odd.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
    assertThat(JSON.readTree(LessonJson.question(study, "odd")).get("title").asString())
        .isEqualTo(odd);
  }

  @Test
  void problemsNameTheQuestionTheyAreAbout() {
    Prediction.Reading.Problems problems =
        (Prediction.Reading.Problems)
            Lessons.study("trombone").prediction(false, Map.of("hand-off", "Lagos"));
    assertThat(JSON.writeValueAsString(JSON.readTree(LessonJson.problems(problems))))
        .isEqualTo(
            "[{\"path\":[\"answer\",\"round-trip\"],\"message\":\"no answer to 'How long is the"
                + " round trip?'; predict first\"}]");
  }
}

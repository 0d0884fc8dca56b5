package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.geo.MetroId;
import io.coldpotato.topology.Asn;
import io.coldpotato.units.Latency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of a class, and how far they miss. */
class PredictionTest {

  private static final LessonStudy TROMBONE = Lessons.study("trombone");
  private static final LessonStudy VALLEY = Lessons.study("valley-free");
  private static final LessonStudy CIRCUIT = Lessons.study("circuit-that-loses");
  private static final LessonStudy TWO = Lessons.study("two-circuits-one-cable");

  private static Map<String, String> problems(LessonStudy study, Map<String, String> answers) {
    Prediction.Reading reading = study.prediction(false, answers);
    assertThat(reading).isInstanceOf(Prediction.Reading.Problems.class);
    return ((Prediction.Reading.Problems) reading).problems();
  }

  private static LessonReveal reveal(LessonStudy study, String... answers) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < answers.length; i += 2) {
      map.put(answers[i], answers[i + 1]);
    }
    return study.reveal(Lessons.whole(study.prediction(false, map)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"johannesburg-za", "Johannesburg", "JOHANNESBURG", " johannesburg-za "})
  void aMetroIsReadByItsIdOrItsName(String answer) {
    assertThat(
            Lessons.whole(
                    TROMBONE.prediction(false, Map.of("hand-off", answer, "round-trip", "60")))
                .values())
        .containsEntry("hand-off", new Finding.AtMetro(new MetroId("johannesburg-za")))
        .containsEntry("round-trip", new Finding.Time(Latency.ofMillis(60)));
  }

  @Test
  void choicesAreReadWhateverTheirCase() {
    assertThat(reveal(VALLEY, "network", "as64501", "hand-off", "lisbon-pt").answers().get(0))
        .extracting(LessonReveal.Answer::predicted)
        .isEqualTo(new Finding.Networks(List.of(new Asn(64501))));
    assertThat(reveal(TWO, "passes", "No", "round-trip", "9").answers().get(0).predicted())
        .isEqualTo(new Finding.YesNo(false));
  }

  @Test
  void theMissOfAHandOffIsTheDistanceOnTheGround() {
    LessonReveal reveal = reveal(TROMBONE, "hand-off", "Johannesburg", "round-trip", "60");
    // Heathrow to Johannesburg is 9,070 km by the tables of airlines.
    Finding.Length miss = (Finding.Length) reveal.answers().get(0).miss().orElseThrow();
    assertThat(miss.length().kilometres()).isCloseTo(9_070, within(60.0));
  }

  @Test
  void theMissOfANumberIsTheDifferenceEitherWay() {
    LessonReveal low = reveal(TROMBONE, "hand-off", "Lagos", "round-trip", "60");
    Finding.Time is = (Finding.Time) low.answers().get(1).computed().orElseThrow();
    LessonReveal high =
        reveal(
            TROMBONE,
            "hand-off",
            "Lagos",
            "round-trip",
            Double.toString(Math.rint(is.time().millis()) + 100));
    assertThat(low.answers().get(1).miss())
        .contains(new Finding.Time(Latency.ofMillis(is.time().millis() - 60)));
    assertThat(((Finding.Time) high.answers().get(1).miss().orElseThrow()).time().millis())
        .isCloseTo(100, within(0.5)); // half of what was rounded
  }

  @Test
  void whoIsRightMissesByNothing() {
    LessonReveal reveal = reveal(TROMBONE, "hand-off", "London", "round-trip", "60");
    assertThat(reveal.answers().get(0).isSame()).isTrue();
    assertThat(
            ((Finding.Length) reveal.answers().get(0).miss().orElseThrow()).length().kilometres())
        .isZero();
  }

  @Test
  void aChoiceIsTheSameOrNotAndMissesByNoLength() {
    LessonReveal wrong = reveal(CIRCUIT, "winner", "circuit", "round-trip", "60");
    LessonReveal right = reveal(CIRCUIT, "winner", "internet", "round-trip", "60");
    assertThat(wrong.answers().get(0).isSame()).isFalse();
    assertThat(right.answers().get(0).isSame()).isTrue();
    assertThat(wrong.answers().get(0).miss()).isEmpty();
  }

  @Test
  void theAnswerDoesNotDependOnThePrediction() {
    LessonReveal one = reveal(TROMBONE, "hand-off", "London", "round-trip", "1");
    LessonReveal other =
        reveal(TROMBONE, "hand-off", "Sydney, AU".substring(0, 5) + "y-au", "round-trip", "999");
    assertThat(one.journey()).isEqualTo(other.journey());
    assertThat(one.figures()).isEqualTo(other.figures());
  }

  @Test
  void aPredictedHandOffIsAWayOnTheMap() {
    GuessedWay way =
        reveal(TROMBONE, "hand-off", "Lagos", "round-trip", "60").guess().orElseThrow();
    assertThat(way.metros().get(0)).isEqualTo(new MetroId("accra-gh"));
    assertThat(way.metros()).contains(new MetroId("lagos-ng"));
    assertThat(way.metros().get(way.metros().size() - 1)).isEqualTo(new MetroId("johannesburg-za"));
    // Let them meet there, as the change does, and the packets go this very way.
    LessonReveal changed = Lessons.reveal(TROMBONE, true);
    assertThat(way.length().kilometres())
        .isCloseTo(changed.length().orElseThrow().kilometres(), within(1.0));
  }

  @Test
  void aPredictedHandOffThatIsTheAnswerIsTheWayTaken() {
    LessonReveal reveal = reveal(TROMBONE, "hand-off", "London", "round-trip", "60");
    assertThat(reveal.guess().orElseThrow().length().kilometres())
        .isCloseTo(reveal.length().orElseThrow().kilometres(), within(1.0));
    assertThat(reveal.guessTimes().orElseThrow())
        .isCloseTo(reveal.times().orElseThrow(), within(0.01));
  }

  @Test
  void whereNothingArrivesThereIsNoLengthAndNoMiss() {
    LessonReveal cut = Lessons.reveal(TWO, true);
    assertThat(cut.length()).isEmpty();
    assertThat(cut.times()).isEmpty();
    assertThat(cut.answers().get(0).computed()).contains(new Finding.YesNo(false));
  }

  @Test
  void nothingIsRevealedWithoutAnAnswerToEveryQuestion() {
    assertThat(problems(TROMBONE, Map.of("round-trip", "60")))
        .containsOnlyKeys("hand-off")
        .containsEntry(
            "hand-off",
            "no answer to 'Where does the shop's network hand the packets to the cloud?';"
                + " predict first");
    assertThat(problems(TROMBONE, Map.of())).containsOnlyKeys("hand-off", "round-trip");
    assertThat(problems(TROMBONE, Map.of("hand-off", " ", "round-trip", "1")))
        .containsOnlyKeys("hand-off");
  }

  @ParameterizedTest
  @CsvSource({"Johannesbrug", "x", "<script>", "../../etc/passwd", "null"})
  void aMetroThatIsNoneIsRefused(String answer) {
    assertThat(problems(TROMBONE, Map.of("hand-off", answer, "round-trip", "1")).get("hand-off"))
        .startsWith("'" + answer + "' is no metro of the map");
  }

  @Test
  void aMetroThatIsNearlyOneIsSuggested() {
    assertThat(problems(TROMBONE, Map.of("hand-off", "Johannesbrug", "round-trip", "1")))
        .containsEntry(
            "hand-off", "'Johannesbrug' is no metro of the map; did you mean 'Johannesburg'?");
  }

  @Test
  void aNameOfSeveralMetrosIsRefusedWithTheirIds() {
    assertThat(problems(TROMBONE, Map.of("hand-off", "Sydney", "round-trip", "1")))
        .containsEntry("hand-off", "'Sydney' is no metro of the map; write sydney-au, sydney-ca");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "1e3", "NaN", "Infinity", "0x10", "12 ms", "1,5", "100001", "9999999999"})
  void aNumberThatIsNoneOrTooLargeIsRefused(String answer) {
    assertThat(problems(TROMBONE, Map.of("hand-off", "Lagos", "round-trip", answer)))
        .containsEntry("round-trip", "'" + answer + "' is no number of ms from 0 to 100000");
  }

  @Test
  void aChoiceThatIsNotOfferedIsRefused() {
    assertThat(problems(VALLEY, Map.of("network", "AS8075", "hand-off", "Lisbon")))
        .containsEntry("network", "'AS8075' is no choice; one of AS64501, AS64502, AS64510");
    assertThat(problems(CIRCUIT, Map.of("winner", "teleport", "round-trip", "1")))
        .containsEntry("winner", "'teleport' is no choice; one of circuit, internet");
    assertThat(problems(TWO, Map.of("passes", "maybe", "round-trip", "1")))
        .containsEntry("passes", "'maybe' is no choice; one of no, yes");
  }

  @Test
  void anAnswerToWhatIsNotAskedIsRefused() {
    assertThat(
            problems(
                TROMBONE, Map.of("hand-off", "Lagos", "round-trip", "1", "winner", "internet")))
        .containsEntry("winner", "nothing of kind 'winner' is asked; asked: hand-off, round-trip");
  }

  @Test
  void aVeryLongAnswerIsNotRepeatedWhole() {
    assertThat(
            problems(TROMBONE, Map.of("hand-off", "x".repeat(100_000), "round-trip", "1"))
                .get("hand-off"))
        .hasSizeLessThan(300);
    assertThat(
            problems(
                    TROMBONE,
                    Map.of("hand-off", "Lagos", "round-trip", "1", "k".repeat(100_000), "1"))
                .toString())
        .hasSizeLessThan(101_000);
  }

  @Test
  void aScenarioThatIsNoLessonTeachesNothing() {
    assertThatThrownBy(
            () ->
                LessonStudy.of(
                    Scenarios.WORLD, Lessons.read(Lessons.text("trombone").split("lesson:", 2)[0])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lesson.yaml is no lesson: no 'lesson'");
  }

  @Test
  void whatFailsMustBeSomethingThatCan() {
    assertThatThrownBy(
            () ->
                Lessons.read(
                    Lessons.text("cable-cut").replace("Fortaleza/Luanda", "Fortalezza/Luanda")))
        .hasMessageContaining("'corridor:Fortalezza/Luanda' names nothing that can fail")
        .hasMessageContaining("did you mean 'corridor:Fortaleza/Luanda'");
  }
}

package io.coldpotato.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.MetroId;
import io.coldpotato.topology.Asn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons as read; what is wrong with one stands in {@code lesson-mistakes.txt}. */
class LessonReaderTest {

  private static final Scenario SCENARIO = Reading.scenario(Reading.resource("lesson.yaml"));
  private static final Lesson LESSON = SCENARIO.lesson().orElseThrow();

  @TempDir Path folder;

  private static Lesson lesson(String old, String replacement) {
    return Reading.scenario(Reading.but("lesson.yaml", old, replacement)).lesson().orElseThrow();
  }

  private static Lesson.Alteration.Patched patched() {
    return (Lesson.Alteration.Patched) LESSON.change().alteration();
  }

  @Test
  void aScenarioWithoutTheKeyIsNoLesson() {
    assertThat(Reading.scenario(Reading.resource("good.yaml")).lesson()).isEmpty();
  }

  @Test
  void whatTheFileSaysIsInTheLesson() {
    assertThat(LESSON.number()).isEqualTo(3);
    assertThat(LESSON.title()).isEqualTo("There");
    assertThat(LESSON.goal()).isEqualTo("To see it.");
    assertThat(LESSON.minutes()).isEqualTo(15);
    assertThat(LESSON.after()).containsExactly("one", "two");
    assertThat(LESSON.introduction()).isEqualTo("An office.");
  }

  @Test
  void aKeyOfTheWayThatIsTheOnlyOneNeedNotBeSaid() {
    assertThat(LESSON.task().site()).isEqualTo("office");
    assertThat(LESSON.task().destination()).isEqualTo("erp");
    assertThat(LESSON.task().option()).isEqualTo("cold");
  }

  @Test
  void everyKindOfQuestionIsReadInOrder() {
    assertThat(LESSON.task().asks())
        .containsExactly(
            new LessonAsk.HandOff("Where in?"),
            new LessonAsk.ReplyHandOff("Where out?"),
            new LessonAsk.RoundTrip("How long?"),
            new LessonAsk.WayLength("How far?"),
            new LessonAsk.Winner("Which?"),
            new LessonAsk.NextNetwork(
                "Whom?", new Asn(3215), List.of(new Asn(5511), new Asn(8075))),
            new LessonAsk.Passes("By Paris?", new MetroId("paris-fr")),
            new LessonAsk.Arrives("At all?"));
  }

  @Test
  void aPlaceholderSpeaksOfTheLessonsWayUnlessItSaysOtherwise() {
    assertThat(LESSON.task().explanation().get(0).figures())
        .containsExactly(
            new LessonFigure(LessonFigure.Quantity.RTT, "office", "erp", "cold", false),
            new LessonFigure(LessonFigure.Quantity.RTT, "branch", "erp", "hot", false));
  }

  @Test
  void wordsAroundPlaceholdersStayAsTheyAre() {
    List<LessonText.Piece> pieces = LESSON.task().explanation().get(0).pieces();
    assertThat(pieces.get(0)).isEqualTo(new LessonText.Piece.Words("It takes "));
    assertThat(pieces.get(2)).isEqualTo(new LessonText.Piece.Words(", and "));
    assertThat(pieces.get(4)).isEqualTo(new LessonText.Piece.Words(" otherwise."));
  }

  @Test
  void aChangeMakesAScenarioByTheRulesOfExtends() {
    Scenario after = patched().scenario();
    assertThat(after.sites()).containsOnlyKeys("office", "shop");
    assertThat(after.seed()).isEqualTo(9);
    assertThat(after.options()).isEqualTo(SCENARIO.options());
    assertThat(Reading.at(after.sites(), "office")).isEqualTo(SCENARIO.site("office"));
  }

  @Test
  void theScenarioBeforeTheChangeStaysAsItIs() {
    assertThat(SCENARIO.sites()).containsOnlyKeys("office", "branch");
    assertThat(SCENARIO.seed()).isEqualTo(1);
  }

  @Test
  void whatTheAuthorExpectsOfTheFileSaysNothingOfTheChangedOne() {
    assertThat(SCENARIO.expectations()).hasSize(1);
    assertThat(patched().scenario().expectations()).isEmpty();
    assertThat(patched().scenario().lesson()).isEmpty();
  }

  @Test
  void aChangeIsJsonForThePageWithNumbersAndNothingAsTheyAre() {
    assertThat(patched().json())
        .isEqualTo(
            "{\"sites\":{\"branch\":null,\"shop\":{\"place\":\"Marseille, FR\",\"access\":"
                + "{\"technology\":\"cable\",\"down\":\"300 Mbit/s\",\"up\":\"30 Mbit/s\"}}},"
                + "\"seed\":9}");
  }

  @Test
  void theWayOfAChangeIsThatOfTheLessonButForWhatItSays() {
    Lesson.Task task = LESSON.change().task();
    assertThat(task.site()).isEqualTo("shop");
    assertThat(task.destination()).isEqualTo("erp");
    assertThat(task.option()).isEqualTo("cold");
  }

  @Test
  void beforeMeansTheWorldBeforeTheChange() {
    assertThat(LESSON.change().task().headline().figures())
        .containsExactly(
            new LessonFigure(LessonFigure.Quantity.RTT, "shop", "erp", "cold", false),
            new LessonFigure(LessonFigure.Quantity.RTT, "branch", "erp", "cold", true));
  }

  @Test
  void kindsAreReadWhateverTheirCase() {
    assertThat(lesson("{kind: arrives", "{kind: Arrives").task().asks().get(7))
        .isInstanceOf(LessonAsk.Arrives.class);
  }

  @Test
  void aLessonMayBeInherited() throws IOException {
    Files.writeString(folder.resolve("base.yaml"), Reading.resource("lesson.yaml"));
    Path own =
        Files.writeString(
            folder.resolve("own.yaml"),
            "extends: base.yaml\nlesson: {number: 4, change: {patch: {seed: 11}}}\n");
    Lesson read = Reading.READER.read(own).scenario().lesson().orElseThrow();
    assertThat(read.number()).isEqualTo(4);
    assertThat(read.title()).isEqualTo("There");
    assertThat(((Lesson.Alteration.Patched) read.change().alteration()).scenario().seed())
        .isEqualTo(11);
  }

  @Test
  void everyQuantityHasAWordOfItsOwn() {
    assertThat(LessonFigure.Quantity.words()).doesNotHaveDuplicates();
    for (LessonFigure.Quantity quantity : LessonFigure.Quantity.values()) {
      assertThat(
              lesson("It takes {rtt},", "It takes {" + quantity.word() + "},")
                  .task()
                  .explanation()
                  .get(0)
                  .figures()
                  .get(0)
                  .quantity())
          .isEqualTo(quantity);
    }
  }
}

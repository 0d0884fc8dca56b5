package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.connectivity.World;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.MetroId;
import io.coldpotato.scenario.Lesson;
import io.coldpotato.scenario.LessonAsk;
import io.coldpotato.scenario.LessonText;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every lesson to what it promises; what each says in words is in {@code LessonClaimsTest}.
 */
class LessonsTest {

  private static final World WORLD = Scenarios.WORLD;

  /** Of group index 1.5, as the tests of the gallery have it. */
  private static final double FIBRE_KM_PER_MS = 199.86;

  private static final Map<String, LessonReveal> REVEALED = new HashMap<>();

  private record Round(String id, boolean changed) {
    LessonReveal reveal() {
      return REVEALED.computeIfAbsent(toString(), key -> Lessons.reveal(id, changed));
    }

    @Override
    public String toString() {
      return id + (changed ? ", changed" : "");
    }
  }

  static List<String> ids() {
    return Lessons.ids();
  }

  static List<Round> rounds() {
    List<Round> rounds = new ArrayList<>();
    for (String id : Lessons.ids()) {
      rounds.add(new Round(id, false));
      rounds.add(new Round(id, true));
    }
    return rounds;
  }

  /** The comparison that {@code compare} would run, of which a lesson's scene knows nothing. */
  private static Comparison compared(LessonReveal reveal) {
    Compare compare =
        new Compare(WORLD, reveal.scenario(), Compare.Selection.ALL, reveal.scenario().seed());
    if (reveal.changed()
        && reveal.lesson().change().alteration() instanceof Lesson.Alteration.Without without) {
      compare = compare.failing(without.failures());
    }
    return compare.run(1);
  }

  private static Comparison.Result result(LessonReveal reveal) {
    Lesson.Task task = reveal.task();
    return compared(reveal).results().stream()
        .filter(
            r ->
                r.site().equals(task.site())
                    && r.destination().equals(task.destination())
                    && r.option().equals(task.option()))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Finding> answer(LessonReveal reveal, Class<? extends LessonAsk> kind) {
    return reveal.answers().stream()
        .filter(a -> kind.isInstance(a.ask()))
        .findFirst()
        .flatMap(LessonReveal.Answer::computed);
  }

  @Test
  void thereAreTenLessonsAtLeastNumberedFromOne() {
    List<Integer> numbers = ids().stream().map(id -> Lessons.study(id).lesson().number()).toList();
    assertThat(numbers).hasSizeGreaterThanOrEqualTo(10);
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aLessonBuildsOnEarlierOnesThatExist(String id) {
    Lesson lesson = Lessons.study(id).lesson();
    for (String earlier : lesson.after()) {
      assertThat(ids()).contains(earlier);
      assertThat(Lessons.study(earlier).lesson().number()).isLessThan(lesson.number());
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void noFigureOfAnAnswerStandsInTheFile(String id) {
    // Sentences are words and placeholders: what is left of digits are names such as SACS or
    // AS1221.
    Lesson lesson = Lessons.study(id).lesson();
    for (Lesson.Task task : List.of(lesson.task(), lesson.change().task())) {
      Stream.concat(Stream.of(task.headline()), task.explanation().stream())
          .flatMap(text -> text.pieces().stream())
          .filter(LessonText.Piece.Words.class::isInstance)
          .map(piece -> ((LessonText.Piece.Words) piece).text())
          .forEach(words -> assertThat(words).doesNotContainPattern("\\b\\d+\\b"));
      assertThat(task.headline().figures()).as("a headline names the answer").isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void everyPlaceholderHasAValue(Round round) {
    LessonReveal reveal = round.reveal();
    Stream.concat(Stream.of(reveal.task().headline()), reveal.task().explanation().stream())
        .flatMap(text -> text.figures().stream())
        .forEach(figure -> assertThat(reveal.figures()).containsKey(figure));
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void aSecondStudyGivesTheSame(Round round) {
    LessonReveal again = Lessons.reveal(round.id(), round.changed());
    assertThat(again.answers()).isEqualTo(round.reveal().answers());
    assertThat(again.figures()).isEqualTo(round.reveal().figures());
    assertThat(again.journey()).isEqualTo(round.reveal().journey());
    assertThat(again.guess()).isEqualTo(round.reveal().guess());
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void theWayIsTheOneThatCompareFinds(Round round) {
    assertThat(round.reveal().journey()).isEqualTo(result(round.reveal()).journey());
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void theWinnerIsTheOneThatCompareFinds(Round round) {
    LessonReveal reveal = round.reveal();
    List<Verdict.Ranked> ranked =
        compared(reveal).verdicts().stream()
            .filter(
                v ->
                    v.site().equals(reveal.task().site())
                        && v.destination().equals(reveal.task().destination()))
            .findFirst()
            .orElseThrow()
            .ranked();
    assertThat(reveal.verdict().ranked()).isEqualTo(ranked);
    answer(reveal, LessonAsk.Winner.class)
        .ifPresent(
            winner -> assertThat(winner).isEqualTo(new Finding.OptionKey(ranked.get(0).option())));
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void theRoundTripIsTheSumOfTheStepsAndNoSoonerThanLight(Round round) {
    LessonReveal reveal = round.reveal();
    Optional<Finding> answer = answer(reveal, LessonAsk.RoundTrip.class);
    if (answer.isEmpty()) {
      return;
    }
    double millis = ((Finding.Time) answer.orElseThrow()).time().millis();
    Journey.Reached journey = Lessons.reached(reveal);
    double steps =
        Stream.concat(journey.forward().stream(), journey.reverse().stream())
            .mapToDouble(hop -> hop.delay().oneWayMillis())
            .sum();
    assertThat(millis).isCloseTo(steps, within(1e-9)); // sums of a dozen doubles
    assertThat(millis)
        .isGreaterThan(2 * reveal.straight().orElseThrow().kilometres() / FIBRE_KM_PER_MS);
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void withoutTheMeetingThatIsTheAnswerPacketsAreHandedOverElsewhere(Round round) {
    LessonReveal reveal = round.reveal();
    Optional<Finding> answer = answer(reveal, LessonAsk.HandOff.class);
    if (answer.isEmpty()) {
      return;
    }
    MetroId metro = ((Finding.AtMetro) answer.orElseThrow()).metro();
    MeetingPoint meeting =
        Lessons.reached(reveal).forward().stream()
            .flatMap(hop -> hop.handOff().stream())
            .filter(point -> point.b().equals(Asn.MICROSOFT))
            .findFirst()
            .orElseThrow();
    assertThat(meeting.metro()).isEqualTo(metro);
    Lesson.Task task = reveal.task();
    Compare compare =
        new Compare(WORLD, reveal.scenario(), Compare.Selection.ALL, reveal.scenario().seed());
    Journey instead =
        compare.journey(
            compare.world().without(meeting), task.site(), task.destination(), task.option());
    if (instead instanceof Journey.Reached other) {
      assertThat(other.forward().stream().flatMap(hop -> hop.handOff().stream()).toList())
          .doesNotContain(meeting);
    }
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void theDistanceIsTheSumOfItsCorridors(Round round) {
    LessonReveal reveal = round.reveal();
    if (!(reveal.journey() instanceof Journey.Reached journey)) {
      return;
    }
    double corridors =
        journey.forward().stream()
            .map(hop -> hop.delay().segment().carriage())
            .mapToDouble(LessonsTest::kilometres)
            .sum();
    // The tail of the line, from the city's centre to the PoP, is all that lies in no corridor.
    assertThat(reveal.length().orElseThrow().kilometres()).isCloseTo(corridors, within(30.0));
    assertThat(reveal.length().orElseThrow().kilometres())
        .isGreaterThan(reveal.straight().orElseThrow().kilometres() * 0.98 - 30);
  }

  private static double kilometres(io.coldpotato.latency.Segment.Carriage carriage) {
    if (carriage instanceof io.coldpotato.latency.Segment.Carriage.CarrierFibre fibre) {
      return fibre.way().corridors().stream().mapToDouble(c -> c.length().kilometres()).sum();
    }
    return carriage instanceof io.coldpotato.latency.Segment.Carriage.CloudFibre fibre
        ? fibre.way().corridors().stream().mapToDouble(c -> c.length().kilometres()).sum()
        : 0;
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void theAnswerOfAChoiceIsOneOfThem(Round round) {
    for (LessonReveal.Answer answer : round.reveal().answers()) {
      if (answer.ask() instanceof LessonAsk.NextNetwork next) {
        Asn asn = ((Finding.Networks) answer.computed().orElseThrow()).networks().get(0);
        assertThat(next.choices()).contains(asn);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theChangeChangesTheWayOrItsTime(String id) {
    LessonReveal after = new Round(id, true).reveal();
    assertThat(after.journey()).isNotEqualTo(after.before().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theChangeTakesNothingAwayThatIsNotThere(String id) {
    if (Lessons.study(id).lesson().change().alteration()
        instanceof Lesson.Alteration.Patched patched) {
      Scenario after = patched.scenario();
      assertThat(after.worldEdit().withoutEffect(WORLD.including(after.namedNetworks()))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyLessonAsksAgainAfterItsChange(String id) {
    Lesson lesson = Lessons.study(id).lesson();
    assertThat(lesson.task().asks()).hasSizeBetween(1, 3);
    assertThat(lesson.change().task().asks()).hasSizeBetween(1, 3);
  }
}

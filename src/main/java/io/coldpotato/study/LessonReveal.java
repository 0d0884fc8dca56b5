package io.coldpotato.study;

import io.coldpotato.connectivity.World;
import io.coldpotato.scenario.Lesson;
import io.coldpotato.scenario.LessonAsk;
import io.coldpotato.scenario.LessonFigure;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.units.Distance;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The computed answer of a lesson beside what was predicted.
 *
 * @param lesson of which
 * @param scenario in which, as changed when it is
 * @param world in which, with all that scenario and change do to it
 * @param task what was asked
 * @param changed whether after the change
 * @param answers one for each question, in order
 * @param figures values of the placeholders of the task's sentences; one that has none is absent
 * @param journey the way that was asked about
 * @param before the same way before the change; empty unless changed
 * @param verdict on all options of that site and destination
 * @param length of the way there, when it arrives
 * @param straight the geodesic, when it is known where the destination is served
 * @param times the former over the latter, outside one city
 * @param guess the way by a predicted hand-off, when one was asked for and there is one
 * @param guessTimes its length over the geodesic, outside one city
 */
public record LessonReveal(
    Lesson lesson,
    Scenario scenario,
    World world,
    Lesson.Task task,
    boolean changed,
    List<Answer> answers,
    Map<LessonFigure, Finding> figures,
    Journey journey,
    Optional<Journey> before,
    Verdict verdict,
    Optional<Distance> length,
    Optional<Distance> straight,
    Optional<Double> times,
    Optional<GuessedWay> guess,
    Optional<Double> guessTimes) {

  /** Copies list and map. */
  public LessonReveal {
    answers = List.copyOf(answers);
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /**
   * A question answered.
   *
   * @param ask the question
   * @param computed the answer; empty when nothing arrives that could have one
   * @param predicted what was said before
   * @param miss how far apart they are: a time or a length; empty where that is no quantity
   */
  public record Answer(
      LessonAsk ask, Optional<Finding> computed, Finding predicted, Optional<Finding> miss) {

    /** Returns whether the prediction is the answer. */
    public boolean isSame() {
      return computed.filter(predicted::equals).isPresent();
    }
  }
}

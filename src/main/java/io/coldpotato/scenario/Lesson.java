package io.coldpotato.scenario;

import io.coldpotato.connectivity.Failure;
import java.util.List;

/**
 * What a scenario teaches: a class is asked, predicts, and sees the computed answer; then one thing
 * is changed and it is asked again.
 *
 * @param number its place among all lessons, from 1
 * @param title in a few words
 * @param goal what a pupil knows afterwards
 * @param minutes how long it takes
 * @param after names of the lessons it builds on, those of their files
 * @param introduction what must be known to predict
 * @param task what is asked and explained
 * @param change the second round
 */
public record Lesson(
    int number,
    String title,
    String goal,
    int minutes,
    List<String> after,
    String introduction,
    Task task,
    Change change) {

  /** Copies the list. */
  public Lesson {
    after = List.copyOf(after);
  }

  /**
   * Questions about one way, and what explains their answers.
   *
   * @param site site key
   * @param destination destination key
   * @param option option key
   * @param asks at least one, no kind twice
   * @param headline the answer in a sentence
   * @param explanation at least one sentence
   */
  public record Task(
      String site,
      String destination,
      String option,
      List<LessonAsk> asks,
      LessonText headline,
      List<LessonText> explanation) {
    /** Copies the lists. */
    public Task {
      asks = List.copyOf(asks);
      explanation = List.copyOf(explanation);
    }
  }

  /**
   * The one thing that is changed.
   *
   * @param name what is done, for a button
   * @param introduction what happens
   * @param alteration how the scenario becomes another
   * @param task what is asked then
   */
  public record Change(String name, String introduction, Alteration alteration, Task task) {}

  /** How a change makes another scenario. */
  public sealed interface Alteration {

    /**
     * Keys laid over the file by the rules of {@code extends}.
     *
     * @param json those keys as JSON
     * @param scenario what the file becomes
     */
    record Patched(String json, Scenario scenario) implements Alteration {}

    /**
     * Things fail, as for {@code compare --without}.
     *
     * @param failures at least one
     */
    record Without(List<Failure> failures) implements Alteration {
      /** Copies the list. */
      public Without {
        failures = List.copyOf(failures);
      }
    }
  }
}

package io.coldpotato.web;

import io.coldpotato.input.NotValidException;
import io.coldpotato.report.LessonJson;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.ScenarioDocument;
import io.coldpotato.scenario.ScenarioReader;
import io.coldpotato.study.LessonStudy;
import io.coldpotato.study.Prediction;
import io.coldpotato.study.Worlds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lessons of a gallery: their questions, and answers to those who predicted.
 *
 * <p>Safe for several threads. It keeps one study for each lesson of the gallery, no prediction.
 */
final class Lessons {

  private final Worlds worlds;
  private final Gallery gallery;
  private final ScenarioReader reader;
  private final Map<String, LessonStudy> studies = new ConcurrentHashMap<>();

  Lessons(Worlds worlds, Gallery gallery, ScenarioReader reader) {
    this.worlds = worlds;
    this.gallery = gallery;
    this.reader = reader;
  }

  /** Returns a lesson's question as JSON, with nothing of its answer. */
  String question(String id) {
    return LessonJson.question(study(id), id);
  }

  /**
   * Returns the answer as JSON, once something sensible was predicted.
   *
   * @param changed whether to the questions after the change
   * @param answers by the questions' kinds
   */
  String reveal(String id, boolean changed, Map<String, String> answers) {
    LessonStudy study = study(id);
    Prediction.Reading reading = study.prediction(changed, answers);
    if (reading instanceof Prediction.Reading.Problems problems) {
      List<Refusal.Problem> all = new ArrayList<>();
      problems
          .problems()
          .forEach(
              (kind, message) ->
                  all.add(
                      new Refusal.Problem(
                          List.of("answer", PatchLimits.shown(kind)),
                          PatchLimits.shown(message),
                          "")));
      throw new Refusal(400, all.get(0).message(), all);
    }
    Prediction prediction = ((Prediction.Reading.Whole) reading).prediction();
    return LessonJson.reveal(study.reveal(prediction), worlds.base(), id);
  }

  private LessonStudy study(String id) {
    String scenario = Gallery.LESSONS + id;
    ScenarioDocument document =
        gallery
            .find(scenario)
            .filter(found -> found.has("lesson"))
            .orElseThrow(
                () ->
                    new Refusal(
                        404,
                        "there is no lesson '"
                            + PatchLimits.shown(id)
                            + "'; /api/gallery lists those that there are"));
    return studies.computeIfAbsent(scenario, s -> LessonStudy.of(worlds, read(document)));
  }

  private Scenario read(ScenarioDocument document) {
    try {
      return reader
          .read(document.name(), document.yaml().getBytes(StandardCharsets.UTF_8))
          .scenario();
    } catch (NotValidException e) {
      throw new IllegalStateException(document.name() + " was valid when it was listed", e);
    }
  }
}

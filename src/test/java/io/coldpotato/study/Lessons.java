package io.coldpotato.study;

import io.coldpotato.scenario.KnownNames;
import io.coldpotato.scenario.LessonAsk;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lessons that come with the program, in the built-in world. */
public final class Lessons {

  public static final io.coldpotato.connectivity.World WORLD = Scenarios.WORLD;

  public static final Path FOLDER = Path.of("scenarios", "lessons");

  private static final ScenarioReader READER = ScenarioReader.of(KnownNames.of(Scenarios.WORLD));

  private Lessons() {}

  /** Returns their names, by number. */
  public static List<String> ids() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString().replaceFirst("\\.yaml$", ""))
          .sorted(java.util.Comparator.comparingInt(id -> study(id).lesson().number()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(String id) {
    return FOLDER.resolve(id + ".yaml");
  }

  public static Scenario scenario(String id) {
    return READER.read(file(id)).scenario();
  }

  static Scenario read(String text) {
    return READER.read("lesson.yaml", text.getBytes(StandardCharsets.UTF_8)).scenario();
  }

  static String text(String id) {
    try {
      return Files.readString(file(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static LessonStudy study(String id) {
    return LessonStudy.of(Scenarios.WORLD, scenario(id));
  }

  /** Returns the answers to some sensible prediction. */
  public static LessonReveal reveal(String id, boolean changed) {
    return reveal(study(id), changed);
  }

  public static LessonReveal reveal(LessonStudy study, boolean changed) {
    return study.reveal(whole(study.prediction(changed, guesses(study, changed))));
  }

  static Prediction whole(Prediction.Reading reading) {
    if (reading instanceof Prediction.Reading.Whole whole) {
      return whole.prediction();
    }
    throw new AssertionError(((Prediction.Reading.Problems) reading).problems());
  }

  /** Returns an answer of the right sort to every question. */
  public static Map<String, String> guesses(LessonStudy study, boolean changed) {
    Map<String, String> guesses = new LinkedHashMap<>();
    for (LessonAsk ask :
        (changed ? study.lesson().change().task() : study.lesson().task()).asks()) {
      guesses.put(
          ask.kind(),
          switch (ask.kind()) {
            case "hand-off", "reply-hand-off" -> "paris-fr";
            case "round-trip" -> "60";
            case "distance" -> "1000";
            case "winner" -> study.scenario().options().keySet().iterator().next();
            case "network" -> ((LessonAsk.NextNetwork) ask).choices().get(0).toString();
            default -> "yes";
          });
    }
    return guesses;
  }

  static Journey.Reached reached(LessonReveal reveal) {
    return (Journey.Reached) reveal.journey();
  }

  static Journey.Reached reachedBefore(LessonReveal reveal) {
    return (Journey.Reached) reveal.before().orElseThrow();
  }
}

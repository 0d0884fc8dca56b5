package io.coldpotato.web;

import io.coldpotato.scenario.ScenarioDocument;
import io.coldpotato.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The scenarios that a page may show, read once. */
public final class Gallery {

  private static final String FOLDER = "gallery";
  private static final String FIRST = "hello";

  /** What the ids of lessons begin with. */
  static final String LESSONS = "lessons/";

  private final Map<String, ScenarioDocument> documents;

  private Gallery(Map<String, ScenarioDocument> documents) {
    if (documents.isEmpty()) {
      throw new IllegalArgumentException("a gallery needs a scenario");
    }
    this.documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
  }

  /** Returns the scenarios that come with the program. */
  public static Gallery builtIn() {
    return ProgramFiles.in(FOLDER, folder -> of(folder, files(folder)));
  }

  /**
   * Returns scenarios of a user.
   *
   * @param folder their ids are relative to it, without the ending
   * @param files known to be valid, at least one
   */
  public static Gallery of(Path folder, Collection<Path> files) {
    Map<String, ScenarioDocument> documents = new LinkedHashMap<>();
    for (Path file : files) {
      String id = id(folder, file);
      documents.put(id, ScenarioReader.document(file).named(id + ".yaml"));
    }
    return new Gallery(documents);
  }

  private static String id(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\.ya?ml$", "");
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the id of the scenario that a page opens with. */
  String start() {
    return documents.containsKey(FIRST) ? FIRST : documents.keySet().iterator().next();
  }

  /** Returns a scenario's document. */
  Optional<ScenarioDocument> find(String id) {
    return Optional.ofNullable(documents.get(id));
  }

  /** Returns the ids of all scenarios. */
  Collection<String> ids() {
    return documents.keySet();
  }

  /** Lessons in the order of their numbers, all else in the order of ids. */
  private Map<String, ScenarioDocument> listed() {
    Map<String, ScenarioDocument> listed = new LinkedHashMap<>();
    documents.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> number(e.getValue())))
        .forEach(e -> listed.put(e.getKey(), e.getValue()));
    return listed;
  }

  private static int number(ScenarioDocument document) {
    return document
        .text("lesson", "number")
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(Integer::valueOf)
        .orElse(0);
  }

  /** Returns what a page lists. */
  String json() {
    JsonMapper json = new JsonMapper();
    ObjectNode root = json.createObjectNode();
    ArrayNode scenarios = root.putArray("scenarios");
    ArrayNode lessons = root.putArray("lessons");
    listed()
        .forEach(
            (id, document) -> {
              boolean isLesson = id.startsWith(LESSONS) && document.has("lesson");
              ObjectNode object = (isLesson ? lessons : scenarios).addObject().put("id", id);
              object.put("name", document.text("name").orElse(id));
              if (isLesson) {
                document.text("lesson", "goal").ifPresent(goal -> object.put("goal", goal));
              } else {
                object.put("description", document.text("description").orElse("").strip());
              }
            });
    root.put("start", start());
    return json.writeValueAsString(root);
  }
}

package io.coldpotato.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Makes of a file what a lesson's change leaves of it. */
final class LessonPatch {

  /** Keys that a change cannot hold, with why not. */
  private static final Map<String, String> FORBIDDEN =
      Map.of(
          "extends", "a change lies over this file, and extends no other",
          "lesson", "a change cannot change the lesson itself",
          "schemaVersion", "a change is of the same version as its file");

  private final YamlNode.Mapping top;
  private final KnownNames known;
  private final MetroNames metros;
  private final DiagnosticLog log;
  private final String file;
  private final String sha256;

  /**
   * Makes a patch of a file.
   *
   * @param top the file, merged with those it extends
   * @param file its name
   * @param sha256 of its bytes
   */
  LessonPatch(
      YamlNode.Mapping top,
      KnownNames known,
      MetroNames metros,
      DiagnosticLog log,
      String file,
      String sha256) {
    this.top = top;
    this.known = known;
    this.metros = metros;
    this.log = log;
    this.file = file;
    this.sha256 = sha256;
  }

  /**
   * What a change makes of the file.
   *
   * @param alteration the scenario and the keys laid over it
   * @param references what that scenario declares
   */
  record Result(Lesson.Alteration.Patched alteration, References references) {}

  /** Returns what the file becomes, and reports what is wrong with that. */
  Result apply(View patch) {
    patch
        .map()
        .entries()
        .forEach(
            (key, entry) ->
                Optional.ofNullable(FORBIDDEN.get(key))
                    .ifPresent(
                        why -> log.error(entry.key(), "'" + key + "' under 'patch': " + why, "")));
    YamlNode.Mapping over = without(patch.map(), FORBIDDEN.keySet());
    // What the author expects of the file says nothing of the changed one.
    YamlNode.Mapping changed =
        without(Inheritance.merge(top, over, log), Set.of("lesson", "expect", "extends"));
    ScenarioShape.TOP.check(changed, "", log);
    Scenario scenario = new ScenarioBinder(changed, known, metros, log).bind(file, sha256);
    String json = JsonMapper.shared().writeValueAsString(YamlTrees.json(over));
    return new Result(
        new Lesson.Alteration.Patched(json, scenario), new References(new View(changed, log)));
  }

  private static YamlNode.Mapping without(YamlNode.Mapping map, Iterable<String> keys) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(map.entries());
    keys.forEach(entries::remove);
    return YamlNode.Mapping.of(map.mark(), map.inFlow(), entries);
  }
}

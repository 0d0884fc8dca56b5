package io.coldpotato.scenario;

import io.coldpotato.connectivity.Failure;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes the lesson of a checked file. */
final class LessonBinder {

  private final NameResolver names;
  private final DiagnosticLog log;
  private final References references;
  private final LessonPatch patch;
  private final Function<List<YamlNode.Scalar>, List<Failure>> failing;

  /**
   * Makes a binder.
   *
   * @param references what the file declares
   * @param patch makes what a change leaves of the file
   * @param failing finds what goes by names, and reports those that mean nothing
   */
  LessonBinder(
      NameResolver names,
      DiagnosticLog log,
      References references,
      LessonPatch patch,
      Function<List<YamlNode.Scalar>, List<Failure>> failing) {
    this.names = names;
    this.log = log;
    this.references = references;
    this.patch = patch;
    this.failing = failing;
  }

  /** Returns the lesson; it is whole only when the log has no errors. */
  Optional<Lesson> bind(View top) {
    return top.view("lesson").map(this::lesson);
  }

  private Lesson lesson(View lesson) {
    Way way = new Way(lesson, references, Map.of());
    way.requireAll(lesson, references);
    return new Lesson(
        lesson.whole("number").orElse(1L).intValue(),
        text(lesson, "title"),
        text(lesson, "goal"),
        lesson.whole("minutes").orElse(1L).intValue(),
        lesson.scalars("after").stream().map(s -> s.text().strip()).toList(),
        text(lesson, "introduction"),
        task(lesson, way, new LessonTextReader(log, references, Optional.empty())),
        change(lesson, way));
  }

  private static String text(View view, String key) {
    return view.text(key).orElse("").strip();
  }

  /** The keys of the way that a task is about, found in this order: stated, inherited, the only. */
  private final class Way {

    private final Map<String, String> keys = new TreeMap<>();

    Way(View task, References known, Map<String, String> inherited) {
      for (String what : List.of("site", "destination", "option")) {
        Optional<YamlNode.Scalar> stated = task.scalar(what);
        if (stated.isPresent()) {
          known.isDeclared(what, stated.orElseThrow().text(), stated.orElseThrow().mark());
          keys.put(what, stated.orElseThrow().text());
        } else if (inherited.containsKey(what)) {
          String key = inherited.getOrDefault(what, "");
          if (references.has(what, key)) {
            known.isDeclared(what, key, task.map().mark());
          }
          keys.put(what, key);
        } else {
          known.only(what).ifPresent(key -> keys.put(what, key));
        }
      }
    }

    /** Reports keys that are neither stated nor the only ones. */
    void requireAll(View task, References known) {
      for (String what : List.of("site", "destination", "option")) {
        if (!keys.containsKey(what) && !task.has(what) && known.hasSeveral(what)) {
          log.error(
              task.map().mark(),
              "missing key '" + what + "' in lesson",
              "there are several: say which is meant");
        }
      }
    }

    String key(String what) {
      return keys.getOrDefault(what, "");
    }
  }

  private Lesson.Task task(View view, Way way, LessonTextReader reader) {
    return new Lesson.Task(
        way.key("site"),
        way.key("destination"),
        way.key("option"),
        asks(view),
        view.scalar("headline")
            .map(s -> reader.read(s, way.keys))
            .orElse(new LessonText(List.of())),
        view.scalars("explanation").stream().map(s -> reader.read(s, way.keys)).toList());
  }

  private List<LessonAsk> asks(View task) {
    List<LessonAsk> asks = new ArrayList<>();
    Set<String> kinds = new HashSet<>();
    for (View view : task.maps("asks")) {
      Optional<LessonAsk> ask = ask(view);
      ask.ifPresent(asks::add);
      ask.filter(a -> !kinds.add(a.kind()))
          .ifPresent(
              a ->
                  log.error(
                      view.map().mark(),
                      "a second question of kind '" + a.kind() + "'",
                      "ask it in the change, or in a lesson of its own"));
    }
    if (task.node("asks").isPresent() && task.items("asks").isEmpty()) {
      log.error(
          task.map().entry("asks").key(), "expected at least one question", "add one to 'asks'");
    }
    if (task.node("explanation").isPresent() && task.items("explanation").isEmpty()) {
      log.error(
          task.map().entry("explanation").key(), "expected at least one sentence", "say why it is");
    }
    return asks;
  }

  private Optional<LessonAsk> ask(View view) {
    String question = text(view, "question");
    return switch (view.text("kind").orElse("").toLowerCase(java.util.Locale.ROOT)) {
      case "hand-off" -> Optional.of(new LessonAsk.HandOff(question));
      case "reply-hand-off" -> Optional.of(new LessonAsk.ReplyHandOff(question));
      case "round-trip" -> Optional.of(new LessonAsk.RoundTrip(question));
      case "distance" -> Optional.of(new LessonAsk.WayLength(question));
      case "winner" -> Optional.of(new LessonAsk.Winner(question));
      case "arrives" -> Optional.of(new LessonAsk.Arrives(question));
      case "passes" ->
          view.scalar("metro")
              .flatMap(names::metro)
              .map(metro -> new LessonAsk.Passes(question, metro.id()));
      case "network" ->
          view.scalar("from")
              .flatMap(names::network)
              .map(from -> new LessonAsk.NextNetwork(question, from, choices(view)));
      default -> Optional.empty();
    };
  }

  private List<Asn> choices(View view) {
    List<Asn> choices = new ArrayList<>();
    for (YamlNode.Scalar scalar : view.scalars("choices")) {
      names
          .network(scalar)
          .ifPresent(
              asn -> {
                if (choices.contains(asn)) {
                  log.error(scalar.mark(), "'" + asn + "' is a choice already", "delete it");
                } else {
                  choices.add(asn);
                }
              });
    }
    if (view.node("choices").isPresent() && view.items("choices").size() < 2) {
      log.error(
          view.map().entry("choices").key(), "expected at least two choices", "name the networks");
    }
    return choices;
  }

  private Lesson.Change change(View lesson, Way way) {
    // One that is missing is reported already, and the scenario is never used.
    View change = lesson.view("change").orElseGet(() -> nothing(lesson.map().mark()));
    Optional<LessonPatch.Result> patched = change.view("patch").map(patch::apply);
    References after = patched.map(LessonPatch.Result::references).orElse(references);
    Way changedWay = new Way(change, after, way.keys);
    Lesson.Alteration alteration =
        patched
            .<Lesson.Alteration>map(LessonPatch.Result::alteration)
            .orElseGet(() -> new Lesson.Alteration.Without(failures(change)));
    return new Lesson.Change(
        text(change, "name"),
        text(change, "introduction"),
        alteration,
        task(change, changedWay, new LessonTextReader(log, after, Optional.of(references))));
  }

  private View nothing(Mark mark) {
    return new View(YamlNode.Mapping.of(mark, false, Map.of()), log);
  }

  private List<Failure> failures(View change) {
    if (change.node("without").isPresent() && change.items("without").isEmpty()) {
      log.error(change.map().entry("without").key(), "expected at least one id", "say what fails");
    }
    return failing.apply(change.scalars("without"));
  }
}

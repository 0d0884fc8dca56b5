package io.coldpotato.study;

import io.coldpotato.connectivity.Failure;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.MetroId;
import io.coldpotato.scenario.Lesson;
import io.coldpotato.scenario.LessonAsk;
import io.coldpotato.scenario.LessonFigure;
import io.coldpotato.scenario.LessonText;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.units.Distance;
import io.coldpotato.units.Latency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Computes what a lesson asks: nothing of an answer stands in its file.
 *
 * <p>Immutable and safe for several threads. An answer depends on scenario and world alone.
 */
public final class LessonStudy {

  private final Worlds worlds;
  private final Scenario scenario;
  private final Lesson lesson;

  private LessonStudy(Worlds worlds, Scenario scenario, Lesson lesson) {
    this.worlds = worlds;
    this.scenario = scenario;
    this.lesson = lesson;
  }

  /**
   * Prepares a lesson.
   *
   * @param world the built-in world or a user's; the scenario's changes are made here
   * @param scenario one that is a lesson
   * @throws IllegalArgumentException if the scenario is no lesson
   */
  public static LessonStudy of(World world, Scenario scenario) {
    return of(new Worlds(world), scenario);
  }

  /**
   * Prepares a lesson whose worlds are shared with others, so that a class that looks at one lesson
   * waits once.
   *
   * @param worlds made of the built-in world or a user's
   * @param scenario one that is a lesson
   * @throws IllegalArgumentException if the scenario is no lesson
   */
  public static LessonStudy of(Worlds worlds, Scenario scenario) {
    Lesson lesson =
        scenario
            .lesson()
            .orElseThrow(
                () -> new IllegalArgumentException(scenario.file() + " is no lesson: no 'lesson'"));
    return new LessonStudy(worlds, scenario, lesson);
  }

  /** Returns the lesson. */
  public Lesson lesson() {
    return lesson;
  }

  /** Returns the scenario before the change. */
  public Scenario scenario() {
    return scenario;
  }

  /** Returns the world before the change, as the lesson was given it. */
  public World world() {
    return worlds.base();
  }

  /**
   * Reads answers of a class.
   *
   * @param changed whether to the questions after the change
   * @param answers by the questions' kinds: a metro's id or name, a number, a choice
   */
  public Prediction.Reading prediction(boolean changed, Map<String, String> answers) {
    Scenario asked = changed ? changedScenario() : scenario;
    return new PredictionReader(
            task(changed).asks(), world().graph().metros().values(), asked.options().keySet())
        .read(changed, answers);
  }

  private Lesson.Task task(boolean changed) {
    return changed ? lesson.change().task() : lesson.task();
  }

  private Scenario changedScenario() {
    return lesson.change().alteration() instanceof Lesson.Alteration.Patched patched
        ? patched.scenario()
        : scenario;
  }

  /**
   * Returns the answers beside a prediction, which {@link #prediction} made.
   *
   * <p>Time: a journey for each way that questions and sentences ask about, in two worlds at most.
   */
  public LessonReveal reveal(Prediction prediction) {
    boolean changed = prediction.changed();
    LessonScene before = scene(scenario);
    LessonScene now = changed ? changed() : before;
    Lesson.Task task = task(changed);
    LessonScene.Way way = new LessonScene.Way(task.site(), task.destination(), task.option());
    List<LessonReveal.Answer> answers = new ArrayList<>();
    for (LessonAsk ask : task.asks()) {
      Finding predicted =
          Optional.ofNullable(prediction.values().get(ask.kind()))
              .orElseThrow(() -> new IllegalArgumentException("no prediction of " + ask.kind()));
      Optional<Finding> computed = now.answer(ask, way);
      answers.add(
          new LessonReveal.Answer(
              ask, computed, predicted, computed.flatMap(c -> miss(now.world(), predicted, c))));
    }
    Journey journey = now.journey(way);
    Optional<Distance> length =
        journey instanceof Journey.Reached reached
            ? Optional.of(LessonScene.length(reached.forward()))
            : Optional.empty();
    Optional<GuessedWay> guess = guess(prediction, now, way);
    return new LessonReveal(
        lesson,
        now.scenario(),
        now.world(),
        task,
        changed,
        answers,
        figures(task, now, before),
        journey,
        changed ? Optional.of(before.journey(commonWay(way))) : Optional.empty(),
        now.verdict(way),
        length,
        now.straight(way),
        length.flatMap(l -> now.times(l, way)),
        guess,
        guess.flatMap(g -> now.times(g.length(), way)));
  }

  /** A way that only the change makes has no before; the lesson's own stands for it then. */
  private LessonScene.Way commonWay(LessonScene.Way way) {
    boolean known =
        scenario.sites().containsKey(way.site())
            && scenario.destinations().containsKey(way.destination())
            && scenario.options().containsKey(way.option());
    return known
        ? way
        : new LessonScene.Way(
            lesson.task().site(), lesson.task().destination(), lesson.task().option());
  }

  private LessonScene changed() {
    Scenario after = changedScenario();
    if (lesson.change().alteration() instanceof Lesson.Alteration.Without without) {
      List<Failure> failed = new ArrayList<>(after.failures());
      failed.addAll(without.failures());
      return scene(after.failing(failed.stream().distinct().toList()));
    }
    return scene(after);
  }

  private LessonScene scene(Scenario of) {
    return new LessonScene(worlds.compare(of, Timing.DEFAULT), of);
  }

  private static Map<LessonFigure, Finding> figures(
      Lesson.Task task, LessonScene now, LessonScene before) {
    Map<LessonFigure, Finding> figures = new LinkedHashMap<>();
    Stream.concat(Stream.of(task.headline()), task.explanation().stream())
        .map(LessonText::figures)
        .flatMap(List::stream)
        .distinct()
        .forEach(
            figure ->
                (figure.before() ? before : now)
                    .value(
                        figure.quantity(),
                        new LessonScene.Way(figure.site(), figure.destination(), figure.option()))
                    .ifPresent(value -> figures.put(figure, value)));
    return figures;
  }

  private static Optional<GuessedWay> guess(
      Prediction prediction, LessonScene scene, LessonScene.Way way) {
    return prediction.values().values().stream()
        .filter(Finding.AtMetro.class::isInstance)
        .map(said -> ((Finding.AtMetro) said).metro())
        .findFirst()
        .flatMap(
            metro ->
                GuessedWay.by(
                    metro,
                    scene.world(),
                    scene.scenario().site(way.site()),
                    scene.scenario().destination(way.destination())));
  }

  /** How far a prediction is off; empty where both are no quantities. */
  private static Optional<Finding> miss(World world, Finding predicted, Finding computed) {
    if (predicted instanceof Finding.AtMetro said && computed instanceof Finding.AtMetro is) {
      return Optional.of(new Finding.Length(between(world, said.metro(), is.metro())));
    }
    if (predicted instanceof Finding.Time said && computed instanceof Finding.Time is) {
      return Optional.of(
          new Finding.Time(Latency.ofMillis(Math.abs(said.time().millis() - is.time().millis()))));
    }
    if (predicted instanceof Finding.Length said && computed instanceof Finding.Length is) {
      return Optional.of(
          new Finding.Length(
              Distance.ofKilometres(
                  Math.abs(said.length().kilometres() - is.length().kilometres()))));
    }
    return Optional.empty();
  }

  private static Distance between(World world, MetroId a, MetroId b) {
    return world.graph().metro(a).coordinates().geodesicTo(world.graph().metro(b).coordinates());
  }
}

package io.coldpotato.report;

import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Failure;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Coordinates;
import io.coldpotato.scenario.Lesson;
import io.coldpotato.scenario.LessonAsk;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.study.GuessedWay;
import io.coldpotato.study.LessonReveal;
import io.coldpotato.study.LessonStudy;
import io.coldpotato.study.Prediction;
import io.coldpotato.topology.Asn;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes lessons as JSON for the page: the question without a word of its answer, and the answer
 * beside what was predicted.
 */
public final class LessonJson {

  private LessonJson() {}

  /**
   * Returns a lesson's question; nothing in it is computed by routing.
   *
   * @param study of the lesson
   * @param id the name of its file without {@code .yaml}
   */
  public static String question(LessonStudy study, String id) {
    Lesson lesson = study.lesson();
    Scenario scenario = study.scenario();
    WorldFacts facts = facts(study.world(), scenario);
    ObjectNode root =
        Json.object()
            .put("id", id)
            .put("number", lesson.number())
            .put("title", lesson.title())
            .put("goal", lesson.goal())
            .put("minutes", lesson.minutes());
    root.set("after", Json.strings(lesson.after()));
    root.put("introduction", lesson.introduction());
    root.set("state", state(id, lesson.task()));
    Site site = scenario.site(lesson.task().site());
    ObjectNode home =
        root.putObject("site").put("id", site.id()).put("place", site.place().label());
    home.set("at", at(site.place().coordinates()));
    Destination destination = scenario.destination(lesson.task().destination());
    ObjectNode end =
        root.putObject("destination")
            .put("id", destination.id())
            .put("label", facts.place(destination));
    if (destination instanceof Destination.InRegion in) {
      study
          .world()
          .catalogue()
          .region(in.region())
          .ifPresent(region -> end.set("at", at(region.coordinates())));
    }
    root.set("asks", asks(lesson.task().asks(), scenario, facts));
    return Json.text(root);
  }

  /**
   * Returns the answer.
   *
   * @param world the world that the lesson was given, before any change
   * @param id the name of its file without {@code .yaml}
   */
  public static String reveal(LessonReveal reveal, World world, String id) {
    WorldFacts facts = WorldFacts.of(reveal.world()).knowing(List.of(reveal.journey()));
    LessonSentences sentences = new LessonSentences(facts, new OptionNames(reveal.scenario()));
    JourneyJson journeys = new JourneyJson(facts);
    ObjectNode root = Json.object().put("id", id).put("changed", reveal.changed());
    root.put("headline", sentence(sentences.text(reveal.task().headline(), reveal.figures())));
    root.set("asks", LessonAnswerJson.answers(reveal, sentences));
    root.set("rows", LessonAnswerJson.rows(reveal, sentences));
    root.set(
        "explanation",
        Json.strings(
            reveal.task().explanation().stream()
                .map(s -> sentence(sentences.text(s, reveal.figures())))
                .toList()));
    root.set(
        "rests_on", Json.strings(Outcomes.assumptions(reveal.journey(), new Sentences(facts))));
    root.set("state", changedState(id, reveal));
    ObjectNode result = root.putObject("result");
    journeys.addTo(result, reveal.journey());
    reveal.before().ifPresent(before -> journeys.addTo(root.putObject("before"), before));
    reveal.length().ifPresent(d -> Json.put(root, "forward_km", d.kilometres()));
    reveal.straight().ifPresent(d -> Json.put(root, "straight_km", d.kilometres()));
    reveal.times().ifPresent(t -> Json.put(root, "times_fibre_distance", t));
    reveal.guess().ifPresent(guess -> root.set("your_way", yourWay(guess, reveal, facts)));
    if (!reveal.changed()) {
      root.set("change", change(reveal, world));
    }
    return Json.text(root);
  }

  /** Returns what is wrong with answers, for an error of the page. */
  public static String problems(Prediction.Reading.Problems problems) {
    ArrayNode array = Json.array();
    problems
        .problems()
        .forEach(
            (kind, message) -> {
              ObjectNode problem = array.addObject();
              problem.set("path", Json.strings(List.of("answer", kind)));
              problem.put("message", message);
            });
    return Json.text(array);
  }

  /** Returns the names of a world with a scenario's networks, through which nothing is sent. */
  private static WorldFacts facts(World world, Scenario scenario) {
    return WorldFacts.of(world.including(scenario.namedNetworks()).with(scenario.worldEdit()));
  }

  private static String sentence(String text) {
    return Figures.unbound(text);
  }

  private static ObjectNode state(String id, Lesson.Task task) {
    return Json.object()
        .put("scenario", "lessons/" + id)
        .put("site", task.site())
        .put("destination", task.destination())
        .put("option", task.option());
  }

  private static ObjectNode changedState(String id, LessonReveal reveal) {
    ObjectNode state = state(id, reveal.task());
    if (!reveal.changed()) {
      return state;
    }
    if (reveal.lesson().change().alteration() instanceof Lesson.Alteration.Patched patched) {
      state.set("patch", JsonMapper.shared().readTree(patched.json()));
    } else if (reveal.lesson().change().alteration() instanceof Lesson.Alteration.Without without) {
      state.set("without", Json.strings(without.failures().stream().map(Failure::id).toList()));
    }
    return state;
  }

  private static ObjectNode change(LessonReveal reveal, World world) {
    Lesson.Change change = reveal.lesson().change();
    Scenario after =
        change.alteration() instanceof Lesson.Alteration.Patched patched
            ? patched.scenario()
            : reveal.scenario();
    WorldFacts facts = facts(world, after);
    ObjectNode object =
        Json.object().put("name", change.name()).put("introduction", change.introduction());
    object.set("asks", asks(change.task().asks(), after, facts));
    return object;
  }

  private static ArrayNode asks(List<LessonAsk> asks, Scenario scenario, WorldFacts facts) {
    ArrayNode array = Json.array();
    for (LessonAsk ask : asks) {
      ObjectNode object = array.addObject().put("kind", ask.kind()).put("question", ask.question());
      if (ask instanceof LessonAsk.HandOff || ask instanceof LessonAsk.ReplyHandOff) {
        object.put("input", "metro");
      } else if (ask instanceof LessonAsk.RoundTrip) {
        object.put("input", "number").put("unit", "ms");
      } else if (ask instanceof LessonAsk.WayLength) {
        object.put("input", "number").put("unit", "km");
      } else {
        object.put("input", "choice");
        choices(object.putArray("choices"), ask, scenario, facts);
      }
    }
    return array;
  }

  private static void choices(ArrayNode array, LessonAsk ask, Scenario scenario, WorldFacts facts) {
    if (ask instanceof LessonAsk.Winner) {
      OptionNames names = new OptionNames(scenario);
      for (String option : scenario.options().keySet()) {
        array.addObject().put("id", option).put("label", names.title(option));
      }
    } else if (ask instanceof LessonAsk.NextNetwork next) {
      for (Asn asn : next.choices()) {
        array.addObject().put("id", asn.toString()).put("label", facts.network(asn));
      }
    } else {
      List.of("yes", "no").forEach(word -> array.addObject().put("id", word).put("label", word));
    }
  }

  private static ObjectNode yourWay(GuessedWay guess, LessonReveal reveal, WorldFacts facts) {
    ObjectNode way = Json.object();
    way.set("metros", Json.strings(guess.metros().stream().map(facts::metro).toList()));
    ArrayNode line = way.putArray("line");
    line.add(at(guess.home()));
    World world = reveal.world();
    guess.metros().forEach(m -> line.add(at(world.graph().metro(m).coordinates())));
    Json.put(way, "km", guess.length().kilometres());
    reveal.guessTimes().ifPresent(t -> Json.put(way, "times_fibre_distance", t));
    return way;
  }

  /** Returns a point as GeoJSON has it: longitude first. */
  static ArrayNode at(Coordinates point) {
    return Json.array().add(point.longitude()).add(point.latitude());
  }
}

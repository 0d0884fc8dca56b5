package io.coldpotato.web;

import io.coldpotato.connectivity.Recent;
import io.coldpotato.connectivity.World;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.report.CompareJson;
import io.coldpotato.report.LookingGlassJson;
import io.coldpotato.report.MatrixJson;
import io.coldpotato.report.ViewJson;
import io.coldpotato.report.WhyJson;
import io.coldpotato.report.WorldJson;
import io.coldpotato.scenario.KnownNames;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.ScenarioDocument;
import io.coldpotato.scenario.ScenarioReader;
import io.coldpotato.study.Compare;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Explanation;
import io.coldpotato.study.Journey;
import io.coldpotato.study.LookingGlass;
import io.coldpotato.study.Timing;
import io.coldpotato.study.UnknownNameException;
import io.coldpotato.study.Worlds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers questions about states.
 *
 * <p>Safe for several threads. What it keeps is bounded and known by the whole text of the scenario
 * that a state amounts to, so that users share it and none sees what another changed.
 */
final class Lab {

  private static final int MOST_PREPARED = 32;
  private static final int MOST_ANSWERS = 64;

  private final Gallery gallery;
  private final ScenarioReader reader;
  private final Worlds worlds;
  private final Lessons lessons;
  private final String toolVersion;
  private final byte[] world;
  private final String worldTag;
  private final Recent<Question, Compare> prepared = new Recent<>(MOST_PREPARED);
  private final Recent<Pair, ObjectNode> answers = new Recent<>(MOST_ANSWERS);

  /** A scenario's whole text, and the hour. */
  private record Question(String name, String yaml, Optional<Integer> hour) {}

  /** One site and destination of it. */
  private record Pair(Question question, String site, String destination) {}

  Lab(World world, Gallery gallery, String toolVersion) {
    this.gallery = gallery;
    this.reader = ScenarioReader.of(KnownNames.of(world));
    this.worlds = new Worlds(world);
    this.lessons = new Lessons(worlds, gallery, reader);
    this.toolVersion = toolVersion;
    this.world = WorldJson.render(world).getBytes(StandardCharsets.UTF_8);
    this.worldTag = Assets.tagOf(this.world);
  }

  Lessons lessons() {
    return lessons;
  }

  Gallery gallery() {
    return gallery;
  }

  /** Returns what a map shows of the world. */
  byte[] world() {
    return world.clone();
  }

  /** Returns a tag that changes with it. */
  String worldTag() {
    return worldTag;
  }

  /** Returns one site and destination with all options. */
  ObjectNode view(State state) {
    Asked asked = asked(state);
    ObjectNode known =
        answers.get(
            new Pair(asked.question, asked.site(), asked.destination()),
            pair -> ViewJson.tree(asked.compare, asked.comparison(), toolVersion));
    // What is kept is shared by threads and only read.
    ObjectNode view = known.objectNode();
    view.set("state", asked.state.json());
    known.properties().forEach(e -> view.set(e.getKey(), e.getValue()));
    return view;
  }

  /** Returns all sites, destinations and options. */
  ObjectNode matrix(State state) {
    return MatrixJson.tree(asked(state).compare.run(1));
  }

  /** Returns why packets take a step of a state's site, destination and option. */
  ObjectNode why(State state, boolean forward, int step) {
    Asked asked = asked(state);
    String option = asked.state.option().orElseThrow();
    Journey journey = asked.compare.journey(asked.site(), asked.destination(), option);
    if (journey instanceof Journey.Reached reached) {
      int steps = (forward ? reached.forward() : reached.reverse()).size();
      if (step >= steps) {
        throw Refusal.of(
            List.of("step"), "this direction has no step " + step, "it has 0 to " + (steps - 1));
      }
    }
    Explanation why =
        Explanation.of(asked.compare, asked.site(), asked.destination(), option, forward, step);
    return WhyJson.tree(why, journey, asked.compare);
  }

  /** Returns what a network knows of a destination of a state, or of the way back to its site. */
  ObjectNode lookingGlass(State state, String network, String to) {
    Asked asked = asked(state);
    try {
      LookingGlass glass =
          LookingGlass.of(
              asked.compare,
              asked.site(),
              asked.destination(),
              asked.state.option().orElseThrow(),
              network,
              to);
      return LookingGlassJson.tree(glass, asked.compare);
    } catch (UnknownNameException e) {
      throw Refusal.of(List.of(e.field()), PatchLimits.shown(e.problem()), e.hint());
    }
  }

  /** Returns the scenario that a state amounts to as a file of its own. */
  String yaml(State state) {
    Asked asked = asked(state);
    return new Export(asked.document, state, gallery).text();
  }

  /** Returns the results of a state's site and destination as {@code compare} writes them. */
  String json(State state) {
    Asked asked = asked(state);
    return CompareJson.render(asked.comparison(), asked.compare.world(), toolVersion);
  }

  /** A state with all that it leaves open filled in, and the comparison it asks for. */
  private record Asked(State state, ScenarioDocument document, Question question, Compare compare) {

    String site() {
      return state.site().orElseThrow();
    }

    String destination() {
      return state.destination().orElseThrow();
    }

    Comparison comparison() {
      return compare
          .only(new Compare.Selection(Set.of(site()), Set.of(destination()), Set.of()))
          .run(1);
    }
  }

  private Asked asked(State state) {
    ScenarioDocument document = StateDocument.of(state, gallery);
    Question question = new Question(document.name(), document.yaml(), state.hour());
    Compare compare =
        prepared.get(
            question,
            q ->
                worlds.compare(
                    read(document, q.yaml()),
                    q.hour().map(Timing.DEFAULT::at).orElse(Timing.DEFAULT)));
    Scenario scenario = compare.scenario();
    return new Asked(
        state.at(
            key("site", state.site(), scenario.sites().keySet()),
            key("destination", state.destination(), scenario.destinations().keySet()),
            key("option", state.option(), scenario.options().keySet())),
        document,
        question,
        compare);
  }

  private Scenario read(ScenarioDocument document, String yaml) {
    try {
      return reader.read(document.name(), yaml.getBytes(StandardCharsets.UTF_8)).scenario();
    } catch (NotValidException e) {
      List<Refusal.Problem> problems =
          e.diagnostics().stream()
              .filter(Diagnostic::isError)
              .map(d -> new Refusal.Problem(document.path(d), d.message(), d.hint()))
              .toList();
      Refusal.Problem first = problems.get(0);
      throw new Refusal(
          400, first.message() + (first.hint().isEmpty() ? "" : "; " + first.hint()), problems);
    }
  }

  private static String key(String what, Optional<String> wanted, Set<String> known) {
    if (wanted.isEmpty()) {
      return known.iterator().next();
    }
    if (!known.contains(wanted.get())) {
      throw Refusal.of(
          List.of(what),
          "the scenario has no " + what + " '" + PatchLimits.shown(wanted.get()) + "'",
          "it has " + String.join(", ", known.stream().limit(20).toList()));
    }
    return wanted.get();
  }
}

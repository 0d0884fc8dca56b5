package io.coldpotato.report;

import io.coldpotato.connectivity.World;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Disturbance;
import io.coldpotato.study.Sensitivity;
import io.coldpotato.study.Verdict;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes comparisons as JSON for programs: figures in full precision with their units in the keys,
 * a key whose value is not known is absent.
 */
public final class CompareJson {

  /** The share of draws that lies inside {@code interval_ms}. */
  private static final double INTERVAL_SHARE = 0.8;

  private CompareJson() {}

  /**
   * Returns a comparison as a JSON object.
   *
   * @param comparison what was compared
   * @param world the world compared in
   * @param toolVersion of the program, for the manifest
   */
  public static String render(Comparison comparison, World world, String toolVersion) {
    return render(comparison, WorldFacts.of(world), toolVersion);
  }

  /**
   * Returns one comparison as a JSON object, any other number of them as an array of such objects.
   */
  public static String render(List<Comparison> comparisons, World world, String toolVersion) {
    return render(comparisons, List.of(), List.of(), world, toolVersion);
  }

  /**
   * Returns the same with what the verdicts rest on, and what failures changed.
   *
   * @param sensitivities for each comparison those of its verdicts; empty for none at all
   * @param disturbances one for each comparison; empty when nothing has failed
   */
  public static String render(
      List<Comparison> comparisons,
      List<List<Sensitivity>> sensitivities,
      List<Disturbance> disturbances,
      World world,
      String toolVersion) {
    WorldFacts facts = WorldFacts.of(world);
    ArrayNode all = Json.array();
    Told.all(comparisons, sensitivities, disturbances)
        .forEach(told -> all.add(tree(told, !sensitivities.isEmpty(), facts, toolVersion)));
    return Json.text(comparisons.size() == 1 ? all.get(0) : all);
  }

  /** Returns all that is told of a comparison as a tree. */
  static ObjectNode tree(Told told, boolean withSensitivity, WorldFacts facts, String toolVersion) {
    Comparison comparison = told.comparison();
    ObjectNode tree = tree(comparison, facts, toolVersion);
    told.disturbance()
        .ifPresent(
            disturbance -> {
              DisturbanceJson.addTo(tree, disturbance);
              for (int j = 0; j < comparison.results().size(); j++) {
                DisturbanceJson.addTo(
                    (ObjectNode) tree.get("results").get(j),
                    comparison.results().get(j),
                    disturbance);
              }
            });
    if (withSensitivity) {
      tree.set("sensitivity", SensitivityJson.array(told.sensitivities()));
    }
    return tree;
  }

  static String render(Comparison comparison, WorldFacts facts, String toolVersion) {
    return Json.text(tree(comparison, facts, toolVersion));
  }

  /** Returns a comparison as a tree, for formats that hold it. */
  static ObjectNode tree(Comparison comparison, WorldFacts world, String toolVersion) {
    WorldFacts facts =
        world.knowing(comparison.results().stream().map(Comparison.Result::journey).toList());
    JourneyJson journeys = new JourneyJson(facts);
    OptionNames names = new OptionNames(comparison.scenario());
    ObjectNode root = Manifest.start(comparison.scenario(), comparison.seed(), facts, toolVersion);
    ObjectNode manifest = (ObjectNode) root.get("manifest");
    comparison.timing().draws().ifPresent(n -> manifest.put("replications", n));
    comparison.timing().hour().ifPresent(h -> manifest.put("local_hour", h));
    ArrayNode results = root.putArray("results");
    for (Comparison.Result result : comparison.results()) {
      ObjectNode object =
          results
              .addObject()
              .put("site", result.site())
              .put("destination", result.destination())
              .put("option", result.option())
              .put("kind", result.kind());
      journeys.addTo(object, result.journey());
      DesignJson.addTo(object, result.design(), facts);
    }
    ArrayNode verdicts = root.putArray("verdicts");
    for (Pair pair : Pair.of(comparison)) {
      ObjectNode verdict = verdict(pair, facts, names, journeys);
      pair.gainCost().ifPresent(cost -> DesignJson.addTo(verdict, cost));
      verdicts.add(verdict);
    }
    if (!comparison.costs().isEmpty()) {
      root.set("costs", DesignJson.costs(comparison.costs()));
    }
    ArrayNode checks = root.putArray("expectations");
    for (Comparison.Check check : comparison.checks()) {
      checks
          .addObject()
          .put("line", check.line())
          .put("text", check.text())
          .put("holds", check.holds())
          .put("found", check.found());
    }
    return root;
  }

  private static ObjectNode verdict(
      Pair pair, WorldFacts facts, OptionNames names, JourneyJson journeys) {
    Verdict verdict = pair.verdict();
    ObjectNode object =
        Json.object().put("site", verdict.site()).put("destination", verdict.destination());
    verdict.best().ifPresent(b -> object.put("best", b.option()));
    verdict.gain().ifPresent(g -> gain(object, g));
    object.put("too_close_to_call", pair.isTooClose());
    object.put("why", VerdictSentence.of(verdict, pair.results(), names).text());
    verdict
        .turns()
        .ifPresent(
            turn -> {
              ObjectNode turns = object.putObject("turns");
              turns.set("without", journeys.meeting(turn.without()));
              turns.put("best", turn.best());
              turn.gainMillis().ifPresent(ms -> Json.put(turns, "rtt_ms_p95_gain", ms));
              VerdictSentence.turn(verdict, facts, names)
                  .ifPresent(t -> turns.put("sentence", Figures.unbound(t)));
            });
    return object;
  }

  private static void gain(ObjectNode object, Verdict.Gain gain) {
    Json.put(object, "rtt_ms_p95_gain", gain.millis());
    if (Double.isFinite(gain.lowMillis()) && Double.isFinite(gain.highMillis())) {
      object.putArray("interval_ms").add(gain.lowMillis()).add(gain.highMillis());
      Json.put(object, "interval_share", INTERVAL_SHARE);
    }
    Json.put(object, "odds", gain.odds());
    object.put("against", gain.over());
  }
}

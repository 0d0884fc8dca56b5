package io.coldpotato.report;

import io.coldpotato.connectivity.FailureNames;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Coordinates;
import io.coldpotato.scenario.OptionSettings;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.study.Compare;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import io.coldpotato.study.P95Interval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one site and destination with all options as the live page shows them: the keys of {@link
 * CompareJson}, where each way runs, what can fail on it and what can be switched.
 */
public final class ViewJson {

  private final Compare compare;
  private final Scenario scenario;
  private final World world;
  private final FailureNames names;

  private ViewJson(Compare compare, Scenario scenario) {
    this.compare = compare;
    this.scenario = scenario;
    this.world = compare.world();
    this.names = compare.failureNames();
  }

  /**
   * Returns a view as a JSON object.
   *
   * @param compare what was prepared
   * @param comparison what it gave, of one site and destination
   * @param toolVersion of the program
   */
  public static ObjectNode tree(Compare compare, Comparison comparison, String toolVersion) {
    return new ViewJson(compare, comparison.scenario()).write(comparison, toolVersion);
  }

  private ObjectNode write(Comparison comparison, String toolVersion) {
    WorldFacts facts =
        WorldFacts.of(world)
            .knowing(comparison.results().stream().map(Comparison.Result::journey).toList());
    JsonNode compared = CompareJson.tree(comparison, facts, toolVersion);
    ObjectNode root = Json.object();
    root.set("manifest", compared.get("manifest"));
    places(root, facts);
    options(root, comparison);
    Pair pair = Pair.of(comparison).get(0);
    OptionNames options = new OptionNames(scenario);
    root.put("headline", VerdictSentence.of(pair.verdict(), pair.results(), options).text());
    root.set("verdict", compared.get("verdicts").get(0));
    ArrayNode results = root.putArray("results");
    for (int i = 0; i < comparison.results().size(); i++) {
      ObjectNode result = (ObjectNode) compared.get("results").get(i);
      geometry(result, comparison.results().get(i), comparison.seed());
      results.add(result);
    }
    ThingsJson things = new ThingsJson(world, names, facts, compare.failures());
    root.set("things", things.on(scenario, comparison.results()));
    root.set("failed", things.failed());
    return root;
  }

  private void places(ObjectNode root, WorldFacts facts) {
    ObjectNode about =
        root.putObject("scenario")
            .put("name", scenario.name())
            .put("description", scenario.description());
    about.set("notes", Json.strings(scenario.notes()));
    ArrayNode sites = root.putArray("sites");
    scenario
        .sites()
        .forEach(
            (id, site) ->
                sites
                    .addObject()
                    .put("id", id)
                    .put("place", site.place().label())
                    .put("country", site.place().country())
                    .set("at", GeoJson.position(site.place().coordinates())));
    ArrayNode destinations = root.putArray("destinations");
    scenario
        .destinations()
        .forEach(
            (id, destination) ->
                destinations
                    .addObject()
                    .put("id", id)
                    .put("label", id + " (" + facts.place(destination) + ")"));
  }

  private void options(ObjectNode root, Comparison comparison) {
    OptionNames titles = new OptionNames(scenario);
    ArrayNode options = root.putArray("options");
    for (Comparison.Result result : comparison.results()) {
      ObjectNode object =
          options
              .addObject()
              .put("id", result.option())
              .put("kind", result.kind())
              .put("name", titles.title(result.option()));
      ArrayNode settings = object.putArray("settings");
      OptionSettings.of(
              world.catalogue(), scenario, result.site(), result.destination(), result.option())
          .forEach(setting -> settings.add(setting(setting)));
    }
  }

  private static ObjectNode setting(OptionSettings.Setting setting) {
    ObjectNode object = Json.object().put("key", setting.key()).put("label", setting.label());
    object.set("path", Json.strings(setting.path()));
    if (setting.isFlag()) {
      object.put("value", Boolean.parseBoolean(setting.value()));
      ArrayNode choices = object.putArray("choices");
      setting.choices().forEach(c -> choices.add(Boolean.parseBoolean(c)));
    } else {
      object.put("value", setting.value());
      object.set("choices", Json.strings(setting.choices()));
    }
    return object;
  }

  private void geometry(ObjectNode object, Comparison.Result result, long seed) {
    if (!(result.journey() instanceof Journey.Reached reached)) {
      return;
    }
    P95Interval interval =
        P95Interval.of(seed, result.site(), result.destination(), reached.delay());
    object.set("interval_ms", Json.array().add(interval.lowMillis()).add(interval.highMillis()));
    Coordinates site = scenario.site(result.site()).place().coordinates();
    WayGeometry geometry = new WayGeometry(world, names);
    geometry.addTo(object.get("forward"), reached.forward(), site, true);
    geometry.addTo(object.get("reverse"), reached.reverse(), site, false);
  }
}

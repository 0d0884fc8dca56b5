package io.coldpotato.web;

import io.coldpotato.scenario.ScenarioDocument;
import io.coldpotato.units.QuantityText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The scenario document that a state amounts to: base, patch, what has failed, load. */
final class StateDocument {

  private static final int MOST_SITES = 100;
  private static final int MOST_DESTINATIONS = 30;
  private static final int MOST_OPTIONS = 20;
  private static final JsonMapper JSON = new JsonMapper();

  private StateDocument() {}

  static ScenarioDocument of(State state, Gallery gallery) {
    ScenarioDocument base = base(state, gallery);
    ScenarioDocument patched = state.patch().isEmpty() ? base : base.patched(state.patch());
    bound("sites", MOST_SITES, base, patched);
    bound("destinations", MOST_DESTINATIONS, base, patched);
    bound("options", MOST_OPTIONS, base, patched);
    ScenarioDocument loaded = state.load().map(l -> loaded(patched, state, l)).orElse(patched);
    return state.without().isEmpty() ? loaded : loaded.patched(failures(loaded, state));
  }

  /**
   * Returns the scenario that a state starts from. What it teaches is left out: that names parts
   * which a state may take away.
   */
  static ScenarioDocument base(State state, Gallery gallery) {
    return gallery
        .find(state.scenario())
        .map(document -> document.without("lesson"))
        .orElseThrow(
            () ->
                new Refusal(
                    404,
                    "there is no scenario '"
                        + PatchLimits.shown(state.scenario())
                        + "'; /api/gallery lists them"));
  }

  private static void bound(String key, int most, ScenarioDocument base, ScenarioDocument patched) {
    int bound = Math.max(most, base.count(key));
    if (patched.count(key) > bound) {
      throw Refusal.of(
          List.of(key), "a scenario of the page may have " + bound + " " + key, "remove some");
    }
  }

  private static ObjectNode failures(ScenarioDocument document, State state) {
    Set<String> all = new LinkedHashSet<>(document.texts("failures"));
    all.addAll(state.without());
    ObjectNode patch = JSON.createObjectNode();
    all.forEach(patch.putArray("failures")::add);
    return patch;
  }

  /** A share of the line's capacity, asked towards the site in the busy hour. */
  private static ScenarioDocument loaded(ScenarioDocument document, State state, double percent) {
    String site = state.site().orElseGet(() -> first(document, "sites"));
    String destination = state.destination().orElseGet(() -> first(document, "destinations"));
    Optional<Double> down =
        document
            .text("sites", site, "access", "down")
            .map(QuantityText::dataRate)
            .filter(QuantityText.Reading.Value.class::isInstance)
            .map(r -> ((QuantityText.Reading.Value) r).value());
    if (down.isEmpty()) {
      throw Refusal.of(
          List.of("sites", site, "access", "down"),
          "the line of " + PatchLimits.shown(site) + " has no stated capacity to load",
          "state 'down', such as 1 Gbit/s");
    }
    BigDecimal peak =
        BigDecimal.valueOf(down.get())
            .multiply(BigDecimal.valueOf(percent))
            .movePointLeft(2)
            .round(MathContext.DECIMAL32);
    List<JsonNode> flows =
        peak.signum() == 0
            ? List.of()
            : List.of(
                JSON.createObjectNode()
                    .put("from", site)
                    .put("to", destination)
                    .put("peak", peak.stripTrailingZeros().toPlainString() + " Mbit/s"));
    return document.withFlows(site, destination, flows);
  }

  private static String first(ScenarioDocument document, String key) {
    return document.keys(key).stream().findFirst().orElse("");
  }
}

package io.coldpotato.report;

import io.coldpotato.study.Comparison;
import io.coldpotato.study.Disturbance;
import io.coldpotato.study.Journey;
import tools.jackson.databind.node.ObjectNode;

/** Writes what failures change as JSON. */
final class DisturbanceJson {

  private DisturbanceJson() {}

  /** Adds what failed, and how many results that changes. */
  static void addTo(ObjectNode root, Disturbance disturbance) {
    ObjectNode object = root.putObject("without");
    object.set("ids", Json.strings(disturbance.ids()));
    object.put("changed_results", disturbance.changes().size());
  }

  /** Adds what a result was while everything stood. */
  static void addTo(ObjectNode result, Comparison.Result disturbed, Disturbance disturbance) {
    Disturbance.Effect effect = disturbance.effectOn(disturbed);
    ObjectNode object = result.putObject("undisturbed");
    object.put("outcome", Outcomes.word(effect.before().journey()));
    if (effect.before().journey() instanceof Journey.Reached reached) {
      Json.put(object, "rtt_ms_p50", reached.delay().p50Millis());
      Json.put(object, "rtt_ms_p95", reached.delay().p95Millis());
    }
    result.put("changed", effect.isChanged());
    effect.p50ChangeMillis().ifPresent(ms -> Json.put(result, "rtt_ms_p50_change", ms));
    effect.p95ChangeMillis().ifPresent(ms -> Json.put(result, "rtt_ms_p95_change", ms));
    result.set("changed_because", Json.strings(effect.reasons()));
    result.set("prefix_events", PrefixJson.events(effect.events()));
  }
}

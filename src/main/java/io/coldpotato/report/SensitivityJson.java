package io.coldpotato.report;

import io.coldpotato.study.Sensitivity;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What verdicts rest on, as JSON; a gain of an option that does not arrive is absent. */
final class SensitivityJson {

  private SensitivityJson() {}

  static ArrayNode array(List<Sensitivity> sensitivities) {
    ArrayNode all = Json.array();
    for (Sensitivity one : sensitivities) {
      ObjectNode object = all.addObject();
      object.put("site", one.site()).put("destination", one.destination());
      one.best().ifPresent(b -> object.put("best", b));
      one.over().ifPresent(o -> object.put("against", o));
      if (one.over().isPresent()) {
        Json.put(object, "rtt_ms_p95_gain", one.gainMillis());
      }
      ArrayNode effects = object.putArray("assumptions");
      for (Sensitivity.Effect effect : one.effects()) {
        ObjectNode row = effects.addObject();
        row.put("name", effect.assumption()).put("value", effect.setting());
        Json.put(row, "swing_ms", effect.swingMillis(one.gainMillis()));
        row.put("turns", effect.turns(one.best()));
        put(row.putObject("low"), effect.low());
        put(row.putObject("high"), effect.high());
      }
    }
    return all;
  }

  private static void put(ObjectNode object, Sensitivity.End end) {
    object.put("value", end.setting());
    Json.put(object, "rtt_ms_p95_gain", end.gainMillis());
    end.best().ifPresent(b -> object.put("best", b));
  }
}

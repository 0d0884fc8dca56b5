package io.coldpotato.report;

import io.coldpotato.azure.CompositeSla;
import io.coldpotato.azure.Failover;
import io.coldpotato.azure.ResiliencyIndex;
import io.coldpotato.azure.Sla;
import io.coldpotato.connectivity.Resilience;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a way is promised to be and survives as JSON. What is not known is absent. */
final class ResilienceJson {

  private ResilienceJson() {}

  static void addTo(ObjectNode result, Resilience resilience) {
    sla(result, resilience.sla());
    resilience.index().ifPresent(index -> index(result, index));
    resilience.linkFailoverSeconds().ifPresent(s -> Json.put(result, "failover_s", s));
    if (!resilience.failovers().isEmpty()) {
      ArrayNode failovers = result.putArray("failovers");
      resilience.failovers().forEach(f -> failovers.add(failover(f)));
    }
  }

  private static void sla(ObjectNode result, CompositeSla sla) {
    sla.composite().ifPresent(a -> Json.put(result, "sla_composite", a.value()));
    sla.independent().ifPresent(a -> Json.put(result, "sla_composite_independent", a.value()));
    sla.composite()
        .ifPresent(
            a -> {
              Json.put(result, "sla_common_cause", sla.commonCause());
              Json.put(result, "sla_down_min_month", a.downMinutesAMonth());
            });
    ArrayNode parts = result.putArray("sla_parts");
    for (CompositeSla.Part part : sla.parts()) {
      Sla one = part.sla();
      ObjectNode object =
          parts
              .addObject()
              .put("what", part.what())
              .put("in_parallel", part.count())
              .put("service", one.service());
      one.availability().ifPresent(a -> Json.put(object, "availability", a.value()));
      object
          .put("condition", one.condition())
          .put("source", one.source())
          .put("basis", one.basis().word());
    }
    if (!sla.notPublished().isEmpty()) {
      result.set("sla_not_published", Json.strings(sla.notPublished()));
    }
    if (!sla.remarks().isEmpty()) {
      result.set("sla_remarks", Json.strings(sla.remarks()));
    }
  }

  private static void index(ObjectNode result, ResiliencyIndex index) {
    result.put("resiliency_index", index.score());
    ArrayNode parts = result.putArray("resiliency_parts");
    index.parts().forEach(p -> parts.addObject().put("what", p.what()).put("points", p.points()));
    if (!index.assumed().isEmpty()) {
      result.set("resiliency_assumed", Json.strings(index.assumed()));
    }
  }

  private static ObjectNode failover(Failover failover) {
    ObjectNode object =
        Json.object()
            .put("event", failover.event().name().toLowerCase(Locale.ROOT))
            .put("survives", failover.survives());
    failover.upToSeconds().ifPresent(s -> Json.put(object, "up_to_s", s));
    failover.typicalSeconds().ifPresent(s -> Json.put(object, "typical_s", s));
    ArrayNode parts = object.putArray("parts");
    for (Failover.Part part : failover.parts()) {
      ObjectNode each = parts.addObject().put("what", part.what());
      Json.put(each, "up_to_s", part.seconds());
      each.put("source", part.source());
    }
    return object.put("remark", failover.remark());
  }
}

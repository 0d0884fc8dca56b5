package io.coldpotato.report;

import io.coldpotato.azure.PrefixEvent;
import io.coldpotato.azure.PrefixRoutes;
import io.coldpotato.azure.SessionAvailability;
import io.coldpotato.connectivity.PrefixStatus;
import io.coldpotato.study.PrefixReport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is reported about prefixes as JSON. */
final class PrefixJson {

  private PrefixJson() {}

  static void addTo(ObjectNode result, List<PrefixReport> prefixes, WorldFacts facts) {
    if (prefixes.isEmpty()) {
      return;
    }
    ArrayNode array = result.putArray("prefixes");
    prefixes.forEach(p -> array.add(prefix(p, facts)));
  }

  private static ObjectNode prefix(PrefixReport report, WorldFacts facts) {
    PrefixStatus status = report.status();
    ObjectNode object =
        Json.object()
            .put("prefix", status.prefix().toString())
            .put("connection", status.connection())
            .put("partner", status.partner())
            .put("state", status.life().stage().name());
    object.set("life", Json.strings(status.life().passed().stream().map(Enum::name).toList()));
    object.set("failed_because", Json.strings(status.life().reasons()));
    object.put("assumed", status.life().isAssumed());
    route(object, "active_route", status.announced().active());
    route(object, "backup_route", status.announced().standby());
    ArrayNode sessions = object.putArray("sessions");
    status.sessions().forEach(s -> sessions.add(session(s)));
    report
        .latency()
        .ifPresent(
            latency ->
                object
                    .putObject("latency")
                    .put("prefix", report.latencyPrefix().toString())
                    .put("edge_metro", facts.metro(latency.edge()))
                    .put("rtt_ms_p50", latency.medianMillis()));
    object.set("events", events(status.events()));
    return object;
  }

  private static void route(ObjectNode object, String key, Optional<PrefixRoutes.Route> route) {
    route.ifPresent(
        r -> {
          ObjectNode node = object.putObject(key).put("location", r.location());
          r.origin().ifPresent(origin -> node.put("origin_asn", origin.number()));
        });
  }

  private static ObjectNode session(SessionAvailability session) {
    return Json.object()
        .put("role", session.role().name().toLowerCase(Locale.ROOT))
        .put("location", session.location())
        .put("up", session.up())
        .put("configured", session.configured())
        .put("availability", session.ratio())
        .put("stated", session.isStated());
  }

  static ArrayNode events(List<PrefixEvent> events) {
    ArrayNode array = Json.array();
    for (PrefixEvent event : events) {
      array
          .addObject()
          .put("type", event.type().label())
          .put("severity", event.type().severity().word())
          .put("prefix", event.prefix().toString())
          .put("location", event.location())
          .put("detail", event.detail());
    }
    return array;
  }
}

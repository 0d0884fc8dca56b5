package io.coldpotato.report;

import io.coldpotato.connectivity.World;
import io.coldpotato.study.Advice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes advice as JSON. */
public final class AdviceJson {

  private AdviceJson() {}

  /**
   * Returns advice as JSON.
   *
   * @param world the world advised in
   * @param toolVersion of the program, for the manifest
   */
  public static String render(Advice advice, World world, String toolVersion) {
    ObjectNode root =
        Manifest.start(advice.scenario(), advice.seed(), WorldFacts.of(world), toolVersion);
    root.put("within_km", advice.withinKilometres());
    if (!advice.without().isEmpty() || !advice.notLookedAt().isEmpty()) {
      ObjectNode without = root.putObject("without");
      without.set("ids", Json.strings(advice.without()));
      without.set("not_looked_at", Json.strings(advice.notLookedAt()));
    }
    ArrayNode pairs = root.putArray("advice");
    advice.pairs().forEach(pair -> pairs.add(pair(pair)));
    return Json.text(root);
  }

  private static ObjectNode pair(Advice.Pair pair) {
    ObjectNode object = Json.object();
    object.put("site", pair.site());
    object.put("destination", pair.destination());
    object.set("targets", Json.strings(AdviceSentences.targets(pair)));
    ObjectNode considered = object.putObject("designs_considered");
    pair.considered().forEach(considered::put);
    pair.best().ifPresent(best -> object.set("best", design(best)));
    ArrayNode failing = object.putArray("failing");
    pair.failing().forEach(d -> failing.add(design(d)));
    ArrayNode dearer = object.putArray("dearer");
    pair.dearer().forEach(d -> dearer.add(design(d)));
    return object;
  }

  private static ObjectNode design(Advice.Design design) {
    ObjectNode object = Json.object();
    object.put("rank", design.rank());
    object.put("kind", design.candidate().kind());
    design.candidate().facts().forEach(object::put);
    object.put("alike", design.candidate().others());
    AdviceSentences.reached(design)
        .ifPresent(
            reached -> {
              Json.put(object, "rtt_ms_p50", reached.delay().p50Millis());
              Json.put(object, "rtt_ms_p95", reached.delay().p95Millis());
              Json.put(object, "rtt_ms_p99", reached.delay().p99Millis());
            });
    design
        .cost()
        .month()
        .ifPresent(
            m -> {
              object.put("cost_month", m.amount());
              object.put("currency", m.currency());
            });
    object.set("cost_not_known", Json.strings(design.cost().notKnown()));
    object.set("cost_left_out", Json.strings(design.cost().leftOut()));
    AdviceSentences.sla(design).ifPresent(a -> object.put("sla_composite", a));
    AdviceSentences.index(design).ifPresent(i -> object.put("resiliency_index", i));
    ArrayNode failures = object.putArray("failures");
    design
        .failures()
        .forEach(f -> failures.add(Json.object().put("key", f.key()).put("why", f.why())));
    return object;
  }
}

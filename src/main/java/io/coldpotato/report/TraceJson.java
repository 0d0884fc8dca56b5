package io.coldpotato.report;

import io.coldpotato.connectivity.World;
import io.coldpotato.study.Compare;
import io.coldpotato.study.Explanation;
import io.coldpotato.study.Journey;
import io.coldpotato.study.Trace;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a trace as JSON for programs, with the keys of a comparison's result. */
public final class TraceJson {

  private TraceJson() {}

  /**
   * Returns a trace as a JSON object.
   *
   * @param trace the way
   * @param world the world traced in
   * @param toolVersion of the program, for the manifest
   */
  public static String render(Trace trace, World world, String toolVersion) {
    return render(trace, WorldFacts.of(world), toolVersion);
  }

  /**
   * Returns a trace with the candidates of each step, and what would let others win.
   *
   * @param trace the way
   * @param explanations of its steps, in order
   * @param compare of which it is
   * @param toolVersion of the program, for the manifest
   */
  public static String render(
      Trace trace, List<Explanation> explanations, Compare compare, String toolVersion) {
    ObjectNode root = tree(trace, WorldFacts.of(compare.world()), toolVersion);
    ArrayNode why = root.putArray("why");
    explanations.forEach(e -> why.add(WhyJson.tree(e, trace.journey(), compare)));
    return Json.text(root);
  }

  static String render(Trace trace, WorldFacts world, String toolVersion) {
    return Json.text(tree(trace, world, toolVersion));
  }

  private static ObjectNode tree(Trace trace, WorldFacts world, String toolVersion) {
    List<Journey> journeys = new ArrayList<>(List.of(trace.journey()));
    trace.alternatives().forEach(a -> journeys.add(a.instead()));
    WorldFacts facts = world.knowing(journeys);
    JourneyJson writer = new JourneyJson(facts);
    ObjectNode root =
        Manifest.start(trace.scenario(), trace.scenario().seed(), facts, toolVersion)
            .put("site", trace.site())
            .put("destination", trace.destination())
            .put("option", trace.option())
            .put("kind", trace.kind());
    trace.timing().hour().ifPresent(h -> ((ObjectNode) root.get("manifest")).put("local_hour", h));
    writer.addTo(root, trace.journey());
    ArrayNode alternatives = root.putArray("alternatives");
    for (Trace.Alternative alternative : trace.alternatives()) {
      alternatives.add(alternative(alternative, trace, writer, new Sentences(facts)));
    }
    ArrayNode otherWays = root.putArray("other_ways");
    for (Trace.OtherWay other : trace.otherWays()) {
      ObjectNode object =
          otherWays
              .addObject()
              .put("direction", other.forward() ? "forward" : "reverse")
              .put("segment", other.step());
      Json.put(object, "km", other.way().length().kilometres());
      object.set("metros", Json.strings(other.way().metros().stream().map(facts::metro).toList()));
    }
    return root;
  }

  private static ObjectNode alternative(
      Trace.Alternative alternative, Trace trace, JourneyJson writer, Sentences sentences) {
    ObjectNode object = Json.object();
    object.set("without", writer.meeting(alternative.without()));
    object.put("direction", alternative.forward() ? "forward" : "reverse");
    object.put("outcome", Outcomes.word(alternative.instead()));
    object.set("reasons", Json.strings(Outcomes.reasons(alternative.instead())));
    if (alternative.instead() instanceof Journey.Reached reached) {
      Json.put(object, "rtt_ms_p50", reached.delay().p50Millis());
      Json.put(object, "rtt_ms_p95", reached.delay().p95Millis());
    }
    alternative.firstOther().ifPresent(p -> object.set("instead", writer.meeting(p)));
    if (trace.journey() instanceof Journey.Reached now) {
      object.put(
          "sentence", Figures.unbound(sentences.alternative(alternative, now.delay().p50Millis())));
    }
    return object;
  }
}

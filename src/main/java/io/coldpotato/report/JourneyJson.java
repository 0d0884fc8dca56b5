package io.coldpotato.report;

import io.coldpotato.azure.RuleViolation;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.latency.Experience;
import io.coldpotato.latency.LinkLoad;
import io.coldpotato.latency.PathDelay;
import io.coldpotato.latency.Segment;
import io.coldpotato.latency.SegmentDelay;
import io.coldpotato.study.Hop;
import io.coldpotato.study.Journey;
import io.coldpotato.topology.Interconnection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes journeys as JSON. A key whose value is not known is absent. */
final class JourneyJson {

  private final WorldFacts facts;
  private final Sentences sentences;

  JourneyJson(WorldFacts facts) {
    this.facts = facts;
    this.sentences = new Sentences(facts);
  }

  /** Adds a journey's keys to an object. */
  void addTo(ObjectNode object, Journey journey) {
    object.put("outcome", Outcomes.word(journey));
    object.set("reasons", Json.strings(Outcomes.reasons(journey)));
    List<RuleViolation> violations = Outcomes.violations(journey);
    if (!violations.isEmpty()) {
      object.set("rules", rules(violations));
    }
    if (journey instanceof Journey.Reached reached) {
      reached(object, reached);
    }
    object.set("assumptions", Json.strings(Outcomes.assumptions(journey, sentences)));
    if (journey instanceof Journey.Reached reached) {
      object.set("forward", way(reached.forward(), reached.delay().forwardMillis()));
      object.set("reverse", way(reached.reverse(), reached.delay().reverseMillis()));
    }
  }

  static ArrayNode rules(List<RuleViolation> violations) {
    ArrayNode rules = Json.array();
    for (RuleViolation violation : violations) {
      rules
          .addObject()
          .put("rule", violation.ruleId())
          .put("message", violation.message())
          .put("way_out", violation.wayOut())
          .put("source", violation.source());
    }
    return rules;
  }

  private void reached(ObjectNode object, Journey.Reached reached) {
    PathDelay delay = reached.delay();
    Outcomes.exposure(reached).ifPresent(e -> object.put("exposure", e));
    Json.put(object, "rtt_ms_p50", delay.p50Millis());
    Json.put(object, "rtt_ms_p95", delay.p95Millis());
    Json.put(object, "rtt_ms_p99", delay.p99Millis());
    Json.put(object, "rtt_ms_p999", delay.p999Millis());
    Json.put(object, "jitter_ms", delay.jitterMillis());
    delay.loss().ifPresent(l -> Json.put(object, "loss_ratio", l.value()));
    reached
        .throughput()
        .ifPresent(
            limit -> {
              Json.put(object, "throughput_mbps", limit.rate().megabitsPerSecond());
              object.put("throughput_limit", limit.name());
              if (limit.flowRate().compareTo(limit.rate()) < 0) {
                Json.put(object, "throughput_flow_mbps", limit.flowRate().megabitsPerSecond());
              }
            });
    experience(object, reached.experience());
    List<Hop> both = Stream.concat(reached.forward().stream(), reached.reverse().stream()).toList();
    greatestLoad(both.stream().filter(JourneyJson::isLine))
        .ifPresent(load -> Json.put(object, "access_load", load));
    greatestLoad(both.stream()).ifPresent(load -> Json.put(object, "greatest_load", load));
    reached.stretch().ifPresent(s -> Json.put(object, "stretch", s));
    object.put("basis", delay.basis().word());
    Json.put(object, "basis_share", delay.basisShare());
    ArrayNode asPath = object.putArray("as_path");
    reached.asPath().forEach(asn -> asPath.add(asn.number()));
    object.put("entry_metro", facts.metro(reached.entry()));
    object.put("exit_metro", facts.metro(reached.exit()));
  }

  private static boolean isLine(Hop hop) {
    return hop.delay().segment().carriage() instanceof Segment.Carriage.Line;
  }

  private static Optional<Double> greatestLoad(Stream<Hop> hops) {
    return hops.flatMap(h -> h.delay().segment().load().stream())
        .map(LinkLoad::ratio)
        .max(Double::compare);
  }

  private static void experience(ObjectNode object, Experience experience) {
    experience
        .atLoss()
        .ifPresent(
            at -> {
              Json.put(object, "flow_mbps", at.flow().rate().megabitsPerSecond());
              object.put("flow_limit", at.flow().bound().name().toLowerCase(Locale.ROOT));
              Json.put(object, "eight_flows_mbps", at.flows().megabitsPerSecond());
            });
    Json.put(object, "flow_mbps_lossless", experience.flow().rate().megabitsPerSecond());
    experience
        .atLoss()
        .ifPresent(
            at -> {
              Json.put(object, "voice_delay_ms", at.voice().delayMillis());
              Json.put(object, "voice_r", at.voice().rating());
              Json.put(object, "voice_mos", at.voice().meanOpinionScore());
              object.put("voice_quality", at.voice().category());
              Json.put(object, "page_load_ms", at.pageLoadMillis());
            });
    Json.put(object, "page_load_ms_lossless", experience.pageLoadMillis());
  }

  private ObjectNode way(List<Hop> hops, double oneWayMillis) {
    ObjectNode way = Json.object();
    Json.put(way, "one_way_ms_p50", oneWayMillis);
    ArrayNode segments = way.putArray("segments");
    hops.forEach(h -> segments.add(segment(h)));
    return way;
  }

  private ObjectNode segment(Hop hop) {
    SegmentDelay delay = hop.delay();
    Segment segment = delay.segment();
    ObjectNode object = Json.object();
    object.put("kind", segment.kind().word());
    object.put("network", segment.network());
    segment.asn().ifPresent(asn -> object.put("asn", asn.number()));
    object.put("from", segment.from());
    object.put("to", segment.to());
    Json.put(object, "km", delay.kilometres());
    Json.put(object, "one_way_ms_p50", delay.oneWayMillis());
    object.put("basis", delay.basis().word());
    if (hop.why() instanceof Hop.Why.Routed routed) {
      object.put("relationship", Sentences.word(routed.decision().relation()));
      object.put("rule", routed.decision().rule().name().toLowerCase(Locale.ROOT));
    }
    object.put("reason", Figures.unbound(sentences.reason(hop)));
    if (hop.why() instanceof Hop.Why.Routed routed) {
      routed
          .crossing()
          .flatMap(c -> hop.handOff().map(point -> handOff(point, c)))
          .ifPresent(h -> object.set("handoff", h));
    }
    return object;
  }

  private ObjectNode handOff(MeetingPoint point, Interconnection crossing) {
    return meeting(point)
        .put("kind", crossing.kind().name().toLowerCase(Locale.ROOT))
        .put("basis", crossing.basis().name().toLowerCase(Locale.ROOT));
  }

  /** Returns where two networks meet. */
  ObjectNode meeting(MeetingPoint point) {
    return Json.object()
        .put("a", point.a().number())
        .put("b", point.b().number())
        .put("metro", facts.metro(point.metro()));
  }
}

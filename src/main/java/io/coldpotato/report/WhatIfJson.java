package io.coldpotato.report;

import io.coldpotato.connectivity.FailureNames;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.Corridor;
import io.coldpotato.study.Compare;
import io.coldpotato.study.Explanation;
import io.coldpotato.study.Journey;
import io.coldpotato.study.WhatIf;
import io.coldpotato.topology.Relationship;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what would let a candidate win: as a sentence, and as what a user can do to see it, by the
 * names of what fails or as a change of the scenario's {@code world}.
 */
final class WhatIfJson {

  private final Compare compare;
  private final FailureNames names;
  private final WhySentences sentences;
  private final Optional<Double> p50Now;

  WhatIfJson(Compare compare, WhySentences sentences, Optional<Double> p50Now) {
    this.compare = compare;
    this.names = compare.failureNames();
    this.sentences = sentences;
    this.p50Now = p50Now;
  }

  ArrayNode toWin(Explanation.Tried tried) {
    ArrayNode all = Json.array();
    tried.winning().forEach(whatIf -> all.add(tree(whatIf)));
    return all;
  }

  ArrayNode corridors(List<Corridor> corridors) {
    return Json.strings(corridors.stream().map(this::name).toList());
  }

  private ObjectNode tree(WhatIf whatIf) {
    ObjectNode object = Json.object();
    object.put("sentence", Figures.unbound(sentences.toWin(whatIf, p50Now)));
    without(whatIf.change()).ifPresent(ids -> object.set("without", Json.strings(ids)));
    patch(whatIf.change()).ifPresent(patch -> object.set("patch", patch));
    object.put("outcome", Outcomes.word(whatIf.instead()));
    if (whatIf.instead() instanceof Journey.Reached reached) {
      double p50 = reached.delay().p50Millis();
      Json.put(object, "rtt_ms_p50", p50);
      p50Now.ifPresent(now -> Json.put(object, "rtt_ms_p50_change", p50 - now));
    }
    return object;
  }

  /** What fails, when all of it has a name: what an option adds goes by the option's names. */
  private Optional<List<String>> without(WhatIf.Change change) {
    if (change instanceof WhatIf.Change.NoMeeting none
        && none.points().stream().allMatch(this::isOfWorld)) {
      return Optional.of(none.points().stream().map(names::meeting).toList());
    }
    return change instanceof WhatIf.Change.Cut cut
        ? Optional.of(List.of(name(cut.corridor())))
        : Optional.empty();
  }

  private String name(Corridor corridor) {
    return names.corridor(corridor.a(), corridor.b());
  }

  private boolean isOfWorld(MeetingPoint point) {
    return compare.world().topology().interconnections(point.a(), point.b()).stream()
        .anyMatch(link -> link.a().metro().equals(point.metro()));
  }

  /** A list replaces the scenario's own, which is therefore repeated. */
  private Optional<ObjectNode> patch(WhatIf.Change change) {
    ObjectNode patch = Json.object();
    if (change instanceof WhatIf.Change.Related related) {
      ArrayNode all = patch.putObject("world").putArray("relationships");
      compare.scenario().worldEdit().relationships().forEach(r -> all.add(relationship(r)));
      all.add(relationship(related.relationship()));
      return Optional.of(patch);
    }
    if (change instanceof WhatIf.Change.Laid laid) {
      ArrayNode all = patch.putObject("world").putArray("corridors");
      compare.scenario().worldEdit().corridors().forEach(c -> all.add(corridor(c)));
      all.add(corridor(laid.corridor()));
      return Optional.of(patch);
    }
    return Optional.empty();
  }

  private static ObjectNode relationship(Relationship relationship) {
    ObjectNode object = Json.object();
    if (relationship.kind() == Relationship.Kind.PEER) {
      object.putArray("peers").add(relationship.a().toString()).add(relationship.b().toString());
      return object;
    }
    return object
        .put("provider", relationship.a().toString())
        .put("customer", relationship.b().toString());
  }

  private static ObjectNode corridor(Corridor corridor) {
    ObjectNode object = Json.object();
    object.put("a", corridor.a().value()).put("b", corridor.b().value());
    Json.put(object, "km", corridor.length().kilometres());
    object.put("medium", WhyJson.word(corridor.medium()));
    if (!corridor.name().isEmpty()) {
      object.put("name", corridor.name());
    }
    return object;
  }
}

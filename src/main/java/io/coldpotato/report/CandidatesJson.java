package io.coldpotato.report;

import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.MetroId;
import io.coldpotato.routing.Choice;
import io.coldpotato.routing.Rule;
import io.coldpotato.study.Explanation;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the candidates of a step, and who offered none. */
final class CandidatesJson {

  /** Exits of one step that are listed; the cloud may serve an edge service in a hundred metros. */
  private static final int MOST_EXITS = 24;

  /** Neighbours without an offer that are listed; the cloud has hundreds. */
  private static final int MOST_SILENT = 12;

  private static final List<Choice.Reason> MOST_TELLING_FIRST =
      List.of(
          Choice.Reason.VALLEY_FREE,
          Choice.Reason.NOT_ANNOUNCED,
          Choice.Reason.LOOP,
          Choice.Reason.NO_ROUTE);

  private final WorldFacts facts;
  private final WhySentences sentences;
  private final WhatIfJson whatIfs;

  CandidatesJson(WorldFacts facts, WhySentences sentences, WhatIfJson whatIfs) {
    this.facts = facts;
    this.sentences = sentences;
    this.whatIfs = whatIfs;
  }

  ObjectNode network(Asn asn) {
    String known = facts.networks().getOrDefault(asn, asn.toString());
    return Json.object().put("asn", asn.number()).put("name", known);
  }

  void networks(ArrayNode all, List<Explanation.NetworkCandidate> networks, Choice choice) {
    for (Explanation.NetworkCandidate candidate : networks) {
      ObjectNode object = offer(candidate, choice);
      object.set("to_win", whatIfs.toWin(candidate.toWin()));
      all.add(object);
    }
  }

  /** Returns an offer without what would let it win. */
  ObjectNode offer(Explanation.NetworkCandidate candidate, Choice choice) {
    Choice.Offer offer = candidate.offer();
    ObjectNode object = start("network", offer.lostBy(), offer.isBest());
    object.set("next", network(offer.neighbour()));
    object.put("relationship", Sentences.word(offer.relation()));
    object.set("as_path", path(offer.asPath()));
    object.put("as_path_length", offer.length());
    object.put("meetings", offer.meetings().size());
    MetroId exit = offer.meetings().get(0).endOf(choice.at().asn()).metro();
    object.put("exit_metro", facts.metro(exit));
    candidate.distance().ifPresent(d -> Json.put(object, "km", d.kilometres()));
    offer.lostBy().ifPresent(rule -> object.put("lost_by", WhyJson.word(rule)));
    object.put("because", Figures.unbound(sentences.because(candidate, choice)));
    return object;
  }

  void exits(ArrayNode all, List<Explanation.ExitCandidate> exits, Choice choice) {
    for (Explanation.ExitCandidate candidate : exits.stream().limit(MOST_EXITS).toList()) {
      Choice.Exit exit = candidate.exit();
      ObjectNode object = start("exit", exit.lostBy(), false);
      exit.link().ifPresent(link -> link(object, link, choice));
      if (!exit.asPath().isEmpty()) {
        object.set("as_path", path(exit.asPath()));
      }
      object.put("as_path_length", exit.asPath().size());
      object.put("exit_metro", facts.metro(exit.target().metro()));
      candidate.distance().ifPresent(d -> Json.put(object, "km", d.kilometres()));
      exit.remaining().ifPresent(km -> Json.put(object, "remaining_km", km));
      exit.lostBy().ifPresent(rule -> object.put("lost_by", WhyJson.word(rule)));
      object.put("because", Figures.unbound(sentences.because(candidate, exits.get(0), choice)));
      object.set("to_win", whatIfs.toWin(candidate.toWin()));
      all.add(object);
    }
  }

  /** Says how many exits are not listed, when some are not. */
  void leftOut(ObjectNode root, List<Explanation.ExitCandidate> exits) {
    if (exits.size() > MOST_EXITS) {
      root.put("exits_left_out", exits.size() - MOST_EXITS);
    }
  }

  private void link(ObjectNode object, Interconnection link, Choice choice) {
    object.set("next", network(link.farEndFrom(choice.at().asn()).asn()));
    choice.decision().ifPresent(d -> object.put("relationship", Sentences.word(d.relation())));
    object.put("kind", WhyJson.word(link.kind()));
    object.put("basis", WhyJson.word(link.basis()));
  }

  void ways(ArrayNode all, List<Explanation.WayCandidate> ways) {
    for (Explanation.WayCandidate candidate : ways) {
      boolean isChosen = candidate.equals(ways.get(0));
      ObjectNode object = Json.object().put("level", "way");
      object.put("verdict", isChosen ? "won" : "lost").put("chosen", isChosen);
      object.put("exit_metro", facts.metro(candidate.way().to()));
      Json.put(object, "km", candidate.way().length().kilometres());
      Json.put(object, "counted_km", candidate.cost().kilometres());
      object.set(
          "metros", Json.strings(candidate.way().metros().stream().map(facts::metro).toList()));
      object.set("corridors", whatIfs.corridors(candidate.way().corridors()));
      if (!isChosen) {
        object.put("lost_by", "shorter_way");
      }
      object.put("because", Figures.unbound(WhySentences.because(candidate, ways.get(0))));
      object.set("to_win", whatIfs.toWin(candidate.toWin()));
      all.add(object);
    }
  }

  private static ObjectNode start(String level, Optional<Rule> lostBy, boolean isAsGood) {
    String lost = isAsGood ? "tied" : "lost";
    return Json.object()
        .put("level", level)
        .put("verdict", lostBy.isEmpty() ? "won" : lost)
        .put("chosen", lostBy.isEmpty());
  }

  static ArrayNode path(List<Asn> asns) {
    ArrayNode path = Json.array();
    asns.forEach(asn -> path.add(asn.number()));
    return path;
  }

  /** Lists who offers nothing, the most telling reasons first, and says how many there are. */
  void notOffered(ObjectNode root, Choice choice, List<MeetingPoint> closed) {
    List<ObjectNode> all = new ArrayList<>();
    Map<Asn, List<MeetingPoint>> byNeighbour = new TreeMap<>();
    closed.forEach(p -> byNeighbour.computeIfAbsent(p.b(), b -> new ArrayList<>()).add(p));
    byNeighbour.forEach(
        (asn, points) -> all.add(silent(asn, "closed_by_option", sentences.closed(points))));
    choice.withheld().stream()
        .sorted(Comparator.comparingInt(w -> MOST_TELLING_FIRST.indexOf(w.reason())))
        .forEach(
            w ->
                all.add(
                    silent(
                            w.neighbour(),
                            WhyJson.word(w.reason()),
                            sentences.because(w, choice.at().asn()))
                        .put("relationship", Sentences.word(w.teaches()))));
    ArrayNode listed = root.putArray("not_offered");
    all.stream().limit(MOST_SILENT).forEach(listed::add);
    root.put("not_offered_count", all.size());
  }

  private ObjectNode silent(Asn asn, String reason, String because) {
    ObjectNode object = Json.object();
    object.set("network", network(asn));
    return object.put("reason", reason).put("because", Figures.unbound(because));
  }
}

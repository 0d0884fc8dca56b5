package io.coldpotato.report;

import io.coldpotato.routing.Choice;
import io.coldpotato.routing.Decision;
import io.coldpotato.study.Compare;
import io.coldpotato.study.Hierarchy;
import io.coldpotato.study.LookingGlass;
import io.coldpotato.topology.Asn;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the routes of one network to one prefix as JSON. An unknown value's key is absent. */
public final class LookingGlassJson {

  private final LookingGlass glass;
  private final WorldFacts facts;
  private final CandidatesJson candidates;

  private LookingGlassJson(LookingGlass glass, Compare compare) {
    this.glass = glass;
    this.facts =
        WorldFacts.of(compare.world())
            .naming(
                List.of(
                    new Hierarchy.Node(glass.network().asn(), glass.network().name(), 0, false)));
    WhySentences sentences = new WhySentences(facts);
    this.candidates =
        new CandidatesJson(facts, sentences, new WhatIfJson(compare, sentences, Optional.empty()));
  }

  /**
   * Returns what a network knows as a JSON object.
   *
   * @param glass the look into it
   * @param compare of which it is
   */
  public static String render(LookingGlass glass, Compare compare) {
    return Json.text(tree(glass, compare));
  }

  /** Returns the same as a tree. */
  public static ObjectNode tree(LookingGlass glass, Compare compare) {
    return new LookingGlassJson(glass, compare).tree();
  }

  private ObjectNode tree() {
    ObjectNode root = Json.object();
    root.set("network", candidates.network(glass.network().asn()));
    root.put("to", glass.target().key());
    root.put("prefix_of", glass.target().ofSite() ? "site" : "destination");
    root.put("option", glass.option());
    if (glass.routes().isEmpty()) {
      root.put("outcome", "not-announced");
      root.set("reasons", Json.strings(glass.reasons()));
      return root;
    }
    LookingGlass.Routes routes = glass.routes().get();
    root.set("announced_by", candidates.network(routes.origin()));
    boolean isRouted = routes.pops().stream().anyMatch(p -> p.decision().isPresent());
    root.put("outcome", isRouted ? "routed" : "no-route");
    ArrayNode parts = root.putArray("parts");
    routes.parts().forEach(part -> parts.add(part(part)));
    ArrayNode pops = root.putArray("pops");
    routes.pops().forEach(pop -> pops.add(pop(pop)));
    return root;
  }

  private ObjectNode part(LookingGlass.Part part) {
    Choice choice = part.choice();
    ObjectNode object = Json.object();
    choice
        .decision()
        .ifPresent(
            d ->
                object
                    .put("relationship", RouteSentences.word(d.relation()))
                    .put("as_path_length", d.asPathLength())
                    .put("tied", tied(choice)));
    ArrayNode offers = object.putArray("candidates");
    part.offers().forEach(offer -> offers.add(candidates.offer(offer, choice)));
    candidates.notOffered(object, choice, List.of());
    return object;
  }

  /** How many neighbours offer a route that is as good as the best. */
  private static int tied(Choice choice) {
    TreeSet<Asn> best = new TreeSet<>();
    choice.offers().stream()
        .filter(Choice.Offer::isBest)
        .forEach(offer -> best.add(offer.neighbour()));
    return best.size();
  }

  private ObjectNode pop(LookingGlass.PopRoute route) {
    ObjectNode object = Json.object().put("metro", facts.metro(route.pop().metro()));
    if (route.decision().isEmpty()) {
      return object;
    }
    Decision decision = route.decision().get();
    decision
        .exit()
        .ifPresent(
            exit ->
                object.set("next", candidates.network(exit.farEndFrom(route.pop().asn()).asn())));
    object.put("exit_metro", facts.metro(decision.target().metro()));
    route.distance().ifPresent(d -> Json.put(object, "km", d.kilometres()));
    object.set("as_path", CandidatesJson.path(route.asPath()));
    object.put("rule", WhyJson.word(decision.rule()));
    object.put("reason", Figures.unbound(new Sentences(facts).because(decision)));
    return object;
  }
}

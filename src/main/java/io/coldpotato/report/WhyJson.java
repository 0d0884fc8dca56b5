package io.coldpotato.report;

import io.coldpotato.azure.RuleViolation;
import io.coldpotato.latency.Segment;
import io.coldpotato.routing.Choice;
import io.coldpotato.routing.Decision;
import io.coldpotato.study.Compare;
import io.coldpotato.study.Explanation;
import io.coldpotato.study.Hierarchy;
import io.coldpotato.study.Hop;
import io.coldpotato.study.Journey;
import io.coldpotato.topology.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes as JSON why packets take a step: the candidates, the rule, what would let others win, and
 * the hierarchy of their networks. A key whose value is not known is absent.
 */
public final class WhyJson {

  private final Explanation explanation;
  private final WorldFacts facts;
  private final WhySentences sentences;
  private final CandidatesJson candidates;

  private WhyJson(Explanation explanation, Optional<Journey> now, Compare compare) {
    this.explanation = explanation;
    this.facts =
        WorldFacts.of(compare.world()).knowing(now.stream().toList()).naming(nodes(explanation));
    this.sentences = new WhySentences(facts);
    this.candidates =
        new CandidatesJson(
            facts, sentences, new WhatIfJson(compare, sentences, now.flatMap(WhyJson::p50)));
  }

  /**
   * Returns an explanation as a JSON object.
   *
   * @param explanation of one step
   * @param now the journey as it is
   * @param compare of which it is
   */
  public static String render(Explanation explanation, Journey now, Compare compare) {
    return Json.text(tree(explanation, now, compare));
  }

  /** Returns the same as a tree. */
  public static ObjectNode tree(Explanation explanation, Journey now, Compare compare) {
    return new WhyJson(explanation, Optional.of(now), compare).tree();
  }

  private static Optional<Double> p50(Journey journey) {
    return journey instanceof Journey.Reached reached
        ? Optional.of(reached.delay().p50Millis())
        : Optional.empty();
  }

  private static List<Hierarchy.Node> nodes(Explanation explanation) {
    return hierarchy(explanation).map(Hierarchy::nodes).orElse(List.of());
  }

  private static Optional<Hierarchy> hierarchy(Explanation explanation) {
    if (explanation instanceof Explanation.Chosen chosen) {
      return Optional.of(chosen.hierarchy());
    }
    if (explanation instanceof Explanation.Given given) {
      return Optional.of(given.hierarchy());
    }
    return explanation instanceof Explanation.Dropped dropped
        ? Optional.of(dropped.hierarchy())
        : Optional.empty();
  }

  private ObjectNode tree() {
    ObjectNode root = Json.object();
    if (explanation instanceof Explanation.Chosen chosen) {
      chosen(root, chosen);
    } else if (explanation instanceof Explanation.Given given) {
      given(root, given);
    } else if (explanation instanceof Explanation.Dropped dropped) {
      dropped(root, dropped);
    } else if (explanation instanceof Explanation.Nowhere nowhere) {
      root.put("outcome", "unreachable").put("reason", nowhere.reason());
      root.putArray("candidates");
    } else {
      forbidden(root, ((Explanation.Forbidden) explanation).violations());
    }
    hierarchy(explanation).ifPresent(h -> root.set("hierarchy", hierarchy(h, explanation)));
    return root;
  }

  private void chosen(ObjectNode root, Explanation.Chosen chosen) {
    Decision decision = chosen.choice().decision().orElseThrow();
    step(root, "chosen", chosen.step());
    root.set("network", candidates.network(decision.at().asn()));
    root.put("reason", Figures.unbound(new Sentences(facts).because(decision)));
    root.put("rule", word(decision.rule()));
    root.put("rule_sentence", WhySentences.rule(decision.rule()));
    ArrayNode all = root.putArray("candidates");
    candidates.networks(all, chosen.networks(), chosen.choice());
    candidates.exits(all, chosen.exits(), chosen.choice());
    candidates.ways(all, chosen.ways());
    candidates.leftOut(root, chosen.exits());
    candidates.notOffered(root, chosen.choice(), chosen.closed());
  }

  private void given(ObjectNode root, Explanation.Given given) {
    step(root, "given", given.step());
    root.put("reason", Figures.unbound(given.why()));
    candidates.ways(root.putArray("candidates"), given.ways());
  }

  private void dropped(ObjectNode root, Explanation.Dropped dropped) {
    Choice choice = dropped.choice();
    root.put("direction", dropped.forward() ? "forward" : "reverse");
    root.put("outcome", "unreachable");
    root.set("network", candidates.network(choice.at().asn()));
    root.put("at", facts.metro(choice.at().metro()));
    root.put("reason", Figures.unbound(dropped.reason()));
    root.putArray("candidates");
    candidates.notOffered(root, choice, dropped.closed());
  }

  private static void forbidden(ObjectNode root, List<RuleViolation> violations) {
    root.put("outcome", "invalid");
    root.put("reason", violations.get(0).message());
    root.put("way_out", violations.get(0).wayOut());
    root.set("rules", JourneyJson.rules(violations));
    root.putArray("candidates");
  }

  private static void step(ObjectNode root, String outcome, Explanation.Step step) {
    Hop hop = step.hop();
    Segment segment = hop.delay().segment();
    root.put("direction", step.forward() ? "forward" : "reverse");
    root.put("step", step.index());
    root.put("steps", step.count());
    root.put("outcome", outcome);
    root.put("kind", segment.kind().word());
    root.put("at", segment.from());
    root.put("to", segment.to());
  }

  private static ObjectNode hierarchy(Hierarchy hierarchy, Explanation explanation) {
    ObjectNode object = Json.object();
    ArrayNode nodes = object.putArray("nodes");
    for (Hierarchy.Node node : hierarchy.nodes()) {
      nodes
          .addObject()
          .put("asn", node.asn().number())
          .put("name", node.name())
          .put("level", node.level())
          .put("on_way", node.onWay())
          .put("chosen_step", at(explanation).filter(node.asn()::equals).isPresent());
    }
    ArrayNode edges = object.putArray("edges");
    for (Hierarchy.Edge edge : hierarchy.edges()) {
      edges
          .addObject()
          .put("from", edge.from().number())
          .put("to", edge.to().number())
          .put("kind", edge.kind() == Relationship.Kind.PEER ? "peer" : "customer-provider")
          .put("on_way", edge.onWay());
    }
    return object;
  }

  private static Optional<io.coldpotato.topology.Asn> at(Explanation explanation) {
    List<Choice> choices = new ArrayList<>();
    if (explanation instanceof Explanation.Chosen chosen) {
      choices.add(chosen.choice());
    } else if (explanation instanceof Explanation.Dropped dropped) {
      choices.add(dropped.choice());
    }
    return choices.stream().map(c -> c.at().asn()).findFirst();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

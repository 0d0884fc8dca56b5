package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Worked cases without adopters whose answers two independent programs agree on: every network's AS
 * path, next hop and relationship, for every prefix.
 *
 * <p>Reads {@code ../shared/data/oracles/as-level.jsonl} where it exists, else the copy bundled
 * here.
 */
class AsLevelOracleTest {

  private static final List<String> KINDS =
      List.of("plain_", "anycast_or_hijack_", "subprefix_", "forged_origin_none_", "leak_none_");

  /** One line. */
  record Case(JsonNode json) {
    @Override
    public String toString() {
      return json.get("name").asString();
    }
  }

  /** A route as the file has it. */
  record Answer(List<Asn> asPath, long nextHop, String relationship) {
    static Answer of(JsonNode node) {
      return new Answer(
          asns(node.get("as_path")),
          node.get("next_hop_asn").asLong(),
          node.get("relationship").asString());
    }
  }

  static Stream<Case> cases() {
    return OracleFile.cases("as-level.jsonl").stream()
        .map(Case::new)
        .filter(c -> KINDS.stream().anyMatch(c.toString()::startsWith));
  }

  @Test
  void thereAreCasesOfEveryKind() {
    for (String kind : KINDS) {
      assertThat(cases()).as(kind).anyMatch(c -> c.toString().startsWith(kind));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRouteAgrees(Case oracle) {
    JsonNode json = oracle.json();
    Map<String, List<List<Asn>>> announced = new TreeMap<>();
    for (JsonNode announcement : json.get("announcements")) {
      announced
          .computeIfAbsent(announcement.get("prefix").asString(), p -> new ArrayList<>())
          .add(asns(announcement.get("as_path")));
    }
    if (json.has("leaker")) {
      check(oracle, announced, json.get("expected_before_leak"));
      String leaker = json.get("leaker").asString();
      json.get("expected_before_leak")
          .get(leaker)
          .properties()
          .forEach(e -> announced.get(e.getKey()).add(asns(e.getValue().get("as_path"))));
    }
    check(oracle, announced, json.get("expected"));
  }

  private static void check(
      Case oracle, Map<String, List<List<Asn>>> announced, JsonNode expected) {
    AsGraph graph = graph(oracle.json());
    AsRouting routing = AsRouting.of(graph);
    AsRoutes routes = routing.newRoutes();
    announced.forEach(
        (prefix, paths) -> {
          routing.route(routes, Origins.of(graph, paths));
          Map<String, Answer> answers = new TreeMap<>();
          Map<String, Answer> right = new TreeMap<>();
          for (Map.Entry<String, JsonNode> network : expected.properties()) {
            int node = graph.node(Long.parseLong(network.getKey())).orElseThrow();
            if (routes.hasRoute(node)) {
              boolean isLeaker = oracle.json().path("leaker").asString("").equals(network.getKey());
              answers.put(network.getKey(), answer(graph, routes, node, isLeaker));
            }
            if (network.getValue().has(prefix)) {
              right.put(network.getKey(), Answer.of(network.getValue().get(prefix)));
            }
          }
          assertThat(answers).as("%s, %s", oracle, prefix).isEqualTo(right);
        });
  }

  private static Answer answer(AsGraph graph, AsRoutes routes, int node, boolean isLeaker) {
    RouteClass relation = routes.relation(node).orElseThrow();
    String relationship =
        relation == RouteClass.OWN ? "origin" : relation.name().toLowerCase(Locale.ROOT);
    List<Asn> path = routes.asPath(node);
    // A leaker announces what it has learnt: the file keeps whom it sends packets to.
    boolean isLeak = isLeaker && relation == RouteClass.OWN;
    long nextHop = isLeak ? path.get(1).number() : graph.asn(routes.nextHop(node));
    return new Answer(path, nextHop, relationship);
  }

  private static AsGraph graph(JsonNode json) {
    Set<Long> asns = new TreeSet<>();
    List<Asn> providers = new ArrayList<>();
    List<Asn> customers = new ArrayList<>();
    List<Asn> a = new ArrayList<>();
    List<Asn> b = new ArrayList<>();
    for (JsonNode link : json.get("links")) {
      boolean isPeering = link.has("peers");
      (isPeering ? a : providers)
          .add(new Asn((isPeering ? link.get("peers").get(0) : link.get("provider")).asLong()));
      (isPeering ? b : customers)
          .add(new Asn((isPeering ? link.get("peers").get(1) : link.get("customer")).asLong()));
    }
    Stream.of(providers, customers, a, b)
        .flatMap(List::stream)
        .forEach(asn -> asns.add(asn.number()));
    json.get("expected").properties().forEach(e -> asns.add(Long.parseLong(e.getKey())));
    List<Long> order = List.copyOf(asns);
    return AsGraph.of(
        order.stream().mapToLong(Long::longValue).toArray(),
        nodes(order, providers),
        nodes(order, customers),
        nodes(order, a),
        nodes(order, b));
  }

  private static int[] nodes(List<Long> order, List<Asn> asns) {
    return asns.stream().mapToInt(asn -> order.indexOf(asn.number())).toArray();
  }

  private static List<Asn> asns(JsonNode path) {
    List<Asn> asns = new ArrayList<>();
    path.forEach(asn -> asns.add(new Asn(asn.asLong())));
    return asns;
  }
}

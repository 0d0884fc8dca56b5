package io.coldpotato.routing;

import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.NetworkKind;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import tools.jackson.databind.JsonNode;

/** One line of the PoP-level oracle, built for the project's own routing. */
record OracleCase(JsonNode json) {

  /** What a router knows of a destination. */
  record Answer(boolean reachable, List<Long> asPath, List<String> forwarding, long delay) {
    static Answer of(JsonNode node) {
      boolean unreachable = node == null || !node.path("reachable").asBoolean(true);
      if (unreachable) {
        return new Answer(false, List.of(), List.of(), 0);
      }
      List<Long> asPath = new ArrayList<>();
      node.get("as_path").forEach(n -> asPath.add(n.asLong()));
      if (!node.has("forwarding")) {
        return new Answer(true, asPath, List.of(node.get("bgp_next_hop").asString()), 0);
      }
      List<String> forwarding = new ArrayList<>();
      node.get("forwarding").forEach(n -> forwarding.add(n.asString()));
      return new Answer(true, asPath, forwarding, node.get("delay").asLong());
    }
  }

  Built network() {
    return new Built(this, Set.of());
  }

  Built networkAfterFailure() {
    JsonNode link = json.get("failure").get("link");
    return new Built(this, Set.of(link.get(0).asString(), link.get(1).asString()));
  }

  @Override
  public String toString() {
    return json.get("name").asString();
  }

  /** The case's routers as a topology and an interior routing. */
  static final class Built {
    private final Map<String, PopId> pops = new HashMap<>();
    private final Map<PopId, String> names = new HashMap<>();
    private final Map<Set<PopId>, Long> delays = new HashMap<>();
    private final SimpleWeightedGraph<PopId, DefaultWeightedEdge> interior =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    private final Map<PopId, Integer> islands = new HashMap<>();
    private final Routing routing;
    private final Map<Asn, EgressPolicy> egress = new HashMap<>();

    Built(OracleCase oracle, Set<String> failed) {
      InternetTopology.Editor editor = InternetTopology.empty();
      int number = 0;
      for (JsonNode router : oracle.json.get("routers")) {
        Asn asn = new Asn(router.get("asn").asLong());
        // Numbered in file order, so that the tenth PoP does not sort before the second.
        PopId pop = new PopId(asn, new MetroId(String.format("%06d", number++)));
        pops.put(router.get("id").asString(), pop);
        names.put(pop, router.get("id").asString());
        editor.add(new Network(asn, asn.toString(), NetworkKind.TRANSIT, "", RowBasis.ASSUMED));
        editor.add(pop);
        interior.addVertex(pop);
        if (oracle.json.get("med_from_igp_towards_providers").asBoolean()) {
          egress.put(asn, new EgressPolicy.HonourMed());
        }
      }
      for (JsonNode link : oracle.json.get("intra_links")) {
        List<String> ends = List.of(link.get("a").asString(), link.get("b").asString());
        if (!failed.equals(Set.copyOf(ends))) {
          PopId a = pops.get(ends.get(0));
          PopId b = pops.get(ends.get(1));
          interior.setEdgeWeight(interior.addEdge(a, b), link.get("igp_weight").asDouble());
          delays.put(Set.of(a, b), link.get("delay").asLong());
        }
      }
      for (JsonNode link : oracle.json.get("inter_links")) {
        addInterLink(editor, link, failed);
      }
      int island = 0;
      for (Set<PopId> set : new ConnectivityInspector<>(interior).connectedSets()) {
        for (PopId pop : set) {
          islands.put(pop, island);
        }
        island++;
      }
      routing = new Routing(editor.build(), new JoinedInterior());
    }

    private void addInterLink(InternetTopology.Editor editor, JsonNode link, Set<String> failed) {
      boolean peers = link.has("peers");
      String one = (peers ? link.get("peers").get(0) : link.get("provider")).asString();
      String other = (peers ? link.get("peers").get(1) : link.get("customer")).asString();
      if (failed.equals(Set.of(one, other))) {
        return;
      }
      PopId a = pops.get(one);
      PopId b = pops.get(other);
      Relationship.Kind kind = peers ? Relationship.Kind.PEER : Relationship.Kind.PROVIDER;
      editor.add(new Relationship(a.asn(), b.asn(), kind, RowBasis.ASSUMED));
      editor.add(new Interconnection(a, b, Interconnection.Kind.PNI, RowBasis.ASSUMED));
      delays.put(Set.of(a, b), link.get("delay").asLong());
    }

    RouteTable routesTo(String router) {
      return routing.routes(Announcement.everywhere(pops.get(router)), egress);
    }

    Answer answer(RouteTable routes, String router) {
      RoutingOutcome outcome = routes.forward(pops.get(router));
      if (!(outcome instanceof RoutingOutcome.Reached reached)) {
        return new Answer(false, List.of(), List.of(), 0);
      }
      List<PopId> way = reached.path().pops();
      long delay = 0;
      for (int i = 1; i < way.size(); i++) {
        delay += delays.get(Set.of(way.get(i - 1), way.get(i)));
      }
      return new Answer(
          true,
          routes.asPath(pops.get(router)).orElseThrow().stream().map(Asn::number).toList(),
          way.stream().map(names::get).toList(),
          delay);
    }

    private final class JoinedInterior implements InteriorRouting {
      private final DijkstraShortestPath<PopId, DefaultWeightedEdge> shortest =
          new DijkstraShortestPath<>(interior);

      @Override
      public double distance(PopId from, PopId to) {
        return shortest.getPathWeight(from, to);
      }

      @Override
      public List<PopId> way(PopId from, PopId to) {
        return shortest.getPath(from, to).getVertexList();
      }

      @Override
      public int island(PopId pop) {
        return islands.get(pop);
      }
    }
  }
}

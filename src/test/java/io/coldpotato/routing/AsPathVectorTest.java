package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compact core agrees with networks that only talk to each other, on 20,000 random graphs. */
class AsPathVectorTest {

  private static final int SEEDS = 2000;

  @ParameterizedTest(name = "2,000 seeds from {0}")
  @ValueSource(longs = {0, 10000, 20000, 30000, 40000, 50000, 60000, 70000, 80000, 90000})
  void everyNetworkHoldsTheRouteThatTalkingSettlesOn(long first) {
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomGenerator random =
          RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
      AsGraph graph = AsGraphs.random(random, 1 + random.nextInt(seed % 20 == 0 ? 40 : 12));
      AsRouting routing = AsRouting.of(graph);
      AsRoutes routes = routing.newRoutes();
      // Several in one workspace, so that nothing of the former may be left.
      List<List<Asn>> announced = AsGraphs.announcements(random, graph);
      routing.route(routes, Origins.of(graph, announced));
      check(seed, graph, routes, new AsPathVector(graph, announced));
      int origin = random.nextInt(graph.size());
      routing.route(routes, origin);
      List<List<Asn>> plain = List.of(List.of(new Asn(graph.asn(origin))));
      check(seed, graph, routes, new AsPathVector(graph, plain));
    }
  }

  private static void check(long seed, AsGraph graph, AsRoutes routes, AsPathVector talk) {
    for (int node = 0; node < graph.size(); node++) {
      assertThat(route(routes, node)).as("seed %d, node %d", seed, node).isEqualTo(talk.best(node));
      List<Integer> tied = new ArrayList<>();
      routes.forEachTiedNextHop(node, tied::add);
      assertThat(tied).as("seed %d, ties of %d", seed, node).isEqualTo(talk.tied(node));
      assertThat(routes.tiedNextHops(node)).isEqualTo(tied.size());
      assertThat(routes.candidates(node))
          .as("seed %d, candidates of %d", seed, node)
          .isEqualTo(
              talk.candidates(node).stream()
                  .map(r -> new RouteCandidate(r.nextHop(), r.relation(), r.asPath().size() - 1))
                  .sorted()
                  .toList());
    }
  }

  private static Optional<AsPathVector.Route> route(AsRoutes routes, int node) {
    return routes
        .relation(node)
        .map(
            relation -> {
              List<Asn> path = routes.asPath(node);
              assertThat(routes.length(node)).isEqualTo(path.size() - 1);
              return new AsPathVector.Route(relation, path, routes.nextHop(node));
            });
  }
}

package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.ImportedInternet;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.SyntheticInternet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A world made of the networks asked for and all above them routes between them as the whole graph
 * does, all ties kept: 500 synthetic internets of 120 networks, each with six asked for.
 */
class ImportedRoutesTest {

  private static final int SEEDS = 250;
  private static final int ASKED = 6;

  private static final CorridorGraph ONE_PLACE =
      new CorridorGraph(
          List.of(
              new Metro(
                  new MetroId("here"), "Here", "CH", new Coordinates(47, 8), RowBasis.ASSUMED)),
          List.of(),
          Map.of(),
          Map.of());

  @ParameterizedTest(name = "250 seeds from {0}")
  @ValueSource(longs = {0, 1000})
  void theExcerptRoutesLikeTheWhole(long first) {
    int smaller = 0;
    for (long seed = first; seed < first + SEEDS; seed++) {
      AsGraph graph = SyntheticInternet.ofSize(120, seed).generate();
      List<Asn> asked = new ArrayList<>();
      new Random(seed)
          .ints(ASKED, 0, graph.size())
          .forEach(node -> asked.add(new Asn(graph.asn(node))));
      InternetTopology excerpt = excerpt(graph, asked);
      smaller += excerpt.networks().size() < graph.size() ? 1 : 0;
      Routing routing = new Routing(excerpt, new OnePop());
      AsRouting whole = AsRouting.of(graph);
      AsRoutes expected = whole.newRoutes();
      for (Asn origin : asked) {
        whole.route(expected, graph.node(origin.number()).orElseThrow());
        RouteTable actual = routing.routes(Announcement.everywhere(pop(origin)), Map.of());
        for (Asn from : asked) {
          assertThat(actual.policyRoute(pop(from)))
              .as("seed %d, %s to %s", seed, from, origin)
              .isEqualTo(route(expected, graph, from));
        }
      }
    }
    assertThat(smaller).as("excerpts that leave something out").isGreaterThan(SEEDS / 2);
  }

  private static InternetTopology excerpt(AsGraph graph, List<Asn> asked) {
    Map<Asn, Set<MetroId>> presence = new HashMap<>();
    for (int node = 0; node < graph.size(); node++) {
      presence.put(new Asn(graph.asn(node)), Set.of(new MetroId("here")));
    }
    InternetTopology nothing = InternetTopology.empty().build();
    return new ImportedInternet(graph, presence, nothing, ONE_PLACE).around(asked);
  }

  private static PopId pop(Asn asn) {
    return new PopId(asn, new MetroId("here"));
  }

  private static Optional<PolicyRoute> route(AsRoutes routes, AsGraph graph, Asn from) {
    int node = graph.node(from.number()).orElseThrow();
    List<Asn> hops = new ArrayList<>();
    routes.forEachTiedNextHop(node, hop -> hops.add(new Asn(graph.asn(hop))));
    return routes
        .relation(node)
        .map(relation -> new PolicyRoute(relation, routes.length(node), hops));
  }

  /** Every network has one PoP. */
  private static final class OnePop implements InteriorRouting {
    @Override
    public double distance(PopId from, PopId to) {
      return 0;
    }

    @Override
    public List<PopId> way(PopId from, PopId to) {
      return List.of(from);
    }

    @Override
    public int island(PopId pop) {
      return 0;
    }
  }
}

package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.PopId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routing agrees with routers that only talk to each other, on 2,500 random internets. */
class PathVectorTest {

  private static final int SEEDS = 250;

  @ParameterizedTest(name = "250 seeds from {0}")
  @ValueSource(longs = {0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000})
  void everyPopTakesTheRouteAndTheWayThatRoutersSettleOn(long first) {
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomInternet internet = RandomInternet.of(seed);
      RouteTable routes = internet.routes();
      PathVector routers = new PathVector(internet);
      for (PopId pop : internet.pops()) {
        assertThat(route(routes, pop))
            .as("seed %d, route of %s", seed, pop)
            .isEqualTo(routers.best(pop));
        assertThat(way(routes, pop))
            .as("seed %d, way from %s", seed, pop)
            .isEqualTo(routers.forward(pop));
      }
    }
  }

  private static Optional<PathVector.Route> route(RouteTable routes, PopId pop) {
    return routes
        .decision(pop)
        .map(
            d -> {
              List<Asn> asPath = routes.asPath(pop).orElseThrow();
              assertThat(asPath).hasSize(d.asPathLength());
              return new PathVector.Route(d.relation(), asPath, d.exit(), d.target());
            });
  }

  private static List<PopId> way(RouteTable routes, PopId pop) {
    return routes.forward(pop) instanceof RoutingOutcome.Reached reached
        ? reached.path().pops()
        : List.of();
  }
}

package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.routing.ForwardingPath.Stretch;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold between the routes of random internets, and when one of their links goes. */
class RoutingRelationTest {

  private static final int SEEDS = 500;

  @ParameterizedTest(name = "500 seeds from {0}")
  @ValueSource(longs = {10_000, 20_000})
  void withoutTheChosenExitAPopTakesTheFirstThatWasBeatenAsGood(long first) {
    int seen = 0;
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomInternet internet = RandomInternet.whole(seed);
      RouteTable routes = internet.routes();
      for (PopId pop : internet.pops()) {
        Optional<Decision> decision = routes.decision(pop).filter(RoutingRelationTest::hasTiedExit);
        if (decision.isPresent()) {
          Interconnection chosen = decision.get().exit().orElseThrow();
          assertThat(internet.without(chosen).routes().decision(pop).flatMap(Decision::exit))
              .as("seed %d, %s without %s", seed, pop, chosen)
              .isEqualTo(decision.get().beaten().get(0).exit());
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(SEEDS);
  }

  private static boolean hasTiedExit(Decision decision) {
    return decision.exit().isPresent()
        && !decision.beaten().isEmpty()
        && decision.beaten().get(0).relation() == decision.relation()
        && decision.beaten().get(0).asPathLength() == decision.asPathLength();
  }

  @ParameterizedTest(name = "500 seeds from {0}")
  @ValueSource(longs = {10_000, 20_000})
  void anAsPathClimbsCrossesOnceAtMostAndDescends(long first) {
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomInternet internet = RandomInternet.of(seed);
      RouteTable routes = internet.routes();
      for (PopId pop : internet.pops()) {
        List<Asn> path = new ArrayList<>(List.of(pop.asn()));
        routes.asPath(pop).ifPresent(path::addAll);
        assertThat(steps(internet.topology(), path))
            .as("seed %d, %s by %s", seed, pop, path)
            .matches("u*p?d*");
      }
    }
  }

  /** One letter a step: up to a provider, to a peer, down to a customer. */
  private static String steps(InternetTopology topology, List<Asn> path) {
    StringBuilder steps = new StringBuilder();
    for (int i = 1; i < path.size(); i++) {
      Asn from = path.get(i - 1);
      Relationship relationship = topology.relationship(from, path.get(i)).orElseThrow();
      boolean peers = relationship.kind() == Relationship.Kind.PEER;
      steps.append(peers ? 'p' : relationship.a().equals(from) ? 'd' : 'u');
    }
    return steps.toString();
  }

  /**
   * The length of a route from a provider may well shrink: a provider that loses its long
   * customer's route may pass on a shorter one of its own provider instead.
   */
  @ParameterizedTest(name = "500 seeds from {0}")
  @ValueSource(longs = {10_000, 20_000})
  void withoutALinkNoRouteIsOfABetterClassAndNoneFromCustomersOrPeersIsShorter(long first) {
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomInternet internet = RandomInternet.whole(seed);
      List<Interconnection> links = internet.interconnections();
      if (links.isEmpty()) {
        continue;
      }
      RouteTable before = internet.routes();
      RouteTable after =
          internet.without(links.get(new Random(seed).nextInt(links.size()))).routes();
      for (PopId pop : internet.pops()) {
        Optional<PolicyRoute> changed = after.policyRoute(pop);
        if (changed.isPresent()) {
          PolicyRoute was = before.policyRoute(pop).orElseThrow();
          assertThat(changed.get().relation())
              .as("seed %d, %s", seed, pop)
              .isGreaterThanOrEqualTo(was.relation());
          if (changed.get().relation() == was.relation() && was.relation() != RouteClass.PROVIDER) {
            assertThat(changed.get().length())
                .as("seed %d, %s", seed, pop)
                .isGreaterThanOrEqualTo(was.length());
          }
        }
      }
    }
  }

  @ParameterizedTest(name = "500 seeds from {0}")
  @ValueSource(longs = {10_000, 20_000})
  void aWayPassesNoPopTwiceAndFollowsTheAsPath(long first) {
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomInternet internet = RandomInternet.of(seed);
      RouteTable routes = internet.routes();
      for (PopId pop : internet.pops()) {
        if (routes.forward(pop) instanceof RoutingOutcome.Reached reached) {
          ForwardingPath way = reached.path();
          List<Asn> asPath = new ArrayList<>(List.of(pop.asn()));
          asPath.addAll(routes.asPath(pop).orElseThrow());
          assertThat(way.pops()).as("seed %d, %s", seed, pop).doesNotHaveDuplicates();
          assertThat(way.networks()).as("seed %d, %s", seed, pop).isEqualTo(asPath);
          assertThat(way.stretches()).extracting(Stretch::network).isEqualTo(asPath);
        } else {
          assertThat(routes.decision(pop)).as("seed %d, %s", seed, pop).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest(name = "500 seeds from {0}")
  @ValueSource(longs = {10_000, 20_000})
  void theNextHopsThatPolicyLeavesAreThoseOfTheExitsThatStoodForChoice(long first) {
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomInternet internet = RandomInternet.of(seed);
      RouteTable routes = internet.routes();
      for (PopId pop : internet.pops()) {
        Optional<Decision> decision = routes.decision(pop).filter(d -> d.exit().isPresent());
        if (decision.isPresent()) {
          List<Asn> nextHops = new ArrayList<>(List.of(far(pop, decision.get().exit())));
          decision.get().beaten().stream()
              .filter(
                  b ->
                      b.relation() == decision.get().relation()
                          && b.asPathLength() == decision.get().asPathLength())
              .forEach(b -> nextHops.add(far(pop, b.exit())));
          assertThat(routes.policyRoute(pop).orElseThrow().nextHops())
              .as("seed %d, %s", seed, pop)
              .containsExactlyElementsOf(nextHops.stream().distinct().sorted().toList());
        }
      }
    }
  }

  private static Asn far(PopId pop, Optional<Interconnection> exit) {
    return exit.orElseThrow().farEndFrom(pop.asn()).asn();
  }
}

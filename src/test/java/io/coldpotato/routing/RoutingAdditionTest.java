package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is laid over a prepared routing is decided as if all had been prepared together: from each
 * of 2,000 random internets a network and some interconnections are taken away and added again.
 */
class RoutingAdditionTest {

  private static final int SEEDS = 400;

  @ParameterizedTest(name = "400 seeds from {0}")
  @ValueSource(longs = {0, 10_000, 20_000, 30_000, 40_000})
  void additionsDecideLikeTheWhole(long first) {
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomInternet internet = RandomInternet.of(seed);
      InternetTopology whole = internet.topology();
      Split split = new Split(internet, new Random(seed));
      InternetTopology added =
          split.base.plus(
              List.of(whole.network(split.newcomer).orElseThrow()),
              split.pops,
              split.relationships,
              split.interconnections);
      Routing routing =
          new Routing(split.base, internet.interior())
              .over(added, internet.interior(), split.touched());
      RouteTable expected = internet.routes();
      RouteTable actual = routing.routes(internet.announcement(), internet.egress());
      for (PopId pop : internet.pops()) {
        assertThat(actual.decision(pop))
            .as("seed %d, route of %s", seed, pop)
            .isEqualTo(expected.decision(pop));
        assertThat(actual.policyRoute(pop))
            .as("seed %d, policy route of %s", seed, pop)
            .isEqualTo(expected.policyRoute(pop));
        assertThat(actual.forward(pop))
            .as("seed %d, way from %s", seed, pop)
            .isEqualTo(expected.forward(pop));
      }
    }
  }

  /** An internet without one network and without some of the other interconnections. */
  private static final class Split {
    private final Asn newcomer;
    private final List<PopId> pops;
    private final List<Relationship> relationships;
    private final List<Interconnection> interconnections = new ArrayList<>();
    private final InternetTopology base;

    Split(RandomInternet internet, Random random) {
      InternetTopology whole = internet.topology();
      List<Asn> networks = List.copyOf(whole.networks().keySet());
      newcomer = networks.get(random.nextInt(networks.size()));
      pops = List.copyOf(whole.pops(newcomer));
      relationships = List.copyOf(whole.relationships(newcomer).values());
      InternetTopology.Editor rest = InternetTopology.empty();
      whole.networks().values().stream().filter(n -> !n.asn().equals(newcomer)).forEach(rest::add);
      for (Asn asn : networks) {
        if (!asn.equals(newcomer)) {
          whole.pops(asn).forEach(rest::add);
          whole.relationships(asn).entrySet().stream()
              .filter(e -> !e.getKey().equals(newcomer))
              .forEach(e -> rest.add(e.getValue()));
        }
      }
      for (Interconnection link : internet.interconnections()) {
        boolean isOfNewcomer = link.a().asn().equals(newcomer) || link.b().asn().equals(newcomer);
        if (isOfNewcomer || random.nextInt(4) == 0) {
          interconnections.add(link);
        } else {
          rest.add(link);
        }
      }
      base = rest.build();
    }

    Set<Asn> touched() {
      Set<Asn> touched = new TreeSet<>(Set.of(newcomer));
      relationships.forEach(r -> touched.addAll(List.of(r.a(), r.b())));
      interconnections.forEach(i -> touched.addAll(List.of(i.a().asn(), i.b().asn())));
      return touched;
    }
  }
}

package io.coldpotato.connectivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.CorridorGraphReader;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.MetroId;
import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import io.coldpotato.latency.DelayParameters;
import io.coldpotato.routing.Announcement;
import io.coldpotato.routing.CorridorInterior;
import io.coldpotato.routing.RouteTable;
import io.coldpotato.routing.Routing;
import io.coldpotato.routing.RoutingOutcome;
import io.coldpotato.topology.AccessRanking;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.NetworkKind;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.RankedTopology;
import io.coldpotato.topology.Relationship;
import io.coldpotato.topology.TopologyReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the built-in networks to what the documentation promises of them. */
class WorldIntegrityTest {

  private static final TableSource SOURCE = TableSource.builtIn();
  private static final List<Diagnostic> DIAGNOSTICS = new ArrayList<>();
  private static final CorridorGraph PLACES = CorridorGraphReader.read(SOURCE, DIAGNOSTICS);
  private static final RankedTopology NETWORKS = TopologyReader.read(SOURCE, PLACES, DIAGNOSTICS);
  private static final InternetTopology TOPOLOGY = NETWORKS.topology();
  private static final AccessRanking RANKING = NETWORKS.ranking();
  private static final RouteTable TO_THE_CLOUD = routesToTheCloud();

  private static RouteTable routesToTheCloud() {
    DelayParameters delay = DelayParameters.load(SOURCE, DIAGNOSTICS);
    FibreWays carrier = PLACES.ways(delay.carrierCost());
    FibreWays cloud = PLACES.ways(delay.cloudCost());
    Routing routing = new Routing(TOPOLOGY, new CorridorInterior(TOPOLOGY, PLACES, carrier, cloud));
    PopId amsterdam = new PopId(Asn.MICROSOFT, new MetroId("amsterdam-nl"));
    return routing.routes(Announcement.everywhere(amsterdam), Map.of());
  }

  /** Countries with a public edge PoP, region or peering location. */
  private static Set<String> countriesOfTheCloud() {
    Set<String> countries = new TreeSet<>();
    for (CsvTable.Row row : rows("azure/edge-pops.csv")) {
      countries.add(row.text("country"));
    }
    for (String file : List.of("azure/regions.csv", "azure/peering-locations.csv")) {
      for (CsvTable.Row row : rows(file)) {
        if (row.text("cloud").equals("public")) {
          countries.add(row.text("country"));
        }
      }
    }
    return countries;
  }

  private static List<CsvTable.Row> rows(String file) {
    return SOURCE.read(file, List.of(), new ArrayList<>()).rows();
  }

  @Test
  void theTablesHaveNoError() {
    assertThat(DIAGNOSTICS).extracting(Diagnostic::text).isEmpty();
  }

  @Test
  void theWorldIsAsLargeAsPromised() {
    assertThat(PLACES.metros()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(TOPOLOGY.networks().values())
        .filteredOn(n -> n.kind() == NetworkKind.TIER_1 || n.kind() == NetworkKind.TRANSIT)
        .hasSizeGreaterThanOrEqualTo(20);
    assertThat(RANKING.byCountry()).hasSizeGreaterThanOrEqualTo(70);
    assertThat(RANKING.byCountry().values().stream().mapToInt(List::size).sum())
        .isGreaterThanOrEqualTo(250);
  }

  @Test
  void eachCountryOfTheCloudHasThreeAccessNetworks() {
    assertThat(countriesOfTheCloud())
        .hasSizeGreaterThan(40)
        .allSatisfy(c -> assertThat(RANKING.in(c)).as(c).hasSizeGreaterThanOrEqualTo(3));
  }

  @Test
  void ranksOfACountryHaveNoGap() {
    Map<String, Set<Integer>> ranks = new java.util.TreeMap<>();
    for (CsvTable.Row row : rows("networks.csv")) {
      if (!row.text("rank").isEmpty()) {
        ranks
            .computeIfAbsent(row.text("country"), c -> new HashSet<>())
            .add(Integer.parseInt(row.text("rank")));
      }
    }
    assertThat(ranks)
        .allSatisfy(
            (country, numbers) ->
                assertThat(numbers)
                    .contains(1)
                    .allSatisfy(n -> assertThat(n).as(country).isBetween(1, numbers.size())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metros.csv",
        "corridors.csv",
        "networks.csv",
        "pops.csv",
        "relationships.csv",
        "interconnections.csv"
      })
  void everyRowSaysHowItIsKnown(String file) {
    assertThat(rows(file))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row.text("basis"))
                    .as("%s:%d", file, row.line())
                    .isIn("public", "assumed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metros.csv",
        "networks.csv",
        "pops.csv",
        "relationships.csv",
        "interconnections.csv"
      })
  void everyRowNamesItsSource(String file) {
    assertThat(rows(file))
        .allSatisfy(
            row -> assertThat(row.text("source")).as("%s:%d", file, row.line()).isNotEmpty());
  }

  @Test
  void everyEdgePopRegionAndPeeringLocationIsAPopOfTheCloud() {
    Set<String> missing = new TreeSet<>();
    for (String file :
        List.of("azure/edge-pops.csv", "azure/regions.csv", "azure/peering-locations.csv")) {
      for (CsvTable.Row row : rows(file)) {
        boolean otherCloud = !row.text("cloud").isEmpty() && !row.text("cloud").equals("public");
        if (!otherCloud && !TOPOLOGY.has(microsoftIn(row.text("metro")))) {
          missing.add(row.text("metro"));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static PopId microsoftIn(String metro) {
    return new PopId(Asn.MICROSOFT, new MetroId(metro));
  }

  @Test
  void everyNetworkHasAPop() {
    assertThat(TOPOLOGY.networks().keySet())
        .allSatisfy(asn -> assertThat(TOPOLOGY.pops(asn)).as("%s", asn).isNotEmpty());
  }

  @Test
  void everyRelationshipIsLivedSomewhere() {
    for (Asn asn : TOPOLOGY.networks().keySet()) {
      assertThat(TOPOLOGY.relationships(asn).keySet())
          .allSatisfy(
              other ->
                  assertThat(TOPOLOGY.interconnections(asn, other))
                      .as("%s and %s", asn, other)
                      .isNotEmpty());
    }
  }

  @Test
  void transitFreeNetworksBuyFromNobodyAndAllMeet() {
    List<Asn> top =
        TOPOLOGY.networks().values().stream()
            .filter(n -> n.kind() == NetworkKind.TIER_1)
            .map(Network::asn)
            .toList();
    for (Asn one : top) {
      assertThat(TOPOLOGY.relationships(one).values())
          .noneMatch(r -> r.kind() == Relationship.Kind.PROVIDER && r.b().equals(one));
      for (Asn other : top) {
        assertThat(one.equals(other) || TOPOLOGY.relationship(one, other).isPresent())
            .as("%s and %s", one, other)
            .isTrue();
      }
    }
  }

  @Test
  void everyPopOfEveryNetworkReachesTheCloud() {
    List<String> stranded = new ArrayList<>();
    for (Asn asn : TOPOLOGY.networks().keySet()) {
      for (PopId pop : TOPOLOGY.pops(asn)) {
        if (!(TO_THE_CLOUD.forward(pop) instanceof RoutingOutcome.Reached)) {
          stranded.add(pop.toString());
        }
      }
    }
    assertThat(stranded).isEmpty();
  }

  @Test
  void someAccessNetworksMeetTheCloudThemselvesAndSomeDoNot() {
    long direct =
        RANKING.byCountry().values().stream()
            .flatMap(List::stream)
            .filter(asn -> TOPOLOGY.relationship(asn, Asn.MICROSOFT).isPresent())
            .count();
    long all = RANKING.byCountry().values().stream().mapToInt(List::size).sum();
    assertThat((double) direct / all).isBetween(0.5, 0.8);
  }
}

package io.coldpotato.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A world made of a graph of relationships and of places.
 *
 * <pre>
 *        10 ──peer── 20            10: Oslo, Rome   20: Oslo, Lima
 *       /  \          \
 *     30    31        40           30: Rome         31: nowhere known, above 50, 51
 *            |  \                  40: Kyiv
 *           50   51                50: Oslo         51: Oslo
 * </pre>
 */
class ImportedInternetTest {

  private static final CorridorGraph PLACES =
      new CorridorGraph(
          List.of(
              metro("oslo", "NO", 59.9, 10.8),
              metro("rome", "IT", 41.9, 12.5),
              metro("kyiv", "UA", 50.5, 30.5),
              metro("lima", "PE", -12.0, -77.0)),
          List.of(),
          Map.of(),
          Map.of());

  private static final AsGraph GRAPH =
      AsGraph.of(
          new long[] {10, 20, 30, 31, 40, 50, 51},
          new int[] {0, 0, 1, 3, 3},
          new int[] {2, 3, 4, 5, 6},
          new int[] {0},
          new int[] {1});

  private static final Map<Asn, Set<MetroId>> PRESENCE =
      Map.of(
          asn(10), Set.of(id("oslo"), id("rome")),
          asn(20), Set.of(id("oslo"), id("lima")),
          asn(30), Set.of(id("rome")),
          asn(40), Set.of(id("kyiv")),
          asn(50), Set.of(id("oslo")),
          asn(51), Set.of(id("oslo")));

  private static final InternetTopology NOTHING = InternetTopology.empty().build();

  @Test
  void aWorldHoldsTheNetworksAskedForAndAllAboveThem() {
    InternetTopology world = imported(NOTHING).around(List.of(asn(50)));
    assertThat(world.networks()).containsOnlyKeys(asn(10), asn(31), asn(50));
    assertThat(world.relationship(asn(31), asn(50)).orElseThrow().a()).isEqualTo(asn(31));
  }

  @Test
  void peersAreRelatedWhereBothAreInTheWorld() {
    InternetTopology world = imported(NOTHING).around(List.of(asn(50), asn(40)));
    assertThat(world.relationship(asn(10), asn(20)).orElseThrow().kind())
        .isEqualTo(Relationship.Kind.PEER);
  }

  @Test
  void whatTheGraphDoesNotHoldIsPassedOver() {
    assertThat(imported(NOTHING).holds(asn(77))).isFalse();
    assertThat(imported(NOTHING).around(List.of(asn(77), asn(20))).networks())
        .containsOnlyKeys(asn(20));
  }

  @Test
  void networksMeetWhereverBothAreAndThatIsAssumed() {
    InternetTopology world = imported(NOTHING).around(List.of(asn(30), asn(40)));
    assertThat(world.interconnections(asn(10), asn(20)))
        .containsExactly(
            new Interconnection(
                new PopId(asn(10), id("oslo")),
                new PopId(asn(20), id("oslo")),
                Interconnection.Kind.EXCHANGE,
                RowBasis.ASSUMED));
    assertThat(metros(world, 10, 30)).containsExactly(id("rome"));
  }

  @Test
  void aCustomerThatSharesNoPlaceComesToItsProvidersNearest() {
    InternetTopology world = imported(NOTHING).around(List.of(asn(40)));
    // Kyiv is nearer to Oslo than to Lima.
    assertThat(metros(world, 20, 40)).containsExactly(id("oslo"));
    assertThat(world.pops(asn(40)))
        .containsExactly(new PopId(asn(40), id("kyiv")), new PopId(asn(40), id("oslo")));
  }

  @Test
  void aNetworkOfUnknownPlaceIsWhereItsLocalNeighboursAre() {
    // 10 has half a vote each for Oslo and Rome, 50 and 51 have one each for Oslo.
    InternetTopology world = imported(NOTHING).around(List.of(asn(50)));
    assertThat(world.pops(asn(31))).containsExactly(new PopId(asn(31), id("oslo")));
    assertThat(world.networks().get(asn(31)).country()).isEqualTo("NO");
  }

  @Test
  void kindsFollowFromWhoBuysAndSells() {
    InternetTopology world = imported(NOTHING).around(List.of(asn(50)));
    assertThat(world.networks().get(asn(10)).kind()).isEqualTo(NetworkKind.TIER_1);
    assertThat(world.networks().get(asn(31)).kind()).isEqualTo(NetworkKind.TRANSIT);
    assertThat(world.networks().get(asn(50)).kind()).isEqualTo(NetworkKind.ACCESS);
  }

  @Test
  void theTablesSayWhereNetworksMeetAndAddTheCloudsPeeringsAndWhatTheFileLacks() {
    PopId ten = new PopId(asn(10), id("lima"));
    PopId twenty = new PopId(asn(20), id("lima"));
    PopId cloud = new PopId(Asn.MICROSOFT, id("lima"));
    Interconnection met =
        new Interconnection(ten, twenty, Interconnection.Kind.PNI, RowBasis.PUBLIC);
    Interconnection peering =
        new Interconnection(ten, cloud, Interconnection.Kind.PNI, RowBasis.PUBLIC);
    InternetTopology known =
        InternetTopology.empty()
            .add(network(10))
            .add(network(20))
            .add(network(8075))
            .add(ten)
            .add(twenty)
            .add(cloud)
            .add(peers(10, 8075))
            // The file says that they are peers: that holds, the table's sale does not.
            .add(new Relationship(asn(10), asn(20), Relationship.Kind.PROVIDER, RowBasis.ASSUMED))
            .add(met)
            .add(peering)
            .build();
    InternetTopology world = imported(known).around(List.of());
    assertThat(world.networks()).containsOnlyKeys(asn(10), asn(20), asn(8075));
    assertThat(world.relationship(asn(10), asn(20)).orElseThrow().kind())
        .isEqualTo(Relationship.Kind.PEER);
    assertThat(world.interconnections(asn(10), asn(20))).containsExactly(met);
    assertThat(world.interconnections(asn(10), Asn.MICROSOFT)).containsExactly(peering);
    assertThat(world.networks().get(asn(10)).name()).isEqualTo("table 10");
  }

  private static List<MetroId> metros(InternetTopology world, long a, long b) {
    return world.interconnections(asn(a), asn(b)).stream().map(i -> i.a().metro()).toList();
  }

  private static ImportedInternet imported(InternetTopology known) {
    return new ImportedInternet(GRAPH, PRESENCE, known, PLACES);
  }

  private static Network network(long number) {
    return new Network(asn(number), "table " + number, NetworkKind.TRANSIT, "", RowBasis.PUBLIC);
  }

  private static Relationship peers(long a, long b) {
    return new Relationship(asn(a), asn(b), Relationship.Kind.PEER, RowBasis.PUBLIC);
  }

  private static Asn asn(long number) {
    return new Asn(number);
  }

  private static MetroId id(String name) {
    return new MetroId(name);
  }

  private static Metro metro(String name, String country, double latitude, double longitude) {
    return new Metro(
        id(name), name, country, new Coordinates(latitude, longitude), RowBasis.PUBLIC);
  }
}

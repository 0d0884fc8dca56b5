package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.World;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.latency.Segment;
import io.coldpotato.units.DataRate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which circuit a site's traffic takes and what bounds it, told with the reason. */
class CircuitChoiceTest {

  //  shop (Frankfurt) --- circuit near (Frankfurt) --- germanywestcentral
  //                  \--- circuit far (Amsterdam) ---/
  private static final String FILE =
      """
      schemaVersion: 1
      name: Two circuits
      sites:
        shop: {place: "Frankfurt am Main, DE", access: {technology: fibre, down: 200 Mbit/s}}
      destinations:
        d: {region: germanywestcentral, exposure: private}
      options:
        it:
          kind: expressroute
          circuits:
            near: {location: Frankfurt, provider: Equinix, bandwidth: 1 Gbit/s, sites: {shop: {}} %s}
            far: {location: Amsterdam, provider: Equinix, bandwidth: 10 Gbit/s, sites: {shop: {}} %s}
          gateways: {d: {%s}}
      """;

  private static Journey.Reached run(String near, String far, String gateway) {
    return (Journey.Reached)
        Scenarios.compare(FILE.formatted(near, far, gateway)).journey("shop", "d", "it");
  }

  private static String whyOut(Journey.Reached journey) {
    return ((Hop.Why.Given) journey.forward().get(0).why()).sentence();
  }

  private static String whyBack(Journey.Reached journey) {
    List<Hop> reverse = journey.reverse();
    return ((Hop.Why.Given) reverse.get(reverse.size() - 1).why()).sentence();
  }

  private static List<Segment> segments(List<Hop> hops) {
    return hops.stream().map(hop -> hop.delay().segment()).toList();
  }

  @Test
  void equalCircuitsAreToldAndTheNearestIsShown() {
    Journey.Reached journey = run("", "", "sku: ErGw3Az");
    assertThat(whyOut(journey))
        .isEqualTo(
            "the circuit's own line, not the Internet access; of 2 circuits requests take near:"
                + " several are equal, and the nearest location is shown");
    assertThat(whyBack(journey))
        .endsWith(
            "of 2 circuits replies take near: several are equal, and the nearest location is"
                + " shown");
    assertThat(journey.throughput().orElseThrow().name()).isEqualTo("circuit near");
  }

  @Test
  void localPreferenceAndWeightTogetherMoveBothDirections() {
    Journey.Reached journey = run("", ", localPreference: 150", "sku: ErGw3Az, weights: {far: 10}");
    assertThat(whyOut(journey)).endsWith("requests take far: its local preference is the highest");
    assertThat(whyBack(journey))
        .endsWith("replies take far: its connection has the highest weight");
    assertThat(journey.assumptions()).noneMatch(a -> a.contains("ASYMMETRIC"));
    assertThat(journey.throughput().orElseThrow().rate())
        .isEqualTo(DataRate.ofGigabitsPerSecond(10));
  }

  @Test
  void weightAloneSendsRepliesOverTheOtherCircuit() {
    Journey.Reached near = run("", "", "sku: ErGw3Az");
    Journey.Reached far = run("", ", localPreference: 150", "sku: ErGw3Az, weights: {far: 10}");
    Journey.Reached split = run("", "", "sku: ErGw3Az, weights: {far: 10}");
    assertThat(split.assumptions())
        .contains(
            "ASYMMETRIC: requests of shop take circuit near and replies far; a stateful device"
                + " that sees one direction only drops them");
    assertThat(split.entry().value()).isEqualTo("frankfurt-de");
    assertThat(split.exit().value()).isEqualTo("amsterdam-nl");
    assertThat(segments(split.forward())).isEqualTo(segments(near.forward()));
    assertThat(segments(split.reverse())).isEqualTo(segments(far.reverse()));
    assertThat(split.delay().p50Millis())
        .isBetween(near.delay().p50Millis(), far.delay().p50Millis());
    assertThat(split.throughput().orElseThrow().name()).isEqualTo("circuit near");
  }

  @Test
  void prependingMovesRepliesAway() {
    Journey.Reached journey = run(", prepends: 3", "", "sku: ErGw3Az");
    assertThat(whyBack(journey)).contains("replies take far: its AS path is the shortest");
    assertThat(journey.exit().value()).isEqualTo("amsterdam-nl");
  }

  @ParameterizedTest(name = "links {0}, {1}: {2}")
  @CsvSource({
    "1, sku: ErGw1Az, gateway ErGw1Az, 1000, 1000",
    "1, sku: ErGw2Az, gateway ErGw2Az, 2000, 2000",
    "1, sku: ErGw3Az, circuit far, 10000, 10000",
    "2, sku: ErGw3Az, gateway ErGw3Az, 10000, 10000",
    "2, 'sku: ErGw3Az, fastPath: true', 'circuit far, both links', 20000, 10000",
    "2, 'sku: ErGwScale, scaleUnits: 7', gateway ErGwScale, 7000, 7000"
  })
  void whatBindsThroughputIsNamed(
      int links, String gateway, String binds, double megabits, double flow) {
    Journey.Reached journey =
        run("", ", localPreference: 150, links: " + links, gateway + ", weights: {far: 1}");
    assertThat(journey.throughput().orElseThrow().name()).isEqualTo(binds);
    assertThat(journey.throughput().orElseThrow().rate())
        .isEqualTo(DataRate.ofMegabitsPerSecond(megabits));
    assertThat(journey.throughput().orElseThrow().flowRate())
        .isEqualTo(DataRate.ofMegabitsPerSecond(flow));
  }

  private static Journey brussels(String more) {
    return Scenarios.compare(
            """
            schemaVersion: 1
            name: Disputed
            sites: {shop: {place: "Brussels, BE", access: {technology: fibre}}}
            destinations: {d: {region: belgiumcentral, exposure: private}}
            options:
              it:
                kind: expressroute
                circuits:
                  c: {location: Brussels, provider: BICS, sku: local, bandwidth: 1 Gbit/s, sites: {shop: {}}}
                %s
            """
                .formatted(more))
        .journey("shop", "d", "it");
  }

  @Test
  void aDisputedLocalRegionIsASwitchThatTheResultNames() {
    assertThat(((Journey.Invalid) brussels("")).violations().get(0).wayOut())
        .endsWith(
            "; the page of Metro locations maps belgiumcentral to it: disputedLocal: true takes"
                + " its word");
    assertThat(brussels("disputedLocal: true").assumptions())
        .contains(
            "disputed: Local at Brussels is taken to reach belgiumcentral, as the page of Metro"
                + " locations says and the page of locations does not");
  }

  @Test
  void whatIsStatedAndNotComputedIsTold() {
    Journey.Reached journey = run(", announces: {defaultRoute: private}", "", "sku: ErGw3Az");
    assertThat(journey.assumptions()).anyMatch(a -> a.contains("0.0.0.0/0"));
  }

  private static World without(World world, Journey.Reached journey) {
    World left = world;
    for (MeetingPoint point : journey.handOffs()) {
      left = left.without(point);
    }
    return left;
  }

  private static Journey afterFailures(String backup, int failures) {
    Compare compare =
        Scenarios.compare(
            FILE.formatted("", "", "sku: ErGw3Az")
                .replace("    circuits:", backup + "    circuits:"));
    World world = Scenarios.WORLD;
    for (int i = 0; i < failures; i++) {
      world = without(world, (Journey.Reached) compare.journey(world, "shop", "d", "it"));
    }
    return compare.journey(world, "shop", "d", "it");
  }

  @Test
  void whenOneCircuitFailsTheOtherCarriesBothDirections() {
    Journey.Reached journey = (Journey.Reached) afterFailures("", 1);
    assertThat(journey.throughput().orElseThrow().name()).isIn("circuit far", "gateway ErGw3Az");
    assertThat(journey.entry().value()).isEqualTo("amsterdam-nl");
    assertThat(journey.exit().value()).isEqualTo("amsterdam-nl");
  }

  @Test
  void whenNoCircuitStandsTheVpnCarriesPrivateTrafficAtItsRate() {
    Journey.Reached journey =
        (Journey.Reached) afterFailures("    vpnBackup: {sku: VpnGw1AZ}\n", 2);
    assertThat(journey.exposure()).isEqualTo(Destination.Exposure.PRIVATE);
    assertThat(journey.throughput().orElseThrow().rate())
        .isEqualTo(DataRate.ofMegabitsPerSecond(200)); // the access line, below 650 of the VPN
    assertThat(journey.assumptions())
        .anyMatch(a -> a.endsWith(": traffic takes the VPN over the Internet"));
  }

  @Test
  void whenNoCircuitStandsAndThereIsNoVpnNothingArrives() {
    assertThat(afterFailures("", 2)).isInstanceOf(Journey.Unreachable.class);
  }

  @Test
  void aMetroCircuitIsOneAtALocationOfTwoBuildings() {
    Journey.Reached journey =
        (Journey.Reached)
            Scenarios.compare(
                    FILE.formatted("", ", localPreference: 150", "sku: ErGw3Az")
                        .replace("location: Amsterdam,", "location: amsterdam metro,"))
                .journey("shop", "d", "it");
    assertThat(journey.entry().value()).isEqualTo("amsterdam-nl");
  }

  @Test
  void repliesByTheInternetToRequestsByTheCircuitAreDroppedByAStatefulDevice() {
    String file =
        """
        schemaVersion: 1
        name: Asymmetric
        sites: {shop: {place: "Frankfurt am Main, DE", access: {technology: fibre}, stateful: [%s]}}
        destinations: {d: {region: germanywestcentral, exposure: public}}
        options:
          it:
            kind: expressroute
            circuits:
              c: {location: Frankfurt, provider: Equinix, bandwidth: 1 Gbit/s, sites: {shop: {}},
                  peerings: [microsoft], announces: {prefixes: [%s]}}
        """;
    Journey broken = Scenarios.compare(file.formatted("circuit", "")).journey("shop", "d", "it");
    assertThat(((Journey.Invalid) broken).violations())
        .extracting(v -> v.ruleId() + ": " + v.message())
        .containsExactly(
            "expressroute-asymmetric: ASYMMETRIC: requests of shop leave by the circuit and replies"
                + " come back by the Internet (no prefix of the site is announced on the circuit);"
                + " a stateful device stands at the circuit and drops them");
    assertThat(Scenarios.compare(file.formatted("", "")).journey("shop", "d", "it"))
        .isInstanceOf(Journey.Reached.class);
    assertThat(
            Scenarios.compare(file.formatted("circuit", "198.51.100.0/24"))
                .journey("shop", "d", "it"))
        .isInstanceOf(Journey.Reached.class);
  }
}

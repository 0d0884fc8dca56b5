package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Continents;
import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.Corridor;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.CorridorGraphReader;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.Place;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every predicted round trip between places, whatever the parameters. */
class PathEstimatesTest {

  private static final int PAIRS = 2_000;

  private static final List<Diagnostic> DIAGNOSTICS = new ArrayList<>();
  private static final TableSource SOURCE = TableSource.builtIn();
  private static final CorridorGraph GRAPH = CorridorGraphReader.read(SOURCE, DIAGNOSTICS);
  private static final DelayParameters PARAMETERS = DelayParameters.load(SOURCE, DIAGNOSTICS);
  private static final ExchangeHubs HUBS =
      ExchangeHubs.load(SOURCE, GRAPH, Continents.load(SOURCE, DIAGNOSTICS), DIAGNOSTICS);

  private static PublicPaths internet(CorridorGraph graph) {
    return new PublicPaths(
        graph,
        PARAMETERS,
        graph.ways(PARAMETERS.carrierCost()),
        HUBS,
        new MeetingMetros(Set.of(), Set.of()));
  }

  private static WanPaths wan(CorridorGraph graph) {
    FibreWays ways = graph.ways(PARAMETERS.cloudCost());
    return new WanPaths(
        graph, PARAMETERS, ways, new CloudWan(graph, ways, PARAMETERS, WanAnchors.NONE));
  }

  /** A place within about 150 km of a metro; the seed is in the callers' names. */
  private static Place place(Random random, List<Metro> metros) {
    Metro metro = metros.get(random.nextInt(metros.size()));
    Coordinates at = metro.coordinates();
    double latitude = Math.max(-89, Math.min(89, at.latitude() + random.nextDouble() * 2 - 1));
    double longitude = Math.max(-180, Math.min(180, at.longitude() + random.nextDouble() * 2 - 1));
    return new Place(metro.name(), metro.country(), new Coordinates(latitude, longitude));
  }

  private static Place at(String metro) {
    Metro found =
        GRAPH.metros().values().stream()
            .filter(m -> m.id().value().equals(metro))
            .findFirst()
            .orElseThrow();
    return new Place(found.name(), found.country(), found.coordinates());
  }

  @Test
  void noRoundTripIsFasterThanLightInFibreSeed7() {
    Random random = new Random(7);
    List<Metro> metros = List.copyOf(GRAPH.metros().values());
    PublicPaths internet = internet(GRAPH);
    WanPaths wan = wan(GRAPH);
    for (int i = 0; i < PAIRS; i++) {
      Place a = place(random, metros);
      Place b = place(random, metros);
      double floor = FibreFloor.roundTripMillis(a.coordinates(), b.coordinates());
      Stream.of(internet.between(a, b), internet.toRegion(a, 0, b), wan.between(a, b))
          .flatMap(java.util.Optional::stream)
          .forEach(
              e -> {
                assertThat(e.millis()).as("%s – %s", a, b).isGreaterThanOrEqualTo(floor);
                assertThat(e.lowMillis()).isGreaterThanOrEqualTo(floor);
                assertThat(e.covers(e.millis())).isTrue();
              });
    }
  }

  @Test
  void thereAndBackTakeTheSameTimeSeed8() {
    Random random = new Random(8);
    List<Metro> metros = List.copyOf(GRAPH.metros().values());
    PublicPaths internet = internet(GRAPH);
    for (int i = 0; i < 200; i++) {
      Place a = place(random, metros);
      Place b = place(random, metros);
      double there = internet.between(a, b).map(Estimate::millis).orElse(0.0);
      double back = internet.between(b, a).map(Estimate::millis).orElse(0.0);
      // Sums of the same figures in another order.
      assertThat(there).isCloseTo(back, org.assertj.core.api.Assertions.within(1e-9));
    }
  }

  @Test
  void neitherALongerCorridorNorAMissingOneLowersAnyRoundTrip() {
    Random random = new Random(9);
    List<Metro> metros = List.copyOf(GRAPH.metros().values());
    List<Corridor> corridors = GRAPH.corridors();
    for (int change = 0; change < 12; change++) {
      Corridor corridor = corridors.get(random.nextInt(corridors.size()));
      Corridor longer =
          new Corridor(
              corridor.a(),
              corridor.b(),
              corridor.medium(),
              Distance.ofKilometres(corridor.length().kilometres() * 1.5),
              corridor.use(),
              corridor.name(),
              corridor.basis());
      CorridorGraph without = GRAPH.with(List.of(), List.of(corridor));
      CorridorGraph stretched = GRAPH.with(List.of(longer), List.of(corridor));
      for (CorridorGraph changed : List.of(without, stretched)) {
        // Ends at the corridor's own metros, where a change shows if anywhere, and at two others.
        Place a = at(corridor.a().value());
        Place b = at(corridor.b().value());
        for (Place other : List.of(place(random, metros), place(random, metros), b)) {
          assertNotLower(internet(GRAPH).between(a, other), internet(changed).between(a, other));
          assertNotLower(wan(GRAPH).between(a, other), wan(changed).between(a, other));
        }
      }
    }
  }

  private static void assertNotLower(
      java.util.Optional<Estimate> before, java.util.Optional<Estimate> after) {
    if (before.isPresent() && after.isPresent()) {
      // A ten-billionth for sums of the same figures in another order.
      assertThat(after.get().millis()).isGreaterThanOrEqualTo(before.get().millis() - 1e-9);
    }
  }

  @Test
  void southAfricaReachesIndiaByEuropeWhoeverCarriesIt() {
    assertThat(internet(GRAPH).between(at("johannesburg-za"), at("mumbai-in")).orElseThrow().via())
        .anyMatch(m -> m.value().equals("lisbon-pt"));
    assertThat(wan(GRAPH).between(at("johannesburg-za"), at("mumbai-in")).orElseThrow().via())
        .anyMatch(m -> m.value().equals("lisbon-pt"));
  }

  @Test
  void brazilReachesEuropeByNorthAmerica() {
    assertThat(wan(GRAPH).between(at("sao-paulo-br"), at("amsterdam-nl")).orElseThrow().via())
        .anyMatch(m -> m.value().endsWith("-us"));
  }

  @Test
  void aHostBesideALargeExchangeIsNearerThanOneElsewhere() {
    double atExchange = PARAMETERS.value("carrier_end_rtt_exchange");
    assertThat(atExchange).isLessThan(PARAMETERS.value("carrier_end_rtt_developed"));
  }

  @Test
  void aMonthsTailIsLongerThroughEgypt() {
    WanPaths wan = wan(GRAPH);
    Estimate overEgypt = wan.between(at("paris-fr"), at("mumbai-in")).orElseThrow();
    Estimate elsewhere = wan.between(at("paris-fr"), at("new-york-us")).orElseThrow();
    assertThat(wan.p95(overEgypt, 100).millis())
        .isGreaterThan(wan.p95(elsewhere, 100).millis() + 10);
    assertThat(wan.p95(elsewhere, 100).millis()).isGreaterThan(100);
  }
}

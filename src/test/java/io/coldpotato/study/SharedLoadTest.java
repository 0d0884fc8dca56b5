package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.latency.LinkLoad;
import io.coldpotato.latency.PathDelay;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.units.LossRatio;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code traffic:} does to what several sites share, and to lines in both directions. */
class SharedLoadTest {

  private static final String SCENARIO =
      """
      schemaVersion: 1
      name: Shared
      sites:
        shop:
          place: "Lyon, FR"
          access: {technology: dsl, down: 10 Mbit/s, up: UP Mbit/s}
        office:
          place: "Paris, FR"
          access: {technology: fibre, down: 2 Gbit/s, up: 2 Gbit/s}
      destinations:
        erp: {region: westeurope, exposure: [public, private]}
        files: {region: northeurope, exposure: [public, private]}
      options:
        it: {kind: internet}
        er:
          kind: expressroute
          circuits:
            paris:
              location: Paris
              provider: Equinix
              bandwidth: BAND Mbit/s
              sites: {shop: {}, office: {}}
          gateways: {erp: {sku: ErGw1Az}, files: {sku: ErGw1Az, fastPath: false}}
      """;

  private static Compare with(double up, int bandwidth, String traffic) {
    return Scenarios.compare(
        SCENARIO.replace("UP", String.valueOf(up)).replace("BAND", String.valueOf(bandwidth))
            + "traffic: ["
            + traffic
            + "]\n");
  }

  private static Journey.Reached reached(Compare compare, String site, String option) {
    return (Journey.Reached) compare.journey(site, "erp", option);
  }

  private static List<Double> loads(List<Hop> way, SegmentKind kind) {
    return way.stream()
        .map(h -> h.delay().segment())
        .filter(s -> s.kind() == kind)
        .flatMap(s -> s.load().map(LinkLoad::ratio).stream())
        .toList();
  }

  private static void neverLower(PathDelay before, PathDelay after) {
    // Convolution grids differ between the two: 1/80 of a cell of 1/16 ms each, and 0.001 %.
    double grid = 0.002;
    assertThat(after.p50Millis()).isGreaterThanOrEqualTo(before.p50Millis() - grid);
    assertThat(after.p95Millis()).isGreaterThanOrEqualTo(before.p95Millis() - grid);
    assertThat(after.p99Millis()).isGreaterThanOrEqualTo(before.p99Millis() - grid);
    assertThat(after.p999Millis()).isGreaterThanOrEqualTo(before.p999Millis() - grid);
    assertThat(after.lossByLoad().value()).isGreaterThanOrEqualTo(before.lossByLoad().value());
    Optional<LossRatio> lost = before.loss();
    lost.ifPresent(
        l -> assertThat(after.loss().orElseThrow().value()).isGreaterThanOrEqualTo(l.value()));
  }

  @Test
  void aCircuitIsLoadedByAllItsSitesAndDestinationsOverBothLinks() {
    Compare compare =
        with(
            2,
            500,
            "{from: office, to: '*', peak: 200 Mbit/s, upShare: 0.25}, {from: shop, to: erp, peak: 8"
                + " Mbit/s}");
    // Towards the sites 2 · 150 + 8 Mbit/s over two links of 500: 0.308; from them 2 · 50 and the
    // acknowledgements of 8: 8 / 75.
    Journey.Reached way = reached(compare, "shop", "er");
    assertThat(loads(way.reverse(), SegmentKind.PROVIDER_PRIVATE)).containsExactly(0.308);
    List<Double> there = loads(way.forward(), SegmentKind.PROVIDER_PRIVATE);
    assertThat(there).hasSize(1);
    assertThat(there.get(0)).isCloseTo((100 + 8.0 / 75) / 1000, within(1e-12));
  }

  @Test
  void aGatewayIsLoadedByItsOwnDestinationAlone() {
    Compare compare = with(2, 500, "{from: office, to: '*', peak: 200 Mbit/s}");
    // ErGw1Az carries 1 Gbit/s.
    Journey.Reached way = reached(compare, "shop", "er");
    assertThat(loads(way.reverse(), SegmentKind.GATEWAY)).containsExactly(0.2);
  }

  @Test
  void aCircuitsTrafficIsNotOnTheLineToTheInternet() {
    Compare compare = with(2, 500, "{from: office, to: erp, peak: 200 Mbit/s}");
    assertThat(loads(reached(compare, "office", "it").reverse(), SegmentKind.LAST_MILE))
        .containsExactly(0.1);
    assertThat(loads(reached(compare, "office", "er").reverse(), SegmentKind.LAST_MILE)).isEmpty();
  }

  @Test
  void whatGoesUpIsHeldAgainstUp() {
    Journey.Reached way =
        reached(with(2, 500, "{from: shop, to: erp, peak: 4 Mbit/s, upShare: 0.4}"), "shop", "it");
    assertThat(loads(way.forward(), SegmentKind.LAST_MILE)).containsExactly(0.8);
    List<Double> back = loads(way.reverse(), SegmentKind.LAST_MILE);
    assertThat(back).hasSize(1);
    assertThat(back.get(0)).isCloseTo(0.24, within(1e-12));
  }

  @Test
  void acknowledgementsAloneGoUpWhereNoShareIsStated() {
    Journey.Reached way =
        reached(with(2, 500, "{from: shop, to: erp, peak: 6 Mbit/s}"), "shop", "it");
    List<Double> there = loads(way.forward(), SegmentKind.LAST_MILE);
    assertThat(there).hasSize(1);
    assertThat(there.get(0)).isCloseTo(6 * 40.0 / 3000 / 2, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97})
  void moreLoadOnACircuitNeverLowersDelayOrLossOfAnyOfItsSites(double ratio) {
    PathDelay before = reached(with(2, 50, flows(ratio)), "shop", "er").delay();
    PathDelay after = reached(with(2, 50, flows(ratio + 0.02)), "shop", "er").delay();
    neverLower(before, after);
  }

  private static String flows(double ratio) {
    return "{from: office, to: erp, peak: %s Mbit/s}".formatted(Math.max(ratio, 1e-4) * 100);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97})
  void moreThatGoesUpNeverLowersDelayOrLoss(double share) {
    PathDelay before = reached(with(2, 500, up(share)), "shop", "it").delay();
    PathDelay after = reached(with(2, 500, up(share + 0.02)), "shop", "it").delay();
    neverLower(before, after);
  }

  private static String up(double ratio) {
    // What goes towards the site stays the same: 1 Mbit/s.
    double up = ratio * 2;
    return "{from: shop, to: erp, peak: %s Mbit/s, upShare: %s}".formatted(1 + up, up / (1 + up));
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, 1.5, 1.2, 1.1, 1.05})
  void aSlowerUpNeverLowersDelayOrLoss(double up) {
    String flows = "{from: shop, to: erp, peak: 2 Mbit/s, upShare: 0.5}";
    PathDelay faster = reached(with(up + 0.5, 500, flows), "shop", "it").delay();
    PathDelay slower = reached(with(up, 500, flows), "shop", "it").delay();
    neverLower(faster, slower);
    assertThat(slower.p99Millis()).isGreaterThan(faster.p99Millis());
  }

  @Test
  void lossByLoadShowsInLossRatioFlowsAndCalls() {
    Journey.Reached idle =
        reached(with(2, 500, "{from: shop, to: erp, peak: 1 kbit/s}"), "shop", "it");
    Journey.Reached busy =
        reached(with(2, 500, "{from: shop, to: erp, peak: 9.999 Mbit/s}"), "shop", "it");
    assertThat(busy.delay().lossByLoad().value()).isGreaterThan(1e-4);
    assertThat(busy.delay().loss().orElseThrow().value())
        .isCloseTo(
            idle.delay().loss().orElseThrow().then(busy.delay().lossByLoad()).value(),
            within(1e-12));
    assertThat(busy.experience().flow().rate()).isLessThan(idle.experience().flow().rate());
    assertThat(busy.experience().atLoss().orElseThrow().voice().rating())
        .isLessThan(idle.experience().atLoss().orElseThrow().voice().rating());
  }

  @Test
  void aSaturatedCircuitNamesWhatToDo() {
    Journey journey =
        with(2, 50, "{from: office, to: erp, peak: 100 Mbit/s}").journey("shop", "erp", "er");
    assertThat(((Journey.Unreachable) journey).reason())
        .isEqualTo(
            "saturated: traffic asks 100.0 Mbit/s of the circuit paris in the busy hour, which"
                + " carries 100.0 over 2 links, so that its queue grows without end; order more"
                + " 'bandwidth' or lower 'traffic'");
  }

  @Test
  void aSaturatedGatewayNamesWhatToDo() {
    Journey journey =
        with(2, 1000, "{from: office, to: erp, peak: 1.1 Gbit/s}").journey("shop", "erp", "er");
    assertThat(((Journey.Unreachable) journey).reason())
        .startsWith("saturated: traffic asks 1100.0 Mbit/s of the gateway of erp in the busy hour")
        .contains("take a larger 'gateways' sku");
  }

  @Test
  void aSaturatedUpNamesWhatToDo() {
    Journey journey =
        with(2, 500, "{from: shop, to: erp, peak: 4 Mbit/s, upShare: 0.6}")
            .journey("shop", "erp", "it");
    assertThat(((Journey.Unreachable) journey).reason())
        .contains("2.4 Mbit/s of the access line of shop", "raise 'up'");
  }

  @Test
  void anotherOptionsSaturationIsNotThisOnes() {
    Compare compare = with(2, 50, "{from: office, to: erp, peak: 100 Mbit/s}");
    assertThat(Stream.of("it").map(o -> compare.journey("office", "erp", o)))
        .allMatch(Journey.Reached.class::isInstance);
  }

  @Test
  void theNoteTellsTheLoadOfAllThatIsShared() {
    assertThat(with(2, 500, "{from: office, to: erp, peak: 200 Mbit/s}").run(1).scenario().notes())
        .anyMatch(
            n ->
                n.contains("access line of office 10 % and 0.1 %")
                    && n.contains("circuit paris 20 % and 0.3 %")
                    && n.contains("gateway of erp 20 % and 0.3 %"));
  }
}

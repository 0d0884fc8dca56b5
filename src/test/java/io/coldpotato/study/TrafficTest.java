package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.latency.LinkLoad;
import io.coldpotato.latency.PathDelay;
import io.coldpotato.latency.Segment;
import io.coldpotato.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code traffic:} does to times. */
class TrafficTest {

  private static final String SCENARIO =
      """
      schemaVersion: 1
      name: Traffic
      sites:
        shop:
          place: "Lyon, FR"
          access: {technology: dsl, down: 10 Mbit/s, up: 2 Mbit/s}
        branch:
          place: "Grenoble, FR"
          access: {technology: dsl, down: 20 Mbit/s, up: 2 Mbit/s}
          breakout: {via: shop}
        kiosk: {place: "Paris, FR", access: {technology: dsl}}
      destinations:
        erp: {region: westeurope, exposure: public}
        mail: {service: microsoft-365}
      options:
        it: {kind: internet}
      """;

  private static Compare with(String traffic) {
    return Scenarios.compare(SCENARIO + traffic);
  }

  private static Compare peak(double megabits) {
    return with("traffic: [{from: shop, to: erp, peak: %s Mbit/s}]\n".formatted(megabits));
  }

  private static Journey.Reached reached(Compare compare, String site) {
    return (Journey.Reached) compare.journey(site, "erp", "it");
  }

  private static List<Double> loads(Compare compare, String site) {
    return reached(compare, site).reverse().stream()
        .map(h -> h.delay().segment())
        .filter(segment -> segment.carriage() instanceof Segment.Carriage.Line)
        .flatMap(segment -> segment.load().map(LinkLoad::ratio).stream())
        .toList();
  }

  @Test
  void moreLoadNeverLowersADelay() {
    Journey.Reached before = reached(with(""), "shop");
    for (double peak : new double[] {0.1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9.5, 9.9, 9.99}) {
      Journey.Reached after = reached(peak(peak), "shop");
      assertThat(after.delay().p50Millis()).isGreaterThanOrEqualTo(before.delay().p50Millis());
      assertThat(after.delay().p95Millis()).isGreaterThanOrEqualTo(before.delay().p95Millis());
      assertThat(after.delay().p99Millis()).isGreaterThanOrEqualTo(before.delay().p99Millis());
      assertThat(after.delay().p999Millis()).isGreaterThanOrEqualTo(before.delay().p999Millis());
      before = after;
    }
  }

  @Test
  void theMeanWaitShowsInTheJourneysTail() {
    // ρ = 0.99 on 10 Mbit/s: P(W > t) = 0.99 exp(−0.01 t / 0.35145 ms): P99 = 161.5 ms, which the
    // rest of the path, P99 below 25 ms above its fixed part, can only lengthen.
    double gain =
        reached(peak(9.9), "shop").delay().p99Millis()
            - reached(with(""), "shop").delay().p99Millis();
    assertThat(gain).isBetween(161.5 - 25, 161.5 + 25);
  }

  @Test
  void theSegmentsStillAddUpToTheMedian() {
    Journey.Reached loaded = reached(peak(9), "shop");
    assertThat(loaded.delay().forwardMillis() + loaded.delay().reverseMillis())
        .isCloseTo(loaded.delay().p50Millis(), within(1e-9));
  }

  @Test
  void aSaturatedLineHasNoDelayButAReason() {
    Journey journey = peak(10).journey("shop", "erp", "it");
    assertThat(journey).isInstanceOf(Journey.Unreachable.class);
    assertThat(((Journey.Unreachable) journey).reason())
        .startsWith("saturated: traffic asks 10.0 Mbit/s of the access line of shop")
        .contains("carries 10.0", "raise 'down' or lower 'traffic'");
  }

  @Test
  void aSiteThatIsCarriedToAnotherLoadsBothLines() {
    Compare compare = with("traffic: [{from: '*', to: erp, peak: 3 Mbit/s}]\n");
    assertThat(loads(compare, "branch")).containsExactly(0.6, 0.15);
    assertThat(loads(compare, "shop")).containsExactly(0.6);
  }

  @Test
  void aFlowToEachDestinationCountsForEach() {
    assertThat(loads(with("traffic: [{from: shop, to: '*', peak: 2 Mbit/s}]\n"), "shop"))
        .containsExactly(0.4);
  }

  @Test
  void aMonthsVolumeIsSpreadOverItsBusyHours() {
    // 100 GB · 8,000 Mbit / 21 days · 15 % / 3,600 s = 1.5873 Mbit/s of 10.
    List<Double> loads =
        loads(with("traffic: [{from: shop, to: erp, volume: 100 GB/month}]\n"), "shop");
    assertThat(loads).hasSize(1);
    assertThat(loads.get(0)).isCloseTo(0.15873, within(1e-5));
  }

  @Test
  void aLineOfUnknownRateHasNoQueueAndANoteOfIt() {
    Compare compare = with("traffic: [{from: kiosk, to: erp, peak: 2 Mbit/s}]\n");
    PathDelay asked = reached(compare, "kiosk").delay();
    PathDelay before = reached(with(""), "kiosk").delay();
    assertThat(List.of(asked.p50Millis(), asked.p95Millis(), asked.p99Millis(), asked.p999Millis()))
        .containsExactly(
            before.p50Millis(), before.p95Millis(), before.p99Millis(), before.p999Millis());
    assertThat(asked.jitterMillis()).isEqualTo(before.jitterMillis());
    assertThat(asked.loss()).isEqualTo(before.loss());
    assertThat(compare.run(1).scenario().notes())
        .anyMatch(
            n -> n.contains("access line of kiosk not known, as no rate is stated and not known"));
  }

  @Test
  void withoutTrafficNothingChanges() {
    Scenario scenario = Scenarios.read(SCENARIO);
    assertThat(TrafficLoads.of(Scenarios.WORLD, scenario).note(scenario, Timing.DEFAULT)).isEmpty();
    Scenario nothing = Scenarios.read(SCENARIO + "traffic: [{from: shop, to: erp}]\n");
    assertThat(TrafficLoads.of(Scenarios.WORLD, nothing).note(nothing, Timing.DEFAULT)).isEmpty();
  }
}

package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.latency.DayCourse;
import io.coldpotato.latency.LinkLoad;
import io.coldpotato.latency.PathDelay;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.scenario.Scenario;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an hour of the day does to times. */
class HourTest {

  private static final String SCENARIO =
      """
      schemaVersion: 1
      name: Hours
      sites:
        lyon:
          place: "Lyon, FR"
          access: {technology: dsl, down: 10 Mbit/s, up: 2 Mbit/s}
        denver:
          place: "Denver, US"
          access: {technology: fibre, down: 1 Gbit/s, up: 1 Gbit/s}
      destinations:
        erp: {region: westeurope, exposure: [public, private]}
      options:
        it: {kind: internet}
        er:
          kind: expressroute
          circuits:
            paris: {location: Paris, provider: Equinix, bandwidth: 100 Mbit/s, sites: {lyon: {}, denver: {}}}
      """;

  private static final String TRAFFIC =
      "traffic: [{from: lyon, to: erp, peak: 9.8 Mbit/s}, {from: denver, to: erp, peak: 100"
          + " Mbit/s}]\n";

  private static final List<DayCourse.Hour> DAY = Scenarios.WORLD.parameters().day().hours();

  private static Compare at(Timing timing, String traffic) {
    Scenario scenario = Scenarios.read(SCENARIO + traffic);
    return new Compare(Scenarios.WORLD, scenario, Compare.Selection.ALL, 1, timing);
  }

  private static Journey.Reached reached(Compare compare, String site, String option) {
    return (Journey.Reached) compare.journey(site, "erp", option);
  }

  private static PathDelay delay(int hour, String traffic) {
    return reached(at(Timing.DEFAULT.at(hour), traffic), "lyon", "it").delay();
  }

  private static double circuitLoad(Compare compare, String site) {
    return reached(compare, site, "er").reverse().stream()
        .map(h -> h.delay().segment())
        .filter(s -> s.kind() == SegmentKind.PROVIDER_PRIVATE)
        .flatMap(s -> s.load().stream())
        .mapToDouble(LinkLoad::ratio)
        .findFirst()
        .orElseThrow();
  }

  /** Pairs of hours in which lines are as busy, the second with as much traffic or more. */
  static List<int[]> risingHours() {
    List<Integer> quiet =
        IntStream.range(0, 24)
            .filter(h -> !DAY.get(h).linePeak())
            .boxed()
            .sorted((a, b) -> Double.compare(DAY.get(a).trafficShare(), DAY.get(b).trafficShare()))
            .toList();
    return IntStream.range(1, quiet.size())
        .mapToObj(i -> new int[] {quiet.get(i - 1), quiet.get(i)})
        .toList();
  }

  @ParameterizedTest
  @MethodSource("risingHours")
  void anHourWithMoreTrafficNeverHasLowerDelayOrLoss(int[] hours) {
    neverLower(delay(hours[0], TRAFFIC), delay(hours[1], TRAFFIC));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 9, 18, 23})
  void anHourInWhichLinesAreBusyNeverHasLowerDelayOrLoss(int quiet) {
    neverLower(delay(quiet, ""), delay(20, ""));
    assertThat(delay(20, "").p95Millis()).isGreaterThan(delay(quiet, "").p95Millis());
  }

  private static void neverLower(PathDelay before, PathDelay after) {
    // Convolution grids differ between the two: 1/80 of a cell of 1/16 ms each, and 0.001 %.
    double grid = 0.002;
    assertThat(after.p50Millis()).isGreaterThanOrEqualTo(before.p50Millis() - grid);
    assertThat(after.p95Millis()).isGreaterThanOrEqualTo(before.p95Millis() - grid);
    assertThat(after.p99Millis()).isGreaterThanOrEqualTo(before.p99Millis() - grid);
    assertThat(after.p999Millis()).isGreaterThanOrEqualTo(before.p999Millis() - grid);
    assertThat(after.loss().orElseThrow().value())
        .isGreaterThanOrEqualTo(before.loss().orElseThrow().value());
  }

  @Test
  void theBusiestHourHasTheLoadOfTheDefault() {
    // The busiest is 10 to 11; Lyon's own line is asked by Lyon alone.
    assertThat(load(Timing.DEFAULT.at(10))).isEqualTo(load(Timing.DEFAULT));
    assertThat(load(Timing.DEFAULT.at(12))).isCloseTo(0.98 * 0.5, within(1e-12));
  }

  private static double load(Timing timing) {
    return reached(at(timing, TRAFFIC), "lyon", "it").reverse().stream()
        .flatMap(h -> h.delay().segment().load().stream())
        .mapToDouble(LinkLoad::ratio)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCircuitIsLoadedByEachSiteAsAtItsOwnHour() {
    // 18 o'clock in Lyon (UTC+1) is 10 in Denver (UTC−7), its busiest hour.
    double evening = circuitLoad(at(Timing.DEFAULT.at(18), TRAFFIC), "lyon");
    assertThat(evening).isCloseTo((9.8 * DAY.get(18).trafficShare() + 100) / 200, within(1e-12));
    // It is the same moment seen from Denver.
    assertThat(circuitLoad(at(Timing.DEFAULT.at(10), TRAFFIC), "denver"))
        .isCloseTo(evening, within(1e-12));
  }

  @Test
  void aLinkThatIsSaturatedInTheBusyHourIsNotAtNight() {
    String tooMuch = "traffic: [{from: lyon, to: erp, peak: 12 Mbit/s}]\n";
    assertThat(at(Timing.DEFAULT, tooMuch).journey("lyon", "erp", "it"))
        .isInstanceOf(Journey.Unreachable.class);
    assertThat(at(Timing.DEFAULT.at(3), tooMuch).journey("lyon", "erp", "it"))
        .isInstanceOf(Journey.Reached.class);
  }

  @Test
  void theNoteSaysWhichHourItIs() {
    assertThat(at(Timing.DEFAULT.at(20), "").run(1).scenario().notes())
        .contains(
            "times are those of 20:00 to 20:59 at each site, standard time, on a working day");
  }

  @Test
  void anHourThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Timing.DEFAULT.at(24)).hasMessageContaining("hour (24)");
    assertThatThrownBy(() -> Timing.DEFAULT.at(-1)).hasMessageContaining("hour (-1)");
  }
}

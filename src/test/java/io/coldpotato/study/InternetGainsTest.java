package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.latency.SegmentDelay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What options gain over plain Internet. */
class InternetGainsTest {

  private static final Comparison RUN =
      Scenarios.compare(
              """
              schemaVersion: 1
              name: Two
              seed: 3
              sites:
                a: {place: "Lyon, FR", access: {technology: fibre}}
                far: {place: "Nairobi, KE", access: {technology: lte}}
              destinations: {erp: {region: westeurope, exposure: [public, private]}}
              options:
                cold: {kind: internet, routingPreference: microsoft-network}
                hot: {kind: internet, routingPreference: internet}
                private:
                  kind: expressroute
                  circuits:
                    paris: {location: Paris, provider: Equinix, bandwidth: 1 Gbit/s, sites: {a: {}, far: {}}}
              """)
          .run(1);

  private static List<Comparison.Result> of(String site) {
    return RUN.results().stream().filter(r -> r.site().equals(site)).toList();
  }

  private static double p95(Comparison.Result result) {
    return ((Journey.Reached) result.journey()).delay().p95Millis();
  }

  @Test
  void theFastestPlainInternetIsWhatOthersAreComparedWith() {
    for (String site : List.of("a", "far")) {
      InternetGains gains = InternetGains.of(RUN.seed(), of(site));
      Comparison.Result base =
          of(site).stream()
              .filter(r -> r.option().equals(gains.base().orElseThrow()))
              .findFirst()
              .orElseThrow();
      assertThat(base.kind()).isEqualTo("internet");
      assertThat(of(site).stream().filter(r -> r.kind().equals("internet")))
          .allMatch(r -> p95(r) >= p95(base));
      assertThat(gains.gains()).hasSize(of(site).size() - 1).doesNotContainKey(base.option());
      for (Comparison.Result result : of(site)) {
        Optional.ofNullable(gains.gains().get(result.option()))
            .ifPresent(
                gain -> {
                  assertThat(gain.millis()).isCloseTo(p95(base) - p95(result), Offset.offset(1e-9));
                  assertThat(gain.lowMillis()).isLessThanOrEqualTo(gain.highMillis());
                });
      }
    }
  }

  @Test
  void aVerdictOverPlainInternetHasTheSameGainAndInterval() {
    long alike = 0;
    for (Verdict verdict : RUN.verdicts()) {
      Verdict.Ranked best = verdict.best().orElseThrow();
      if (!best.kind().equals("internet")) {
        assertThat(InternetGains.of(RUN.seed(), of(verdict.site())).gains().get(best.option()))
            .isEqualTo(verdict.gain().orElseThrow());
        alike++;
      }
    }
    assertThat(alike).isPositive();
  }

  @Test
  void withoutAPlainInternetThereIsNoGain() {
    List<Comparison.Result> others =
        of("a").stream().filter(r -> !r.kind().equals("internet")).toList();
    InternetGains gains = InternetGains.of(RUN.seed(), others);
    assertThat(gains.base()).isEmpty();
    assertThat(gains.gains()).isEmpty();
  }

  @Test
  void whatVariesIsAPartOfEachSegmentAndLessThanTheWhole() {
    for (Comparison.Result result : RUN.results()) {
      Journey.Reached reached = (Journey.Reached) result.journey();
      List<SegmentDelay> all =
          Stream.concat(reached.delay().forward().stream(), reached.delay().reverse().stream())
              .toList();
      assertThat(all)
          .allMatch(d -> d.variableMillis() >= 0 && d.variableMillis() <= d.oneWayMillis() + 1e-9);
      assertThat(all.stream().mapToDouble(SegmentDelay::variableMillis).sum())
          .isBetween(0.01, reached.delay().p50Millis());
    }
  }
}

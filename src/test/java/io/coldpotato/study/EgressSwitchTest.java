package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.latency.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where replies leave the cloud's network: documents and readers disagree, so it is a switch. */
class EgressSwitchTest {

  private static final String FILE =
      """
      schemaVersion: 1
      name: Egress
      sites:
        shop: {place: "San Francisco, US", access: {technology: fibre, isp: AS7018}}
      destinations:
        d: {region: eastus, exposure: public}
      options:
        left: {kind: internet}
        user: {kind: internet, egress: near-user}
        region: {kind: internet, egress: near-region}
        hot: {kind: internet, routingPreference: internet}
        hot-region: {kind: internet, routingPreference: internet, egress: near-region}
      """;

  private static final Comparison COMPARISON = Scenarios.compare(FILE).run(1);

  private static Journey.Reached of(String option) {
    return COMPARISON.results().stream()
        .filter(r -> r.option().equals(option))
        .map(r -> (Journey.Reached) r.journey())
        .findFirst()
        .orElseThrow();
  }

  private static List<Segment> segments(List<Hop> hops) {
    return hops.stream().map(hop -> hop.delay().segment()).toList();
  }

  @Test
  void repliesLeaveNearTheUserAsDocumentedUnlessTheScenarioSaysOtherwise() {
    assertThat(of("left")).isEqualTo(of("user"));
    assertThat(of("left").exit()).isEqualTo(of("left").entry());
  }

  @Test
  void nearTheRegionChangesTheWayBackAndNotTheWayThere() {
    assertThat(segments(of("region").forward())).isEqualTo(segments(of("user").forward()));
    assertThat(of("region").entry()).isEqualTo(of("user").entry());
    assertThat(segments(of("region").reverse())).isNotEqualTo(segments(of("user").reverse()));
    // AT&T meets the cloud at both coasts.
    assertThat(of("region").exit()).isEqualTo(of("hot").exit()).isNotEqualTo(of("user").exit());
  }

  @Test
  void theResultNamesTheSwitchOnlyWhereItHasAnEffect() {
    assertThat(of("region").assumptions()).anyMatch(a -> a.startsWith("disputed: replies leave"));
    assertThat(of("user").assumptions()).noneMatch(a -> a.startsWith("disputed"));
    assertThat(of("hot-region").assumptions()).isEqualTo(of("hot").assumptions());
    assertThat(segments(of("hot-region").reverse())).isEqualTo(segments(of("hot").reverse()));
  }
}

package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.latency.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No option has milliseconds of its own: only the way decides. */
class OneDelayModelTest {

  /** A site on the partner's own network, whose nearest hand-off is the primary location. */
  private static final String SCENARIO =
      """
      schemaVersion: 1
      name: One way, two kinds
      sites:
        shop: {place: "Auckland, NZ", access: {technology: fibre, isp: AS24324}, prefixes: [192.0.2.0/24]}
      destinations:
        erp: {region: australiaeast, exposure: [public, private]}
      options:
        it: %s
      """;

  private static final String INTERNET = "{kind: internet, routingPreference: microsoft-network}";
  private static final String PEERING =
      "{kind: peering-service, connections: {nz: {partner: Kordia, primary: Auckland, backup: none}}}";

  @Test
  void twoIdenticalWaysOfDifferentKindsTakeTheSameTime() {
    Journey.Reached internet = journey(INTERNET);
    Journey.Reached peering = journey(PEERING);
    assertThat(carriages(peering)).isEqualTo(carriages(internet));
    assertThat(peering.delay().p50Millis()).isEqualTo(internet.delay().p50Millis());
    assertThat(peering.delay().p95Millis()).isEqualTo(internet.delay().p95Millis());
    assertThat(peering.delay().p99Millis()).isEqualTo(internet.delay().p99Millis());
    assertThat(peering.delay().jitterMillis()).isEqualTo(internet.delay().jitterMillis());
    assertThat(peering.delay().loss()).isEqualTo(internet.delay().loss());
  }

  private static Journey.Reached journey(String option) {
    return (Journey.Reached)
        Scenarios.compare(SCENARIO.formatted(option)).journey("shop", "erp", "it");
  }

  private static List<Segment.Carriage> carriages(Journey.Reached journey) {
    return journey.forward().stream().map(h -> h.delay().segment().carriage()).toList();
  }
}

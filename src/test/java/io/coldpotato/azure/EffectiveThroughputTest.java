package io.coldpotato.azure;

import static io.coldpotato.azure.Fixture.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.coldpotato.azure.EffectiveThroughput.Bound;
import io.coldpotato.units.DataRate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveThroughputTest {

  @ParameterizedTest(name = "{0} with {1} units carries {2} Gbit/s")
  @CsvSource({
    "Standard,1,1",
    "ErGw1Az,1,1",
    "HighPerformance,1,2",
    "ErGw2Az,1,2",
    "UltraPerformance,1,10",
    "ErGw3Az,1,10",
    "ErGwScale,1,1",
    "ErGwScale,17,17",
    "ErGwScale,40,40"
  })
  void aGatewayCarriesWhatIsPublished(String sku, int units, double gigabits) {
    Bound bound =
        EffectiveThroughput.gateway(CATALOGUE, new GatewayOrder(sku, units, false)).orElseThrow();
    assertThat(bound.rate()).isEqualTo(DataRate.ofGigabitsPerSecond(gigabits));
    assertThat(bound.name()).isEqualTo("gateway " + sku);
  }

  @Test
  void fastPathGoesRoundTheGateway() {
    assertThat(EffectiveThroughput.gateway(CATALOGUE, new GatewayOrder("ErGw3Az", 1, true)))
        .isEmpty();
  }

  @ParameterizedTest(name = "circuit {0}, links {1}, {2}, FastPath {3}, line {4}: {5}")
  @CsvSource({
    "1, 1, ErGw3Az, false, 10, circuit c, 1, 1",
    "1, 2, ErGw3Az, false, 10, 'circuit c, both links', 2, 1",
    "10, 2, ErGw2Az, false, 100, gateway ErGw2Az, 2, 2",
    "10, 2, ErGw3Az, false, 100, gateway ErGw3Az, 10, 10",
    "10, 2, ErGw3Az, true, 100, 'circuit c, both links', 20, 10",
    "10, 2, ErGw3Az, true, 0.5, access line of s, 0.5, 0.5"
  })
  void theLeastOfCircuitGatewayAndLineBinds(
      double circuit,
      int links,
      String sku,
      boolean fastPath,
      double line,
      String binds,
      double all,
      double one) {
    List<Bound> bounds = new ArrayList<>();
    bounds.add(EffectiveThroughput.circuit("c", DataRate.ofGigabitsPerSecond(circuit), links));
    EffectiveThroughput.gateway(CATALOGUE, new GatewayOrder(sku, 1, fastPath))
        .ifPresent(bounds::add);
    bounds.add(EffectiveThroughput.access("s", DataRate.ofGigabitsPerSecond(line)));
    Bound least = EffectiveThroughput.binding(bounds).orElseThrow();
    assertThat(least.name()).isEqualTo(binds);
    assertThat(least.rate()).isEqualTo(DataRate.ofGigabitsPerSecond(all));
    assertThat(least.flowRate()).isEqualTo(DataRate.ofGigabitsPerSecond(one));
  }

  @ParameterizedTest(name = "{0}: {1} Mbit/s, a flow {2}")
  @CsvSource({"VpnGw1AZ,650,650", "VpnGw2,1000,1000", "VpnGw3AZ,1250,1200", "vpngw5,10000,1200"})
  void aVpnGatewayCarriesWhatIsPublishedAndAFlowOneTunnelsShare(
      String sku, double all, double one) {
    Bound bound = EffectiveThroughput.vpn(CATALOGUE, sku).orElseThrow();
    assertThat(bound.rate()).isEqualTo(DataRate.ofMegabitsPerSecond(all));
    assertThat(bound.flowRate()).isEqualTo(DataRate.ofMegabitsPerSecond(one));
  }

  @Test
  void nothingBindsWhereNothingIsKnown() {
    assertThat(EffectiveThroughput.binding(List.of())).isEmpty();
  }

  @Test
  void aCircuitHasTwoLinks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectiveThroughput.circuit("c", DataRate.ofGigabitsPerSecond(1), 3));
  }
}

package io.coldpotato.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published times of detection and convergence. */
class FailoverTest {

  /** Sums of two decimal fractions. */
  private static final double ROUNDING = 1e-9;

  private static CircuitEnd end(String location, boolean bfd) {
    return new CircuitEnd(
        location, Fixture.CATALOGUE.peeringLocation(location).orElseThrow(), "Equinix", bfd);
  }

  @Test
  void bfdNoticesInLessThanASecondAndBgpAloneInThreeMinutes() {
    assertThat(Failover.bfd().seconds()).isCloseTo(0.9, within(ROUNDING));
    assertThat(Failover.slowBfd().seconds()).isCloseTo(2.25, within(ROUNDING));
    assertThat(Failover.hold().seconds()).isEqualTo(180);
  }

  @ParameterizedTest(name = "a customer''s hold time of {0} s is used as {1} s")
  @CsvSource({"180,180", "600,180", "30,30", "10,10", "3,10", "0,10"})
  void theLowerHoldTimeIsUsedButNoLessThanTen(double customer, double used) {
    assertThat(Failover.hold(customer).seconds()).isEqualTo(used);
  }

  @ParameterizedTest(name = "BFD {0}, gateway {1}: {2} s")
  @CsvSource({"true,true,60.9", "false,true,240", "true,false,0.9", "false,false,180"})
  void aFailedLinkTakesDetectionAndTheGatewaysConvergence(
      boolean bfd, boolean gateway, double seconds) {
    assertThat(Failover.link(bfd, gateway).upToSeconds().orElseThrow())
        .isCloseTo(seconds, within(ROUNDING));
  }

  @Test
  void oneLocationDoesNotSurviveItsLossHoweverManyCircuitsEndThere() {
    for (List<CircuitEnd> circuits :
        List.of(List.of(end("Paris", true)), List.of(end("Paris", true), end("Paris", true)))) {
      Failover lost = Failover.location(circuits, true, false);
      assertThat(lost.survives()).isFalse();
      assertThat(lost.upToSeconds()).isEmpty();
      assertThat(lost.remark()).contains("Paris");
    }
  }

  @Test
  void metroAndTwoLocationsSurviveTheLossOfOne() {
    Failover metro = Failover.location(List.of(end("Amsterdam Metro", false)), true, false);
    assertThat(metro.upToSeconds()).contains(240.0);
    assertThat(metro.typicalSeconds()).isEmpty();
    Failover two =
        Failover.location(List.of(end("Paris", true), end("Paris2", false)), true, false);
    assertThat(two.upToSeconds().orElseThrow()).isCloseTo(60.9, within(ROUNDING));
    assertThat(two.typicalSeconds()).contains(15.0);
  }

  @Test
  void maintenanceTakesNothingFromRoutersThatHonourThePathsLength() {
    assertThat(Failover.maintenance().upToSeconds()).contains(0.0);
    assertThat(Failover.maintenance().parts().get(0).what()).contains("8 times");
  }

  @Test
  void aVpnStandsInAsPublished() {
    assertThat(Failover.toVpn(true).upToSeconds()).contains(60.9);
    assertThat(Failover.toVpn(false).upToSeconds()).contains(240.0);
    assertThat(Failover.toVpn(true).typicalSeconds()).contains(10.0);
    assertThat(Failover.vpnGateway(true).upToSeconds()).contains(15.0);
    assertThat(Failover.vpnGateway(false).upToSeconds()).contains(180.0);
  }

  @Test
  void aLocationThatAllLinksEndAtIsSurvivedWithAVpn() {
    List<CircuitEnd> one = List.of(end("Paris", true));
    assertThat(Failover.location(one, true, false).survives()).isFalse();
    Failover survived = Failover.location(one, true, true);
    assertThat(survived.upToSeconds()).contains(60.9);
    assertThat(survived.remark()).contains("all links end at Paris", "VPN");
  }

  @Test
  void everyPartOfATimeNamesItsDocument() {
    for (Failover failover :
        List.of(
            Failover.link(true, true),
            Failover.link(false, true),
            Failover.maintenance(),
            Failover.toVpn(true),
            Failover.vpnGateway(true))) {
      assertThat(failover.parts()).isNotEmpty().allMatch(p -> p.source().contains(".md"));
    }
  }
}

package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.azure.PrefixEvent;
import io.coldpotato.azure.PrefixLife;
import io.coldpotato.connectivity.Failure;
import io.coldpotato.connectivity.FailureNames;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes once something has failed. */
class DisturbanceTest {

  //  shop (Frankfurt) --- Vodafone: Frankfurt, then Amsterdam ----\
  //                  \--- Vodafone: Frankfurt, then nothing -------+--- germanywestcentral
  //                  \--- circuits near (Frankfurt), far (Amsterdam)
  //                  \--- circuit of two sites in Amsterdam, then a VPN
  private static final String FILE =
      """
      schemaVersion: 1
      name: Failures
      sites:
        shop:
          place: "Frankfurt am Main, DE"
          access: {technology: fibre, down: 200 Mbit/s, up: 200 Mbit/s, isp: AS3320}
          prefixes: [{prefix: 192.0.2.0/25, originAsn: AS64500}]
      destinations:
        d: {region: germanywestcentral, exposure: [public, private]}
      options:
        internet: {kind: internet}
        two: {kind: peering-service, connections: {c: {partner: Vodafone, primary: Frankfurt, backup: Amsterdam, prefixes: [192.0.2.0/25], sessions: {primary: 2, backup: 1}}}}
        one: {kind: peering-service, connections: {c: {partner: Vodafone, primary: Frankfurt, backup: none, prefixes: [192.0.2.0/25]}}}
        private:
          kind: expressroute
          circuits:
            near: {location: Frankfurt, provider: Equinix, bandwidth: 1 Gbit/s, links: 2, sites: {shop: {}}}
            far: {location: Amsterdam, provider: Equinix, bandwidth: 1 Gbit/s, sites: {shop: {}}}
          gateways: {d: {sku: ErGw3Az}}
        metro:
          kind: expressroute
          circuits:
            m: {location: Amsterdam Metro, provider: Equinix, bandwidth: 1 Gbit/s, links: 2, sites: {shop: {}}}
          gateways: {d: {sku: ErGw3Az}}
          vpnBackup: {sku: VpnGw2}
      traffic:
        - {from: shop, to: d, peak: 100 Mbit/s}
      """;

  private static final Compare COMPARE = Scenarios.compare(FILE);
  private static final Comparison BEFORE = COMPARE.run(1);

  private static Disturbance without(String... ids) {
    FailureNames names = COMPARE.failureNames();
    List<Failure> failures = Arrays.stream(ids).map(id -> names.find(id).orElseThrow()).toList();
    return Disturbance.of(List.of(ids), BEFORE, COMPARE.failing(failures).run(1));
  }

  private static Disturbance.Effect on(String option, Disturbance disturbance) {
    return disturbance.effects().stream()
        .filter(e -> e.after().option().equals(option))
        .findFirst()
        .orElseThrow();
  }

  private static Journey.Reached reached(Comparison.Result result) {
    return (Journey.Reached) result.journey();
  }

  private static List<String> changed(Disturbance disturbance) {
    return disturbance.changes().stream().map(e -> e.after().option()).toList();
  }

  private static List<String> labels(Disturbance.Effect effect) {
    return effect.events().stream().map(e -> e.type().label() + " " + e.location()).toList();
  }

  @Test
  void oneSessionOfTwoLeavesTheWayAsItIsAndIsReported() {
    Disturbance disturbance = without("two/c/primary/session-1");
    assertThat(changed(disturbance)).containsExactly("two");
    Disturbance.Effect effect = on("two", disturbance);
    assertThat(reached(effect.after()).entry().value()).isEqualTo("frankfurt-de");
    assertThat(effect.p50ChangeMillis()).hasValue(0.0);
    assertThat(effect.events()).isEmpty();
    assertThat(effect.after().design().prefixes().get(0).status().sessions().get(0).ratio())
        .isEqualTo(0.5);
  }

  @Test
  void allSessionsTogetherAreTheLocation() {
    Disturbance.Effect sessions =
        on("two", without("two/c/primary/session-1", "two/c/primary/session-2"));
    Disturbance.Effect location = on("two", without("two/c/primary"));
    assertThat(sessions.after()).isEqualTo(location.after());
    assertThat(reached(location.after()).entry().value()).isEqualTo("amsterdam-nl");
    assertThat(location.p50ChangeMillis().orElseThrow()).isPositive();
    assertThat(location.p50ChangeMillis().orElseThrow())
        .isCloseTo(
            reached(location.after()).delay().p50Millis()
                - reached(location.before()).delay().p50Millis(),
            within(0.0));
    assertThat(labels(location))
        .containsExactly("PrefixWithdrawalEvent Frankfurt", "PrefixActivePath Amsterdam");
  }

  @Test
  void withoutABackupLocationTrafficGoesByThePlainInternet() {
    Disturbance.Effect effect = on("one", without("one/c/primary"));
    assertThat(effect.reasons())
        .contains("no location is left: traffic falls back to the plain Internet");
    assertThat(reached(effect.after()).delay().p50Millis())
        .isEqualTo(reached(on("internet", without("one/c")).after()).delay().p50Millis());
    assertThat(labels(effect)).containsExactly("PrefixWithdrawalEvent Frankfurt");
  }

  @Test
  void theBackupLocationIsMissedByNoPacketButReported() {
    Disturbance.Effect effect = on("two", without("two/c/backup"));
    assertThat(effect.p95ChangeMillis()).hasValue(0.0);
    assertThat(effect.isChanged()).isTrue();
    assertThat(labels(effect)).containsExactly("PrefixBackupRouteWithdrawalEvent Amsterdam");
  }

  @Test
  void oneLinkHalvesWhatACircuitCarriesAndItsLoadDoubles() {
    Disturbance.Effect effect = on("private", without("private/near/link-1"));
    assertThat(effect.reasons()).containsExactly("circuit near carries on over link 2 alone");
    assertThat(reached(effect.before()).throughput().orElseThrow().rate().megabitsPerSecond())
        .isEqualTo(2000);
    assertThat(reached(effect.after()).throughput().orElseThrow().rate().megabitsPerSecond())
        .isEqualTo(1000);
    assertThat(effect.p95ChangeMillis().orElseThrow()).isPositive();
  }

  @Test
  void bothLinksTogetherAreTheCircuitAndTheOtherOneTakesItsTraffic() {
    Disturbance.Effect links = on("private", without("private/near/link-1", "private/near/link-2"));
    assertThat(links.after()).isEqualTo(on("private", without("private/near")).after());
    assertThat(reached(links.after()).entry().value()).isEqualTo("amsterdam-nl");
    assertThat(links.reasons())
        .contains("circuit 'near' has no link left: traffic takes what stands");
  }

  @Test
  void withoutAnyCircuitNothingArrivesAndTheReasonIsTold() {
    Disturbance.Effect effect = on("private", without("private/near", "private/far"));
    assertThat(effect.after().journey())
        .isInstanceOfSatisfying(
            Journey.Unreachable.class,
            lost -> assertThat(lost.reason()).isEqualTo("circuit 'far' has no link left"));
    assertThat(effect.p50ChangeMillis()).isEmpty();
  }

  @Test
  void aMetroCircuitLosesOneLinkWithOneOfItsSitesAndAllWithBoth() {
    Disturbance.Effect one = on("metro", without("location:Amsterdam"));
    assertThat(one.reasons()).containsExactly("circuit m carries on over link 2 alone");
    Disturbance.Effect both = on("metro", without("location:Amsterdam", "location:amsterdam2"));
    assertThat(both.reasons())
        .contains("circuit 'm' has no link left: traffic takes the VPN over the Internet");
    assertThat(both.after()).isEqualTo(on("metro", without("location:Amsterdam Metro")).after());
  }

  @Test
  void withoutItsGatewayPrivateTrafficNeedsAVpn() {
    Disturbance disturbance = without("gateway:d");
    assertThat(on("private", disturbance).after().journey())
        .isInstanceOfSatisfying(
            Journey.Unreachable.class,
            lost -> assertThat(lost.reason()).isEqualTo("the ExpressRoute gateway of d is down"));
    assertThat(on("metro", disturbance).after().journey()).isInstanceOf(Journey.Reached.class);
    assertThat(changed(disturbance)).containsExactly("private", "metro");
  }

  @Test
  void aLocationTakesCircuitsAndSessionsOfAllOptionsWithIt() {
    assertThat(changed(without("location:Frankfurt"))).containsExactly("two", "one", "private");
  }

  @Test
  void aMeetingAPopAndACorridorFailInAViewOfTheWorld() {
    Journey.Reached way = reached(on("internet", without("one/c")).before());
    String hand = "interconnection:AS8075/AS3320/Frankfurt";
    assertThat(way.handOffs()).isNotEmpty();
    assertThat(changed(without(hand))).contains("internet");
    assertThat(on("internet", without("POP:as8075/frankfurt")).isChanged()).isTrue();
    assertThat(on("metro", without("corridor:Amsterdam/Frankfurt")).isChanged()).isTrue();
    assertThat(without("corridor:Amsterdam/Frankfurt").effects())
        .isEqualTo(without("corridor:Frankfurt/Amsterdam").effects());
  }

  @Test
  void whatNoResultDependsOnChangesNothing() {
    Disturbance disturbance = without("pop:AS3215/Lyon");
    assertThat(disturbance.changes()).isEmpty();
    assertThat(disturbance.effects()).allMatch(e -> e.before().equals(e.after()));
  }

  @Test
  void failuresLeaveTheComparisonItselfAsItWas() {
    without("location:Frankfurt", "pop:AS8075/Frankfurt", "private/far");
    assertThat(COMPARE.run(1).results()).isEqualTo(BEFORE.results());
  }

  @Test
  void failuresNeverBringBackAWayThatWasThere() {
    for (String id : List.of("two/c", "private/near", "metro/m", "gateway:d")) {
      for (Disturbance.Effect effect : without(id).effects()) {
        if (!(effect.before().journey() instanceof Journey.Reached)) {
          assertThat(effect.after().journey()).as(id).isNotInstanceOf(Journey.Reached.class);
        }
      }
    }
  }

  @Test
  void namesThatMeanNothingAreAnsweredWithTheNearest() {
    FailureNames names = COMPARE.failureNames();
    assertThat(names.find("two/c/primary/session-3")).isEmpty();
    assertThat(names.hint("two/c/primary/session-3")).contains("'two/c/primary/session-1'");
    assertThat(names.hint("pop:AS8075/Frankfort")).contains("'pop:AS8075/Frankfurt'");
    assertThat(names.hint("interconnection:AS3320/AS8075/Franfurt"))
        .contains("'interconnection:AS3320/AS8075/Frankfurt'");
    assertThat(names.hint("zzzzzzzzzzzz")).startsWith("use OPTION/CONNECTION/primary/session-1");
    assertThat(names.find("")).isEmpty();
  }

  @Test
  void aPrefixIsReportedWithItsLifeAndItsLatencyToTheEdge() {
    PrefixReport report = on("two", without("one/c")).before().design().prefixes().get(0);
    assertThat(report.status().life().stage()).isEqualTo(PrefixLife.Stage.VALIDATED);
    assertThat(report.status().life().isAssumed()).isTrue();
    assertThat(report.latencyPrefix()).hasToString("192.0.2.0/24");
    assertThat(report.latency().orElseThrow().edge().value()).isEqualTo("frankfurt-de");
    assertThat(report.latency().orElseThrow().medianMillis())
        .isPositive()
        .isLessThan(reached(on("two", without("one/c")).before()).delay().p50Millis());
    assertThat(report.status().events()).isEmpty();
  }

  @Test
  void anotherOriginThanTheRegisteredOneFailsThePrefixAndIsCritical() {
    Comparison comparison =
        Scenarios.compare(
                FILE.replace("originAsn: AS64500", "originAsn: AS64500, asPath: [AS64501]"))
            .run(1);
    Comparison.Result two =
        comparison.results().stream()
            .filter(r -> r.option().equals("two"))
            .findFirst()
            .orElseThrow();
    assertThat(two.journey()).isInstanceOf(Journey.Invalid.class);
    PrefixReport report = two.design().prefixes().get(0);
    assertThat(report.status().life().stage()).isEqualTo(PrefixLife.Stage.FAILED);
    assertThat(report.status().life().reasons()).containsExactly("OriginAsnNotInRegistry");
    assertThat(report.status().events().stream().map(PrefixEvent::type))
        .containsExactly(PrefixEvent.Type.ORIGIN_CHANGE, PrefixEvent.Type.BACKUP_ORIGIN_CHANGE);
    assertThat(report.latency()).isEmpty();
  }
}

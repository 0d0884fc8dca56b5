package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.Corridor;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.routing.Choice;
import io.coldpotato.routing.RouteClass;
import io.coldpotato.routing.Rule;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Relationship;
import io.coldpotato.units.Distance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why steps are taken, in worlds counted by hand; the gallery's conditions are held elsewhere. */
class ExplanationTest {

  private static final Asn HOME = new Asn(64500);
  private static final Asn SIDE = new Asn(64501);

  private static final String FILE =
      """
      schemaVersion: 1
      name: Why
      sites:
        shop: {place: "Paris, FR", access: {technology: fibre, isp: AS64500}, prefixes: [192.0.2.0/24]}
      destinations:
        erp: {region: westeurope, exposure: [public, private]}
        mail: {service: microsoft-365}
      options:
        internet: {kind: internet, routingPreference: microsoft-network}
        hot: {kind: internet, routingPreference: internet}
        peering: {kind: peering-service, connections: {fr: {partner: Vodafone, primary: Paris, backup: Marseille}}}
        private: {kind: expressroute, circuits: {fr: {location: Paris, provider: Equinix, bandwidth: 1 Gbit/s, sites: {shop: {}}}}, gateways: {erp: {sku: ErGw1Az}}}
        far: {kind: expressroute, circuits: {fr: {location: Paris, provider: Equinix, sku: local, bandwidth: 1 Gbit/s, sites: {shop: {}}}}}
      world: %s
      """;

  /** The home network stands in Paris, Lyon and Marseille. */
  private static String world(String relationships, String interconnections) {
    return "{networks: {AS64500: {name: Home, kind: access, pops: [Paris, Lyon, Marseille]},"
        + " AS64501: {name: Side, kind: transit, pops: [Paris, Lyon]}},"
        + " relationships: ["
        + relationships
        + "], interconnections: ["
        + interconnections
        + "]}";
  }

  private static final String BUYS = "{provider: AS5511, customer: AS64500}";
  private static final String TRANSIT = "{a: AS5511, b: AS64500, metro: Paris, kind: transit}";
  private static final String PEERING = "{a: AS64500, b: AS8075, metro: Paris}";

  private static Compare compare(String relationships, String interconnections) {
    return Scenarios.compare(FILE.formatted(world(relationships, interconnections)));
  }

  private static Explanation explain(Compare compare, String option, boolean forward, int step) {
    return Explanation.of(compare, "shop", "erp", option, forward, step);
  }

  private static Explanation.Chosen chosen(Compare compare, boolean forward, int step) {
    return (Explanation.Chosen) explain(compare, "internet", forward, step);
  }

  private static List<String> offers(Explanation.Chosen chosen) {
    return chosen.networks().stream()
        .map(
            n ->
                n.offer().neighbour()
                    + " "
                    + n.offer().relation()
                    + " "
                    + n.offer().asPath().size()
                    + n.offer().lostBy().map(r -> " " + r).orElse(""))
        .toList();
  }

  private static List<WhatIf.Change> changes(Explanation.Tried tried) {
    return tried.winning().stream().map(WhatIf::change).toList();
  }

  @Test
  void aPeersRouteBeatsAProvidersUntilBothNoLongerMeet() {
    Explanation.Chosen chosen = chosen(compare(BUYS, TRANSIT + ", " + PEERING), true, 1);
    assertThat(chosen.choice().decision().orElseThrow().rule()).isEqualTo(Rule.BUSINESS_PREFERENCE);
    assertThat(offers(chosen))
        .containsExactly("AS8075 PEER 1", "AS5511 PROVIDER 2 BUSINESS_PREFERENCE");
    // As a customer or a peer Orange would keep its own peer's route back: only the end of the
    // peering lets it win.
    assertThat(changes(chosen.networks().get(1).toWin()))
        .containsExactly(
            new WhatIf.Change.NoMeeting(
                List.of(new MeetingPoint(HOME, Asn.MICROSOFT, chosen.choice().at().metro()))));
  }

  @Test
  void aProvidersRouteWouldWinWereItsSellerACustomerWhoseRouteItIs() {
    // Side buys from nobody and sells transit to the cloud: its route is a customer's.
    String sells = "{provider: AS64501, customer: AS8075}, {provider: AS64501, customer: AS64500}";
    Explanation.Chosen chosen =
        chosen(
            compare(
                sells,
                "{a: AS64501, b: AS8075, metro: Paris, kind: transit},"
                    + " {a: AS64501, b: AS64500, metro: Paris, kind: transit}, "
                    + PEERING),
            true,
            1);
    assertThat(offers(chosen))
        .containsExactly("AS8075 PEER 1", "AS64501 PROVIDER 2 BUSINESS_PREFERENCE");
    assertThat(changes(chosen.networks().get(1).toWin()))
        .contains(
            new WhatIf.Change.Related(
                new Relationship(HOME, SIDE, Relationship.Kind.PROVIDER, RowBasis.PUBLIC)));
  }

  @Test
  void theShorterOfTwoProvidersRoutesWins() {
    // Side buys from Orange, so that by it there is one network more.
    String buys =
        BUYS + ", {provider: AS64501, customer: AS64500}, {provider: AS5511, customer: AS64501}";
    Explanation.Chosen chosen =
        chosen(
            compare(
                buys,
                TRANSIT
                    + ", {a: AS64501, b: AS64500, metro: Paris, kind: transit},"
                    + " {a: AS5511, b: AS64501, metro: Paris, kind: transit}"),
            true,
            1);
    assertThat(offers(chosen))
        .containsExactly("AS5511 PROVIDER 2", "AS64501 PROVIDER 3 SHORTER_AS_PATH");
  }

  @Test
  void aPeerThatBuysItsRouteTellsNothing() {
    String related = BUYS + ", {peers: [AS64500, AS64501]}, {provider: AS5511, customer: AS64501}";
    Explanation.Chosen chosen =
        chosen(
            compare(
                related,
                TRANSIT
                    + ", {a: AS64500, b: AS64501, metro: Paris},"
                    + " {a: AS5511, b: AS64501, metro: Paris, kind: transit}"),
            true,
            1);
    assertThat(chosen.choice().withheld())
        .containsExactly(new Choice.Withheld(SIDE, RouteClass.PEER, Choice.Reason.VALLEY_FREE));
  }

  @Test
  void whereNobodyTellsTheNetworkARouteItSaysWhoKeepsOneBack() {
    String related = "{peers: [AS64500, AS64501]}, {provider: AS5511, customer: AS64501}";
    Compare compare =
        compare(
            related,
            "{a: AS64500, b: AS64501, metro: Paris},"
                + " {a: AS5511, b: AS64501, metro: Paris, kind: transit}");
    for (int step : new int[] {0, 3, 99}) {
      Explanation.Dropped dropped =
          (Explanation.Dropped) explain(compare, "internet", step == 0, step);
      assertThat(dropped.reason()).contains("requests are dropped at Home in Paris");
      assertThat(dropped.forward()).isTrue();
      assertThat(dropped.choice().withheld())
          .extracting(Choice.Withheld::reason)
          .containsExactly(Choice.Reason.VALLEY_FREE);
      assertThat(dropped.hierarchy().nodes()).extracting(Hierarchy.Node::asn).contains(HOME, SIDE);
    }
  }

  @Test
  void repliesAreCarriedToTheExitNearestTheSiteAndRequestsLeaveAtOnce() {
    String both = PEERING + ", {a: AS64500, b: AS8075, metro: Marseille}, " + TRANSIT;
    Compare compare = compare(BUYS, both);
    Explanation.Chosen out = chosen(compare, true, 1);
    assertThat(out.exits())
        .extracting(e -> e.exit().target().metro().value(), e -> e.exit().lostBy())
        .containsExactly(
            tuple("paris-fr", Optional.empty()),
            tuple("marseille-fr", Optional.of(Rule.EXIT_AT_THIS_POP)));
    Explanation.Chosen back = chosen(compare, false, 1);
    assertThat(back.choice().at().asn()).isEqualTo(Asn.MICROSOFT);
    assertThat(back.exits().get(0).exit().remaining()).contains(0.0);
    assertThat(back.exits().get(1).exit().lostBy()).contains(Rule.NEAREST_TO_DESTINATION);
    // Nothing can be nearer than the site's own metro.
    assertThat(back.exits().get(1).toWin().tooFar()).isPresent();
    assertThat(changes(back.exits().get(1).toWin()))
        .containsExactly(
            new WhatIf.Change.NoMeeting(
                List.of(
                    new MeetingPoint(
                        Asn.MICROSOFT, HOME, back.exits().get(0).exit().target().metro()))));
  }

  @Test
  void aFibreWayShortEnoughLetsAnExitWinAndOneKilometreMoreDoesNot() {
    // From Paris the network counts 944 km to Marseille and 1,045 to Milan, by Geneva; the geodesic
    // to Milan is 641 km, so that a straight way there may cost less: (944 - 60) / 1.32 = 669 km.
    String around =
        "{a: AS64500, b: AS8075, metro: Marseille}, {a: AS64500, b: AS8075, metro: Milan}, "
            + TRANSIT;
    Compare compare = compare(BUYS, around);
    Explanation.Chosen chosen = chosen(compare, true, 1);
    assertThat(chosen.choice().decision().orElseThrow().rule()).isEqualTo(Rule.NEAREST_EXIT);
    int tried = 0;
    for (Explanation.ExitCandidate candidate : chosen.exits()) {
      for (WhatIf whatIf : candidate.toWin().winning()) {
        if (whatIf.change() instanceof WhatIf.Change.Laid laid) {
          assertThat(wins(compare, laid.corridor(), 0, candidate)).isTrue();
          assertThat(wins(compare, laid.corridor(), 1, candidate)).isFalse();
          assertThat(laid.corridor().length().kilometres()).isEqualTo(669);
          tried++;
        }
      }
    }
    assertThat(tried).isEqualTo(1);
  }

  private static boolean wins(
      Compare compare, Corridor corridor, double more, Explanation.ExitCandidate candidate) {
    Corridor laid =
        new Corridor(
            corridor.a(),
            corridor.b(),
            corridor.medium(),
            Distance.ofKilometres(corridor.length().kilometres() + more),
            corridor.use(),
            corridor.name(),
            corridor.basis());
    Journey.Reached then =
        (Journey.Reached)
            compare.journey(
                compare.world().with(new WhatIf.Change.Laid(laid, 0).edit()),
                "shop",
                "erp",
                "internet");
    return ((Hop.Why.Routed) then.forward().get(1).why())
        .decision()
        .target()
        .equals(candidate.exit().target());
  }

  @ParameterizedTest
  @CsvSource({
    "internet, 0, nearest PoP of Home",
    "private, 0, own line",
    "private, 3, gateway",
    "internet, 3, nowhere else"
  })
  void aStepThatWasGivenSaysSo(String option, int step, String why) {
    Compare compare = compare(BUYS, TRANSIT + ", " + PEERING);
    Explanation.Given given = (Explanation.Given) explain(compare, option, true, step);
    assertThat(given.why()).contains(why);
    assertThat(given.step().index()).isEqualTo(step);
    assertThat(given.ways()).isEmpty();
  }

  @Test
  void whatAProductRuleForbidsIsAnsweredByTheRule() {
    Compare compare = compare(BUYS, TRANSIT);
    Explanation.Forbidden forbidden = (Explanation.Forbidden) explain(compare, "far", false, 7);
    assertThat(forbidden.violations()).isNotEmpty();
    assertThat(forbidden.violations().get(0).wayOut()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 4, 100})
  void aStepThatAJourneyDoesNotHaveIsRefused(int step) {
    Compare compare = compare(BUYS, TRANSIT + ", " + PEERING);
    assertThatThrownBy(() -> explain(compare, "internet", true, step))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"internet", "hot", "peering", "private"})
  void everyStepOfEveryOptionIsExplainedByTheDecisionOnTheWay(String option) {
    Compare compare = compare(BUYS, TRANSIT + ", " + PEERING);
    Journey.Reached reached = (Journey.Reached) compare.journey("shop", "erp", option);
    for (boolean forward : new boolean[] {true, false}) {
      List<Hop> hops = forward ? reached.forward() : reached.reverse();
      for (int step = 0; step < hops.size(); step++) {
        Explanation explanation = explain(compare, option, forward, step);
        if (hops.get(step).why() instanceof Hop.Why.Routed routed) {
          Explanation.Chosen chosen = (Explanation.Chosen) explanation;
          assertThat(chosen.choice().decision()).contains(routed.decision());
          assertThat(chosen.exits().get(0).exit().link()).isEqualTo(routed.decision().exit());
          assertThat(chosen.step().count()).isEqualTo(hops.size());
        } else {
          assertThat(explanation).isInstanceOf(Explanation.Given.class);
        }
      }
    }
  }

  @Test
  void meetingsThatAnOptionDoesNotUseAreNamed() {
    Compare compare = compare(BUYS, TRANSIT + ", " + PEERING);
    Explanation.Chosen chosen = (Explanation.Chosen) explain(compare, "hot", true, 1);
    assertThat(chosen.closed())
        .extracting(MeetingPoint::a, MeetingPoint::b, p -> p.metro().value())
        .contains(tuple(HOME, Asn.MICROSOFT, "paris-fr"));
    assertThat(chosen(compare, true, 1).closed()).isEmpty();
  }

  @Test
  void whatHasFailedIsNoCandidate() {
    Compare compare = compare(BUYS, TRANSIT + ", " + PEERING);
    Compare failing =
        compare.failing(
            List.of(
                compare.failureNames().find("interconnection:AS8075/AS64500/Paris").orElseThrow()));
    assertThat(offers(chosen(failing, true, 1))).containsExactly("AS5511 PROVIDER 2");
  }

  @Test
  void theNextBestFibreWayIsTheOneOnceACorridorOfTheBestIsCut() {
    Compare compare = compare(BUYS, TRANSIT + ", {a: AS64500, b: AS8075, metro: Marseille}");
    Explanation.Chosen chosen = chosen(compare, true, 1);
    assertThat(chosen.ways()).hasSize(2);
    Explanation.WayCandidate second = chosen.ways().get(1);
    assertThat(second.cost()).isGreaterThanOrEqualTo(chosen.ways().get(0).cost());
    assertThat(second.toWin().winning()).isNotEmpty();
    for (WhatIf whatIf : second.toWin().winning()) {
      assertThat(
              compare
                  .world()
                  .with(whatIf.change().edit())
                  .carrierWays()
                  .way(second.way().from(), second.way().to())
                  .orElseThrow()
                  .metros())
          .isEqualTo(second.way().metros());
    }
  }

  @Test
  void providersStandAboveTheirCustomersAndPeersBesideEachOther() {
    Explanation.Chosen chosen = chosen(compare(BUYS, TRANSIT + ", " + PEERING), true, 1);
    Hierarchy hierarchy = chosen.hierarchy();
    assertThat(hierarchy.nodes())
        .extracting(n -> n.asn() + " " + n.level() + " " + n.onWay())
        .containsExactly("AS64500 0 true", "AS8075 0 true", "AS5511 1 false");
    assertThat(hierarchy.edges())
        .extracting(e -> e.from() + " " + e.to() + " " + e.kind() + " " + e.onWay())
        .containsExactly(
            "AS8075 AS64500 PEER true",
            "AS64500 AS5511 PROVIDER false",
            "AS5511 AS8075 PEER false");
  }
}

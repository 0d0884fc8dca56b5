package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.NetworkKind;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PoP could choose among, in small worlds counted by hand and in drawn ones. */
class ChoiceTest {

  private static final int SEEDS = 1000;
  private static final Asn HOME = new Asn(1);
  private static final Asn ORIGIN = new Asn(9);

  /** A small world: every network stands in m0 alone unless it says otherwise. */
  private static final class Small {
    private final InternetTopology.Editor editor = InternetTopology.empty();
    private final MatrixInterior interior = new MatrixInterior();

    Small network(long asn, int... metros) {
      Asn number = new Asn(asn);
      editor.add(new Network(number, number.toString(), NetworkKind.TRANSIT, "", RowBasis.PUBLIC));
      for (int metro : metros.length == 0 ? new int[1] : metros) {
        editor.add(pop(asn, metro));
        interior.add(pop(asn, metro));
      }
      return this;
    }

    Small join(long asn, int a, int b, double distance) {
      interior.join(pop(asn, a), pop(asn, b), distance);
      return this;
    }

    Small sells(long provider, long customer, int... metros) {
      return meet(provider, customer, Relationship.Kind.PROVIDER, metros);
    }

    Small peers(long a, long b, int... metros) {
      return meet(a, b, Relationship.Kind.PEER, metros);
    }

    private Small meet(long a, long b, Relationship.Kind kind, int... metros) {
      editor.add(new Relationship(new Asn(a), new Asn(b), kind, RowBasis.PUBLIC));
      for (int metro : metros.length == 0 ? new int[1] : metros) {
        editor.add(
            new Interconnection(
                pop(a, metro), pop(b, metro), Interconnection.Kind.PNI, RowBasis.PUBLIC));
      }
      return this;
    }

    Choice choice(Map<Asn, EgressPolicy> egress) {
      return choice(Announcement.everywhere(pop(ORIGIN.number(), 0)), egress);
    }

    Choice choice() {
      return choice(Map.of());
    }

    Choice choice(Announcement announcement, Map<Asn, EgressPolicy> egress) {
      return new Routing(editor.build(), interior.settled())
          .routes(announcement, egress)
          .choice(pop(1, 0));
    }
  }

  private static PopId pop(long asn, int metro) {
    return new PopId(new Asn(asn), new MetroId("m" + metro));
  }

  private static List<String> offers(Choice choice) {
    return choice.offers().stream()
        .map(
            o ->
                o.neighbour()
                    + " "
                    + o.relation()
                    + " "
                    + o.length()
                    + o.lostBy().map(r -> " " + r).orElse(""))
        .toList();
  }

  private static List<String> withheld(Choice choice) {
    return choice.withheld().stream().map(w -> w.neighbour() + " " + w.reason()).toList();
  }

  private static List<String> exits(Choice choice) {
    return choice.exits().stream()
        .map(e -> e.target().metro() + e.lostBy().map(r -> " " + r).orElse(""))
        .toList();
  }

  @Test
  void aCustomersLongRouteGoesBeforeAPeersBeforeAProviders() {
    //       4 ──┐          4 sells to 1 and 9; 3 peers with 1 and sells to 9;
    //   1 ═ 3 ──┤ 9        2 is a customer of 1 that sells to 5, which sells to 9
    //       2─5─┘
    Small small =
        new Small()
            .network(1)
            .network(2)
            .network(3)
            .network(4)
            .network(5)
            .network(9)
            .sells(1, 2)
            .sells(2, 5)
            .sells(5, 9)
            .peers(1, 3)
            .sells(3, 9)
            .sells(4, 1)
            .sells(4, 9);
    Choice choice = small.choice();
    assertThat(offers(choice))
        .containsExactly(
            "AS2 CUSTOMER 3",
            "AS3 PEER 2 BUSINESS_PREFERENCE",
            "AS4 PROVIDER 2 BUSINESS_PREFERENCE");
    assertThat(choice.offers().get(0).asPath()).containsExactly(new Asn(2), new Asn(5), new Asn(9));
    assertThat(choice.withheld()).isEmpty();
    assertThat(exits(choice)).containsExactly("m0");
  }

  @Test
  void theShorterOfTwoPeersRoutesWinsAndTheOtherLosesByLength() {
    Small small =
        new Small()
            .network(1)
            .network(2)
            .network(3)
            .network(4)
            .network(9)
            .peers(1, 2)
            .sells(2, 4)
            .sells(4, 9)
            .peers(1, 3)
            .sells(3, 9);
    assertThat(offers(small.choice())).containsExactly("AS3 PEER 2", "AS2 PEER 3 SHORTER_AS_PATH");
  }

  @Test
  void whoHasItsRouteFromAPeerOrAProviderTellsAPeerNothing() {
    // 2 peers with 1 and buys from 3, which has the origin as customer: a valley for 1.
    Small small =
        new Small()
            .network(1)
            .network(2)
            .network(3)
            .network(4)
            .network(9)
            .peers(1, 2)
            .sells(3, 2)
            .sells(3, 9)
            .sells(3, 1)
            .peers(1, 4);
    Choice choice = small.choice();
    assertThat(offers(choice)).containsExactly("AS3 PROVIDER 2");
    assertThat(withheld(choice)).containsExactly("AS2 VALLEY_FREE", "AS4 NO_ROUTE");
  }

  @Test
  void whoseWayLeadsThroughTheNetworkOffersItNothing() {
    Small small = new Small().network(1).network(2).network(9).sells(1, 2).sells(1, 9);
    Choice choice = small.choice();
    assertThat(offers(choice)).containsExactly("AS9 CUSTOMER 1");
    assertThat(withheld(choice)).containsExactly("AS2 LOOP");
  }

  @Test
  void anOriginThatAnnouncesElsewhereOnlyOffersNothing() {
    Small small = new Small().network(1).network(2).network(9).peers(1, 9).peers(2, 9).sells(2, 1);
    Announcement elsewhere =
        new Announcement(ORIGIN, List.of(pop(9, 0)), link -> !link.joins(HOME, ORIGIN));
    Choice choice = small.choice(elsewhere, Map.of());
    assertThat(offers(choice)).containsExactly("AS2 PROVIDER 2");
    assertThat(withheld(choice)).containsExactly("AS9 NOT_ANNOUNCED");
  }

  @Test
  void aNetworkWithoutARouteStillTellsWhoKeepsWhatBack() {
    Small small =
        new Small().network(1).network(2).network(3).network(9).peers(1, 2).sells(3, 2).sells(3, 9);
    Choice choice = small.choice();
    assertThat(choice.decision()).isEmpty();
    assertThat(choice.offers()).isEmpty();
    assertThat(choice.exits()).isEmpty();
    assertThat(withheld(choice)).containsExactly("AS2 VALLEY_FREE");
  }

  @Test
  void aHotPotatoLeavesHereThenNearestThenByTheLowestNumber() {
    Small small =
        new Small()
            .network(1, 0, 1, 2, 3)
            .network(9, 0, 1, 2, 3)
            .join(1, 0, 1, 5)
            .join(1, 0, 2, 3)
            .join(1, 0, 3, 3)
            .join(9, 0, 1, 1)
            .join(9, 1, 2, 1)
            .join(9, 2, 3, 1)
            .peers(1, 9, 1, 2, 3);
    Choice choice = small.choice();
    assertThat(exits(choice)).containsExactly("m2", "m3 LOWEST_NEIGHBOUR", "m1 NEAREST_EXIT");
    assertThat(choice.exits()).extracting(Choice.Exit::distance).containsExactly(3.0, 3.0, 5.0);
    assertThat(choice.exits()).extracting(Choice.Exit::remaining).containsOnly(Optional.empty());
  }

  @Test
  void aColdPotatoGoesWhereTheLeastRemainsThoughAnExitIsHere() {
    Small small =
        new Small()
            .network(1, 0, 1)
            .network(9, 0, 1)
            .join(1, 0, 1, 50)
            .join(9, 0, 1, 1)
            .peers(1, 9, 0, 1);
    EgressPolicy cold =
        new EgressPolicy.ColdPotato(exit -> exit.metro().value().equals("m1") ? 2 : 40);
    Choice choice = small.choice(Map.of(HOME, cold));
    assertThat(exits(choice)).containsExactly("m1", "m0 NEAREST_TO_DESTINATION");
    assertThat(choice.exits())
        .extracting(Choice.Exit::remaining)
        .containsExactly(Optional.of(2.0), Optional.of(40.0));
    assertThat(exits(small.choice())).containsExactly("m0", "m1 EXIT_AT_THIS_POP");
  }

  @Test
  void anEntranceThatACustomerDoesNotAskForLosesByItsMed() {
    // 9 serves in m0; it announces in m1 with MED 0 + 4 and in m0 with MED 0.
    Small small =
        new Small()
            .network(1, 0, 1)
            .network(9, 0, 1)
            .join(1, 0, 1, 3)
            .join(9, 0, 1, 4)
            .sells(1, 9, 0, 1);
    Announcement farAway =
        new Announcement(ORIGIN, List.of(pop(9, 1)), Announcement.Scope.EVERYWHERE);
    Choice choice = small.choice(farAway, Map.of(HOME, new EgressPolicy.HonourMed()));
    assertThat(exits(choice)).containsExactly("m1", "m0 LOWEST_MED");
  }

  @Test
  void anOwnPrefixIsServedAtTheNearestPopAndNoOfferIsAsked() {
    Small small =
        new Small().network(1, 0, 1, 2).network(2).join(1, 0, 1, 2).join(1, 0, 2, 7).sells(1, 2);
    Announcement own =
        new Announcement(HOME, List.of(pop(1, 1), pop(1, 2)), Announcement.Scope.EVERYWHERE);
    Choice choice = small.choice(own, Map.of());
    assertThat(exits(choice)).containsExactly("m1", "m2 NEAREST_EXIT");
    assertThat(choice.offers()).isEmpty();
    assertThat(choice.withheld()).isEmpty();
  }

  @ParameterizedTest(name = "1,000 seeds from {0}")
  @ValueSource(longs = {60_000})
  void whatIsChosenAndWhatLostAreThoseOfTheDecision(long first) {
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomInternet internet = RandomInternet.of(seed);
      RouteTable routes = internet.routes();
      for (PopId pop : internet.pops()) {
        Choice choice = routes.choice(pop);
        assertThat(choice.decision()).isEqualTo(routes.decision(pop));
        choice.decision().ifPresent(decision -> fits(choice, decision));
      }
    }
  }

  private static void fits(Choice choice, Decision decision) {
    assertThat(choice.exits().get(0).target()).as("%s", choice).isEqualTo(decision.target());
    assertThat(choice.exits().get(0).link()).isEqualTo(decision.exit());
    assertThat(choice.exits().get(0).lostBy()).isEmpty();
    assertThat(choice.exits().stream().skip(1)).allMatch(e -> e.lostBy().isPresent());
    assertThat(choice.exits()).hasSize(decision.candidates());
    if (decision.relation() == RouteClass.OWN) {
      return;
    }
    if (choice.exits().size() > 1) {
      assertThat(choice.exits().get(1).lostBy()).contains(decision.rule());
    } else if (choice.offers().size() > 1) {
      assertThat(choice.offers().get(1).lostBy()).contains(decision.rule());
    }
    List<Interconnection> beaten = new ArrayList<>();
    choice.exits().stream().skip(1).forEach(e -> beaten.add(e.link().orElseThrow()));
    choice.offers().stream().filter(o -> !o.isBest()).forEach(o -> beaten.add(o.meetings().get(0)));
    assertThat(beaten)
        .isEqualTo(decision.beaten().stream().map(b -> b.exit().orElseThrow()).toList());
  }

  @ParameterizedTest(name = "1,000 seeds from {0}")
  @ValueSource(longs = {61_000})
  void everyNeighbourOffersOrWithholdsAndNoOfferComesBack(long first) {
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomInternet internet = RandomInternet.whole(seed);
      RouteTable routes = internet.routes();
      for (PopId pop : internet.pops()) {
        Choice choice = routes.choice(pop);
        if (choice.decision().filter(d -> d.relation() == RouteClass.OWN).isPresent()) {
          continue;
        }
        Set<Asn> named =
            choice.withheld().stream().map(Choice.Withheld::neighbour).collect(Collectors.toSet());
        for (Choice.Offer offer : choice.offers()) {
          assertThat(named.add(offer.neighbour()) || offer.meetings().isEmpty()).isTrue();
          assertThat(offer.asPath()).doesNotContain(pop.asn()).hasSize(offer.length());
        }
        Set<Asn> met =
            internet.topology().interconnections(pop.asn()).stream()
                .map(i -> i.farEndFrom(pop.asn()).asn())
                .collect(Collectors.toSet());
        if (choice.decision().isPresent()) {
          assertThat(named).as("seed %d, %s", seed, pop).isEqualTo(met);
        }
      }
    }
  }

  @ParameterizedTest(name = "300 seeds from {0}")
  @ValueSource(longs = {62_000})
  void anExitWinsOnceAllBetterOnesAreGone(long first) {
    int tried = 0;
    for (long seed = first; seed < first + 300; seed++) {
      RandomInternet internet = RandomInternet.whole(seed);
      RouteTable routes = internet.routes();
      for (PopId pop : internet.pops()) {
        List<Choice.Exit> exits = routes.choice(pop).exits();
        RandomInternet left = internet;
        for (int i = 1; i < exits.size() && exits.get(0).link().isPresent(); i++) {
          left = left.without(exits.get(i - 1).link().orElseThrow());
          assertThat(left.routes().decision(pop).orElseThrow().exit())
              .as("seed %d, %s without %d", seed, pop, i)
              .isEqualTo(exits.get(i).link());
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(500);
  }
}

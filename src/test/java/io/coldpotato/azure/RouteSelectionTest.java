package io.coldpotato.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.azure.RouteSelection.Choice;
import io.coldpotato.azure.RouteSelection.HubPreference;
import io.coldpotato.azure.RouteSelection.Route;
import io.coldpotato.azure.RouteSelection.Step;
import io.coldpotato.azure.RouteSelection.Via;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Route choice step by step, against an order of whole routes, over every small set of them. */
class RouteSelectionTest {

  private static final Ipv4Prefix ADDRESS = prefix("10.1.2.3/32");

  private static Ipv4Prefix prefix(String text) {
    return Ipv4Prefix.parse(text).orElseThrow();
  }

  private static Route circuit(String name, String prefix, int weight, int path) {
    return new Route(name, prefix(prefix), Via.EXPRESSROUTE, weight, 100, path, false);
  }

  private static Route vpn(String name, String prefix) {
    return new Route(name, prefix(prefix), Via.VPN, 0, 100, 1, false);
  }

  private static String chosen(Choice choice) {
    return String.join(",", choice.routes().stream().map(Route::name).toList())
        + " "
        + choice.step();
  }

  /**
   * Every route that differs in what steps look at; a prefix of 8 bits elsewhere covers nothing.
   */
  private static List<Route> every() {
    List<Route> all = new ArrayList<>();
    for (String prefix : List.of("10.0.0.0/8", "10.1.0.0/16", "172.16.0.0/12")) {
      for (Via via : Via.values()) {
        for (int weight : new int[] {0, 10}) {
          for (int preference : new int[] {100, 150}) {
            for (int path : new int[] {1, 3}) {
              for (boolean remote : new boolean[] {false, true}) {
                all.add(
                    new Route(
                        String.format("r%03d", all.size()),
                        prefix(prefix),
                        via,
                        weight,
                        preference,
                        path,
                        remote));
              }
            }
          }
        }
      }
    }
    return all;
  }

  /** Compares a choice with the best by one order of whole routes, over all pairs of routes. */
  private static void agree(
      Function<List<Route>, Choice> choice, Comparator<Route> worstFirst, int most) {
    List<Route> all = every();
    for (Route a : all) {
      for (Route b : all) {
        List<Route> given = a.equals(b) ? List.of(a) : List.of(a, b);
        List<Route> covering =
            given.stream().filter(r -> !r.prefix().toString().startsWith("172")).toList();
        List<String> best =
            covering.stream()
                .filter(r -> covering.stream().noneMatch(o -> worstFirst.compare(o, r) > 0))
                .map(Route::name)
                .sorted()
                .limit(most)
                .toList();
        Choice found = choice.apply(given);
        assertThat(found.routes()).as("%s", given).extracting(Route::name).isEqualTo(best);
        if (best.isEmpty()) {
          assertThat(found.step()).isEqualTo(Step.NONE);
        } else if (covering.size() == 1) {
          assertThat(found.step()).isEqualTo(Step.ONLY);
        } else if (best.size() == 2) {
          assertThat(found.step()).isEqualTo(Step.EQUAL);
        } else {
          assertThat(found.step()).isNotIn(Step.NONE, Step.ONLY, Step.EQUAL);
        }
      }
    }
  }

  private static Comparator<Route> longest() {
    return Comparator.comparingInt(r -> r.prefix().length());
  }

  private static Comparator<Route> is(Via via) {
    return Comparator.comparing(r -> r.via() == via);
  }

  private static Comparator<Route> shortPath() {
    return Comparator.comparingInt(r -> -r.asPathLength());
  }

  @Test
  void aVirtualNetworkTakesPrefixThenCircuitThenWeightThenAsPath() {
    agree(
        routes -> RouteSelection.fromVirtualNetwork(routes, ADDRESS),
        longest()
            .thenComparing(is(Via.EXPRESSROUTE))
            .thenComparingInt(Route::weight)
            .thenComparing(shortPath()),
        4);
  }

  @Test
  void aSiteTakesPrefixThenLocalPreferenceThenAsPath() {
    agree(
        routes -> RouteSelection.fromSite(routes, ADDRESS),
        longest().thenComparingLong(Route::localPreference).thenComparing(shortPath()),
        Integer.MAX_VALUE);
  }

  @Test
  void publicEndpointsTakePrefixThenCircuitThenAsPath() {
    agree(
        routes -> RouteSelection.fromPublicEndpoints(routes, ADDRESS),
        longest().thenComparing(is(Via.EXPRESSROUTE)).thenComparing(shortPath()),
        4);
  }

  @ParameterizedTest
  @EnumSource(HubPreference.class)
  void aHubTakesPrefixThenStaticThenItsPreference(HubPreference preference) {
    Comparator<Route> local = Comparator.comparing(r -> !r.isRemote());
    // Of two routes that are still equal before the last step both are local, or both remote.
    Comparator<Route> byKind =
        (a, b) -> {
          boolean vpnFirst = preference == HubPreference.VPN || (a.isRemote() && b.isRemote());
          return is(vpnFirst ? Via.VPN : Via.EXPRESSROUTE).compare(a, b);
        };
    Comparator<Route> order = longest().thenComparing(is(Via.STATIC));
    if (preference == HubPreference.AS_PATH) {
      order = order.thenComparing(shortPath());
    }
    agree(
        routes -> RouteSelection.fromHub(routes, ADDRESS, preference),
        order.thenComparing(local).thenComparing(byKind).thenComparing(shortPath()),
        4);
  }

  @Test
  void theOrderOfRoutesChangesNothing() {
    List<Route> routes = every();
    List<Route> reversed = new ArrayList<>(routes);
    java.util.Collections.reverse(reversed);
    assertThat(RouteSelection.fromVirtualNetwork(reversed, ADDRESS))
        .isEqualTo(RouteSelection.fromVirtualNetwork(routes, ADDRESS));
    assertThat(RouteSelection.fromSite(reversed, ADDRESS))
        .isEqualTo(RouteSelection.fromSite(routes, ADDRESS));
  }

  @Test
  void weightGoesBeforeAsPath() {
    assertThat(
            chosen(
                RouteSelection.fromVirtualNetwork(
                    List.of(
                        circuit("near", "10.0.0.0/8", 0, 1), circuit("far", "10.0.0.0/8", 100, 5)),
                    ADDRESS)))
        .isEqualTo("far WEIGHT");
  }

  @Test
  void atMostFourCircuitsShareFlows() {
    List<Route> five = new ArrayList<>();
    for (String name : List.of("a", "b", "c", "d", "e")) {
      five.add(circuit(name, "10.0.0.0/8", 0, 1));
    }
    assertThat(chosen(RouteSelection.fromVirtualNetwork(five, ADDRESS))).isEqualTo("a,b,c,d EQUAL");
    assertThat(RouteSelection.MOST_EQUAL_CIRCUITS)
        .isEqualTo((int) Fixture.CATALOGUE.limit("ecmp-circuits", "").orElseThrow().value());
  }

  @Test
  void aCircuitBeatsAVpnForOnePrefixAndALongerPrefixOfTheVpnWins() {
    Route circuit = circuit("circuit", "10.1.0.0/16", 0, 5);
    assertThat(
            chosen(
                RouteSelection.fromVirtualNetwork(
                    List.of(circuit, vpn("vpn", "10.1.0.0/16")), ADDRESS)))
        .isEqualTo("circuit EXPRESSROUTE_FIRST");
    assertThat(
            chosen(
                RouteSelection.fromVirtualNetwork(
                    List.of(circuit, vpn("vpn", "10.1.2.0/24")), ADDRESS)))
        .isEqualTo("vpn LONGEST_PREFIX");
  }

  @Test
  void maintenancePrependsEightTimesAndMovesTrafficToTheOtherLink() {
    Route primary = circuit("primary", "10.0.0.0/8", 0, 1);
    Route secondary = circuit("secondary", "10.0.0.0/8", 0, 1);
    assertThat(primary.inMaintenance().asPathLength()).isEqualTo(9);
    assertThat(
            chosen(
                RouteSelection.fromVirtualNetwork(
                    List.of(primary.inMaintenance(), secondary), ADDRESS)))
        .isEqualTo("secondary AS_PATH");
    assertThat(RouteSelection.MAINTENANCE_PREPENDS)
        .isEqualTo((int) Fixture.CATALOGUE.limit("maintenance-prepends", "").orElseThrow().value());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"EXPRESSROUTE,circuit", "VPN,vpn", "AS_PATH,vpn"})
  void aHubsPreferenceDecidesBetweenItsOwnConnections(HubPreference preference, String wins) {
    Choice choice =
        RouteSelection.fromHub(
            List.of(circuit("circuit", "10.0.0.0/8", 0, 3), vpn("vpn", "10.0.0.0/8")),
            ADDRESS,
            preference);
    assertThat(choice.routes()).extracting(Route::name).containsExactly(wins);
  }
}

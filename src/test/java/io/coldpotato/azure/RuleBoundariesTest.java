package io.coldpotato.azure;

import static io.coldpotato.azure.Fixture.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.azure.CircuitFacts.RouteCounts;
import io.coldpotato.azure.FlowEdges.Edge;
import io.coldpotato.topology.Asn;
import io.coldpotato.units.DataRate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules hold up to their limit and no further; what is not stated breaks none. */
class RuleBoundariesTest {

  private static List<String> broken(RuleInput facts) {
    return AzureRules.check(CATALOGUE, facts).stream().map(RuleViolation::ruleId).toList();
  }

  private static CircuitOrder order(
      String location, String provider, CircuitSku sku, double gigabits, CircuitFacts facts) {
    return new CircuitOrder(
        CATALOGUE.peeringLocation(location).orElseThrow(),
        provider,
        sku,
        DataRate.ofGigabitsPerSecond(gigabits),
        Set.of(PeeringKind.PRIVATE),
        facts);
  }

  private static CircuitFacts port(double gigabits) {
    return new CircuitFacts(
        Optional.of(DataRate.ofGigabitsPerSecond(gigabits)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        RouteCounts.NONE,
        RouteCounts.NONE);
  }

  private static CircuitFacts announcing(RouteCounts announced, RouteCounts received) {
    return new CircuitFacts(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        announced,
        received);
  }

  private static CircuitFacts asn(long number) {
    return new CircuitFacts(
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Asn(number)),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        RouteCounts.NONE,
        RouteCounts.NONE);
  }

  private static RouteCounts ipv4(int number) {
    return new RouteCounts(Optional.of(number), Optional.empty(), Optional.empty());
  }

  @ParameterizedTest(name = "{0} takes {1} prefixes and no more")
  @CsvSource({"LOCAL,4000", "STANDARD,4000", "PREMIUM,10000"})
  void prefixesOnPrivatePeering(CircuitSku sku, int most) {
    assertThat(broken(order("Paris", "Equinix", sku, 1, announcing(ipv4(most), RouteCounts.NONE))))
        .isEmpty();
    assertThat(
            broken(order("Paris", "Equinix", sku, 1, announcing(ipv4(most + 1), RouteCounts.NONE))))
        .containsExactly("expressroute-customer-routes-private-ipv4");
    assertThat(broken(order("Paris", "Equinix", sku, 1, announcing(ipv4(1), ipv4(1000)))))
        .isEmpty();
  }

  @ParameterizedTest(name = "ports of {0} Gbit/s take circuits of {1} Gbit/s: {2}")
  @CsvSource({
    "10,1,true",
    "10,10,true",
    "10,40,false",
    "100,1,false",
    "100,5,true",
    "100,100,true",
    "100,200,false",
    "400,2,false",
    "400,200,true",
    "400,400,true"
  })
  void bandwidthsByPort(double port, double bandwidth, boolean sold) {
    List<String> rules =
        broken(order("Amsterdam", "Direct", CircuitSku.STANDARD, bandwidth, port(port)));
    assertThat(rules).isEqualTo(sold ? List.of() : List.of("expressroute-direct-port-bandwidth"));
  }

  @Test
  void aPortIsStatedOnCircuitsOfOnesOwnOnly() {
    assertThat(broken(order("Amsterdam", "Equinix", CircuitSku.STANDARD, 1, port(10))))
        .containsExactly("expressroute-direct-port-size");
    assertThat(broken(order("Amsterdam", "Direct", CircuitSku.STANDARD, 10, port(25))))
        .containsExactly("expressroute-direct-port-size");
  }

  @ParameterizedTest
  @ValueSource(longs = {65_515, 65_517, 65_520})
  void reservedNumbersAreRefused(long number) {
    assertThat(broken(order("Paris", "Equinix", CircuitSku.STANDARD, 1, asn(number))))
        .containsExactly("expressroute-reserved-asn");
  }

  @ParameterizedTest
  @ValueSource(longs = {64_512, 65_514, 65_521, 3215})
  void otherNumbersAreNot(long number) {
    assertThat(broken(order("Paris", "Equinix", CircuitSku.STANDARD, 1, asn(number)))).isEmpty();
  }

  @ParameterizedTest(name = "{0} with port {1}: {2} addresses")
  @CsvSource({"Equinix,0,25000", "Direct,10,100000", "Direct,100,200000", "Direct,400,200000"})
  void addressesOfFastPath(String provider, double port, int most) {
    CircuitOrder order =
        order(
            "Amsterdam",
            provider,
            CircuitSku.STANDARD,
            10,
            port > 0 ? port(port) : CircuitFacts.NONE);
    assertThat(broken(new FastPathUse(order, Optional.of(most), Set.of()))).isEmpty();
    assertThat(broken(new FastPathUse(order, Optional.of(most + 1), Set.of())))
        .containsExactly("expressroute-fastpath-addresses");
    assertThat(broken(new FastPathUse(order, Optional.empty(), Set.of()))).isEmpty();
  }

  @ParameterizedTest(name = "{0} ({1}) and {2} ({3}): {4}")
  @CsvSource({
    "Amsterdam,STANDARD,London,STANDARD,",
    "Amsterdam,STANDARD,New York,PREMIUM,expressroute-global-reach-premium",
    "Amsterdam,PREMIUM,New York,PREMIUM,",
    "Amsterdam,LOCAL,London,STANDARD,expressroute-global-reach-local",
    "Amsterdam,STANDARD,Amsterdam,STANDARD,expressroute-global-reach-same-location",
    "Amsterdam,PREMIUM,Johannesburg,PREMIUM,",
    "Amsterdam,PREMIUM,Cape Town,PREMIUM,expressroute-global-reach-country",
    "Amsterdam,PREMIUM,Dubai,PREMIUM,expressroute-global-reach-country"
  })
  void pairsOfGlobalReach(
      String first, CircuitSku firstSku, String second, CircuitSku secondSku, String rule) {
    GlobalReachPair pair =
        new GlobalReachPair(
            "a",
            order(first, "Equinix", firstSku, 1, CircuitFacts.NONE),
            "b",
            order(second, "Equinix", secondSku, 1, CircuitFacts.NONE));
    assertThat(broken(pair)).isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @ValueSource(strings = {"VpnGw1", "vpngw1az", "VpnGw5AZ", "VPNGW3"})
  void vpnGatewaysGoByNameWithOrWithoutZones(String sku) {
    assertThat(broken(new VpnBackupUse(sku, "d", true))).isEmpty();
  }

  @Test
  void aFlowIsAsymmetricOnlyPastAStatefulDevice() {
    assertThat(broken(new FlowEdges("s", Edge.CIRCUIT, Edge.INTERNET, Set.of(), "x"))).isEmpty();
    assertThat(broken(new FlowEdges("s", Edge.CIRCUIT, Edge.CIRCUIT, Set.of(Edge.CIRCUIT), "x")))
        .isEmpty();
    assertThat(broken(new FlowEdges("s", Edge.CIRCUIT, Edge.INTERNET, Set.of(Edge.INTERNET), "x")))
        .containsExactly("expressroute-asymmetric");
  }

  @ParameterizedTest(name = "{0} with {1} units: {2} routes, {3} machines, {4} flows, {5} packets")
  @CsvSource({
    "ErGw1Az,1,4000,2000,200000,100000",
    "HighPerformance,1,9500,4500,400000,200000",
    "ErGw3Az,1,9500,11000,1000000,1000000",
    "ErGwScale,1,60000,2000,100000,100000",
    "ErGwScale,12,60000,22000,1200000,1400000",
    "ErGwScale,40,60000,50000,4000000,7000000"
  })
  void demandOnGateways(
      String sku, int units, long routes, long machines, long flows, long packets) {
    GatewayOrder order = new GatewayOrder(sku, units, false);
    assertThat(broken(new GatewayUse(order, demand(routes, machines, flows, packets)))).isEmpty();
    assertThat(
            broken(new GatewayUse(order, demand(routes + 1, machines + 1, flows + 1, packets + 1))))
        .containsExactly(
            "expressroute-gateway-routes",
            "expressroute-gateway-machines",
            "expressroute-gateway-flows",
            "expressroute-gateway-packets");
    assertThat(broken(new GatewayUse(order, GatewayDemand.NONE))).isEmpty();
  }

  private static GatewayDemand demand(long routes, long machines, long flows, long packets) {
    return new GatewayDemand(
        Optional.of(routes),
        Optional.of(machines),
        Optional.of(flows),
        Optional.of(packets),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void everyTypeOfFactsHasARule() {
    for (Class<?> type : RuleInput.class.getPermittedSubclasses()) {
      assertThat(AzureRules.all()).as(type.getSimpleName()).anyMatch(r -> r.about().equals(type));
    }
  }
}

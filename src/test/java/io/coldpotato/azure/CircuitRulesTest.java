package io.coldpotato.azure;

import static io.coldpotato.azure.CircuitSku.LOCAL;
import static io.coldpotato.azure.CircuitSku.PREMIUM;
import static io.coldpotato.azure.CircuitSku.STANDARD;
import static io.coldpotato.azure.Fixture.CATALOGUE;
import static io.coldpotato.azure.Fixture.circuit;
import static io.coldpotato.azure.Fixture.region;
import static io.coldpotato.azure.Fixture.service;
import static io.coldpotato.azure.Fixture.text;
import static io.coldpotato.azure.Fixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircuitRulesTest {

  private static String order(CircuitOrder order) {
    return text(AzureRules.check(CATALOGUE, order));
  }

  private static String reach(String location, CircuitSku sku, String region) {
    return text(privately(circuit(location, sku), region));
  }

  private static List<RuleViolation> privately(CircuitOrder order, String region) {
    return AzureRules.check(
        CATALOGUE, new CircuitUse(order, new CircuitUse.Target.VirtualNetwork(region(region))));
  }

  private static List<RuleViolation> publicly(CircuitOrder order) {
    return AzureRules.check(
        CATALOGUE,
        new CircuitUse(order, new CircuitUse.Target.PublicEndpoints(region("francecentral"))));
  }

  private static List<RuleViolation> atEdge(CircuitOrder order, String service) {
    return AzureRules.check(
        CATALOGUE, new CircuitUse(order, new CircuitUse.Target.AtEdge(service(service))));
  }

  private static List<RuleViolation> serving(CircuitOrder order, int networks) {
    return AzureRules.check(CATALOGUE, new CircuitNetworks(order, networks));
  }

  @ParameterizedTest
  @CsvSource({
    "Amsterdam,LOCAL,westeurope",
    "Washington DC,LOCAL,eastus2",
    "Paris,STANDARD,westeurope",
    "Paris,STANDARD,uksouth",
    "Chicago,STANDARD,mexicocentral",
    "Paris,PREMIUM,japaneast",
    "Brussels Metro,LOCAL,belgiumcentral"
  })
  void aRegionWithinReachIsReached(String location, CircuitSku sku, String region) {
    assertThat(reach(location, sku, region)).isEmpty();
  }

  @Test
  void standardEndsAtItsGeopoliticalRegion() {
    assertThat(reach("Dallas", STANDARD, "westeurope"))
        .isEqualTo(
            "expressroute-standard-reach: sku standard at Dallas reaches the regions of "
                + "North America; westeurope is in Europe -> use sku premium, or a location in "
                + "Europe such as Amsterdam");
  }

  @Test
  void standardSaysWhereARegionIsOnlyAssumedToBe() {
    assertThat(reach("Dallas", STANDARD, "austriaeast"))
        .isEqualTo(
            "expressroute-standard-reach: sku standard at Dallas reaches the regions of "
                + "North America; austriaeast is in Europe (assumed: the published list does "
                + "not name it) -> use sku premium, or a location in Europe such as Vienna");
  }

  @Test
  void localReachesItsOwnRegionsOnly() {
    assertThat(reach("Amsterdam", LOCAL, "northeurope"))
        .isEqualTo(
            "expressroute-local-reach: sku local at Amsterdam reaches only westeurope, "
                + "not northeurope -> use sku standard, or sku local at Dublin");
    assertThat(reach("Washington DC", LOCAL, "westeurope"))
        .isEqualTo(
            "expressroute-local-reach: sku local at Washington DC reaches only eastus "
                + "and eastus2, not westeurope -> use sku premium, or sku local at Amsterdam");
    assertThat(reach("Chicago", LOCAL, "centralus"))
        .isEqualTo(
            "expressroute-local-reach: sku local at Chicago reaches only northcentralus, "
                + "not centralus -> use sku standard; no location has centralus as a local "
                + "region");
  }

  @Test
  void noSkuReachesAnotherCloud() {
    assertThat(reach("Dallas", PREMIUM, "usgovtexas"))
        .isEqualTo(
            "expressroute-national-cloud: Dallas is a peering location of the public "
                + "cloud; usgovtexas is in the US Government cloud, which no sku of it reaches "
                + "-> use a location of the US Government cloud such as San Antonio, or a "
                + "region of the public cloud");
  }

  @Test
  void anOrderInOrderBreaksNothing() {
    assertThat(order(circuit("Amsterdam", "Equinix", LOCAL, 1000))).isEmpty();
    assertThat(order(circuit("Amsterdam", "Direct", STANDARD, 100_000))).isEmpty();
    assertThat(order(circuit("Paris", "ORANGE", STANDARD, 50))).isEmpty();
  }

  @Test
  void localIsRefusedWhereItIsNotOffered() {
    assertThat(order(circuit("Munich", "Megaport", LOCAL, 1000)))
        .isEqualTo(
            "expressroute-local-not-offered: sku local is not offered at Munich: it has "
                + "no local region -> use sku standard or premium, or a location with local "
                + "such as Zurich (242 km), Frankfurt (305 km) or Milan (348 km)");
  }

  @Test
  void aProviderThatDoesNotServeTheLocationIsRefusedWithItsNearestOnes() {
    assertThat(order(circuit("Marseille", "Megaport", STANDARD, 1000)))
        .isEqualTo(
            "expressroute-provider-not-at-location: provider 'Megaport' does not serve "
                + "Marseille -> use a provider of Marseille: Colt, DE-CIX, GEANT, Interxion "
                + "(Digital Realty), Jaguar Network, Ooredoo Cloud Connect; Megaport is at "
                + "Geneva (328 km), Milan (387 km) or Zurich (516 km)");
  }

  @Test
  void directIsRefusedWhereNoPortsAreSold() {
    assertThat(order(circuit("Marseille", "Direct", STANDARD, 10_000)))
        .isEqualTo(
            "expressroute-provider-not-at-location: ports of one's own (ExpressRoute "
                + "Direct) are not sold at Marseille -> use a provider of Marseille: Colt, "
                + "DE-CIX, GEANT, Interxion (Digital Realty), Jaguar Network, Ooredoo Cloud "
                + "Connect; Direct is at Geneva (328 km), Milan (387 km) or Zurich (516 km)");
  }

  @Test
  void aBandwidthThatIsNotSoldIsRefusedWithTheNextOne() {
    assertThat(order(circuit("Paris", "Orange", STANDARD, 300)))
        .isEqualTo(
            "expressroute-bandwidth-not-sold: a circuit through a provider is not sold "
                + "with 300 Mbit/s; sold are 50 Mbit/s, 100 Mbit/s, 200 Mbit/s, 500 Mbit/s, 1 "
                + "Gbit/s, 2 Gbit/s, 5 Gbit/s, 10 Gbit/s -> use bandwidth 500 Mbit/s");
    assertThat(order(circuit("Paris", "Orange", STANDARD, 40_000)))
        .isEqualTo(
            "expressroute-bandwidth-not-sold: a circuit through a provider is not sold "
                + "with 40 Gbit/s; sold are 50 Mbit/s, 100 Mbit/s, 200 Mbit/s, 500 Mbit/s, 1 "
                + "Gbit/s, 2 Gbit/s, 5 Gbit/s, 10 Gbit/s -> use bandwidth 10 Gbit/s, more "
                + "circuits, or provider Direct");
    assertThat(order(circuit("Paris", "Direct", STANDARD, 500)))
        .isEqualTo(
            "expressroute-bandwidth-not-sold: a circuit on ports of one's own is not "
                + "sold with 500 Mbit/s; sold are 1 Gbit/s, 2 Gbit/s, 5 Gbit/s, 10 Gbit/s, 40 "
                + "Gbit/s, 100 Gbit/s, 200 Gbit/s, 400 Gbit/s -> use bandwidth 1 Gbit/s");
  }

  @Test
  void privateWorkloadsNeedPrivatePeering() {
    CircuitOrder order = circuit("Paris", STANDARD);
    assertThat(privately(order, "francecentral")).isEmpty();
    assertThat(text(privately(with(order, PeeringKind.MICROSOFT), "francecentral")))
        .isEqualTo(
            "expressroute-private-peering-missing: a virtual network is reached over "
                + "private peering, which the circuit at Paris does not have -> add private to "
                + "the circuit's peerings");
  }

  @Test
  void publicEndpointsNeedMicrosoftPeering() {
    CircuitOrder order = circuit("Paris", STANDARD);
    assertThat(publicly(with(order, PeeringKind.MICROSOFT))).isEmpty();
    assertThat(text(publicly(order)))
        .isEqualTo(
            "expressroute-microsoft-peering-missing: a public endpoint is reached over "
                + "microsoft peering, which the circuit at Paris does not have -> add "
                + "microsoft to the circuit's peerings (with public, registered addresses), or "
                + "use option internet or peering-service");
  }

  @Test
  void microsoft365NeedsPremiumAndAnAuthorisationThatNoPlanCanState() {
    CircuitOrder standard = with(circuit("Paris", STANDARD), PeeringKind.MICROSOFT);
    CircuitOrder premium = with(circuit("Paris", PREMIUM), PeeringKind.MICROSOFT);
    assertThat(text(atEdge(standard, "microsoft-365")))
        .isEqualTo(
            "expressroute-service-needs-premium: Microsoft 365 over Microsoft peering "
                + "needs sku premium, not standard -> use sku premium, or option "
                + "peering-service or internet\n"
                + "expressroute-service-needs-authorization: Microsoft 365 over ExpressRoute "
                + "needs Microsoft's authorisation and is not recommended -> use option "
                + "peering-service, or internet with local breakout");
    assertThat(atEdge(premium, "microsoft-365"))
        .extracting(RuleViolation::ruleId)
        .containsExactly("expressroute-service-needs-authorization");
    assertThat(atEdge(circuit("Paris", PREMIUM), "microsoft-365"))
        .extracting(RuleViolation::ruleId)
        .containsExactly(
            "expressroute-microsoft-peering-missing", "expressroute-service-needs-authorization");
  }

  @Test
  void frontDoorIsNotReachableOnExpressRoute() {
    CircuitOrder order = with(circuit("Paris", PREMIUM), PeeringKind.MICROSOFT);
    assertThat(text(atEdge(order, "front-door")))
        .isEqualTo(
            "expressroute-service-not-reachable: Azure Front Door cannot be reached over "
                + "ExpressRoute -> use option internet or peering-service");
    assertThat(atEdge(order, "dynamics-365")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LOCAL,10000,10",
    "STANDARD,10000,10",
    "PREMIUM,50,20",
    "PREMIUM,100,25",
    "PREMIUM,200,25",
    "PREMIUM,500,40",
    "PREMIUM,1000,50",
    "PREMIUM,2000,60",
    "PREMIUM,5000,75",
    "PREMIUM,10000,100",
    "PREMIUM,100000,100"
  })
  void virtualNetworksPerCircuitAreLimited(CircuitSku sku, double megabits, int most) {
    CircuitOrder order = circuit("Amsterdam", "Direct", sku, megabits);
    assertThat(serving(order, most)).isEmpty();
    assertThat(serving(order, most + 1))
        .extracting(RuleViolation::ruleId)
        .containsExactly("expressroute-virtual-networks-per-circuit");
  }

  @Test
  void tooManyVirtualNetworksAreToldWithTheLimit() {
    assertThat(text(serving(circuit("Paris", STANDARD), 11)))
        .isEqualTo(
            "expressroute-virtual-networks-per-circuit: a circuit of sku standard serves "
                + "at most 10 virtual networks, not 11 -> use sku premium or another circuit");
    assertThat(text(serving(circuit("Paris", PREMIUM), 51)))
        .isEqualTo(
            "expressroute-virtual-networks-per-circuit: a circuit of sku premium and 1 "
                + "Gbit/s serves at most 50 virtual networks, not 51 -> use more bandwidth or "
                + "another circuit");
  }
}

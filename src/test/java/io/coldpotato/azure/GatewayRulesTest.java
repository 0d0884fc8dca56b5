package io.coldpotato.azure;

import static io.coldpotato.azure.Fixture.CATALOGUE;
import static io.coldpotato.azure.Fixture.region;
import static io.coldpotato.azure.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.units.DataRate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayRulesTest {

  private static String order(String sku, int units, boolean fastPath, String region) {
    return text(
        AzureRules.check(
            CATALOGUE, new GatewayPlace(new GatewayOrder(sku, units, fastPath), region(region))));
  }

  private static String circuits(String sku, int units, List<String> locations) {
    return text(
        AzureRules.check(
            CATALOGUE, new GatewayCircuits(new GatewayOrder(sku, units, false), locations)));
  }

  private static GatewaySku sku(String name) {
    return CATALOGUE.gateway(name).orElseThrow();
  }

  @Test
  void aGatewayInOrderBreaksNothing() {
    assertThat(order("ergw1az", 1, false, "westeurope")).isEmpty();
    assertThat(order("ErGw3Az", 1, true, "westeurope")).isEmpty();
    assertThat(order("ErGwScale", 10, true, "francecentral")).isEmpty();
    assertThat(order("ErGwScale", 40, false, "francecentral")).isEmpty();
  }

  @Test
  void anUnknownSkuIsRefusedWithTheKnownOnes() {
    assertThat(order("ErGw4Az", 1, false, "westeurope"))
        .isEqualTo(
            "expressroute-gateway-sku-unknown: gateway sku 'ErGw4Az' does not exist -> "
                + "use Standard, ErGw1Az, HighPerformance, ErGw2Az, UltraPerformance, ErGw3Az "
                + "or ErGwScale; did you mean 'ErGw1Az' or 'ErGw2Az' or 'ErGw3Az'?");
  }

  @ParameterizedTest
  @CsvSource({
    "belgiumcentral",
    "japaneast",
    "qatarcentral",
    "southeastasia",
    "westeurope",
    "westindia",
    "westus2",
    "southcentralus",
    "eastus2"
  })
  void theScalableGatewayIsNotOfferedEverywhere(String region) {
    assertThat(order("ErGwScale", 2, false, region))
        .isEqualTo(
            "expressroute-gateway-region: gateway sku ErGwScale is not available in "
                + region
                + " -> use ErGw3Az there, or another region");
  }

  @Test
  void scaleUnitsLieFromOneToForty() {
    assertThat(order("ErGwScale", 41, false, "francecentral"))
        .isEqualTo(
            "expressroute-gateway-scale-units: gateway sku ErGwScale has from 1 to 40 "
                + "scale units, not 41 -> use a number from 1 to 40");
    assertThat(order("ErGwScale", 0, false, "francecentral")).isNotEmpty();
    assertThat(order("ErGw1Az", 2, false, "francecentral"))
        .isEqualTo(
            "expressroute-gateway-scale-units: gateway sku ErGw1Az does not scale, 2 "
                + "units were asked -> leave the scale units out, or use sku ErGwScale");
  }

  @Test
  void fastPathNeedsALargeGateway() {
    assertThat(order("ErGw2Az", 1, true, "francecentral"))
        .isEqualTo(
            "expressroute-fastpath-gateway: fastpath is not possible with gateway sku "
                + "ErGw2Az -> use sku ErGw3Az, or ErGwScale with at least 10 scale units; or "
                + "switch fastpath off");
    assertThat(order("ErGwScale", 9, true, "francecentral"))
        .isEqualTo(
            "expressroute-fastpath-gateway: fastpath is not possible with gateway sku "
                + "ErGwScale with 9 scale units -> use at least 10 scale units, or sku "
                + "ErGw3Az; or switch fastpath off");
  }

  @Test
  void circuitsPerGatewayAreLimitedBySku() {
    List<String> four = List.of("Paris", "London", "Amsterdam", "Madrid");
    List<String> five = List.of("Paris", "London", "Amsterdam", "Madrid", "Milan");
    assertThat(circuits("ErGw1Az", 1, four)).isEmpty();
    assertThat(circuits("ErGw1Az", 1, five))
        .isEqualTo(
            "expressroute-circuits-per-gateway: gateway sku ErGw1Az joins at most 4 "
                + "circuits, not 5 -> use a larger gateway sku (ErGw3Az joins 16 circuits) or "
                + "fewer circuits");
    assertThat(circuits("ErGwScale", 1, five)).isNotEmpty();
    assertThat(circuits("ErGwScale", 2, five)).isEmpty();
  }

  @Test
  void atMostFourCircuitsComeFromOneLocation() {
    assertThat(circuits("ErGw3Az", 1, Collections.nCopies(4, "Paris"))).isEmpty();
    assertThat(circuits("ErGw3Az", 1, Collections.nCopies(5, "Paris")))
        .isEqualTo(
            "expressroute-circuits-from-one-location: a virtual network joins at most 4 "
                + "circuits from one location, not 5 from Paris -> end some of them at another "
                + "peering location");
  }

  @Test
  void figuresOfTheScalableGatewayFollowItsPerUnitTable() {
    GatewaySku scale = sku("ErGwScale");
    assertThat(scale.packetsPerSecond(40)).isEqualTo(7_000_000);
    assertThat(scale.packetsPerSecond(10)).isEqualTo(1_000_000);
    assertThat(scale.throughput(40)).isEqualTo(DataRate.ofGigabitsPerSecond(40));
    assertThat(scale.virtualMachines(12)).isEqualTo(22_000);
    assertThat(scale.flows(3)).isEqualTo(300_000);
    assertThat(scale.circuits(9)).isEqualTo(8);
    assertThat(scale.circuits(10)).isEqualTo(16);
  }

  @ParameterizedTest
  @CsvSource({
    "Standard,1,4,false",
    "ErGw1Az,1,4,true",
    "HighPerformance,2,8,false",
    "ErGw2Az,2,8,true",
    "UltraPerformance,10,16,false",
    "ErGw3Az,10,16,true"
  })
  void fixedGatewaysAreAsPublished(String name, double gigabits, int circuits, boolean zones) {
    GatewaySku sku = sku(name);
    assertThat(sku.throughput(1)).isEqualTo(DataRate.ofGigabitsPerSecond(gigabits));
    assertThat(sku.circuits(1)).isEqualTo(circuits);
    assertThat(sku.zoneRedundant()).isEqualTo(zones);
    assertThat(sku.isScalable()).isFalse();
    assertThat(sku.supportsFastPath(1)).isEqualTo(gigabits == 10);
  }
}

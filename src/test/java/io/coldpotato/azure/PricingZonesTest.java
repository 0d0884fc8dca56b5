package io.coldpotato.azure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingZonesTest {

  @ParameterizedTest(name = "{0} is in zone {1}")
  @CsvSource({
    "westeurope,1",
    "eastus,1",
    "canadacentral,1",
    "mexicocentral,4",
    "japaneast,2",
    "brazilsouth,3",
    "southafricanorth,3",
    "qatarcentral,3",
    // No peering location stands in the country: that of the geopolitical region.
    "polandcentral,1"
  })
  void aRegionIsInTheZoneOfItsCountrysPeeringLocations(String region, int zone) {
    assertThat(PricingZones.of(Fixture.CATALOGUE, Fixture.region(region))).contains(zone);
  }

  @Test
  void everyPublicRegionHasAZoneAndNoNationalOne() {
    for (Region region : Fixture.CATALOGUE.regions()) {
      assertThat(PricingZones.of(Fixture.CATALOGUE, region).isPresent())
          .as(region.name())
          .isEqualTo(region.cloud() == Cloud.PUBLIC);
    }
  }
}

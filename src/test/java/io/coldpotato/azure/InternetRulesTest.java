package io.coldpotato.azure;

import static io.coldpotato.azure.Fixture.CATALOGUE;
import static io.coldpotato.azure.Fixture.region;
import static io.coldpotato.azure.Fixture.service;
import static io.coldpotato.azure.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InternetRulesTest {

  private static List<RuleViolation> in(String region, boolean isPublic, boolean hot) {
    return AzureRules.check(
        CATALOGUE,
        new PublicEndpoint(
            "erp",
            isPublic,
            hot,
            Optional.of(region(region)),
            Optional.empty(),
            PublicAddress.NONE));
  }

  @Test
  void privateAddressesAreNotCarried() {
    assertThat(text(in("westeurope", false, false)))
        .isEqualTo(
            "internet-private-exposure: erp has only private addresses, which the "
                + "Internet does not carry -> add public to its exposure, or use option "
                + "expressroute with private peering");
  }

  @Test
  void thePreferenceIsOfferedInMostRegions() {
    assertThat(in("westeurope", true, true)).isEmpty();
    assertThat(text(in("denmarkeast", true, true)))
        .isEqualTo(
            "internet-preference-region: routing preference internet is not offered in "
                + "denmarkeast -> use routingPreference microsoft-network, or a region that "
                + "offers it such as norwayeast");
  }

  @Test
  void nationalCloudsHaveNoRegionToOfferInstead() {
    assertThat(text(in("chinaeast", true, true)))
        .isEqualTo(
            "internet-preference-region: routing preference internet is not offered in "
                + "chinaeast -> use routingPreference microsoft-network");
  }

  @Test
  void edgeServicesAreAlwaysOnTheCloudsNetwork() {
    assertThat(
            text(
                AzureRules.check(
                    CATALOGUE,
                    new PublicEndpoint(
                        "d",
                        true,
                        true,
                        Optional.empty(),
                        Optional.of(service("front-door")),
                        PublicAddress.NONE))))
        .isEqualTo(
            "internet-preference-edge-service: Azure Front Door is always reached over "
                + "the cloud's own network; routing preference internet is not offered for it "
                + "-> use routingPreference microsoft-network");
  }

  @Test
  void peeringServiceExcludesThePreference() {
    assertThat(
            text(
                AzureRules.check(
                    CATALOGUE, new PeeringServiceUse("erp", true, true, Optional.empty()))))
        .isEqualTo(
            "internet-preference-with-peering-service: routing preference internet and "
                + "Peering Service exclude each other -> use routingPreference "
                + "microsoft-network with Peering Service, or option internet alone");
  }
}

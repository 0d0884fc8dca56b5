package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Large cities are metros of their own, and networks of national footprint are there. */
class LargeCitiesTest {

  private static final String SCENARIO =
      """
      schemaVersion: 1
      name: A large city
      sites:
        office: {place: "%s", access: {technology: fibre, isp: %s}}
      destinations:
        mail: {service: microsoft-365}
      options:
        internet: {kind: internet, routingPreference: microsoft-network}
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Birmingham, GB   | AS2856  | BT",
        "Stuttgart, DE    | AS3320  | Deutsche Telekom",
        "Nagoya, JP       | AS4713  | NTT OCN (NTT DOCOMO BUSINESS, Japan)",
        "Columbus, OH, US | AS7018  | AT&T",
        "Porto, PT        | AS3243  | MEO"
      })
  void aLineInALargeCityEndsAtItsProvidersPopThere(String place, String asn, String provider) {
    Journey.Reached reached =
        (Journey.Reached)
            Scenarios.compare(SCENARIO.formatted(place, asn)).journey("office", "mail", "internet");
    Hop.Why.Given why = (Hop.Why.Given) reached.forward().get(0).why();
    String city = place.substring(0, place.indexOf(','));
    assertThat(why.sentence())
        .startsWith("it ends at the nearest PoP of " + provider + " by corridor, in " + city + ";");
  }
}

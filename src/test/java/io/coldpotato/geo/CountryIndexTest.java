package io.coldpotato.geo;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.input.TableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryIndexTest {

  private static final CountryIndex INDEX = CountryIndex.of(TableSource.builtIn());

  @ParameterizedTest
  @CsvSource({
    "32.72, -117.16, US", // San Diego, beside Tijuana
    "32.53, -117.02, MX", // Tijuana
    "48.57, 7.75, FR", // Strasbourg, on the Rhine
    "-17.73, 168.32, VU",
    "66.5, 25.7, FI",
    "-16.5, -179.9, FJ" // either side of the date line
  })
  void aPointLiesInTheCountryOfTheNearestCity(double lat, double lon, String country) {
    assertThat(INDEX.at(new Coordinates(lat, lon), "")).contains(country);
  }

  @ParameterizedTest
  @CsvSource({"Switzerland", "CH", "ch", "SWITZERLAND"})
  void aCountryIsKnownByNameAndCode(String name) {
    // Nearest city over the border: Annemasse in France.
    assertThat(INDEX.at(new Coordinates(46.195, 6.22), name)).contains("CH");
  }

  @ParameterizedTest
  @CsvSource({
    "50.08, 14.42, Czech Republic, CZ",
    "37.57, 126.98, South Korea, KR",
    "25.27, 55.3, UAE, AE",
    "55.75, 37.62, Russian Federation, RU"
  })
  void countriesAreKnownByTheirOtherNames(double lat, double lon, String name, String country) {
    assertThat(INDEX.at(new Coordinates(lat, lon), name)).contains(country);
  }

  @Test
  void aCountryThatIsFarAwayIsNotBelieved() {
    assertThat(INDEX.at(new Coordinates(48.86, 2.35), "Japan")).contains("FR");
  }

  @Test
  void theMiddleOfAnOceanIsInNoCountry() {
    assertThat(INDEX.at(new Coordinates(-45, -130), "")).isEmpty();
  }
}

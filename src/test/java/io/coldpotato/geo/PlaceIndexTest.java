package io.coldpotato.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceIndexTest {

  private static final PlaceIndex INDEX =
      PlaceIndex.of(
          TableSource.builtIn(),
          List.of(
              metro("new-york-us", "New York", "US", 40.71, -74.01),
              metro("geneva-ch", "Geneva", "CH", 46.20, 6.15),
              metro("lyon-fr", "Lyon", "FR", 45.76, 4.84)));

  private static Metro metro(String id, String name, String country, double lat, double lon) {
    return new Metro(new MetroId(id), name, country, new Coordinates(lat, lon), RowBasis.PUBLIC);
  }

  private static Place found(String text) {
    PlaceResolution resolution = INDEX.resolve(text);
    assertThat(resolution).isInstanceOf(PlaceResolution.Found.class);
    return ((PlaceResolution.Found) resolution).place();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Sao Paulo, BR|São Paulo, BR",
        "SÃO PAULO,br|São Paulo, BR",
        "saint etienne, FR|Saint-Étienne, FR",
        "Springfield, IL, US|Springfield, IL, US",
        "Washington, DC, US|Washington, D.C., US",
        "New York City, US|New York City, US",
        "New York, US|New York, US",
        "Geneva, CH|Geneva, CH",
        "Oslo, NO|Oslo, NO",
        "Cologne, DE|Köln, DE",
        "Antwerp, BE|Antwerpen, BE",
        "Milano, IT|Milan, IT",
      })
  void aCityIsFoundHoweverItIsWritten(String text, String label) {
    assertThat(found(text).label()).isEqualTo(label);
  }

  @Test
  void aMetroIsFoundThatGeoNamesSpellsOtherwise() {
    assertThat(found("New York, US").coordinates()).isEqualTo(new Coordinates(40.71, -74.01));
  }

  @Test
  void theClearlyLargestOfSeveralIsTakenWithANote() {
    assertThat(INDEX.resolve("Paris, FR"))
        .isEqualTo(new PlaceResolution.Found(found("Paris, FR"), Optional.empty()));
    assertThat(INDEX.resolve("Portland, US"))
        .asInstanceOf(type(PlaceResolution.Found.class))
        .satisfies(
            f -> {
              assertThat(f.place().label()).isEqualTo("Portland, US");
              assertThat(f.note().orElseThrow())
                  .contains("'Portland, US' is taken as the largest, in OR");
            });
  }

  @Test
  void severalOfLikeSizeAreAmbiguousWithTheirCandidates() {
    assertThat(INDEX.resolve("Springfield, US"))
        .asInstanceOf(type(PlaceResolution.Ambiguous.class))
        .satisfies(
            a ->
                assertThat(a.candidates())
                    .extracting(PlaceResolution.Candidate::unambiguous)
                    .hasSize(5)
                    .startsWith("'Springfield, MO, US'", "'Springfield, MA, US'"));
  }

  @Test
  void everyCandidateOfAnAmbiguousNameResolves() {
    PlaceResolution.Ambiguous several = (PlaceResolution.Ambiguous) INDEX.resolve("Richmond, US");
    for (PlaceResolution.Candidate candidate : several.candidates()) {
      if (candidate.labelIsUnique()) {
        assertThat(found(candidate.place().label())).isEqualTo(candidate.place());
      }
    }
  }

  @Test
  void aMuchLargerCityThatBeginsWithTheNameIsACandidateToo() {
    assertThat(INDEX.resolve("Washington, US"))
        .asInstanceOf(type(PlaceResolution.Ambiguous.class))
        .satisfies(
            a ->
                assertThat(a.candidates().get(0).unambiguous())
                    .isEqualTo("'Washington, D.C., DC, US'"));
    assertThat(found("Washington, D.C., DC, US").coordinates())
        .isEqualTo(found("Washington, DC, US").coordinates());
  }

  @Test
  void anUnknownCityGetsTheNearestSpellings() {
    assertThat(INDEX.resolve("Marsielle, FR"))
        .asInstanceOf(type(PlaceResolution.UnknownCity.class))
        .satisfies(u -> assertThat(u.suggestions()).first().isEqualTo("Marseille, FR"));
  }

  @ParameterizedTest(name = "country {0} suggests {1}")
  @CsvSource({"UK,GB", "France,FR", "USA,US", "RF,FR", "FX,FI"})
  void anUnknownCountrySuggestsCodes(String code, String suggestion) {
    assertThat(INDEX.resolve("Paris, " + code))
        .asInstanceOf(type(PlaceResolution.UnknownCountry.class))
        .satisfies(u -> assertThat(u.suggestions()).contains(suggestion));
  }

  @ParameterizedTest(name = "\"{0}\" is no place")
  @CsvSource(
      delimiter = '|',
      value = {"Paris", "''", "','", "', FR'", "'Paris,'"})
  void aTextWithoutCityOrCountryIsMalformed(String text) {
    assertThat(INDEX.resolve(text)).isInstanceOf(PlaceResolution.Malformed.class);
  }

  @Test
  void aPointLiesInTheCountryOfTheNearestMetro() {
    assertThat(INDEX.at(new Coordinates(46.3, 6.2)))
        .isEqualTo(new Place("46.3, 6.2", "CH", new Coordinates(46.3, 6.2)));
  }

  @Test
  void aUsersOwnTableReplacesACountry(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("places"));
    Files.writeString(
        folder.resolve("places/FR.csv"),
        "name,admin1,population,latitude,longitude\nParis,1,5,1.5,2.5\n");
    PlaceIndex own = PlaceIndex.of(TableSource.replacedFrom(folder), List.of());
    assertThat(own.resolve("Paris, FR"))
        .asInstanceOf(type(PlaceResolution.Found.class))
        .satisfies(f -> assertThat(f.place().coordinates()).isEqualTo(new Coordinates(1.5, 2.5)));
  }

  @Test
  void aUsersBrokenTableIsNotValid(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("places"));
    Files.writeString(
        folder.resolve("places/FR.csv"),
        "name,admin1,population,latitude,longitude\nParis,1,5,95,2.5\n");
    PlaceIndex own = PlaceIndex.of(TableSource.replacedFrom(folder), List.of());
    assertThatThrownBy(() -> own.resolve("Paris, FR"))
        .isInstanceOf(NotValidException.class)
        .hasMessageContaining("FR.csv:2");
  }
}

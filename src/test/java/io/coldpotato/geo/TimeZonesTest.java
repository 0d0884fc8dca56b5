package io.coldpotato.geo;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeZonesTest {

  private static final TableSource SOURCE = TableSource.builtIn();
  private static final TimeZones ZONES = TimeZones.load(SOURCE, new ArrayList<>());

  private static Place place(String country, double latitude, double longitude) {
    return new Place("there", country, new Coordinates(latitude, longitude));
  }

  @ParameterizedTest
  @CsvSource({
    "FR, 45.75, 4.85, 60",
    "GB, 51.5, -0.1, 0",
    "IE, 53.3, -6.3, 0",
    "ES, 40.4, -3.7, 60",
    "ES, 28.1, -15.4, 0",
    "PT, 38.7, -9.1, 0",
    "US, 40.7, -74.0, -300",
    "US, 33.7, -84.4, -300",
    "US, 32.8, -96.8, -360",
    "US, 39.7, -105.0, -420",
    "US, 47.6, -122.3, -480",
    "US, 21.3, -157.9, -600",
    "CA, 43.7, -79.4, -300",
    "CA, 49.3, -123.1, -480",
    "BR, -23.6, -46.6, -180",
    "BR, -3.1, -60.0, -240",
    "AU, -33.9, 151.2, 600",
    "AU, -34.9, 138.6, 570",
    "AU, -32.0, 115.9, 480",
    "IN, 19.1, 72.9, 330",
    "CN, 30.6, 104.1, 480",
    "RU, 55.8, 37.6, 180",
    "RU, 43.1, 131.9, 600",
    "NZ, -36.8, 174.8, 720",
    "XK, 42.7, 21.2, 60"
  })
  void placesHaveTheStandardTimeOfTheirZone(
      String country, double latitude, double longitude, int minutes) {
    assertThat(ZONES.offsetMinutes(place(country, latitude, longitude))).isEqualTo(minutes);
  }

  @Test
  void aCountryThatTheTableDoesNotKnowHasTheHourOfItsLongitude() {
    // QQ is no country's code, so that no table has it.
    assertThat(ZONES.offsetMinutes(place("QQ", 0, 44))).isEqualTo(180);
  }

  @Test
  void theTableAgreesWithTheJdksZones() {
    // Standard time is the lesser of both halves of the year, whatever a country calls it.
    Instant january = Instant.parse("2026-01-15T12:00:00Z");
    Instant july = Instant.parse("2026-07-15T12:00:00Z");
    List<String> differing = new ArrayList<>();
    for (CsvTable.Row row : SOURCE.read("zones.csv", List.of(), new ArrayList<>()).rows()) {
      if (!ZoneId.getAvailableZoneIds().contains(row.text("zone"))) {
        differing.add(row.text("zone"));
        continue;
      }
      ZoneId zone = ZoneId.of(row.text("zone"));
      int minutes =
          Math.min(
                  zone.getRules().getOffset(january).getTotalSeconds(),
                  zone.getRules().getOffset(july).getTotalSeconds())
              / 60;
      if (minutes != Integer.parseInt(row.text("utc_offset_minutes"))) {
        differing.add(row.text("zone") + " " + minutes);
      }
    }
    // Time zone data of a JDK may be younger or older than the table: a few may have changed.
    assertThat(differing).hasSizeLessThan(5);
  }

  @Test
  void everyCountryWithPlacesHasAZone() {
    Set<String> known = new TreeSet<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    SOURCE
        .read("zones.csv", List.of("country"), diagnostics)
        .rows()
        .forEach(r -> known.add(r.text("country")));
    Set<String> wanted = new TreeSet<>();
    SOURCE
        .read("terrain.csv", List.of("country"), diagnostics)
        .rows()
        .forEach(r -> wanted.add(r.text("country")));
    assertThat(diagnostics).isEmpty();
    assertThat(known).containsAll(wanted);
  }

  @ParameterizedTest
  @CsvSource({"60, 20, 60, 20", "0, 20, 60, 19", "60, 23, 0, 0", "330, 0, 0, 6", "-480, 3, 60, 18"})
  void hoursElsewhereAreThoseOfTheSameMoment(int there, int hour, int here, int expected) {
    assertThat(TimeZones.hourAt(there, hour, here)).isEqualTo(expected);
  }
}

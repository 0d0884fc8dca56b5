package io.coldpotato.azure;

import static io.coldpotato.azure.Fixture.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import io.coldpotato.units.Latency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedRoundTripsTest {

  private static final PublishedRoundTrips TRIPS = CATALOGUE.roundTrips();

  @Test
  void thirtySevenRegionsAreJoinedBothWays() {
    assertThat(TRIPS.regions()).hasSize(37).isSorted();
    assertThat(TRIPS.size()).isEqualTo(37 * 36);
    assertThat(CATALOGUE.regionNames()).containsAll(TRIPS.regions());
  }

  @Test
  void everyPairHasAP95NotBelowItsP50() {
    for (String a : TRIPS.regions()) {
      for (String b : TRIPS.regions()) {
        if (!a.equals(b)) {
          RoundTrip trip = TRIPS.between(a, b).orElseThrow();
          assertThat(trip.p95().orElseThrow()).isGreaterThanOrEqualTo(trip.p50());
        }
      }
    }
  }

  @Test
  void directionsDifferByAtMostEighteenMilliseconds() {
    // azure-domain.md 6.5: the largest difference of the whole published table.
    for (String a : TRIPS.regions()) {
      for (String b : TRIPS.regions()) {
        if (!a.equals(b)) {
          double there = TRIPS.between(a, b).orElseThrow().p50().millis();
          double back = TRIPS.between(b, a).orElseThrow().p50().millis();
          assertThat(Math.abs(there - back)).isLessThanOrEqualTo(18);
        }
      }
    }
  }

  @Test
  void aPublishedValueIsGivenAsItStands() {
    RoundTrip trip = TRIPS.between("AustraliaEast", "austriaeast").orElseThrow();
    assertThat(trip)
        .isEqualTo(
            new RoundTrip(Latency.ofMillis(268), Optional.of(Latency.ofMillis(295)), "2026-07-30"));
  }

  @Test
  void theMeanIsTheSameFromBothEnds() {
    RoundTrip mean = TRIPS.mean("australiaeast", "canadacentral").orElseThrow();
    assertThat(TRIPS.mean("canadacentral", "australiaeast")).contains(mean);
    double there = TRIPS.between("australiaeast", "canadacentral").orElseThrow().p50().millis();
    double back = TRIPS.between("canadacentral", "australiaeast").orElseThrow().p50().millis();
    assertThat(mean.p50().millis()).isEqualTo((there + back) / 2);
  }

  @Test
  void aPairThatIsNotPublishedIsEmpty() {
    assertThat(TRIPS.between("westeurope", "nowhere")).isEmpty();
    assertThat(TRIPS.mean("taiwannorth", "eastasia")).isEmpty();
    assertThat(TRIPS.between("australiaeast", "australiaeast")).isEmpty();
  }

  @Test
  void aUsersMedianTakesNoP95OfAnotherPeriod(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("azure"));
    Files.writeString(
        folder.resolve("azure/region-rtt.csv"),
        """
        source_region,destination_region,p50_rtt_ms,period
        australiaeast,austriaeast,300,2027-01-30
        """);
    List<Diagnostic> diagnostics = new ArrayList<>();
    PublishedRoundTrips trips =
        PublishedRoundTrips.load(TableSource.replacedFrom(folder), diagnostics);
    assertThat(diagnostics).isEmpty();
    assertThat(trips.mean("austriaeast", "australiaeast").orElseThrow())
        .isEqualTo(new RoundTrip(Latency.ofMillis(300), Optional.empty(), "2027-01-30"));
  }

  @Test
  void aPairThatIsThereTwiceIsAnError(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("azure"));
    Files.writeString(
        folder.resolve("azure/region-rtt.csv"),
        "source_region,destination_region,p50_rtt_ms,period\na,b,3,2027-01-30\na,b,4,2027-01-30\n");
    List<Diagnostic> diagnostics = new ArrayList<>();
    PublishedRoundTrips.load(TableSource.replacedFrom(folder), diagnostics);
    assertThat(diagnostics).extracting(Diagnostic::line).containsExactly(3);
  }
}

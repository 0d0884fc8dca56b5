package io.coldpotato.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is reported when routes of a prefix change. */
class PrefixEventTest {

  private static final Ipv4Prefix PREFIX = Ipv4Prefix.parse("192.0.2.0/24").orElseThrow();

  /** Every case of the table below, to see that it shows all events. */
  private static final String[] CASES = {
    "- -, 1 -, PrefixAnnouncementEvent Paris; PrefixActivePath Paris",
    "- -, - 1, PrefixBackupRouteAnnouncementEvent Rome; PrefixActivePath Rome",
    "- -, 1 1, PrefixAnnouncementEvent Paris; PrefixBackupRouteAnnouncementEvent Rome;"
        + " PrefixActivePath Paris; PrefixBackupPath Rome",
    "1 1, - 1, PrefixWithdrawalEvent Paris; PrefixActivePath Rome",
    "- 1, 1 1, PrefixAnnouncementEvent Paris; PrefixActivePath Paris; PrefixBackupPath Rome",
    "1 1, 1 -, PrefixBackupRouteWithdrawalEvent Rome",
    "1 -, 1 1, PrefixBackupRouteAnnouncementEvent Rome; PrefixBackupPath Rome",
    "1 1, - -, PrefixWithdrawalEvent Paris; PrefixBackupRouteWithdrawalEvent Rome",
    "1 -, - -, PrefixWithdrawalEvent Paris",
    "1 1, 2 1, PrefixOriginAsChangeEvent Paris",
    "1 1, 1 2, PrefixBackupRouteOriginAsChangeEvent Rome",
    "1 1, 2 2, PrefixOriginAsChangeEvent Paris; PrefixBackupRouteOriginAsChangeEvent Rome",
    "- 1, - 2, PrefixOriginAsChangeEvent Rome",
    "1 1, - 2, PrefixWithdrawalEvent Paris; PrefixOriginAsChangeEvent Rome; PrefixActivePath Rome",
    "1 1, 1 1, nothing",
    "- -, - -, nothing",
    "? ?, 2 2, nothing",
  };

  /** Origins at Paris (primary) and Rome (backup): none, an AS number, or not known. */
  private static PrefixRoutes routes(String text) {
    String[] origins = text.strip().split(" ", -1);
    return new PrefixRoutes(PREFIX, route("Paris", origins[0]), route("Rome", origins[1]));
  }

  private static Optional<PrefixRoutes.Route> route(String location, String origin) {
    return switch (origin) {
      case "-" -> Optional.empty();
      case "?" -> Optional.of(new PrefixRoutes.Route(location, Optional.empty()));
      default ->
          Optional.of(
              new PrefixRoutes.Route(
                  location, Optional.of(new Asn(64_500 + Long.parseLong(origin)))));
    };
  }

  private static List<String> labels(List<PrefixEvent> events) {
    return events.stream().map(e -> e.type().label() + " " + e.location()).toList();
  }

  private static List<String> expected(String text) {
    return text.strip().equals("nothing") ? List.of() : Arrays.asList(text.strip().split("; "));
  }

  @Test
  void everyChangeOfRoutesIsReportedByItsEventsInOrder() {
    for (String row : CASES) {
      String[] fields = row.split(",", -1);
      assertThat(labels(PrefixEvent.between(routes(fields[0]), routes(fields[1]))))
          .as(row)
          .isEqualTo(expected(fields[2]));
    }
  }

  @Test
  void theTableShowsAllEightEvents() {
    TreeSet<String> seen = new TreeSet<>();
    for (String row : CASES) {
      expected(row.split(",", -1)[2]).forEach(e -> seen.add(e.substring(0, e.indexOf(' '))));
    }
    assertThat(seen)
        .isEqualTo(
            new TreeSet<>(
                Arrays.stream(PrefixEvent.Type.values()).map(PrefixEvent.Type::label).toList()))
        .hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({
    "PrefixAnnouncementEvent, Information",
    "PrefixWithdrawalEvent, Warning",
    "PrefixBackupRouteAnnouncementEvent, Information",
    "PrefixBackupRouteWithdrawalEvent, Warning",
    "PrefixActivePath, Information",
    "PrefixBackupPath, Information",
    "PrefixOriginAsChangeEvent, Critical",
    "PrefixBackupRouteOriginAsChangeEvent, Error"
  })
  void severitiesAreThoseOfTheDocuments(String label, String severity) {
    assertThat(
            Arrays.stream(PrefixEvent.Type.values())
                .filter(t -> t.label().equals(label))
                .map(t -> t.severity().word()))
        .containsExactly(severity);
  }

  @Test
  void anOriginChangeNamesBothOrigins() {
    assertThat(PrefixEvent.between(routes("1 -"), routes("2 -")).get(0).detail())
        .isEqualTo("originated by AS64502 instead of AS64501 at Paris");
  }

  @Test
  void statesOfTwoPrefixesAreRefused() {
    PrefixRoutes other = PrefixRoutes.none(Ipv4Prefix.parse("198.51.100.0/24").orElseThrow());
    assertThatThrownBy(() -> PrefixEvent.between(routes("1 1"), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("198.51.100.0/24");
  }
}

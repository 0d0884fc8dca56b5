package io.coldpotato.azure;

import static io.coldpotato.azure.Fixture.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures are those of azure-domain.md, sections 2.1, 3.5 and 4.2. */
class CatalogueTest {

  private static final List<PeeringLocation> PUBLIC =
      CATALOGUE.peeringLocations().stream().filter(l -> l.cloud() == Cloud.PUBLIC).toList();

  @Test
  void regionsAreThoseOfThreeClouds() {
    Map<Cloud, Long> counts =
        CATALOGUE.regions().stream()
            .collect(Collectors.groupingBy(Region::cloud, Collectors.counting()));
    assertThat(counts).isEqualTo(Map.of(Cloud.PUBLIC, 59L, Cloud.USGOV, 5L, Cloud.CHINA, 5L));
  }

  @Test
  void sevenPublicRegionsDoNotOfferRoutingPreferenceInternet() {
    assertThat(
            CATALOGUE.regions().stream()
                .filter(r -> r.cloud() == Cloud.PUBLIC && !r.routingPreferenceInternet())
                .map(Region::name))
        .containsExactlyInAnyOrder(
            "austriaeast",
            "belgiumcentral",
            "chilecentral",
            "denmarkeast",
            "indonesiacentral",
            "malaysiawest",
            "newzealandnorth");
  }

  @Test
  void regionsWhosePlaceIsOnlyAStateAreAssumed() {
    assertThat(CATALOGUE.region("usgovtexas").orElseThrow().basis()).isEqualTo(RowBasis.ASSUMED);
    assertThat(CATALOGUE.region("westeurope").orElseThrow().basis()).isEqualTo(RowBasis.PUBLIC);
    assertThat(CATALOGUE.region("denmarkeast").orElseThrow().erGeopoliticalBasis())
        .isEqualTo(RowBasis.ASSUMED);
  }

  @Test
  void publicPeeringLocationsStandInSixtyNineMetros() {
    assertThat(PUBLIC).hasSize(105);
    assertThat(PUBLIC.stream().map(PeeringLocation::metro).distinct()).hasSize(69);
    assertThat(CATALOGUE.peeringLocations()).hasSize(118);
    assertThat(CATALOGUE.metroLocations()).hasSize(21);
  }

  @Test
  void localIsOfferedAtEightyFourLocationsAndReachesFiftyTwoRegions() {
    assertThat(PUBLIC.stream().filter(PeeringLocation::offersLocal)).hasSize(84);
    assertThat(PUBLIC.stream().flatMap(l -> l.localRegions().stream()).distinct()).hasSize(52);
    assertThat(PUBLIC.stream().filter(l -> l.localRegions().size() == 2))
        .extracting(PeeringLocation::name)
        .containsExactly("Washington DC", "Washington DC2");
  }

  @Test
  void localIsNotOfferedAtTheListedLocations() {
    assertThat(PUBLIC.stream().filter(l -> !l.offersLocal()).map(PeeringLocation::name))
        .containsExactlyInAnyOrder(
            ("Atlanta,Atlanta2,Bangkok,Brussels,Brussels2,Copenhagen,Dallas,Dallas2,Las Vegas,"
                    + "Los Angeles,Los Angeles2,Miami,Minneapolis,Montreal,Munich,New York,Perth,"
                    + "Santiago,Vancouver,Vienna,Vienna2")
                .split(",", -1));
  }

  @Test
  void directIsSoldAtAllButFiveLocations() {
    assertThat(PUBLIC.stream().filter(l -> !l.erDirect()).map(PeeringLocation::name))
        .containsExactlyInAnyOrder("Busan", "Dubai2", "Marseille", "Seoul2", "Washington DC2");
    assertThat(PUBLIC.stream().filter(l -> l.hasProvider("direct"))).hasSize(100);
  }

  @Test
  void thirtyFiveMetrosHaveTwoOrMoreLocations() {
    Map<MetroId, Long> counts =
        PUBLIC.stream()
            .collect(Collectors.groupingBy(PeeringLocation::metro, Collectors.counting()));
    assertThat(counts.values().stream().filter(n -> n >= 2)).hasSize(35);
  }

  @Test
  void providersAreAsWidespreadAsPublished() {
    Map<String, Integer> counts = new HashMap<>();
    PUBLIC.forEach(l -> l.providers().forEach(p -> counts.merge(p, 1, Integer::sum)));
    assertThat(counts).hasSize(190);
    assertThat(counts)
        .containsEntry("Megaport", 54)
        .containsEntry("Equinix", 49)
        .containsEntry("DE-CIX", 27)
        .containsEntry("Zayo", 26)
        .containsEntry("Colt", 25);
  }

  @Test
  void geopoliticalRegionsAndZonesAreAsCounted() {
    Map<String, Long> areas =
        PUBLIC.stream()
            .collect(
                Collectors.groupingBy(PeeringLocation::geopoliticalRegion, Collectors.counting()));
    assertThat(areas)
        .containsEntry("Europe", 31L)
        .containsEntry("North America", 29L)
        .containsEntry("Asia", 11L)
        .containsEntry("Oceania", 6L)
        .containsEntry("South America", 5L)
        .containsEntry("India", 5L)
        .containsEntry("Japan", 4L)
        .containsEntry("UAE", 3L)
        .containsEntry("South Korea", 3L)
        .containsEntry("Australia Government", 2L)
        .containsEntry("South Africa", 2L)
        .containsEntry("Qatar", 2L)
        .containsEntry("Israel", 2L)
        .hasSize(13);
    Map<Integer, Long> zones =
        PUBLIC.stream()
            .collect(Collectors.groupingBy(l -> l.zone().orElse(0), Collectors.counting()));
    assertThat(zones).isEqualTo(Map.of(1, 61L, 2, 31L, 3, 12L, 4, 1L));
  }

  @Test
  void edgePopsStandInFiftyTwoCountries() {
    assertThat(CATALOGUE.edgePops()).hasSize(110);
    assertThat(CATALOGUE.edgePops().stream().map(EdgePop::country).distinct()).hasSize(52);
  }

  @Test
  void partnersAndTheirMetrosAreAsPublished() {
    assertThat(CATALOGUE.partners()).hasSize(31);
    assertThat(CATALOGUE.partners().stream().mapToInt(p -> p.metros().size()).sum()).isEqualTo(76);
    assertThat(
            CATALOGUE.partners().stream()
                .flatMap(p -> p.metros().stream())
                .map(Partner.Presence::metro)
                .distinct())
        .hasSize(45);
    assertThat(CATALOGUE.partners().stream().filter(p -> p.kind() == Partner.Kind.UNLISTED))
        .hasSize(8)
        .allSatisfy(p -> assertThat(p.metros()).isEmpty());
    assertThat(Fixture.partner("Vodafone").metros()).hasSize(18);
  }

  @Test
  void everyMetroIdIsWellFormedAndEveryRegionNamedExists() {
    Set<String> ids = new TreeSet<>();
    CATALOGUE.regions().forEach(r -> ids.add(r.metro().value()));
    CATALOGUE.edgePops().forEach(p -> ids.add(p.metro().value()));
    CATALOGUE.partners().forEach(p -> p.metros().forEach(m -> ids.add(m.metro().value())));
    List<PeeringLocation> locations = new ArrayList<>(CATALOGUE.peeringLocations());
    CATALOGUE.metroLocations().forEach(m -> locations.add(m.location()));
    locations.forEach(l -> ids.add(l.metro().value()));
    assertThat(ids).allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*-[a-z]{2}"));

    Set<String> regions = new HashSet<>(CATALOGUE.regionNames());
    assertThat(locations).allSatisfy(l -> assertThat(regions).containsAll(l.localRegions()));
    assertThat(CATALOGUE.gateways())
        .allSatisfy(g -> assertThat(regions).containsAll(g.unavailableRegions()));
  }

  @Test
  void everyPublicLocationAndPartnerMetroHasAnEdgePop() {
    Set<MetroId> pops =
        CATALOGUE.edgePops().stream().map(EdgePop::metro).collect(Collectors.toSet());
    assertThat(PUBLIC).allSatisfy(l -> assertThat(pops).contains(l.metro()));
    assertThat(CATALOGUE.partners())
        .flatExtracting(Partner::metros)
        .allSatisfy(m -> assertThat(pops).contains(m.metro()));
  }

  @Test
  void localRegionsLieInTheLocationsGeopoliticalRegion() {
    assertThat(CATALOGUE.peeringLocations())
        .allSatisfy(
            l ->
                l.localRegions()
                    .forEach(
                        r ->
                            assertThat(Fixture.region(r).erGeopoliticalRegion())
                                .isEqualTo(l.geopoliticalRegion())));
  }

  @Test
  void theCataloguesSpellingIsReturnedForAnyCase() {
    assertThat(CATALOGUE.region("West Europe").orElseThrow().name()).isEqualTo("westeurope");
    assertThat(CATALOGUE.region("WESTEUROPE").orElseThrow().name()).isEqualTo("westeurope");
    assertThat(CATALOGUE.peeringLocation("sao paulo2").orElseThrow().name())
        .isEqualTo("Sao Paulo2");
    assertThat(CATALOGUE.peeringLocation("newport").orElseThrow().name())
        .isEqualTo("Newport(Wales)");
    assertThat(CATALOGUE.peeringLocation("amsterdam metro").orElseThrow().facilities()).hasSize(2);
    assertThat(CATALOGUE.provider("geant")).contains("GÉANT");
    assertThat(CATALOGUE.provider("DIRECT")).contains("Direct");
    assertThat(CATALOGUE.partner("de cix").orElseThrow().name()).isEqualTo("DE-CIX");
    assertThat(CATALOGUE.gateway("ergw1az").orElseThrow().name()).isEqualTo("ErGw1Az");
    assertThat(CATALOGUE.gateway("High Performance").orElseThrow().name())
        .isEqualTo("HighPerformance");
    assertThat(CATALOGUE.service("Microsoft 365").orElseThrow().name()).isEqualTo("microsoft-365");
    assertThat(CATALOGUE.edgePop("san jose").orElseThrow().name()).isEqualTo("Silicon Valley");
    assertThat(CATALOGUE.edgePop("paris-fr").orElseThrow().name()).isEqualTo("Paris");
  }

  @Test
  void aLocationNameMeansThePublicCloudUnlessAnotherIsAsked() {
    assertThat(CATALOGUE.peeringLocation("Chicago").orElseThrow().cloud()).isEqualTo(Cloud.PUBLIC);
    assertThat(CATALOGUE.peeringLocation("Chicago", Cloud.USGOV).orElseThrow().cloud())
        .isEqualTo(Cloud.USGOV);
    assertThat(CATALOGUE.peeringLocation("Beijing2").orElseThrow().cloud()).isEqualTo(Cloud.CHINA);
  }

  @Test
  void unknownNamesAreEmptyAndTheListsOfferNames() {
    assertThat(CATALOGUE.region("atlantis")).isEmpty();
    assertThat(CATALOGUE.region("東京")).isEmpty();
    assertThat(CATALOGUE.provider("nobody")).isEmpty();
    assertThat(CATALOGUE.regionNames()).hasSize(69);
    assertThat(CATALOGUE.peeringLocationNames()).contains("Paris2", "Zurich Metro");
    assertThat(CATALOGUE.providerNames()).contains("Orange").endsWith("Direct");
    assertThat(CATALOGUE.partnerNames()).hasSize(31);
    assertThat(CATALOGUE.serviceNames()).contains("microsoft-365", "front-door");
    assertThat(CATALOGUE.edgePopNames()).hasSize(110);
  }

  @Test
  void bandwidthsAreThoseSold() {
    assertThat(Phrases.rates(CATALOGUE.bandwidths("Orange")))
        .isEqualTo(
            "50 Mbit/s, 100 Mbit/s, 200 Mbit/s, 500 Mbit/s, 1 Gbit/s, 2 Gbit/s, 5 Gbit/s,"
                + " 10 Gbit/s");
    assertThat(Phrases.rates(CATALOGUE.bandwidths("direct")))
        .isEqualTo(
            "1 Gbit/s, 2 Gbit/s, 5 Gbit/s, 10 Gbit/s, 40 Gbit/s, 100 Gbit/s, 200 Gbit/s,"
                + " 400 Gbit/s");
  }

  @Test
  void everyLimitNamesItsSourceAndDate() {
    assertThat(CATALOGUE.limits())
        .hasSize(77 + 46) // of limits.csv, and of the table of gateways
        .allSatisfy(l -> assertThat(l.date()).matches("\\d{4}-\\d{2}(-\\d{2})?"));
    assertThat(CATALOGUE.limit("vnets-per-circuit", "premium-1000-mbps").orElseThrow().value())
        .isEqualTo(50);
    assertThat(CATALOGUE.limit("vnets-per-circuit", "nothing")).isEmpty();
  }

  @Test
  void aWrongCellOfAUsersTableIsADiagnosticWithItsLine(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("azure"));
    Files.writeString(
        folder.resolve("azure/partners.csv"), "name,kind,markets,basis\nAtman,isq,Europe,public\n");
    List<Diagnostic> diagnostics = new ArrayList<>();
    Catalogue.load(TableSource.replacedFrom(folder), diagnostics);
    assertThat(diagnostics)
        .extracting(Diagnostic::text)
        .anyMatch(t -> t.contains("partners.csv:2: error: kind 'isq' is not one of"));
  }

  @Test
  void aWrongTableReadOnDemandIsNotValid(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("azure"));
    Files.writeString(folder.resolve("azure/limits.csv"), "name,scope\nx,\n");
    Catalogue catalogue = Catalogue.load(TableSource.replacedFrom(folder), new ArrayList<>());
    assertThatThrownBy(catalogue::limits)
        .isInstanceOf(NotValidException.class)
        .hasMessageContaining("column 'value' is missing");
  }
}

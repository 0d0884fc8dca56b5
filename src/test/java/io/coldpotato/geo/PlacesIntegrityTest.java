package io.coldpotato.geo;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the built-in metros and corridors to what the documentation promises of them. */
class PlacesIntegrityTest {

  private static final TableSource SOURCE = TableSource.builtIn();
  private static final List<Diagnostic> DIAGNOSTICS = new ArrayList<>();
  private static final CorridorGraph PLACES = CorridorGraphReader.read(SOURCE, DIAGNOSTICS);

  /** A metro is a region; its point may be the middle of a district. */
  private static final double NEIGHBOURHOOD_KM = 60;

  /** Metros with no place of 5,000 people near, so none is bundled: all far islands. */
  private static final Set<String> REMOTE =
      Set.of("hamilton-bm", "longyearbyen-no", "saint-helena-sh");

  /** Corridors longer than three geodesics, each with its reason. */
  private static final Map<String, String> DETOURS = Map.of();

  @Test
  void theTablesHaveNoError() {
    assertThat(DIAGNOSTICS).extracting(Diagnostic::text).isEmpty();
  }

  @Test
  void everyMetroIsNamedByItsCountry() {
    assertThat(PLACES.metros().values())
        .allSatisfy(
            m ->
                assertThat(m.id().value())
                    .matches("[a-z0-9]+(-[a-z0-9]+)*")
                    .endsWith("-" + m.country().toLowerCase(java.util.Locale.ROOT)));
  }

  @Test
  void everyMetroLiesInTheNeighbourhoodOfACityOfItsCountry() {
    Map<String, List<Coordinates>> cities = new HashMap<>();
    Set<String> lost = new TreeSet<>();
    for (Metro metro : PLACES.metros().values()) {
      boolean near =
          cities.computeIfAbsent(metro.country(), PlacesIntegrityTest::cities).stream()
              .anyMatch(c -> metro.coordinates().roughGeodesicKm(c) <= NEIGHBOURHOOD_KM);
      if (!near) {
        lost.add(metro.id().value());
      }
    }
    assertThat(lost).isEqualTo(new TreeSet<>(REMOTE));
  }

  private static List<Coordinates> cities(String country) {
    List<Coordinates> cities = new ArrayList<>();
    String file = "places/" + country + ".csv";
    if (SOURCE.open(file).isPresent()) {
      for (CsvTable.Row row : SOURCE.read(file, List.of(), new ArrayList<>()).rows()) {
        cities.add(
            new Coordinates(row.number("latitude", -90, 90), row.number("longitude", -180, 180)));
      }
    }
    return cities;
  }

  @Test
  void noCorridorIsShorterThanTheGeodesicNorLongerThanThree() {
    Set<String> odd = new TreeSet<>();
    for (Corridor corridor : PLACES.corridors()) {
      Coordinates a = PLACES.metro(corridor.a()).coordinates();
      double geodesic = a.geodesicTo(PLACES.metro(corridor.b()).coordinates()).kilometres();
      double stretch = corridor.length().kilometres() / geodesic;
      if (stretch < Corridor.LEAST_GEODESICS || stretch > 3) {
        odd.add(corridor.a() + " " + corridor.b());
      }
    }
    assertThat(odd).isEqualTo(new TreeSet<>(DETOURS.keySet()));
  }

  @Test
  void theRoughGeodesicIsRightToATenThousandth() {
    List<Metro> metros = List.copyOf(PLACES.metros().values());
    for (int i = 0; i < metros.size(); i += 3) {
      for (int j = i + 1; j < metros.size(); j += 7) {
        Coordinates a = metros.get(i).coordinates();
        Coordinates b = metros.get(j).coordinates();
        double exact = a.geodesicTo(b).kilometres();
        if (exact < 10_000) {
          assertThat(a.roughGeodesicKm(b) / exact)
              .as("%s to %s", metros.get(i).id(), metros.get(j).id())
              .isBetween(0.9999, 1.0001);
        }
      }
    }
  }

  @Test
  void everyTwoMetrosAreJoinedInSpiteOfTheNoTransitRules() {
    FibreWays ways = PLACES.ways(new WayCost(1.3, 1.3, 1.5, 2.2, Distance.ofKilometres(60)));
    List<String> parted = new ArrayList<>();
    for (MetroId from : PLACES.metros().keySet()) {
      for (MetroId to : PLACES.metros().keySet()) {
        if (ways.cost(from, to) == Double.POSITIVE_INFINITY) {
          parted.add(from + " " + to);
        }
      }
    }
    assertThat(parted).isEmpty();
  }

  @Test
  void noMetroIsAnIsland() {
    assertThat(PLACES.metros().keySet()).extracting(PLACES::component).containsOnly(0);
  }

  @Test
  void noLandCorridorCrossesAClosedBorder() {
    Set<Set<String>> closed = new HashSet<>();
    for (CsvTable.Row row :
        SOURCE.read("closed-borders.csv", List.of(), new ArrayList<>()).rows()) {
      closed.add(Set.of(row.text("country_a"), row.text("country_b")));
    }
    assertThat(closed).isNotEmpty();
    for (Corridor corridor : PLACES.corridors()) {
      String a = PLACES.metro(corridor.a()).country();
      String b = PLACES.metro(corridor.b()).country();
      if (corridor.medium() == Corridor.Medium.LAND && !a.equals(b)) {
        assertThat(closed).as("%s", corridor).doesNotContain(Set.of(a, b));
      }
    }
  }

  @Test
  void noCorridorStandsTwice() {
    Set<Set<MetroId>> pairs = new HashSet<>();
    for (Corridor corridor : PLACES.corridors()) {
      assertThat(pairs.add(Set.of(corridor.a(), corridor.b()))).as("%s", corridor).isTrue();
    }
  }

  @Test
  void everyCountryOfAMetroHasItsTerrain() {
    Set<String> known = new HashSet<>();
    for (CsvTable.Row row : SOURCE.read("terrain.csv", List.of(), new ArrayList<>()).rows()) {
      known.add(row.text("country"));
    }
    assertThat(known).containsAll(PLACES.metros().values().stream().map(Metro::country).toList());
  }
}

package io.coldpotato.geo;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.input.TableSource;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestMetroTest {

  private static final CorridorGraph WORLD =
      CorridorGraphReader.read(TableSource.builtIn(), new ArrayList<>());

  private static Metro metro(String id, String country, double latitude, double longitude) {
    Coordinates place = new Coordinates(latitude, longitude);
    return new Metro(new MetroId(id), id, country, place, RowBasis.PUBLIC);
  }

  private static NearestMetro among(double reachKm, Metro... metros) {
    CorridorGraph graph = new CorridorGraph(List.of(metros), List.of(), Map.of(), Map.of());
    return NearestMetro.of(graph, Distance.ofKilometres(reachKm));
  }

  private static String name(Optional<Metro> metro) {
    return metro.map(m -> m.id().value()).orElse("none");
  }

  /** Every geodesic is found. */
  private static Optional<Metro> slowly(Coordinates place, String country, double reachKm) {
    for (boolean ownOnly : new boolean[] {true, false}) {
      Optional<Metro> nearest =
          WORLD.metros().values().stream()
              .filter(m -> !ownOnly || m.country().equals(country))
              .filter(m -> place.geodesicTo(m.coordinates()).kilometres() <= reachKm)
              .min(
                  Comparator.comparing((Metro m) -> place.geodesicTo(m.coordinates()))
                      .thenComparing(Metro::id));
      if (nearest.isPresent()) {
        return nearest;
      }
    }
    return Optional.empty();
  }

  @ParameterizedTest(name = "reach {0} km, seed 20261125")
  @ValueSource(doubles = {150, 2_000, 30_000})
  void itIsTheOneThatAllGeodesicsGive(double reachKm) {
    Random random = new Random(20261125);
    NearestMetro nearest = NearestMetro.of(WORLD, Distance.ofKilometres(reachKm));
    List<Metro> metros = List.copyOf(WORLD.metros().values());
    for (int i = 0; i < 60; i++) {
      Coordinates near = metros.get(random.nextInt(metros.size())).coordinates();
      double latitude = near.latitude() + 3 * random.nextGaussian();
      double longitude = near.longitude() + 3 * random.nextGaussian();
      Coordinates place =
          new Coordinates(
              Math.max(-90, Math.min(90, latitude)), Math.max(-180, Math.min(180, longitude)));
      String country = metros.get(random.nextInt(metros.size())).country();
      assertThat(name(nearest.to(place, country)))
          .as("%s %s", place, country)
          .isEqualTo(name(slowly(place, country, reachKm)));
    }
  }

  @Test
  void oneOfTheOwnCountryGoesBeforeANearerOneAbroad() {
    NearestMetro nearest =
        among(150, metro("vienna-at", "AT", 48.2, 16.4), metro("bratislava-sk", "SK", 48.1, 17.1));
    Coordinates border = new Coordinates(48.1, 17.0);
    assertThat(name(nearest.to(border, "AT"))).isEqualTo("vienna-at");
    assertThat(name(nearest.to(border, ""))).isEqualTo("bratislava-sk");
    assertThat(name(nearest.to(border, "HU"))).isEqualTo("bratislava-sk");
  }

  @Test
  void oneOfTheOwnCountryOutOfReachDoesNotHideOneAbroad() {
    NearestMetro nearest =
        among(150, metro("far-at", "AT", 47.2, 9.6), metro("near-sk", "SK", 48.1, 17.1));
    assertThat(name(nearest.to(new Coordinates(48.2, 16.4), "AT"))).isEqualTo("near-sk");
  }

  @Test
  void theReachIsOnTheEllipsoidAndIncluded() {
    // One degree of longitude on the equator is 111.319 km, one of latitude 110.574 km.
    Metro origin = metro("origin", "XX", 0, 0);
    assertThat(among(111.32, origin).to(new Coordinates(0, 1), "")).isPresent();
    assertThat(among(111.31, origin).to(new Coordinates(0, 1), "")).isEmpty();
    assertThat(among(110.58, origin).to(new Coordinates(1, 0), "")).isPresent();
    assertThat(among(110.57, origin).to(new Coordinates(1, 0), "")).isEmpty();
    assertThat(among(0, origin).to(new Coordinates(0, 0), "")).isPresent();
  }

  @Test
  void theDateLineAndThePolesAreNoBorders() {
    assertThat(among(150, metro("west", "XX", 0, 179.9)).to(new Coordinates(0, -179.9), ""))
        .isPresent();
    assertThat(among(150, metro("pole", "XX", 89.9, 0)).to(new Coordinates(89.9, 180), ""))
        .isPresent();
  }

  @Test
  void ofTwoAsNearTheLowerIdIsTaken() {
    NearestMetro nearest = among(150, metro("b", "XX", 0, 1), metro("a", "XX", 0, -1));
    assertThat(name(nearest.to(new Coordinates(0, 0), ""))).isEqualTo("a");
  }

  @Test
  void withoutMetrosThereIsNone() {
    assertThat(among(150).to(new Coordinates(0, 0), "FR")).isEmpty();
  }
}

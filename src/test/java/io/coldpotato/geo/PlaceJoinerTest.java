package io.coldpotato.geo;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.input.TableSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceJoinerTest {

  private static final CorridorGraph GRAPH =
      CorridorGraphReader.read(TableSource.builtIn(), new ArrayList<>());
  private static final PlaceJoiner JOINER = new PlaceJoiner(GRAPH);

  private static List<String> joins(String country, double lat, double lon) {
    return JOINER.joins(new Place("here", country, new Coordinates(lat, lon))).stream()
        .map(j -> j.metro().id().value())
        .toList();
  }

  @Test
  void aPlaceInAMetroJoinsThatMetroOnly() {
    assertThat(joins("FR", 48.8, 2.3)).containsExactly("paris-fr");
  }

  @Test
  void aPlaceBesideABorderJoinsItsOwnCountryOnly() {
    // San Diego lies 25 km from Tijuana; its packets do not go under Mexico's rules.
    assertThat(joins("US", 32.72, -117.16)).isNotEmpty().allMatch(m -> m.endsWith("-us"));
  }

  @Test
  void aPlaceBetweenMetrosJoinsSeveralNearestFirst() {
    List<PlaceJoiner.Join> joins =
        JOINER.joins(new Place("here", "FR", new Coordinates(46.8, 3.2)));
    assertThat(joins)
        .hasSizeBetween(2, 4)
        .isSortedAccordingTo(java.util.Comparator.comparing(PlaceJoiner.Join::distance));
  }

  @Test
  void noLineToAMetroCrossesTheSea() {
    // Palermo's neighbourhood: Sicily is no land mass of Naples or Rome.
    assertThat(joins("IT", 37.5, 14.0))
        .allMatch(m -> List.of("palermo-it", "catania-it", "messina-it").contains(m));
  }

  @Test
  void aCountryWithoutAMetroJoinsTheNearestOfAll() {
    assertThat(joins("", 41.9, 12.45)).contains("rome-it");
  }
}

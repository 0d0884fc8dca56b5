package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlaceGroupsTest {

  private static Place at(String name, double latitude, double longitude) {
    return new Place(name, "DE", new Coordinates(latitude, longitude));
  }

  @Test
  void placesWithinSixtyKilometresStandTogetherEvenOverOthersBetween() {
    //  a --44 km-- b --44 km-- c ------ 500 km ------ d
    Place a = at("a", 50, 8);
    Place b = at("b", 50.4, 8);
    Place c = at("c", 50.8, 8);
    Place d = at("d", 55.3, 8);
    PlaceGroups groups = new PlaceGroups(List.of(d, c, a, b));
    assertThat(groups.places()).isEqualTo(2);
    assertThat(groups.of(a)).isEqualTo(groups.of(b)).isEqualTo(groups.of(c));
    assertThat(groups.of(d)).isNotEqualTo(groups.of(a));
  }

  @Test
  void theOrderOfPlacesDoesNotMatterAndGroupsAreAlike() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      places.add(at("p" + i, -40 + 1.7 * i, 3 * i));
    }
    PlaceGroups one = new PlaceGroups(places);
    List<Place> other = new ArrayList<>(places);
    Collections.reverse(other);
    PlaceGroups two = new PlaceGroups(other);
    assertThat(places).allMatch(p -> one.of(p) == two.of(p));
    assertThat(
            places.stream().collect(Collectors.groupingBy(one::of, Collectors.counting())).values())
        .hasSize(PlaceGroups.GROUPS)
        .containsOnly(10L);
  }
}

package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtfulPlacesTest {

  private static final Place NEW_YORK =
      new Place("New York", "US", new Coordinates(40.7143, -74.006));
  private static final Place LONDON = new Place("London", "GB", new Coordinates(51.5085, -0.1257));
  private static final Place PARIS = new Place("Paris", "FR", new Coordinates(48.8534, 2.3488));
  private static final Place TOKYO = new Place("Tokyo", "JP", new Coordinates(35.6895, 139.6917));
  private static final Place SYDNEY =
      new Place("Sydney", "AU", new Coordinates(-33.8678, 151.2073));

  /**
   * All pairs of some places at so many times what light in fibre takes; of one as if elsewhere.
   */
  private static List<Measurement> rows(List<Place> places, Place moved, Place truly) {
    List<Measurement> rows = new ArrayList<>();
    for (Place a : places) {
      for (Place b : places) {
        if (!a.equals(b)) {
          Place from = a.equals(moved) ? truly : a;
          Place to = b.equals(moved) ? truly : b;
          double millis =
              1.5 * from.coordinates().geodesicTo(to.coordinates()).kilometres() / 100 + 1;
          rows.add(Measurement.of(a, b, millis, "", ""));
        }
      }
    }
    return rows;
  }

  @Test
  void aPlaceThatIsFasterThanLightToManyIsInDoubtAndNotThoseItIsFasterTo() {
    List<Place> places = List.of(NEW_YORK, LONDON, PARIS, TOKYO, SYDNEY);
    // Written as Tokyo, in truth in Paris: to London and New York it is too fast, there and back.
    List<LeftOut.Doubtful> doubtful = DoubtfulPlaces.of(rows(places, TOKYO, PARIS));
    assertThat(doubtful).hasSize(1);
    assertThat(doubtful.get(0).name()).isEqualTo("Tokyo");
    assertThat(doubtful.get(0).fasterThanLight()).isGreaterThanOrEqualTo(4);
    assertThat(doubtful.get(0).rows()).isEqualTo(8);
  }

  @Test
  void noPlaceIsInDoubtWhereAllIsPossible() {
    assertThat(DoubtfulPlaces.of(rows(List.of(NEW_YORK, LONDON, TOKYO), SYDNEY, SYDNEY))).isEmpty();
    assertThat(DoubtfulPlaces.of(List.of())).isEmpty();
  }

  @Test
  void twoSlipsAreNoDoubt() {
    List<Measurement> rows = rows(List.of(NEW_YORK, LONDON, PARIS), SYDNEY, SYDNEY);
    rows.add(Measurement.of(NEW_YORK, TOKYO, 1, "", ""));
    rows.add(Measurement.of(TOKYO, NEW_YORK, 1, "", ""));
    assertThat(DoubtfulPlaces.of(rows)).isEmpty();
  }

  @Test
  void aFewSlipsAmongManyRowsAreNoDoubt() {
    List<Measurement> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(Measurement.of(NEW_YORK, LONDON, 75, "", Integer.toString(i)));
    }
    for (int i = 0; i < 3; i++) {
      rows.add(Measurement.of(NEW_YORK, LONDON, 5, "", "slip " + i));
    }
    assertThat(DoubtfulPlaces.of(rows)).isEmpty();
  }

  @Test
  void theRowsOfOneInDoubtDoNotMakeAnotherSo() {
    List<Place> places = List.of(NEW_YORK, LONDON, PARIS, TOKYO, SYDNEY);
    List<Measurement> rows = rows(places, TOKYO, PARIS);
    rows.addAll(rows(List.of(LONDON, TOKYO), TOKYO, PARIS));
    rows.addAll(rows(List.of(LONDON, TOKYO), TOKYO, PARIS));
    assertThat(DoubtfulPlaces.of(rows)).extracting(LeftOut.Doubtful::name).containsExactly("Tokyo");
  }
}

package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FoldTest {

  /** A place for each group and one more, in a row along the equator. */
  private static final List<Place> PLACES = places();

  private static List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i <= PlaceGroups.GROUPS; i++) {
      places.add(new Place("p" + i, "DE", new Coordinates(0, 10.0 * i)));
    }
    return places;
  }

  private static int group(Place place) {
    return PLACES.indexOf(place) % PlaceGroups.GROUPS;
  }

  private static List<Measurement> allPairs() {
    List<Measurement> pairs = new ArrayList<>();
    for (int i = 0; i < PLACES.size(); i++) {
      for (int j = i + 1; j < PLACES.size(); j++) {
        pairs.add(Measurement.of(PLACES.get(i), PLACES.get(j), 1, "", ""));
      }
    }
    return pairs;
  }

  private static List<Integer> both(Measurement pair) {
    return List.of(group(pair.from()), group(pair.to()));
  }

  private static List<Integer> site(Measurement pair) {
    return List.of(group(pair.from()));
  }

  private static List<Measurement> all(List<Fold> folds, Function<Fold, List<Measurement>> part) {
    return folds.stream().flatMap(f -> part.apply(f).stream()).toList();
  }

  @Test
  void everyPairIsPredictedOnceByAFitThatHasSeenNeitherOfItsGroups() {
    List<Fold> folds = Fold.all(allPairs(), FoldTest::both);
    assertThat(all(folds, Fold::unseen)).containsExactlyInAnyOrderElementsOf(allPairs());
    for (Fold fold : folds) {
      for (Measurement pair : fold.unseen()) {
        assertThat(fold.seen())
            .noneMatch(seen -> both(seen).stream().anyMatch(g -> both(pair).contains(g)));
      }
    }
  }

  @Test
  void aFitSeesAllRowsOfTheGroupsThatAreNotHeldBack() {
    // Six places in five groups: one group of two. Without it, four places and six pairs are left;
    // without another, five and ten.
    List<Integer> seen =
        Fold.all(allPairs(), FoldTest::both).stream()
            .filter(f -> !f.partly().isEmpty())
            .map(f -> f.seen().size())
            .toList();
    assertThat(seen).containsExactly(6, 10, 10, 10, 10);
  }

  @Test
  void everyPairIsPredictedTwiceByFitsThatHaveNotSeenOneOfItsGroups() {
    List<Fold> folds = Fold.all(allPairs(), FoldTest::both);
    List<Measurement> twice = new ArrayList<>(allPairs());
    twice.addAll(allPairs());
    assertThat(all(folds, Fold::partly)).containsExactlyInAnyOrderElementsOf(twice);
    for (Fold fold : folds) {
      for (Measurement pair : fold.partly()) {
        List<Integer> hidden =
            both(pair).stream()
                .filter(g -> fold.seen().stream().noneMatch(s -> both(s).contains(g)))
                .toList();
        assertThat(hidden).isNotEmpty();
      }
    }
  }

  @Test
  void aRowOfWhichOneEndIsAPlaceOfItsOwnIsPredictedOnceWithoutItsGroup() {
    List<Fold> folds = Fold.all(allPairs(), FoldTest::site);
    assertThat(all(folds, Fold::unseen)).containsExactlyInAnyOrderElementsOf(allPairs());
    assertThat(all(folds, Fold::partly)).isEmpty();
    assertThat(folds)
        .hasSize(PlaceGroups.GROUPS)
        .allSatisfy(
            f ->
                assertThat(f.seen())
                    .noneMatch(
                        s -> f.unseen().stream().map(FoldTest::site).toList().contains(site(s)))
                    .hasSize(allPairs().size() - f.unseen().size()));
  }

  @Test
  void noRowsGiveNoFolds() {
    assertThat(Fold.all(List.of(), FoldTest::both)).isEmpty();
  }
}

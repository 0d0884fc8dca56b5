package io.coldpotato.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.coldpotato.input.TableSource;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways and metros of the built-in world. */
class BuiltInWaysTest {

  private static final int PAIRS = 2000;

  private static final CorridorGraph GRAPH =
      CorridorGraphReader.read(TableSource.builtIn(), new ArrayList<>());

  private static final List<Metro> METROS = List.copyOf(GRAPH.metros().values());

  private static final FibreWays WAYS =
      GRAPH.ways(new WayCost(1.1, 1.2, 1.4, 1.7, Distance.ofKilometres(50)));

  @ParameterizedTest(name = "2,000 pairs, seed {0}")
  @ValueSource(longs = 1)
  void noWayIsShorterThanTheGeodesicOfItsEnds(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      Metro from = any(random);
      Metro to = any(random);
      Optional<FibreWay> way = WAYS.way(from.id(), to.id());
      double geodesic = from.coordinates().geodesicTo(to.coordinates()).kilometres();
      way.ifPresent(
          w ->
              assertThat(w.length().kilometres())
                  .as("%s to %s", from.id(), to.id())
                  // What the reader grants every corridor, whose lengths are whole kilometres.
                  .isGreaterThanOrEqualTo(Corridor.LEAST_GEODESICS * geodesic));
    }
  }

  /** Else what is cut between two metros could go on over pieces of the same fibre. */
  @Test
  void aWayNamedAfterAMetroThatItPassesStandsInItsPiecesAlone() {
    List<String> whole = new ArrayList<>();
    for (Corridor corridor : GRAPH.corridors()) {
      for (Metro over : METROS) {
        if (corridor.name().contains("over " + over.name())
            && piece(corridor.a(), over.id()) + piece(over.id(), corridor.b())
                <= 1.12 * corridor.length().kilometres()) {
          whole.add(corridor.a() + " " + corridor.b());
        }
      }
    }
    // As SOURCES.md says.
    assertThat(whole)
        .containsExactlyInAnyOrder(
            "bengaluru-in pune-in",
            "chicago-us minneapolis-us",
            "frankfurt-de warsaw-pl",
            "montreal-ca new-york-us");
  }

  private static double piece(MetroId a, MetroId b) {
    return GRAPH.between(a, b).stream()
        .filter(c -> c.medium() == Corridor.Medium.LAND)
        .mapToDouble(c -> c.length().kilometres())
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  @Test
  void everyWayBackCostsAsMuch() {
    for (Metro from : METROS) {
      for (Metro to : METROS) {
        double there = WAYS.cost(from.id(), to.id());
        double back = WAYS.cost(to.id(), from.id());
        // Sums of some dozen terms below 20,000, in another order; infinite only together.
        if (there != back && !(Math.abs(there - back) < 1e-8)) {
          fail("%s to %s costs %s, back %s", from.id(), to.id(), there, back);
        }
      }
    }
  }

  @ParameterizedTest(name = "2,000 places, seed {0}")
  @ValueSource(longs = 3)
  void aPlaceBelongsToAMetroOfItsCountryWhereThereIsOne(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      Metro near = any(random);
      Coordinates place =
          new Coordinates(
              Math.max(-90, Math.min(90, near.coordinates().latitude() + random.nextGaussian())),
              near.coordinates().longitude());
      Metro metro = GRAPH.nearestMetro(place, near.country());
      assertThat(metro.country()).as("%s near %s", place, near.id()).isEqualTo(near.country());
      assertThat(place.geodesicTo(metro.coordinates()))
          .isLessThanOrEqualTo(place.geodesicTo(near.coordinates()));
    }
  }

  private static Metro any(Random random) {
    return METROS.get(random.nextInt(METROS.size()));
  }
}

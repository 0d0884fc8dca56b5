package io.coldpotato.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.units.Distance;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cheapest ways on 500 random graphs, against a naive search and against each other. */
class FibreWaysTest {

  private static final int SEEDS = 100;

  /** Sums of at most ten terms of at most a few hundred, added in another order. */
  private static final double ROUNDING_KM = 1e-9;

  @ParameterizedTest(name = "100 seeds from {0}")
  @ValueSource(longs = {0, 1000, 2000, 3000, 4000})
  void everyCostIsThatOfANaiveSearchWithTheRulesOfPassage(long first) {
    forEverySeed(
        first,
        (seed, drawn) -> {
          FibreWays ways = drawn.ways();
          NaiveWays naive = new NaiveWays(drawn);
          forEveryPair(
              drawn,
              (from, to) ->
                  assertSame(ways.cost(from, to), naive.cost(from, to), seed, from + " to " + to));
        });
  }

  @ParameterizedTest(name = "100 seeds from {0}")
  @ValueSource(longs = {0, 1000, 2000, 3000, 4000})
  void aWayBackCostsAsMuch(long first) {
    forEverySeed(
        first,
        (seed, drawn) -> {
          FibreWays ways = drawn.ways();
          forEveryPair(
              drawn,
              (from, to) ->
                  assertSame(ways.cost(from, to), ways.cost(to, from), seed, from + " to " + to));
        });
  }

  @ParameterizedTest(name = "100 seeds from {0}")
  @ValueSource(longs = {0, 1000, 2000, 3000, 4000})
  void aWayIsJoinedCostsWhatItSaysAndIsAsLongAsItsCorridors(long first) {
    forEverySeed(
        first,
        (seed, drawn) -> {
          FibreWays ways = drawn.ways();
          forEveryPair(
              drawn, (from, to) -> checkWay(drawn, ways.way(from, to), ways.cost(from, to)));
        });
  }

  private static void checkWay(RandomCorridors.Drawn drawn, Optional<FibreWay> found, double cost) {
    assertThat(found.isPresent()).isEqualTo(Double.isFinite(cost));
    if (found.isEmpty()) {
      return;
    }
    FibreWay way = found.get();
    double length = 0;
    double fibre = 0;
    for (int i = 0; i < way.corridors().size(); i++) {
      Corridor corridor = way.corridors().get(i);
      assertThat(corridor.other(way.metros().get(i))).isEqualTo(way.metros().get(i + 1));
      length += corridor.length().kilometres();
      fibre += drawn.graph().fibre(corridor, drawn.cost()).kilometres();
    }
    double sums = way.corridors().size() * drawn.cost().perCorridor().kilometres();
    assertThat(way.metros()).doesNotHaveDuplicates();
    assertThat(way.length().kilometres()).isEqualTo(length, within(ROUNDING_KM));
    assertThat(way.fibre().kilometres()).isEqualTo(fibre, within(ROUNDING_KM));
    assertThat(fibre + sums).isEqualTo(cost, within(ROUNDING_KM));
  }

  @ParameterizedTest(name = "100 seeds from {0}")
  @ValueSource(longs = {0, 1000, 2000, 3000, 4000})
  void cuttingACorridorMakesNoWayCheaper(long first) {
    forEverySeed(
        first,
        (seed, drawn) -> {
          List<Corridor> all = drawn.graph().corridors();
          if (!all.isEmpty()) {
            Corridor cut = all.get(new Random(seed).nextInt(all.size()));
            assertNotCheaper(drawn, drawn.graph().with(List.of(), List.of(cut)), seed);
          }
        });
  }

  @ParameterizedTest(name = "100 seeds from {0}")
  @ValueSource(longs = {0, 1000, 2000, 3000, 4000})
  void layingACorridorMakesNoWayDearer(long first) {
    forEverySeed(
        first,
        (seed, drawn) -> {
          List<MetroId> metros = drawn.metros();
          MetroId a = metros.get(0);
          MetroId b = metros.get(metros.size() - 1);
          if (drawn.graph().between(a, b).isEmpty()) {
            Corridor laid =
                new Corridor(
                    a,
                    b,
                    Corridor.Medium.SEA,
                    Distance.ofKilometres(1 + new Random(seed).nextInt(100)),
                    Corridor.Use.TRUNK,
                    "",
                    RowBasis.ASSUMED);
            CorridorGraph more = drawn.graph().with(List.of(laid), List.of());
            assertNotCheaper(new RandomCorridors.Drawn(more, drawn.cost()), drawn.graph(), seed);
          }
        });
  }

  private static void assertNotCheaper(RandomCorridors.Drawn more, CorridorGraph fewer, long seed) {
    FibreWays before = more.ways();
    FibreWays after = fewer.ways(more.cost());
    forEveryPair(
        more,
        (from, to) ->
            assertThat(after.cost(from, to))
                .as("seed %d, %s to %s", seed, from, to)
                .isGreaterThanOrEqualTo(before.cost(from, to) - ROUNDING_KM));
  }

  private static void assertSame(double actual, double expected, long seed, String pair) {
    if (Double.isFinite(expected) && Double.isFinite(actual)) {
      assertThat(actual).as("seed %d, %s", seed, pair).isEqualTo(expected, within(ROUNDING_KM));
    } else {
      assertThat(actual).as("seed %d, %s", seed, pair).isEqualTo(expected);
    }
  }

  private static void forEverySeed(long first, BiConsumer<Long, RandomCorridors.Drawn> check) {
    for (long seed = first; seed < first + SEEDS; seed++) {
      check.accept(seed, RandomCorridors.of(seed));
    }
  }

  private static void forEveryPair(
      RandomCorridors.Drawn drawn, BiConsumer<MetroId, MetroId> check) {
    for (MetroId from : drawn.metros()) {
      for (MetroId to : drawn.metros()) {
        check.accept(from, to);
      }
    }
  }
}

package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.geo.Terrain;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of the interval of a round trip between hosts of unknown networks. */
class PublicPathErrorTest {

  private static PublicPathError error(PublicEnd one, PublicEnd other, int abroad, double way) {
    return new PublicPathError(List.of(one, other), abroad, way);
  }

  @Test
  void itsEndsAreWhatTheFormulaSays() {
    PublicPathError error = error(PublicEnd.EXCHANGE, PublicEnd.DEVELOPED, 1, 100);
    // √(4² + 8.5² + 8²) and √(5² + 13² + 15² + 1.5² · 100), each by 1.05 over 110 ms.
    assertThat(error.low(110)).isCloseTo(Math.exp(-1.05 * Math.sqrt(152.25) / 110), within(1e-12));
    assertThat(error.high(110)).isCloseTo(Math.exp(1.05 * Math.sqrt(644) / 110), within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(PublicEnd.class)
  void itHoldsThePredictionAndDetoursOnlyWidenItUpwards(PublicEnd end) {
    for (double way : new double[] {0, 1, 10, 100, 400}) {
      double last = 1;
      for (int abroad = 0; abroad <= 2; abroad++) {
        PublicPathError error = error(end, end, abroad, way);
        assertThat(error.low(way + 20)).isPositive().isLessThan(1);
        assertThat(error.high(way + 20)).isGreaterThanOrEqualTo(last);
        last = error.high(way + 20);
      }
      assertThat(last).isGreaterThan(1);
    }
  }

  @Test
  void itGrowsInMillisecondsAndShrinksInPartsWithTheLengthOfTheWay() {
    double previousMillis = 0;
    double previousPart = Double.POSITIVE_INFINITY;
    for (double way = 5; way < 400; way *= 2) {
      double predicted = way + 12.5;
      double part =
          Math.log(error(PublicEnd.COLOCATION, PublicEnd.DEVELOPED, 0, way).high(predicted));
      assertThat(part * predicted).isGreaterThan(previousMillis);
      assertThat(part).isLessThan(previousPart);
      previousMillis = part * predicted;
      previousPart = part;
    }
  }

  @Test
  void hostsBesideDataCentresAreTheSurer() {
    List<Double> highs =
        Stream.of(PublicEnd.values()).map(end -> error(end, end, 0, 20).high(40)).toList();
    assertThat(highs).isSorted();
  }

  @ParameterizedTest
  @CsvSource({
    "DEVELOPED,true,COLOCATION",
    "DEVELOPED,false,DEVELOPED",
    "MIDDLE,true,MIDDLE",
    "POOR,true,POOR"
  })
  void dataCentresCountWhereRoutesAreMany(Terrain terrain, boolean colocation, PublicEnd end) {
    assertThat(PublicEnd.elsewhere(terrain, colocation)).isEqualTo(end);
  }
}

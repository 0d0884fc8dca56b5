package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.units.DataRate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.00", "0.004, 0.00", "-0.001, 0.00", "0.994, 0.99", "0.996, 1.0", "9.96, 10.0",
    "18.24, 18.2", "99.94, 99.9", "99.96, 100", "142.4, 142", "10900, 10 900", "-3.4, −3.4"
  })
  void millisecondsKeepThreeDigitsAtMost(double value, String text) {
    assertThat(Figures.unbound(Figures.millis(value))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "0.00001, <0.01 %",
    "0.0006, 0.06 %",
    "0.0031, 0.31 %",
    "0.0123, 1.2 %",
    "0.5, 50 %",
    "1, 100 %"
  })
  void lossIsInPerCentAndNeverRoundedToNothing(double share, String text) {
    assertThat(Figures.unbound(Figures.percent(share))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 %", "0.001, <1 %", "0.844, 84 %", "0.9999, >99 %", "1, 100 %"})
  void aShareIsAllOnlyWhenItIs(double share, String text) {
    assertThat(Figures.unbound(Figures.wholePercent(share))).isEqualTo(text);
  }

  @Test
  void aWholeRateHasNoDecimals() {
    assertThat(Figures.rate(DataRate.ofMegabitsPerSecond(92))).isEqualTo("92");
    assertThat(Figures.rate(DataRate.ofMegabitsPerSecond(1.544))).isEqualTo("1.54");
  }

  @Test
  void theLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Figures.millis(18.2)).isEqualTo("18.2");
    } finally {
      Locale.setDefault(before);
    }
  }
}

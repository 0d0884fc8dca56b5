package io.coldpotato.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.units.QuantityText.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTextTest {

  @ParameterizedTest(name = "{0} is {1} Mbit/s")
  @CsvSource({
    "300 Mbit/s, 300",
    "300Mbit/s, 300",
    "300 MBit/s, 300",
    "1.5 gbit/s, 1500",
    "64 kbps, 0.064",
    "2e2 Mbps, 200"
  })
  void aRateIsReadInMegabits(String text, double megabits) {
    Reading reading = QuantityText.dataRate(text);
    assertThat(reading).isInstanceOf(Reading.Value.class);
    // One unit in the last place of the product of number and factor.
    assertThat(((Reading.Value) reading).value()).isCloseTo(megabits, within(1e-12 * megabits));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "fast|is not a data rate|write a number and a unit, such as '300 Mbit/s'",
        "300|has no unit, expected a data rate|write '300 Mbit/s'",
        "300 MB/s|has unknown unit 'MB/s', expected a data rate|use kbit/s, Mbit/s, Gbit/s, Tbit/s",
        "300 MBps|has unknown unit 'MBps', expected a data rate|use kbit/s, Mbit/s, Gbit/s, Tbit/s",
        "1 000 Mbit/s|is not a data rate|write digits and one decimal point, such as '300 Mbit/s'",
        "1,5 Gbit/s|is not a data rate|write digits and one decimal point, such as '300 Mbit/s'",
        "-1 Mbit/s|is negative, expected a data rate|check the sign",
        "0 Mbit/s|is too little, expected a data rate above 0|check number and unit",
        "1 Tbit/s2|has unknown unit 'Tbit/s2', expected a data rate|use kbit/s, Mbit/s, Gbit/s, Tbit/s",
        "1e400 Tbit/s|is too much, expected a data rate of at most 1000000000 Mbit/s|check number and unit",
      })
  void whatIsNoRateSaysWhatToDo(String text, String problem, String hint) {
    assertThat(QuantityText.dataRate(text)).isEqualTo(new Reading.Unreadable(problem, hint));
  }
}

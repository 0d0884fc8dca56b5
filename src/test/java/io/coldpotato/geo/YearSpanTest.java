package io.coldpotato.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearSpanTest {

  private static YearSpan span(String since, String until) {
    return new YearSpan(year(since), year(until));
  }

  private static Optional<Year> year(String text) {
    return text.equals("-") ? Optional.empty() : Optional.of(Year.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "-,    -,    1990, true",
    "2018, -,    2017, false",
    "2018, -,    2018, true",
    "2018, -,    2026, true",
    "-,    2022, 2021, true",
    "-,    2022, 2022, false",
    "2018, 2022, 2017, false",
    "2018, 2022, 2020, true",
    "2018, 2022, 2022, false",
    "2018, 2018, 2018, false"
  })
  void itHoldsItsFirstYearAndNotItsLast(String since, String until, int year, boolean holds) {
    assertThat(span(since, until).holds(Year.of(year))).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "-,    -,    -,    -,    true",
    "-,    2022, 2022, -,    false",
    "-,    2022, 2021, -,    true",
    "2018, -,    -,    2018, false",
    "2018, -,    -,    2019, true",
    "2018, 2022, 2019, 2020, true",
    "2018, 2019, 2020, 2022, false",
    "-,    2018, -,    2022, true",
    "2020, 2020, -,    -,    false"
  })
  void twoMeetWhereBothHoldSomeYear(
      String since, String until, String otherSince, String otherUntil, boolean meets) {
    YearSpan one = span(since, until);
    YearSpan other = span(otherSince, otherUntil);
    assertThat(one.meets(other)).isEqualTo(meets);
    assertThat(other.meets(one)).isEqualTo(meets);
  }

  @Test
  void itDoesNotEndBeforeItBegins() {
    assertThatThrownBy(() -> span("2018", "2017"))
        .hasMessage("until (2017) must not be before since (2018)");
  }
}

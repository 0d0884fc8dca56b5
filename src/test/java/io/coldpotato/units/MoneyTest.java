package io.coldpotato.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  private static List<BigDecimal> weights(String... weights) {
    return Arrays.stream(weights).map(BigDecimal::new).toList();
  }

  private static String amounts(List<Money> parts) {
    return String.join(" ", parts.stream().map(p -> p.amount().toPlainString()).toList());
  }

  @Test
  void sumsAreExactWhereBinaryFractionsAreNot() {
    Money sum = Money.of("0.1", "EUR").plus(Money.of("0.2", "EUR"));
    assertThat(sum.amount()).isEqualByComparingTo("0.3");
  }

  @ParameterizedTest(name = "{0} split by {1} is {2}")
  @CsvSource({
    "100,1 1 1,33.34 33.33 33.33",
    "0.02,1 1 1,0.01 0.01 0.00",
    "10,1 3,2.50 7.50",
    "10,0 0,5.00 5.00",
    "0.05,0 1 1,0.00 0.03 0.02",
    "0,1 2,0.00 0.00"
  })
  void partsAddUpToTheCent(String amount, String weights, String parts) {
    List<Money> split = Money.of(amount, "USD").split(weights(weights.split(" ")));
    assertThat(amounts(split)).isEqualTo(parts);
    assertThat(split.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(amount);
  }

  @Test
  void halfACentGoesAwayFromZero() {
    assertThat(Money.of("0.125", "USD").rounded().amount()).isEqualByComparingTo("0.13");
    assertThat(Money.of("-0.125", "USD").rounded().amount()).isEqualByComparingTo("-0.13");
  }

  @Test
  void moneyOfTwoCurrenciesIsNotAdded() {
    assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EUR")
        .hasMessageContaining("USD");
  }

  @Test
  void noWeightsANegativeWeightAndANegativeSumAreRefused() {
    Money one = Money.of("1", "EUR");
    assertThatThrownBy(() -> one.split(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.split(weights("-1", "2")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.of("-1", "EUR").split(weights("1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCurrencyIsThreeCapitalLetters() {
    assertThatThrownBy(() -> Money.of("1", "eur"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("eur");
  }

  @ParameterizedTest(name = "''{0}'' for ''{1}'' is {2} {3}")
  @CsvSource({
    "0.025 USD/GB,GB,0.025,USD",
    "300 EUR/month,month,300,EUR",
    "0.19USD / hour,hour,0.19,USD",
    "1.08 USD,'',1.08,USD",
    "0 USD/GB,GB,0,USD"
  })
  void pricesAreReadExactly(String text, String unit, String amount, String currency) {
    assertThat(MoneyText.price(text, unit))
        .isEqualTo(new MoneyText.Reading.Value(Money.of(amount, currency)));
  }

  @ParameterizedTest(name = "''{0}'' for ''{1}'': {2}")
  @CsvSource({
    "much,month,is not a price",
    "'1,5 EUR/month',month,is not a price",
    "300/month,month,has no currency",
    "300 €/month,month,has unknown currency '€'",
    "300 eur/month,month,has unknown currency 'eur'",
    "300 EUR,month,does not say for what",
    "300 EUR/year,month,is for 'year'",
    "-3 EUR/month,month,is negative",
    "1234567890123 EUR/month,month,is not a price",
    "'',month,is not a price"
  })
  void whatIsNoPriceIsNamedAndAWayOutGiven(String text, String unit, String problem) {
    MoneyText.Reading reading = MoneyText.price(text, unit);
    assertThat(reading).isInstanceOf(MoneyText.Reading.Unreadable.class);
    MoneyText.Reading.Unreadable unreadable = (MoneyText.Reading.Unreadable) reading;
    assertThat(unreadable.problem()).contains(problem);
    assertThat(unreadable.hint()).isNotEmpty();
  }
}

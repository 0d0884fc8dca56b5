package io.coldpotato.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.units.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakEvenTest {

  private static final PriceBook BOOK = Fixture.CATALOGUE.prices();

  private static CircuitTariff tariff(boolean offersLocal) {
    return new CircuitTariff(
        "c", Optional.of(1), 10_000, CircuitSku.STANDARD, Billing.METERED, offersLocal);
  }

  private static PriceBook with(String tier, String amount, String currency) {
    return BOOK.with(
        List.of(
            new Price(
                PriceItem.EXPRESSROUTE_CIRCUIT,
                Optional.empty(),
                tier,
                Money.of(amount, currency),
                "mine",
                "",
                PriceBasis.STATED)));
  }

  @ParameterizedTest(name = "a flat fee of {0} is worth it from {1} GB on")
  @CsvSource({"5000,64000", "3400,0", "3000,0", "3400.50,20"})
  void theVolumeIsTheDifferenceOfFeesByThePriceOfAGigabyte(String fee, String gigabytes) {
    PriceBook unlimited = with("standard-unlimited-10000-mbps", fee, "USD");
    assertThat(BreakEven.unlimited(unlimited, tariff(true)).gigabytes())
        .contains(new BigDecimal(gigabytes));
    PriceBook local = with("local-unlimited-10000-mbps", fee, "USD");
    assertThat(BreakEven.local(local, tariff(true)).gigabytes())
        .contains(new BigDecimal(gigabytes));
  }

  @Test
  void withoutAPriceItSaysWhichIsMissing() {
    assertThat(BreakEven.unlimited(BOOK, tariff(true)).why())
        .contains("standard-unlimited-10000-mbps in zone 1");
    assertThat(BreakEven.local(BOOK, tariff(true)).why())
        .contains("local-unlimited-10000-mbps in zone 1");
  }

  @Test
  void whereLocalIsNotSoldThereIsNothingToCompare() {
    PriceBook local = with("local-unlimited-10000-mbps", "5000", "USD");
    BreakEven found = BreakEven.local(local, tariff(false));
    assertThat(found.gigabytes()).isEmpty();
    assertThat(found.why()).contains("not sold");
  }

  @Test
  void pricesInTwoCurrenciesAreNotCompared() {
    BreakEven found =
        BreakEven.unlimited(with("standard-unlimited-10000-mbps", "5000", "EUR"), tariff(true));
    assertThat(found.gigabytes()).isEmpty();
    assertThat(found.why()).contains("currencies");
  }
}

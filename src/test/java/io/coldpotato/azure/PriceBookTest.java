package io.coldpotato.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import io.coldpotato.units.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {

  private static final PriceBook BOOK = Fixture.CATALOGUE.prices();
  private static final String HEAD = "item,zone,tier,unit_price,currency,source,date,basis\n";

  private static Charge charge(PriceItem item, String tier, int zone, String quantity) {
    return new Charge("it", item, tier, Optional.of(zone), new BigDecimal(quantity));
  }

  private static Price stated(PriceItem item, String tier, String amount) {
    return new Price(
        item, Optional.empty(), tier, Money.of(amount, "EUR"), "mine", "", PriceBasis.STATED);
  }

  private static String total(PriceBook book, Charge charge) {
    return book.lines(charge)
        .map(
            lines ->
                lines.stream()
                    .map(l -> l.amount().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .toPlainString())
        .orElse("not known");
  }

  @ParameterizedTest(name = "1000 GB by a metered circuit of zone {0} cost {1} USD")
  @CsvSource({"1,25.00", "2,50.00", "3,140.00", "4,100.00"})
  void circuitEgressIsPricedByZone(int zone, String amount) {
    assertThat(total(BOOK, charge(PriceItem.EXPRESSROUTE_EGRESS, "", zone, "1000")))
        .isEqualTo(amount);
  }

  @ParameterizedTest(name = "{1} GB to the Internet from zone {0} cost {2} USD")
  @CsvSource({
    // By hand: 100 free, then 0.08 up to 10,100, 0.065 up to 50,100, 0.06 up to 150,100, then 0.04.
    "1,100,0.00",
    "1,101,0.08",
    "1,500,32.00",
    "1,10100,800.00",
    "1,50100,3400.00",
    "1,150100,9400.00",
    "1,250100,13400.00",
    "2,500,44.00",
    "2,10100,1100.00",
    "4,500,44.00",
    "3,500,not known"
  })
  void internetEgressFallsByVolumeAfterAFreePart(int zone, String volume, String amount) {
    assertThat(total(BOOK, charge(PriceItem.INTERNET_EGRESS, "", zone, volume))).isEqualTo(amount);
  }

  @Test
  void moreVolumeNeverCostsLessAndNeverMoreThanAtTheFirstPrice() {
    BigDecimal before = BigDecimal.ZERO;
    for (long volume = 0; volume <= 400_000; volume += 3_331) {
      BigDecimal now =
          new BigDecimal(
              total(BOOK, charge(PriceItem.INTERNET_EGRESS, "", 1, Long.toString(volume))));
      assertThat(now).isGreaterThanOrEqualTo(before);
      assertThat(now).isLessThanOrEqualTo(new BigDecimal("0.08").multiply(new BigDecimal(volume)));
      before = now;
    }
  }

  @ParameterizedTest(name = "{0} {1} has no price")
  @CsvSource({
    "EXPRESSROUTE_CIRCUIT,standard-metered-1000-mbps",
    "EXPRESSROUTE_CIRCUIT,standard-unlimited-10000-mbps",
    "EXPRESSROUTE_CIRCUIT,local-unlimited-10000-mbps",
    "EXPRESSROUTE_PREMIUM_ADD_ON,metered-10000-mbps",
    "GATEWAY,ErGw1Az",
    "GATEWAY,ErGw2Az",
    "GATEWAY,ErGw3Az",
    "EXPRESSROUTE_DIRECT_PORT,''"
  })
  void whatNoSourceGivesIsNotKnownRatherThanMadeUp(PriceItem item, String tier) {
    assertThat(BOOK.lines(charge(item, tier, 1, "1"))).isEmpty();
  }

  @Test
  void egressWithPreferenceInternetHasNoPriceOfItsOwnAndSaysThatItTakesTheOrdinaryOne() {
    Charge charge = charge(PriceItem.INTERNET_EGRESS_ROUTING_INTERNET, "", 1, "500");
    assertThat(BOOK.prices()).noneMatch(p -> p.item() == charge.item());
    assertThat(total(BOOK, charge)).isEqualTo("32.00");
    assertThat(BOOK.lines(charge).orElseThrow())
        .allMatch(l -> l.what().contains("at the ordinary price"));
    PriceBook own =
        BOOK.with(List.of(stated(PriceItem.INTERNET_EGRESS_ROUTING_INTERNET, "", "0.05")));
    assertThat(total(own, charge)).isEqualTo("25.00");
  }

  @Test
  void aScaleUnitForAMonthIsItsHourlyPriceTimes730() {
    Charge two = charge(PriceItem.GATEWAY, "ErGwScale", 1, "1460");
    assertThat(total(BOOK, two)).isEqualTo("306.60");
  }

  @Test
  void everyRowOfTheBookIsMarkedAsWhatItIs() {
    assertThat(BOOK.prices())
        .allMatch(p -> p.basis() == PriceBasis.THIRD_PARTY || p.basis() == PriceBasis.ASSUMED)
        .allMatch(p -> p.source().contains("third-party") && p.date().equals("2026-01-26"));
  }

  @Test
  void nothingCostsNothingWhateverItsPrice() {
    assertThat(BOOK.lines(charge(PriceItem.INTERNET_EGRESS, "", 3, "0"))).contains(List.of());
  }

  @Test
  void aUsersPriceWithoutZoneHoldsInAllZones() {
    PriceBook mine = BOOK.with(List.of(stated(PriceItem.EXPRESSROUTE_EGRESS, "", "0.02")));
    assertThat(total(mine, charge(PriceItem.EXPRESSROUTE_EGRESS, "", 3, "1000")))
        .isEqualTo("20.00");
    assertThat(mine.lines(charge(PriceItem.EXPRESSROUTE_EGRESS, "", 1, "1")).orElseThrow())
        .allMatch(l -> l.basis() == PriceBasis.STATED);
  }

  @Test
  void aUsersPriceOfOneTierLeavesTheOthersAsTheyAre() {
    PriceBook mine = BOOK.with(List.of(stated(PriceItem.GATEWAY, "ErGw2Az", "0.5")));
    assertThat(total(mine, charge(PriceItem.GATEWAY, "ErGw2Az", 1, "730"))).isEqualTo("365.00");
    assertThat(total(mine, charge(PriceItem.GATEWAY, "ErGwScale", 1, "730"))).isEqualTo("153.30");
    assertThat(total(mine, charge(PriceItem.GATEWAY, "ErGw1Az", 1, "730"))).isEqualTo("not known");
  }

  @Test
  void aUsersTierStandsBeforeHisPriceOfAllTiers() {
    PriceBook mine =
        BOOK.with(
            List.of(
                stated(PriceItem.GATEWAY, "", "1"), stated(PriceItem.GATEWAY, "ErGw2Az", "0.5")));
    assertThat(total(mine, charge(PriceItem.GATEWAY, "ErGw2Az", 1, "100"))).isEqualTo("50.00");
    assertThat(total(mine, charge(PriceItem.GATEWAY, "ErGw3Az", 1, "100"))).isEqualTo("100.00");
  }

  @Test
  void aUsersEgressPriceReplacesAllVolumeTiers() {
    PriceBook flat = BOOK.with(List.of(stated(PriceItem.INTERNET_EGRESS, "", "0.05")));
    assertThat(total(flat, charge(PriceItem.INTERNET_EGRESS, "", 1, "20000"))).isEqualTo("1000.00");
    PriceBook tiers =
        BOOK.with(
            List.of(
                stated(PriceItem.INTERNET_EGRESS, "from-50-gb", "0.1"),
                stated(PriceItem.INTERNET_EGRESS, "from-0-gb", "0")));
    assertThat(total(tiers, charge(PriceItem.INTERNET_EGRESS, "", 2, "60"))).isEqualTo("1.00");
  }

  @Test
  void tiersThatLeaveOutTheFirstGigabytesPriceNothing() {
    PriceBook gap = BOOK.with(List.of(stated(PriceItem.INTERNET_EGRESS, Price.from(100), "0.1")));
    assertThat(gap.lines(charge(PriceItem.INTERNET_EGRESS, "", 1, "60"))).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "gateway,1,ErGw1Az,cheap,USD,mine,2026-01-01,stated;unit_price 'cheap' is not an amount",
        "gateway,1,ErGw1Az,-1,USD,mine,2026-01-01,stated;unit_price '-1' is not an amount",
        "gateway,1,ErGw1Az,1,$,mine,2026-01-01,stated;currency '$' is not one",
        "gatewy,1,ErGw1Az,1,USD,mine,2026-01-01,stated;item 'gatewy' is not one of",
        "gateway,0,ErGw1Az,1,USD,mine,2026-01-01,stated;zone '0' is not a number",
        "gateway,1,ErGw1Az,1,USD,,2026-01-01,stated;'source' is empty",
        "gateway,1,ErGw1Az,1,USD,mine,2026-01-01,sure;basis 'sure' is not one of",
        "internet-egress,1,much,1,USD,mine,2026-01-01,stated;tier 'much' is not a volume"
      })
  void aBadRowOfAUsersBookIsNamed(String row, String message, @TempDir Path folder)
      throws IOException {
    assertThat(messages(folder, row)).singleElement().asString().contains(message);
  }

  @Test
  void aPriceGivenTwiceIsNamed(@TempDir Path folder) throws IOException {
    String row = "gateway,1,ErGw1Az,1,USD,mine,2026-01-01,stated";
    assertThat(messages(folder, row + "\n" + row))
        .singleElement()
        .asString()
        .contains("has a price already");
  }

  private static List<String> messages(Path folder, String rows) throws IOException {
    Files.createDirectories(folder.resolve("azure"));
    Files.writeString(folder.resolve("azure/prices.csv"), HEAD + rows + "\n");
    List<Diagnostic> diagnostics = new ArrayList<>();
    PriceReader.read(TableSource.replacedFrom(folder), diagnostics);
    return diagnostics.stream().map(Diagnostic::message).toList();
  }
}

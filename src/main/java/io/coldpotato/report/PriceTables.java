package io.coldpotato.report;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.Price;
import io.coldpotato.units.Availability;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The tables of what the catalogue says of money and of what is promised for it. */
final class PriceTables {

  private final Catalogue catalogue;

  PriceTables(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Table prices() {
    return new Table(
        List.of(
            "item", "zone", "tier", "unit_price", "currency", "per", "source", "as_of", "basis"),
        catalogue.prices().prices().stream().map(PriceTables::row).toList());
  }

  private static List<String> row(Price price) {
    return List.of(
        price.item().word(),
        price.zone().map(String::valueOf).orElse(""),
        price.tier(),
        price.unitPrice().amount().toPlainString(),
        price.unitPrice().currency(),
        price.item().unit(),
        price.source(),
        price.date(),
        price.basis().word());
  }

  Table slas() {
    return new Table(
        List.of("service", "availability_percent", "condition", "source", "as_of", "basis"),
        catalogue.slas().stream()
            .map(
                s ->
                    List.of(
                        s.service(),
                        s.availability().map(a -> percent(a)).orElse(""),
                        s.condition(),
                        s.source(),
                        s.date(),
                        s.basis().word()))
            .toList());
  }

  private static String percent(Availability availability) {
    // A percentage of two decimals, divided and multiplied by 100, is off by a rounding error.
    return BigDecimal.valueOf(availability.percent())
        .setScale(6, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}

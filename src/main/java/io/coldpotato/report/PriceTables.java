package io.coldpotato.report;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.Price;
import java.util.List;

/** The tables of what the catalogue says of money. */
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
}

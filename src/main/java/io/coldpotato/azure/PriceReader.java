package io.coldpotato.azure;

import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import io.coldpotato.units.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code azure/prices.csv}. */
final class PriceReader {

  private static final List<String> COLUMNS =
      List.of("item", "zone", "tier", "unit_price", "currency", "source", "date", "basis");

  /** Exact decimals: never by way of a binary fraction. */
  private static final String AMOUNT = "[0-9]{1,12}(\\.[0-9]{1,9})?";

  private PriceReader() {}

  static PriceBook read(TableSource source, List<Diagnostic> diagnostics) {
    List<Price> prices = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (CsvTable.Row row : source.read("azure/prices.csv", COLUMNS, diagnostics).rows()) {
      Price price = price(row);
      prices.add(price);
      if (!known.add(price.item() + "|" + price.zone() + "|" + price.tier())) {
        row.error("this item, zone and tier has a price already", "delete one of the rows");
      }
    }
    return new PriceBook(prices);
  }

  private static Price price(CsvTable.Row row) {
    String amount = row.required("unit_price");
    if (!amount.matches(AMOUNT)) {
      row.error(
          "unit_price '" + amount + "' is not an amount", "write digits and one decimal point");
    }
    String currency = row.required("currency");
    if (!currency.matches("[A-Z]{3}")) {
      row.error(
          "currency '" + currency + "' is not one", "write three capital letters, such as USD");
    }
    PriceItem item = row.choice("item", PriceItem.class);
    String tier = row.text("tier");
    if (item.isTieredByVolume() && !tier.isEmpty() && !Price.isVolumeTier(tier)) {
      row.error("tier '" + tier + "' is not a volume", "write, say, from-100-gb");
    }
    return new Price(
        item,
        row.text("zone").isEmpty()
            ? Optional.empty()
            : Optional.of((int) row.number("zone", 1, 99)),
        tier,
        new Money(
            amount.matches(AMOUNT) ? new BigDecimal(amount) : BigDecimal.ZERO,
            currency.matches("[A-Z]{3}") ? currency : "XXX"),
        row.required("source"),
        row.required("date"),
        row.choice("basis", PriceBasis.class));
  }
}

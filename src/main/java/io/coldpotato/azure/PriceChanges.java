package io.coldpotato.azure;

import io.coldpotato.units.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a user says of prices.
 *
 * @param prices of his own, which stand before those of the book
 * @param exchange what one unit of a currency is in another
 */
public record PriceChanges(List<Price> prices, Map<String, Money> exchange) {

  /** Says nothing. */
  public static final PriceChanges NONE = new PriceChanges(List.of(), Map.of());

  /** Copies the collections, keeping their order. */
  public PriceChanges {
    prices = List.copyOf(prices);
    exchange = Collections.unmodifiableMap(new LinkedHashMap<>(exchange));
  }

  /** Returns a sum in the currency that its own is exchanged for, rounded; else as it is. */
  public Money exchanged(Money money) {
    Money rate =
        exchange.getOrDefault(money.currency(), new Money(BigDecimal.ONE, money.currency()));
    return rate.currency().equals(money.currency()) ? money : rate.times(money.amount()).rounded();
  }
}

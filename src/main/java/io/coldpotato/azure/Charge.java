package io.coldpotato.azure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something that is to be paid in a month.
 *
 * @param what for people, {@code "circuit paris"}
 * @param item what the price book calls it
 * @param tier its size there; empty when it has none
 * @param zone the pricing zone; empty when none is published
 * @param quantity in the item's unit, at least zero
 */
public record Charge(
    String what, PriceItem item, String tier, Optional<Integer> zone, BigDecimal quantity) {

  /** Hours that a month is billed as. */
  public static final int HOURS_A_MONTH = 730;

  /** Returns the price book's name of it, {@code "gateway ErGw1Az in zone 1"}. */
  public String priceName() {
    return item.word()
        + (tier.isEmpty() ? "" : " " + tier)
        + zone.map(z -> " in zone " + z).orElse("");
  }
}

package io.coldpotato.azure;

import io.coldpotato.units.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line of a monthly bill.
 *
 * @param what for people
 * @param item the price book's item, or {@code "provider-charge"}
 * @param tier its size or volume tier; empty when it has none
 * @param zone the pricing zone, when the price has one
 * @param quantity how many units
 * @param unit of what
 * @param unitPrice for one
 * @param amount quantity times unit price, rounded to cents
 * @param basis how the price is known
 * @param source where it is from
 */
public record BillLine(
    String what,
    String item,
    String tier,
    Optional<Integer> zone,
    BigDecimal quantity,
    String unit,
    Money unitPrice,
    Money amount,
    PriceBasis basis,
    String source) {

  /** Returns the line of a provider's own charge, which the user states. */
  public static BillLine stated(String what, Money amount) {
    return new BillLine(
        what,
        "provider-charge",
        "",
        Optional.empty(),
        BigDecimal.ONE,
        "month",
        amount,
        amount.rounded(),
        PriceBasis.STATED,
        "the scenario");
  }

  static BillLine of(Charge charge, Price price, BigDecimal quantity) {
    return new BillLine(
        charge.what(),
        price.item().word(),
        price.tier(),
        price.zone(),
        quantity,
        price.item().unit(),
        price.unitPrice(),
        price.unitPrice().times(quantity).rounded(),
        price.basis(),
        price.date().isEmpty() ? price.source() : price.source() + ", " + price.date());
  }

  /** Returns the same line with another amount, a part of it or in another currency. */
  public BillLine with(Money other) {
    return new BillLine(what, item, tier, zone, quantity, unit, unitPrice, other, basis, source);
  }
}

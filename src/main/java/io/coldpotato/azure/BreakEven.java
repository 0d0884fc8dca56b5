package io.coldpotato.azure;

import io.coldpotato.units.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The monthly egress at which a metered circuit costs as much as another that includes it.
 *
 * <p>v = (F₂ − F₁) / p, with F₁ the metered circuit's fee, F₂ the other's and p the price of a
 * gigabyte; below v metered is the cheaper.
 *
 * @param circuit its key in the scenario
 * @param against {@code "unlimited"} or {@code "local"}
 * @param gigabytes in a month, rounded to whole ones; 0 when the other is never the dearer; empty
 *     when it is not known
 * @param why it is not known; empty when it is
 */
public record BreakEven(
    String circuit, String against, Optional<BigDecimal> gigabytes, String why) {

  /** Returns the volume from which on unlimited is the cheaper. */
  public static BreakEven unlimited(PriceBook book, CircuitTariff tariff) {
    return of(book, tariff, "unlimited", tariff.standardTier(Billing.UNLIMITED));
  }

  /** Returns the volume from which on Local is the cheaper, for regions that it reaches. */
  public static BreakEven local(PriceBook book, CircuitTariff tariff) {
    return tariff.offersLocal()
        ? of(book, tariff, "local", tariff.localTier())
        : new BreakEven(
            tariff.circuit(), "local", Optional.empty(), "Local is not sold at its location");
  }

  private static BreakEven of(
      PriceBook book, CircuitTariff tariff, String against, String otherTier) {
    Charge metered = fee(tariff, tariff.standardTier(Billing.METERED));
    Charge other = fee(tariff, otherTier);
    Charge gigabyte =
        new Charge("egress", PriceItem.EXPRESSROUTE_EGRESS, "", tariff.zone(), BigDecimal.ONE);
    for (Charge charge : new Charge[] {metered, other, gigabyte}) {
      if (price(book, charge).isEmpty()) {
        return new BreakEven(
            tariff.circuit(), against, Optional.empty(), "no price for " + charge.priceName());
      }
    }
    Money first = price(book, metered).orElseThrow();
    Money second = price(book, other).orElseThrow();
    Money each = price(book, gigabyte).orElseThrow();
    if (!first.currency().equals(second.currency()) || !first.currency().equals(each.currency())) {
      return new BreakEven(
          tariff.circuit(), against, Optional.empty(), "its prices are in several currencies");
    }
    return new BreakEven(
        tariff.circuit(),
        against,
        volume(second.minus(first), each),
        each.amount().signum() == 0 ? "metered egress costs nothing" : "");
  }

  private static Optional<BigDecimal> volume(Money difference, Money each) {
    if (each.amount().signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        difference.amount().max(BigDecimal.ZERO).divide(each.amount(), 0, RoundingMode.HALF_UP));
  }

  private static Charge fee(CircuitTariff tariff, String tier) {
    return new Charge(
        "circuit " + tariff.circuit(),
        PriceItem.EXPRESSROUTE_CIRCUIT,
        tier,
        tariff.zone(),
        BigDecimal.ONE);
  }

  private static Optional<Money> price(PriceBook book, Charge charge) {
    return book.find(charge.item(), charge.tier(), charge.zone()).map(Price::unitPrice);
  }
}

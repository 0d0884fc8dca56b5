package io.coldpotato.units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An exact sum of money in one currency; it may be negative, as a difference of two sums.
 *
 * @param amount in the currency's unit, exact
 * @param currency three capital letters (ISO 4217)
 */
public record Money(BigDecimal amount, String currency) {

  private static final int CENTS = 2;

  /** Checks the currency. */
  public Money {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(
          "currency (" + currency + ") must be three capital letters, such as EUR");
    }
  }

  /** Returns the sum that a text writes, {@code "0.025"}. */
  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  /**
   * Returns the sum of this and another.
   *
   * @throws IllegalArgumentException if their currencies differ
   */
  public Money plus(Money other) {
    return new Money(amount.add(same(other).amount), currency);
  }

  /**
   * Returns this less another.
   *
   * @throws IllegalArgumentException if their currencies differ
   */
  public Money minus(Money other) {
    return new Money(amount.subtract(same(other).amount), currency);
  }

  /** Returns so many times this, exact. */
  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor), currency);
  }

  /** Returns this rounded to cents, half a cent away from zero. */
  public Money rounded() {
    return new Money(amount.setScale(CENTS, RoundingMode.HALF_UP), currency);
  }

  /**
   * Splits this, rounded to cents, in proportion to weights, so that the parts add up to it to the
   * cent. Each part is rounded down and the cents left over go to the first parts, one each.
   *
   * @param weights none negative; when all are zero the parts are equal
   * @return as many parts as weights
   * @throws IllegalArgumentException if there are no weights, one is negative, or this is negative
   */
  public List<Money> split(List<BigDecimal> weights) {
    if (weights.isEmpty() || weights.stream().anyMatch(w -> w.signum() < 0)) {
      throw new IllegalArgumentException("weights (" + weights + ") must be some, none negative");
    }
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("sum (" + amount + ") must not be negative");
    }
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean isEqual = sum.signum() == 0;
    BigDecimal whole = isEqual ? BigDecimal.valueOf(weights.size()) : sum;
    BigInteger cents = rounded().amount.unscaledValue();
    BigInteger left = cents;
    List<BigInteger> parts = new ArrayList<>();
    for (BigDecimal weight : weights) {
      BigInteger part =
          new BigDecimal(cents)
              .multiply(isEqual ? BigDecimal.ONE : weight)
              .divideToIntegralValue(whole)
              .toBigInteger();
      parts.add(part);
      left = left.subtract(part);
    }
    List<Money> split = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean isPaid = isEqual || weights.get(i).signum() > 0;
      boolean takesOne = isPaid && left.signum() > 0;
      left = takesOne ? left.subtract(BigInteger.ONE) : left;
      BigInteger part = takesOne ? parts.get(i).add(BigInteger.ONE) : parts.get(i);
      split.add(new Money(new BigDecimal(part, CENTS), currency));
    }
    return List.copyOf(split);
  }

  private Money same(Money other) {
    if (!other.currency.equals(currency)) {
      throw new IllegalArgumentException(
          "currencies (" + currency + ", " + other.currency + ") must be the same");
    }
    return other;
  }
}

package io.coldpotato.study;

import io.coldpotato.units.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What the gain of a verdict costs.
 *
 * @param month what the best option costs more in a month than the one it is compared with;
 *     negative when it costs less
 * @param perMillisecond that, for each millisecond saved at the 95th percentile; empty when it
 *     costs no more or saves nothing
 */
public record GainCost(Money month, Optional<Money> perMillisecond) {

  /** Gains below this are not worth a ratio. */
  private static final double LEAST_MILLIS = 0.01;

  /** Returns it; empty unless both costs are known in one currency. */
  public static Optional<GainCost> of(Verdict verdict, List<Comparison.Result> results) {
    Optional<Verdict.Gain> gain = verdict.gain();
    Optional<Money> best = verdict.best().flatMap(b -> month(verdict, results, b.option()));
    Optional<Money> other = gain.flatMap(g -> month(verdict, results, g.over()));
    if (best.isEmpty()
        || other.isEmpty()
        || !best.get().currency().equals(other.get().currency())) {
      return Optional.empty();
    }
    Money month = best.get().minus(other.get());
    double millis = gain.orElseThrow().millis();
    Optional<Money> each =
        month.amount().signum() <= 0 || millis < LEAST_MILLIS
            ? Optional.empty()
            : Optional.of(
                new Money(
                    month.amount().divide(BigDecimal.valueOf(millis), 2, RoundingMode.HALF_UP),
                    month.currency()));
    return Optional.of(new GainCost(month, each));
  }

  private static Optional<Money> month(
      Verdict verdict, List<Comparison.Result> results, String option) {
    return results.stream()
        .filter(r -> r.site().equals(verdict.site()))
        .filter(r -> r.destination().equals(verdict.destination()))
        .filter(r -> r.option().equals(option))
        .findFirst()
        .flatMap(r -> r.design().cost())
        .flatMap(Cost::month);
  }
}

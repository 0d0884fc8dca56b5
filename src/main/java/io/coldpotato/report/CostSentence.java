package io.coldpotato.report;

import io.coldpotato.study.GainCost;
import io.coldpotato.units.Money;
import java.util.Optional;

/** Says what a verdict's gain costs. */
final class CostSentence {

  private CostSentence() {}

  /**
   * Returns the sentence; empty when the costs of the two options compared are not known, or are
   * the same.
   */
  static Optional<String> of(Pair pair, OptionNames names) {
    return pair.gainCost()
        .filter(cost -> cost.month().amount().signum() != 0)
        .map(cost -> sentence(pair, cost, names));
  }

  private static String sentence(Pair pair, GainCost cost, OptionNames names) {
    int sign = cost.month().amount().signum();
    Money difference = new Money(cost.month().amount().abs(), cost.month().currency());
    return names.inSentence(pair.verdict().best().orElseThrow().option())
        + " costs "
        + money(difference)
        + (sign > 0 ? " a month more than " : " a month less than ")
        + names.inSentence(pair.verdict().gain().orElseThrow().over())
        + cost.perMillisecond().map(each -> ", " + money(each) + " per ms at P95 saved").orElse("")
        + ".";
  }

  /** Returns a sum of money for people. */
  static String money(Money money) {
    return money.amount().toPlainString() + " " + money.currency();
  }
}

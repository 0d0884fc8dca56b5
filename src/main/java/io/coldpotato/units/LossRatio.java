package io.coldpotato.units;

/**
 * Share of packets lost, from 0 (none) to 1 (all).
 *
 * @param value from 0 to 1
 */
public record LossRatio(double value) {

  /** Nothing is lost. */
  public static final LossRatio NONE = new LossRatio(0);

  /** Checks the range; also refuses NaN. */
  public LossRatio {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("loss ratio (" + value + ") must lie from 0 to 1");
    }
  }

  /** Returns the loss of two lines one after the other: 1 − (1 − a)(1 − b), losses independent. */
  public LossRatio then(LossRatio next) {
    return new LossRatio(1 - (1 - value) * (1 - next.value));
  }
}

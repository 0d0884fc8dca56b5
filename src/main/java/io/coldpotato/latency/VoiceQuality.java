package io.coldpotato.latency;

import io.coldpotato.units.LossRatio;

/**
 * How a call sounds by the E-model (ITU-T G.107), in the simplified form of Cole and Rosenbluth,
 * "Voice over IP performance monitoring" (2001), for G.711 with loss concealment:
 *
 * <pre>R = 94.2 − 0.024 d − 0.11 (d − 177.3) H(d − 177.3) − 30 ln(1 + 15 e)</pre>
 *
 * <p>d is the delay from mouth to ear in milliseconds, H the step at zero, e the share of packets
 * lost or too late. The form is fitted for d up to 400 ms and random loss up to some 10 %; beyond,
 * all that it says is that the call is bad.
 *
 * @param delayMillis from mouth to ear
 * @param rating the rating factor R, 0 to 94.2
 */
public record VoiceQuality(double delayMillis, double rating) {

  /** R without any impairment by the network, with G.107's defaults. */
  private static final double UNIMPAIRED = 94.2;

  private static final double LOST_PER_MILLI = 0.024;

  /** Delay from which people talk into each other's words, in milliseconds. */
  private static final double DISTURBS_FROM_MILLIS = 177.3;

  private static final double LOST_PER_MILLI_BEYOND = 0.11;

  /** Speech in a packet of RTP, milliseconds: the default of RFC 3551; G.711 looks no further. */
  private static final double PACKET_MILLIS = 20;

  /** The least that the receiver's buffer holds back, milliseconds: two packets. */
  private static final double LEAST_BUFFER_MILLIS = 2 * PACKET_MILLIS;

  /** Share of packets that come later than the buffer waits: it waits for P99.9. */
  private static final LossRatio LATE = new LossRatio(0.001);

  /** Lower bounds of R and their words: ITU-T G.109 table 1. */
  private enum Category {
    BEST(90),
    HIGH(80),
    MEDIUM(70),
    LOW(60),
    POOR(50);

    private final double from;

    Category(double from) {
      this.from = from;
    }
  }

  /** Checks the ranges. */
  public VoiceQuality {
    if (!(delayMillis >= 0 && rating >= 0 && rating <= UNIMPAIRED)) {
      throw new IllegalArgumentException(
          "voice (" + delayMillis + " ms, R " + rating + ") needs a delay and R from 0 to 94.2");
    }
  }

  /**
   * Returns the quality of the leg between site and cloud; what lies beyond the cloud is not in it.
   *
   * @param oneWayMillis the slower direction, at the median
   * @param variationMillis P99.9 less P50 of the round trip, all of it laid on that direction: what
   *     the receiver's buffer waits, two packets at least
   * @param loss share of packets lost on the way
   */
  static VoiceQuality of(double oneWayMillis, double variationMillis, LossRatio loss) {
    if (!(oneWayMillis >= 0
        && variationMillis >= 0
        && oneWayMillis + variationMillis < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "delay ("
              + oneWayMillis
              + " ms) and its variation ("
              + variationMillis
              + " ms) must be finite and at least 0");
    }
    double delay = PACKET_MILLIS + oneWayMillis + Math.max(LEAST_BUFFER_MILLIS, variationMillis);
    return new VoiceQuality(delay, rating(delay, loss.then(LATE)));
  }

  /** Returns R for a delay from mouth to ear and a share of packets that do not play. */
  static double rating(double delayMillis, LossRatio notPlayed) {
    double delay =
        LOST_PER_MILLI * delayMillis
            + LOST_PER_MILLI_BEYOND * Math.max(0, delayMillis - DISTURBS_FROM_MILLIS);
    double equipment = 30 * Math.log(1 + 15 * notPlayed.value());
    return Math.max(0, UNIMPAIRED - delay - equipment);
  }

  /**
   * Returns the mean opinion score that a rating stands for, 1 (bad) to 4.4: G.107 annex B, never
   * below 1, as its cubic would be under R = 6.5.
   */
  public double meanOpinionScore() {
    return Math.max(1, 1 + 0.035 * rating + rating * (rating - 60) * (100 - rating) * 7e-6);
  }

  /** Returns the word for it: best, high, medium, low, poor or not recommended (ITU-T G.109). */
  public String category() {
    for (Category category : Category.values()) {
      if (rating >= category.from) {
        return category.name().toLowerCase(java.util.Locale.ROOT);
      }
    }
    return "not recommended";
  }
}

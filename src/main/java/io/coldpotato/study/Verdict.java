package io.coldpotato.study;

import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import java.util.List;
import java.util.Optional;

/**
 * Which option is best for one site and destination, by the 95th percentile of the round trip.
 *
 * @param site site key
 * @param destination destination key
 * @param ranked the options that reach it, best first
 * @param gain over what it is compared with; empty when fewer than two reach it
 * @param turns an assumption that would turn the answer, when one was found
 */
public record Verdict(
    String site,
    String destination,
    List<Ranked> ranked,
    Optional<Gain> gain,
    Optional<Turn> turns) {

  /**
   * An option's place.
   *
   * @param option option key
   * @param kind the option's kind
   * @param p95Millis its round trip
   */
  public record Ranked(String option, String kind, double p95Millis) {}

  /**
   * What the best gains at the 95th percentile.
   *
   * @param over the option it is compared with: the plain Internet, or the runner-up when the best
   *     is plain Internet itself
   * @param millis how much sooner
   * @param lowMillis 10th percentile of the gain, given how far the model may be off
   * @param highMillis its 90th percentile
   * @param odds share of draws in which the best is the sooner of both; a draw alike counts half
   */
  public record Gain(String over, double millis, double lowMillis, double highMillis, double odds) {

    /** Returns whether the interval leaves open which is better. */
    public boolean isTooCloseToCall() {
      return lowMillis <= 0;
    }
  }

  /**
   * An assumed meeting of two networks without which another option would be best.
   *
   * @param without the meeting
   * @param best the option that would be best
   * @param gainMillis its gain over the one that is best now; empty when that would not arrive at
   *     all
   */
  public record Turn(MeetingPoint without, String best, Optional<Double> gainMillis) {}

  /** Copies the list. */
  public Verdict {
    ranked = List.copyOf(ranked);
  }

  /** Returns the best option; empty when none reaches the destination. */
  public Optional<Ranked> best() {
    return ranked.stream().findFirst();
  }
}

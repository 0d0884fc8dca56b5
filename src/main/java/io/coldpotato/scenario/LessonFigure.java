package io.coldpotato.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A value that an explanation leaves to be computed, written {@code {rtt}} or {@code {rtt
 * option=hot}}.
 *
 * @param quantity what is asked for
 * @param site site key
 * @param destination destination key
 * @param option option key
 * @param before whether the world before the change is meant; only in a change
 */
public record LessonFigure(
    Quantity quantity, String site, String destination, String option, boolean before) {

  /** What can be asked for. */
  public enum Quantity {
    /** Median round trip. */
    RTT("rtt"),
    /** 95th percentile of the round trip. */
    RTT_P95("rtt_p95"),
    /** Where requests enter the cloud's network. */
    HAND_OFF("hand_off"),
    /** Where replies leave it. */
    REPLY_HAND_OFF("reply_hand_off"),
    /** Length of the way there. */
    KM("km"),
    /** Length of the way back. */
    REPLY_KM("reply_km"),
    /** Geodesic between the site and where the destination is served. */
    STRAIGHT_KM("straight_km"),
    /** Length of the way there over that geodesic. */
    TIMES("times"),
    /** Round trip of light in fibre along that geodesic. */
    LIGHT("light"),
    /** What the access line contributes to the median round trip, Wi-Fi included. */
    ACCESS("access"),
    /** That as a share of the median round trip. */
    ACCESS_SHARE("access_share"),
    /** The networks on the way there. */
    NETWORKS("networks"),
    /** How many networks follow the first. */
    AS_PATH_LENGTH("as_path_length"),
    /** The network that the first of them hands over to. */
    NEXT_NETWORK("next_network"),
    /** The metros between which the way there changes fibre or network. */
    METROS("metros"),
    /** The option that is best at the 95th percentile. */
    WINNER("winner"),
    /** By how much the best is ahead of the next, at the 95th percentile. */
    LEAD("lead"),
    /** Whether packets arrive and come back. */
    ARRIVES("arrives"),
    /** Why nothing arrives. */
    REASON("reason");

    private final String word;

    Quantity(String word) {
      this.word = word;
    }

    /** Returns how it is written. */
    public String word() {
      return word;
    }

    static Optional<Quantity> of(String word) {
      return Arrays.stream(values()).filter(q -> q.word.equals(word)).findFirst();
    }

    static List<String> words() {
      return Arrays.stream(values()).map(Quantity::word).toList();
    }
  }
}

package io.coldpotato.study;

import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.MetroId;
import io.coldpotato.latency.Estimate;
import io.coldpotato.latency.FibreFloor;
import java.util.List;
import java.util.Optional;

/**
 * Another way between the same metros, for a round trip that is far off: traffic may have taken it.
 *
 * @param kind why it is not the model's
 * @param via the metros on it, in order
 * @param moreMillis how much longer its round trip would be; below 0 when it is shorter
 */
public record SecondWay(Kind kind, List<MetroId> via, double moreMillis) {

  /** Why a way is not the model's. */
  public enum Kind {
    /** It is the next cheapest (second of Yen's k shortest). */
    NEXT_BEST("next best"),
    /** It is the cheapest, and misses the hubs that both ends meet others by. */
    WITHOUT_HUBS("without hubs");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Returns the reason for people. */
    public String words() {
      return words;
    }
  }

  /** Copies the list. */
  public SecondWay {
    via = List.copyOf(via);
  }

  /** Returns the other way of an estimate; empty when there is no other. */
  static Optional<SecondWay> of(Estimate estimate, FibreWays ways) {
    MetroId from = estimate.via().get(0);
    MetroId to = estimate.via().get(estimate.via().size() - 1);
    double now = 0;
    for (int i = 1; i < estimate.via().size(); i++) {
      now += ways.cost(estimate.via().get(i - 1), estimate.via().get(i));
    }
    boolean cheapest =
        ways.way(from, to).map(FibreWay::metros).filter(estimate.via()::equals).isPresent();
    Kind kind = cheapest ? Kind.NEXT_BEST : Kind.WITHOUT_HUBS;
    Optional<FibreWay> other = cheapest ? ways.secondBest(from, to) : ways.way(from, to);
    double before = now;
    return other.map(
        way ->
            new SecondWay(
                kind, way.metros(), FibreFloor.roundTripMillis(cost(way, ways) - before)));
  }

  private static double cost(FibreWay way, FibreWays ways) {
    return way.fibre().kilometres()
        + way.corridors().size() * ways.cost().perCorridor().kilometres();
  }
}

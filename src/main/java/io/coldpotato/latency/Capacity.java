package io.coldpotato.latency;

import io.coldpotato.units.DataRate;
import java.util.Optional;

/**
 * What something on the way can carry, and what traffic asks of it: a line, a circuit, a gateway.
 *
 * <p>All segments whose capacities have one name share it.
 *
 * @param name for people, and to know it by
 * @param ahead in the direction of the segment
 * @param back against it
 */
public record Capacity(String name, Direction ahead, Direction back) {

  /**
   * One direction.
   *
   * @param rate what each of its links carries, when known
   * @param links how many equal links share what is asked, at least 1
   * @param offered what is asked of all of them together, when anything is
   * @param wayOut what makes it carry more, as an imperative
   */
  public record Direction(
      Optional<DataRate> rate, int links, Optional<DataRate> offered, String wayOut) {

    /** Checks the range. */
    public Direction {
      if (links < 1) {
        throw new IllegalArgumentException("links (" + links + ") must be at least 1");
      }
    }

    /** Returns a direction of which nothing is asked yet. */
    public static Direction of(Optional<DataRate> rate, int links, String wayOut) {
      return new Direction(rate, links, Optional.empty(), wayOut);
    }

    private Direction asked(double megabitsPerSecond) {
      return new Direction(
          rate,
          links,
          megabitsPerSecond > 0
              ? Optional.of(DataRate.ofMegabitsPerSecond(megabitsPerSecond))
              : Optional.empty(),
          wayOut);
    }

    /** Returns the load of each link; empty when the rate is not known or nothing is asked. */
    public Optional<LinkLoad> load() {
      return rate.flatMap(
          r ->
              offered.map(
                  o ->
                      new LinkLoad(
                          r, DataRate.ofMegabitsPerSecond(o.megabitsPerSecond() / links))));
    }
  }

  /** Returns the same thing seen from its other end. */
  public Capacity reversed() {
    return new Capacity(name, back, ahead);
  }

  /** Returns it with what is asked of it, in Mbit/s, none where that is zero. */
  public Capacity asked(double aheadMegabits, double backMegabits) {
    return new Capacity(name, ahead.asked(aheadMegabits), back.asked(backMegabits));
  }
}

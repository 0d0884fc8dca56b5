package io.coldpotato.latency;

import java.util.Optional;

/**
 * A delay on a grid: what share of packets stands at each point.
 *
 * <p>Each packet is shared between the two points beside it so that its mean is kept, which widens
 * smooth delays by a sixth of the cell squared; a filter (−1, 14, −1) / 12 narrows them by as much,
 * so that errors are of the fourth order in the cell. Packets without delay stand on their point
 * already. What lies beyond the grid is left out.
 */
final class GridDelay {

  private static final int CELLS = DelaySpectrum.CELLS;

  /** The last is the point below zero, where the filter leaves a little. */
  private final double[] masses;

  private final DelaySpectrum mass;

  /** Made when it is first asked for; two threads make the same. */
  private volatile Optional<DelaySpectrum> moment = Optional.empty();

  GridDelay(RandomDelay delay, double cell) {
    double[] excess = delay.meanExcessMillis(cell, CELLS);
    double[] shared = new double[CELLS];
    double perCell = 1 / cell;
    shared[0] = 1 - delay.atZero() + (excess[1] - excess[0]) * perCell;
    for (int k = 1; k < CELLS; k++) {
      shared[k] = (excess[k + 1] - 2 * excess[k] + excess[k - 1]) * perCell;
    }
    masses = new double[CELLS];
    for (int k = 1; k < CELLS - 1; k++) {
      masses[k] = (14 * shared[k] - shared[k - 1] - shared[k + 1]) * (1.0 / 12);
    }
    masses[0] = (14 * shared[0] - shared[1]) / 12 + delay.atZero();
    masses[CELLS - 1] = -shared[0] / 12;
    mass = DelaySpectrum.of(masses);
  }

  /** Returns the transform of the masses. */
  DelaySpectrum mass() {
    return mass;
  }

  /** Returns the transform of the masses times the numbers of their points. */
  DelaySpectrum moment() {
    Optional<DelaySpectrum> known = moment;
    if (known.isEmpty()) {
      double[] moments = new double[CELLS];
      for (int k = 0; k < CELLS - 1; k++) {
        moments[k] = k * masses[k];
      }
      moments[CELLS - 1] = -masses[CELLS - 1];
      known = Optional.of(DelaySpectrum.of(moments));
      moment = known;
    }
    return known.orElseThrow();
  }
}

package io.coldpotato.latency;

import io.coldpotato.geo.Terrain;
import java.util.Locale;

/**
 * What a host on the public Internet stands beside, where nothing is known of its network: what its
 * end of a round trip costs, and how far that may be off.
 *
 * <p>Cost: the parameter of {@code delay.csv}. How far off: {@link PublicPathError}.
 */
enum PublicEnd {
  /** One of the large exchanges of {@code exchanges.csv}. */
  EXCHANGE(4, 5),
  /**
   * Carrier-neutral data centres, at most 150 km away, in a country of many routes: large networks,
   * the cloud's among them, keep a PoP in the metro.
   */
  COLOCATION(6, 8.5),
  /** Neither, in a country of many routes. */
  DEVELOPED(8.5, 13),
  /** No large exchange, in a country of fewer routes. */
  MIDDLE(15, 14),
  /** The same in a country of sparse routes. */
  POOR(22, 25);

  private final double shorterMillis;
  private final double longerMillis;

  PublicEnd(double shorterMillis, double longerMillis) {
    this.shorterMillis = shorterMillis;
    this.longerMillis = longerMillis;
  }

  /** Returns what a host stands beside that is not at a large exchange. */
  static PublicEnd elsewhere(Terrain terrain, boolean colocation) {
    return switch (terrain) {
      case DEVELOPED -> colocation ? COLOCATION : DEVELOPED;
      case MIDDLE -> MIDDLE;
      case POOR -> POOR;
    };
  }

  /** Returns the name of its cost's parameter. */
  String parameter() {
    return "carrier_end_rtt_" + name().toLowerCase(Locale.ROOT);
  }

  /** Returns by how much the end of one in ten hosts takes less at least, in ms. */
  double shorterMillis() {
    return shorterMillis;
  }

  /** Returns by how much the end of one in ten hosts takes more at least, in ms. */
  double longerMillis() {
    return longerMillis;
  }
}

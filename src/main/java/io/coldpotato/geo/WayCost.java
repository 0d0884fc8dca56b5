package io.coldpotato.geo;

import io.coldpotato.units.Distance;

/**
 * What a network's engineers count when they choose a way: kilometres of fibre for one kilometre of
 * corridor, by what it lies in, and a fixed sum for each corridor (regeneration and routers,
 * expressed as fibre).
 *
 * @param sea fibre per corridor kilometre under the sea, at least 1
 * @param developed the same on land, by terrain
 * @param middle the same on land, by terrain
 * @param poor the same on land, by terrain
 * @param perCorridor added for each corridor
 */
public record WayCost(
    double sea, double developed, double middle, double poor, Distance perCorridor) {

  /** Checks that no fibre is shorter than its corridor. */
  public WayCost {
    if (!(sea >= 1 && developed >= 1 && middle >= 1 && poor >= 1)) {
      throw new IllegalArgumentException("fibre cannot be shorter than its corridor");
    }
  }

  /** Returns the fibre kilometres for one kilometre of land corridor. */
  public double onLand(Terrain terrain) {
    return switch (terrain) {
      case DEVELOPED -> developed;
      case MIDDLE -> middle;
      case POOR -> poor;
    };
  }
}

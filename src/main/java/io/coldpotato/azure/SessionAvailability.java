package io.coldpotato.azure;

/**
 * How many BGP sessions of a Peering Service location are up.
 *
 * @param role the part the location plays in its connection
 * @param location its name
 * @param up sessions that are up, at most {@code configured}
 * @param configured sessions in all, 0 or more
 * @param isStated whether the scenario states their number; else it is the least that is required
 */
public record SessionAvailability(
    PrefixAnnouncement.Role role, String location, int up, int configured, boolean isStated) {

  /** Checks the ranges. */
  public SessionAvailability {
    if (up < 0 || up > configured) {
      throw new IllegalArgumentException(
          "sessions up (" + up + ") must lie from 0 to " + configured);
    }
  }

  /** Returns the share of sessions that are up, 0 to 1. */
  public double ratio() {
    return configured == 0 ? 0 : (double) up / configured;
  }
}

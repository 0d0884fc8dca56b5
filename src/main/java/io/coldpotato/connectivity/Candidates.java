package io.coldpotato.connectivity;

import java.util.ArrayList;
import java.util.List;

/**
 * All designs worth a thought for one site and destination, made of what the catalogue lists.
 *
 * <p>They come in a fixed order, which decides between designs of equal cost: plain Internet,
 * Peering Service, ExpressRoute; see {@link PublicCandidates} and {@link CircuitCandidates}.
 */
public final class Candidates {

  private Candidates() {}

  /**
   * How far designs are looked for.
   *
   * @param fibreKilometres the longest way from the site's metro to a location, over corridors
   * @param leastMegabits what a circuit's link and a gateway must carry at least, Mbit/s
   */
  public record Extent(double fibreKilometres, double leastMegabits) {}

  /** Returns the option of all traffic that a design does not carry, under the design's key. */
  public static ConnectivityOption remaining() {
    return new ConnectivityOption.Internet(
        Candidate.KEY, RoutingPreference.MICROSOFT_NETWORK, ConnectivityOption.Egress.NEAR_USER);
  }

  /** Returns the designs, the same for the same question. */
  public static List<Candidate> of(Planning planning, Extent extent) {
    List<Candidate> all = new ArrayList<>(new PublicCandidates(planning, extent).candidates());
    all.addAll(new CircuitCandidates(planning, extent).candidates());
    return all;
  }
}

package io.coldpotato.connectivity;

import java.util.Set;

/** Something in the cloud that sites use. */
public sealed interface Destination {

  /** Returns its key in the scenario. */
  String id();

  /** How a workload is reached. */
  enum Exposure {
    /** By a public address. */
    PUBLIC,
    /** In a virtual network. */
    PRIVATE
  }

  /**
   * A workload in one region.
   *
   * @param id its key
   * @param region the region's name in the catalogue
   * @param exposures how it is reached, at least one
   */
  record InRegion(String id, String region, Set<Exposure> exposures) implements Destination {
    /** Copies the set. */
    public InRegion {
      exposures = Set.copyOf(exposures);
      if (exposures.isEmpty()) {
        throw new IllegalArgumentException("a workload needs at least one exposure");
      }
    }
  }

  /**
   * A service that is served at the edge where traffic enters.
   *
   * @param id its key
   * @param service the service's name in the catalogue
   */
  record EdgeService(String id, String service) implements Destination {}
}

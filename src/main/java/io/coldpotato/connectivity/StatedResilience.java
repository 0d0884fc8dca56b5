package io.coldpotato.connectivity;

import io.coldpotato.azure.ResiliencyIndex;
import java.util.Map;
import java.util.Optional;

/**
 * What a scenario says of an ExpressRoute option's resilience.
 *
 * @param validation the last test of a location's failure
 * @param openRecommendations whether recommendations of the cloud's adviser are open
 * @param zoneRedundant by destination key, whether its gateway spans availability zones; only for
 *     those of which it is stated
 */
public record StatedResilience(
    Optional<ResiliencyIndex.Validation> validation,
    Optional<Boolean> openRecommendations,
    Map<String, Boolean> zoneRedundant) {

  /** Says nothing. */
  public static final StatedResilience NOTHING =
      new StatedResilience(Optional.empty(), Optional.empty(), Map.of());

  /** Copies the map. */
  public StatedResilience {
    zoneRedundant = Map.copyOf(zoneRedundant);
  }
}

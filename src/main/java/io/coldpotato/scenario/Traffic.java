package io.coldpotato.scenario;

import io.coldpotato.units.DataRate;
import io.coldpotato.units.DataVolume;
import java.util.Optional;

/**
 * What flows between a site and a destination.
 *
 * @param from site key, or {@code *} for each
 * @param to destination key, or {@code *} for each
 * @param monthlyVolume both directions together, when stated
 * @param monthlyEgress of it from the cloud to the site, when stated
 * @param peak the busiest hour's rate, when stated
 */
public record Traffic(
    String from,
    String to,
    Optional<DataVolume> monthlyVolume,
    Optional<DataVolume> monthlyEgress,
    Optional<DataRate> peak) {}

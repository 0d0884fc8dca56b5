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
 * @param peak the busiest hour's rate, both directions together, when stated
 * @param upShare share of it that goes from the site, 0 to 1
 */
public record Traffic(
    String from,
    String to,
    Optional<DataVolume> monthlyVolume,
    Optional<DataRate> peak,
    double upShare) {}

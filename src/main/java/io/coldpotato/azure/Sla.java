package io.coldpotato.azure;

import io.coldpotato.units.Availability;
import java.util.Optional;

/**
 * A service level agreement: the availability below which money is given back. It is no measured
 * availability.
 *
 * @param service its name, {@code "expressroute-circuit"}
 * @param availability as published; empty where none is, or none was found
 * @param condition on which it holds, or what is known instead
 * @param source where it is from
 * @param date of the source, ISO 8601; empty where it has none
 * @param basis how it is known
 */
public record Sla(
    String service,
    Optional<Availability> availability,
    String condition,
    String source,
    String date,
    PriceBasis basis) {}

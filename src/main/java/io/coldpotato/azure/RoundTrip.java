package io.coldpotato.azure;

import io.coldpotato.units.Latency;
import java.util.Optional;

/**
 * A published round-trip time between two regions over the cloud's own network.
 *
 * @param p50 the median over the period
 * @param p95 the 95th percentile over the period, when published
 * @param period the last day of the 30 days it was measured in, ISO 8601
 */
public record RoundTrip(Latency p50, Optional<Latency> p95, String period) {}

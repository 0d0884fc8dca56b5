package io.coldpotato.latency;

/**
 * A segment with its one-way delay.
 *
 * @param segment the segment
 * @param kilometres its length along the way, no stretch included
 * @param oneWayMillis its contribution to the path's median round trip; the contributions of both
 *     directions add up to that median
 * @param basis how the delay is known
 */
public record SegmentDelay(Segment segment, double kilometres, double oneWayMillis, Basis basis) {}

package io.coldpotato.latency;

/**
 * A segment with its one-way delay.
 *
 * @param segment the segment
 * @param kilometres its length along the way, no stretch included
 * @param oneWayMillis its contribution to the path's median round trip; the contributions of both
 *     directions add up to that median
 * @param variableMillis what of that changes from packet to packet: waiting in queues, for a radio
 *     or cable line's turn, and what weeks bring; the rest is propagation and fixed processing
 * @param basis how the delay is known
 */
public record SegmentDelay(
    Segment segment, double kilometres, double oneWayMillis, double variableMillis, Basis basis) {

  /** A segment whose delay does not change from packet to packet. */
  public SegmentDelay(Segment segment, double kilometres, double oneWayMillis, Basis basis) {
    this(segment, kilometres, oneWayMillis, 0, basis);
  }
}

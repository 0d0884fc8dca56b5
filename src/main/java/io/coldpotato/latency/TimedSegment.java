package io.coldpotato.latency;

/**
 * A segment's one-way delay without what varies from packet to packet.
 *
 * @param segment the segment
 * @param kilometres its length along the way
 * @param fixedMillis one way
 * @param basis how that is known
 */
record TimedSegment(Segment segment, double kilometres, double fixedMillis, Basis basis) {

  boolean isCloud() {
    return segment.carriage() instanceof Segment.Carriage.CloudFibre
        || segment.carriage() instanceof Segment.Carriage.Entry;
  }

  /** Whether the segment shares its fibre and routers with the public. */
  boolean isPublicCarrier() {
    return segment.carriage() instanceof Segment.Carriage.CarrierFibre
        && segment.kind() != SegmentKind.PROVIDER_PRIVATE
        && segment.kind() != SegmentKind.BACKHAUL;
  }
}

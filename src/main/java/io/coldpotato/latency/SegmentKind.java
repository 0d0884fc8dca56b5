package io.coldpotato.latency;

/** What part of a path a segment is; the same kinds for every option, so that reports compare. */
public enum SegmentKind {
  /** The line that joins the site to its network. */
  LAST_MILE,
  /** The enterprise's own carriage to another site at which its traffic leaves. */
  BACKHAUL,
  /** The access network. */
  ACCESS_ISP,
  /** A backbone network. */
  TRANSIT,
  /** An Internet exchange's fabric. */
  EXCHANGE,
  /** A connectivity provider's private carriage. */
  PROVIDER_PRIVATE,
  /** The cloud's own wide-area network. */
  MICROSOFT_WAN,
  /** The virtual network gateway. */
  GATEWAY,
  /** Host and fabric of the region, or of the edge that serves. */
  REGION_ENTRY;

  /** Returns the word that outputs use. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}

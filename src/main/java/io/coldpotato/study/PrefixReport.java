package io.coldpotato.study;

import io.coldpotato.connectivity.PrefixStatus;
import io.coldpotato.geo.MetroId;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.Optional;

/**
 * What is reported about a prefix: how it stands, and its latency.
 *
 * @param status how it stands
 * @param latency from the site to the cloud's edge; empty when nothing arrives
 */
public record PrefixReport(PrefixStatus status, Optional<EdgeLatency> latency) {

  /** Latency is reported at this resolution, whatever the length of a prefix (bits). */
  private static final int RESOLUTION = 24;

  /**
   * The median round trip between a site and the place where its traffic enters the cloud.
   *
   * @param edge that place
   * @param medianMillis in milliseconds
   */
  public record EdgeLatency(MetroId edge, double medianMillis) {}

  /** Returns the prefix for which latency is reported: the /24 around a longer one. */
  public Ipv4Prefix latencyPrefix() {
    Ipv4Prefix prefix = status.prefix();
    return prefix.length() <= RESOLUTION
        ? prefix
        : new Ipv4Prefix(prefix.address() >>> 8 << 8, RESOLUTION);
  }
}

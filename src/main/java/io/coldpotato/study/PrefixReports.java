package io.coldpotato.study;

import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Planning;
import io.coldpotato.connectivity.World;
import io.coldpotato.latency.Segment;
import io.coldpotato.latency.SegmentDelay;
import io.coldpotato.latency.SegmentKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is reported about the prefixes of results. */
final class PrefixReports {

  /** What lies behind the edge. */
  private static final Set<SegmentKind> BEHIND_EDGE =
      EnumSet.of(SegmentKind.MICROSOFT_WAN, SegmentKind.GATEWAY, SegmentKind.REGION_ENTRY);

  private PrefixReports() {}

  static List<PrefixReport> of(ConnectivityOption option, Planning planning, Journey journey) {
    Optional<PrefixReport.EdgeLatency> latency = latency(planning.world(), journey);
    return option.prefixes(planning).stream().map(s -> new PrefixReport(s, latency)).toList();
  }

  private static Optional<PrefixReport.EdgeLatency> latency(World world, Journey journey) {
    // Where both directions meet the cloud in other places no one edge answers the question.
    if (!(journey instanceof Journey.Reached reached) || !reached.entry().equals(reached.exit())) {
      return Optional.empty();
    }
    return Optional.of(
        new PrefixReport.EdgeLatency(
            reached.entry(),
            world
                .delayModel()
                .time(before(reached.delay().forward()), before(reached.delay().reverse()))
                .p50Millis()));
  }

  private static List<Segment> before(List<SegmentDelay> delays) {
    return delays.stream()
        .map(SegmentDelay::segment)
        .filter(s -> !BEHIND_EDGE.contains(s.kind()))
        .toList();
  }
}

package io.coldpotato.study;

import io.coldpotato.latency.AccessLineModel;
import io.coldpotato.latency.Estimate;
import io.coldpotato.latency.PublicPaths;
import java.util.Optional;

/**
 * Round trips from sites of which the access technology is known to regions of a cloud.
 *
 * @param internet between site and region
 * @param lines what each technology adds
 * @param minimum whether least round trips are meant, else medians
 */
record SitePaths(PublicPaths internet, AccessLineModel lines, boolean minimum) {

  /**
   * Returns the round trip of a row whose group is a technology; empty when no way joins its ends.
   */
  Optional<Estimate> predict(Measurement row) {
    double line = minimum ? lines.leastMillis(row.group()) : lines.medianMillis(row.group());
    return internet.toRegion(row.from(), line, row.to());
  }
}

package io.coldpotato.study;

import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.TimeZones;
import io.coldpotato.latency.DayCourse;
import io.coldpotato.latency.Segment;
import java.util.Optional;

/**
 * An hour of the day at a site, and what it is then like elsewhere; or the busy hour of everything
 * at once where none is asked for.
 */
final class SiteHour {

  private final DayCourse day;
  private final int offsetMinutes;
  private final Optional<Integer> hour;

  SiteHour(World world, Site site, Timing timing) {
    this.day = world.parameters().day();
    this.offsetMinutes = world.timeZones().offsetMinutes(site.place());
    this.hour = timing.hour();
  }

  /**
   * Returns what share of its busy hour's traffic a site then has.
   *
   * @param otherOffset how many minutes that site's time is ahead of UTC
   */
  double trafficShare(int otherOffset) {
    return hour.map(h -> day.hours().get(TimeZones.hourAt(otherOffset, h, offsetMinutes)))
        .map(DayCourse.Hour::trafficShare)
        .orElse(1.0);
  }

  /** Returns a segment as it then is: lines vary as at the site's own hour. */
  Segment of(Segment segment) {
    if (hour.isPresent() && segment.carriage() instanceof Segment.Carriage.Line line) {
      return segment.carriedBy(line.of(day.at(hour.get(), line.technology())));
    }
    return segment;
  }
}

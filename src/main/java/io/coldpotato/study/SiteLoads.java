package io.coldpotato.study;

import io.coldpotato.connectivity.AccessLine;
import io.coldpotato.connectivity.Site;
import io.coldpotato.latency.LineLoad;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.Traffic;
import io.coldpotato.units.DataRate;
import io.coldpotato.units.DataVolume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a scenario's traffic asks of its sites' lines in their busy hour: all flows of a site to all
 * destinations, and those of sites that break out by it. All of it is taken to go towards the site.
 */
final class SiteLoads {

  /** Assumed: working days over which a month's volume spreads. */
  private static final double DAYS = 21;

  /** Assumed: share of a working day's volume that falls into its busiest hour. */
  private static final double BUSY_HOUR_SHARE = 0.15;

  private static final double SECONDS = 3600;
  private static final double MEGABITS_PER_GIGABYTE = 8000;

  private final Scenario scenario;

  private SiteLoads(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * Returns the scenario with the load of its sites' lines, and a note of it; as it was if none.
   */
  static Scenario applied(Scenario scenario) {
    return new SiteLoads(scenario).loaded();
  }

  private Scenario loaded() {
    Map<String, Double> megabits = new LinkedHashMap<>();
    boolean byVolume = false;
    for (Site site : scenario.sites().values()) {
      double own = 0;
      for (Traffic flow : scenario.traffic()) {
        own += destinations(flow, site) * busyHour(flow);
        byVolume |= flow.peak().isEmpty() && flow.monthlyVolume().isPresent();
      }
      for (Site at : lines(site)) {
        megabits.merge(at.id(), own, Double::sum);
      }
    }
    megabits.values().removeIf(m -> m <= 0);
    if (megabits.isEmpty()) {
      return scenario;
    }
    Map<String, Site> sites = new LinkedHashMap<>();
    scenario.sites().forEach((key, site) -> sites.put(key, loaded(site, megabits)));
    List<String> notes = new ArrayList<>(scenario.notes());
    notes.add(note(sites, byVolume));
    return scenario.with(sites, notes);
  }

  private static Site loaded(Site site, Map<String, Double> megabits) {
    return Optional.ofNullable(megabits.get(site.id()))
        .map(DataRate::ofMegabitsPerSecond)
        .map(rate -> site.with(site.access().asked(rate)))
        .orElse(site);
  }

  /** How many destinations a flow goes to from a site. */
  private long destinations(Traffic flow, Site site) {
    if (!flow.from().equals("*") && !flow.from().equals(site.id())) {
      return 0;
    }
    return flow.to().equals("*") ? scenario.destinations().size() : 1;
  }

  private static double busyHour(Traffic flow) {
    return flow.peak()
        .map(DataRate::megabitsPerSecond)
        .or(() -> flow.monthlyVolume().map(SiteLoads::busyHour))
        .orElse(0.0);
  }

  private static double busyHour(DataVolume month) {
    return month.gigabytes() * MEGABITS_PER_GIGABYTE / DAYS * BUSY_HOUR_SHARE / SECONDS;
  }

  /** The sites over whose lines a site's traffic goes; reading has refused circles. */
  private List<Site> lines(Site site) {
    List<Site> lines = new ArrayList<>(List.of(site));
    Site at = site;
    while (at.breakout() instanceof Site.Breakout.Via via) {
      at = scenario.site(via.site());
      lines.add(at);
    }
    return lines;
  }

  private static String note(Map<String, Site> sites, boolean byVolume) {
    List<String> loads = new ArrayList<>();
    for (Site site : sites.values()) {
      AccessLine line = site.access();
      line.busyHour()
          .ifPresent(
              asked ->
                  loads.add(
                      site.id()
                          + " "
                          + LineLoad.of(line.down(), Optional.of(asked))
                              .map(l -> percent(l.ratio()))
                              .orElse("not known, as its 'down' is not stated")));
    }
    return "times are those of the busy hour, all traffic of which goes towards the sites; load of"
        + " their lines: "
        + String.join(", ", loads)
        + (byVolume ? "; of a month's volume 0.7 % falls into a busy hour" : "");
  }

  private static String percent(double ratio) {
    return String.format(Locale.ROOT, ratio < 0.0995 ? "%.1f %%" : "%.0f %%", ratio * 100);
  }
}

package io.coldpotato.study;

import io.coldpotato.geo.Place;
import io.coldpotato.latency.AccessLineModel;
import io.coldpotato.latency.AccessTechnology;
import io.coldpotato.latency.Adjustable;
import io.coldpotato.latency.FibreFloor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fits what access lines add to every round trip to measured round trips from sites to regions of a
 * cloud: one base for each technology that {@code access.csv} says was fitted to such.
 *
 * <p>The way does not depend on the line, so that RTT = way + region + Σ bases of the line's parts
 * (+ what varies, at the median); the loss is that of {@link ParameterFit}.
 */
final class LineCalibrator {

  /** Of which a fit must see hosts; fewer do not tell a technology from the networks of a place. */
  static final int LEAST_PLACES = 10;

  /**
   * Lines on the ground and over low orbits; where the base in use is more than half of it, twice
   * that base: light alone takes 477 ms four times the 35,786 km to a geostationary satellite.
   */
  private static final double MOST_MILLIS = 100;

  private final PathModels models;
  private final boolean minimum;
  private final PlaceGroups groups;
  private final AccessLineModel lines;
  private final Map<String, Double> inUse = new HashMap<>();
  private final List<AccessTechnology> wanted;

  /**
   * Prepares fits.
   *
   * @param models with the hubs and the bases in use
   * @param minimum whether rows hold least round trips, else medians
   * @param groups of the rows' sites
   * @param rows from a site to a region, each of a technology that the world knows
   */
  LineCalibrator(PathModels models, boolean minimum, PlaceGroups groups, List<Measurement> rows) {
    this.models = models;
    this.minimum = minimum;
    this.groups = groups;
    this.lines = new AccessLineModel(models.world().parameters());
    this.wanted = parts(lines, rows).filter(part -> part.fittedOn().isPresent()).toList();
    wanted.forEach(part -> inUse.put(name(part), part.base().millis()));
  }

  /** Returns the technologies that the lines of some rows go over, each once, in order. */
  static Stream<AccessTechnology> parts(AccessLineModel lines, List<Measurement> rows) {
    return rows.stream()
        .map(Measurement::group)
        .distinct()
        .sorted()
        .flatMap(technology -> lines.parts(technology).stream())
        .distinct();
  }

  private SitePaths paths(Map<String, Double> bases) {
    AccessLineModel lines = new AccessLineModel(models.world().parameters().withBases(bases));
    return new SitePaths(models.internet(), lines, minimum);
  }

  private static String name(AccessTechnology technology) {
    return "base_rtt_ms of " + technology.name();
  }

  /** Returns what is fitted. */
  List<Adjustable> adjustable() {
    return wanted.stream()
        .map(
            part -> {
              double most = Math.max(MOST_MILLIS, 2 * part.base().millis());
              return new Adjustable(name(part), "ms", "least of a line", 0, most, true);
            })
        .toList();
  }

  /** Returns the bases in use, by the names of {@link #adjustable()}. */
  Map<String, Double> inUse() {
    return Map.copyOf(inUse);
  }

  /** Fits to rows that the model has a way for, and predicts with what comes of it. */
  CrossValidator.Fit fitted(List<Measurement> rows) {
    List<AccessTechnology> free = wanted.stream().filter(part -> isSeen(part, rows)).toList();
    Set<String> kept = new HashSet<>(inUse.keySet());
    Map<String, Double> values = new HashMap<>(inUse);
    Map<String, Double> bases = new HashMap<>();
    if (!free.isEmpty()) {
      double[] best = fit(free, rows);
      for (int k = 0; k < best.length; k++) {
        kept.remove(name(free.get(k)));
        values.put(name(free.get(k)), best[k]);
        bases.put(free.get(k).name(), best[k]);
      }
    }
    SitePaths paths = paths(bases);
    return new CrossValidator.Fit(values, kept, row -> paths.predict(row).orElseThrow());
  }

  private boolean isSeen(AccessTechnology part, List<Measurement> rows) {
    Set<Place> places =
        rows.stream()
            .filter(row -> lines.parts(row.group()).contains(part))
            .map(Measurement::from)
            .collect(Collectors.toSet());
    return groups.places(places) >= LEAST_PLACES;
  }

  private double[] fit(List<AccessTechnology> free, List<Measurement> rows) {
    List<Adjustable> ranges =
        adjustable().stream()
            .filter(a -> free.stream().anyMatch(part -> name(part).equals(a.name())))
            .toList();
    Map<String, Double> none = new HashMap<>();
    free.forEach(part -> none.put(part.name(), 0.0));
    SitePaths fixed = paths(none);
    List<ParameterFit.Row> fits = new ArrayList<>();
    for (Measurement row : rows) {
      List<AccessTechnology> parts = lines.parts(row.group());
      double[] shares = free.stream().mapToDouble(f -> parts.contains(f) ? 1 : 0).toArray();
      // What a way takes is never less than its floor, so that the line comes on top in full.
      double fixedMillis = fixed.predict(row).orElseThrow().millis();
      double floor = FibreFloor.roundTripMillis(row.kilometres());
      fits.add(new ParameterFit.Row(shares, fixedMillis, floor, row.millis()));
    }
    double[] start = free.stream().mapToDouble(part -> part.base().millis()).toArray();
    double[] least = ranges.stream().mapToDouble(Adjustable::least).toArray();
    double[] most = ranges.stream().mapToDouble(Adjustable::most).toArray();
    return new ParameterFit(fits, start, least, most).from(start);
  }
}

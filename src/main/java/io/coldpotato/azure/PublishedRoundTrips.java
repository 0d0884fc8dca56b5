package io.coldpotato.azure;

import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import io.coldpotato.units.Latency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The round-trip times between regions that Microsoft publishes (networking/azure-network-latency,
 * CC-BY-4.0; probes every minute over the cloud's own network, percentiles of 30 days, whole
 * milliseconds).
 *
 * <p>Each direction is published by itself; both are kept. The values are no shortest ways: going
 * by a third region can be faster, and repairing them would falsify them. A P95 is kept only beside
 * a P50 of the same period. Immutable.
 */
public final class PublishedRoundTrips {

  /** The tables' largest credible value; anything longer is a typing error. */
  private static final double MOST_MILLIS = 2000;

  private final List<String> regions = new ArrayList<>();
  private final Map<String, Map<String, RoundTrip>> byPair = new HashMap<>();
  private int size;

  private PublishedRoundTrips() {}

  /**
   * Reads {@code azure/region-rtt.csv} and {@code azure/region-rtt-p95.csv}.
   *
   * @param source where the tables come from
   * @param diagnostics where what is wrong in them is added
   */
  public static PublishedRoundTrips load(TableSource source, List<Diagnostic> diagnostics) {
    PublishedRoundTrips trips = new PublishedRoundTrips();
    for (CsvTable.Row row : rows(source, "region-rtt.csv", "p50_rtt_ms", diagnostics)) {
      trips.addMedian(row);
    }
    for (CsvTable.Row row : rows(source, "region-rtt-p95.csv", "p95_rtt_ms", diagnostics)) {
      trips.addP95(row);
    }
    Collections.sort(trips.regions);
    return trips;
  }

  private static List<CsvTable.Row> rows(
      TableSource source, String file, String column, List<Diagnostic> diagnostics) {
    return source
        .read(
            "azure/" + file,
            List.of("source_region", "destination_region", column, "period"),
            diagnostics)
        .rows();
  }

  private void addMedian(CsvTable.Row row) {
    String from = row.required("source_region");
    String to = row.required("destination_region");
    Latency p50 = Latency.ofMillis(row.number("p50_rtt_ms", 0, MOST_MILLIS));
    Map<String, RoundTrip> fromHere = byPair.get(NameIndex.key(from));
    if (fromHere == null) {
      fromHere = new HashMap<>();
      byPair.put(NameIndex.key(from), fromHere);
      regions.add(from);
    }
    RoundTrip trip = new RoundTrip(p50, Optional.empty(), row.required("period"));
    if (fromHere.put(NameIndex.key(to), trip) != null) {
      row.error("pair '" + from + "', '" + to + "' is there twice", "keep one row");
    } else {
      size++;
    }
  }

  private void addP95(CsvTable.Row row) {
    String from = row.required("source_region");
    String to = row.required("destination_region");
    Latency p95 = Latency.ofMillis(row.number("p95_rtt_ms", 0, MOST_MILLIS));
    Optional<RoundTrip> median = between(from, to);
    if (median.isEmpty() || !median.get().period().equals(row.text("period"))) {
      return; // One of the tables was replaced: only figures of one measurement stand together.
    }
    if (p95.compareTo(median.get().p50()) < 0) {
      row.error("P95 of '" + from + "', '" + to + "' is below its P50", "check both tables");
    }
    row(from)
        .put(
            NameIndex.key(to),
            new RoundTrip(median.get().p50(), Optional.of(p95), median.get().period()));
  }

  private Map<String, RoundTrip> row(String from) {
    return byPair.getOrDefault(NameIndex.key(from), Map.of());
  }

  /**
   * Returns the published round trip in one direction, empty when there is none (or both are the
   * same region).
   *
   * @param from the region that probes, by name
   * @param to the region that answers
   */
  public Optional<RoundTrip> between(String from, String to) {
    return Optional.ofNullable(row(from).get(NameIndex.key(to)));
  }

  /**
   * Returns the mean of both directions, the one when only one is published, empty when none is;
   * the same whichever region is named first. A P95 is given when each direction used has one; the
   * period is the older of the two.
   *
   * @param a a region's name
   * @param b another's
   */
  public Optional<RoundTrip> mean(String a, String b) {
    Optional<RoundTrip> there = between(a, b);
    Optional<RoundTrip> back = between(b, a);
    if (there.isEmpty() || back.isEmpty()) {
      return there.or(() -> back);
    }
    RoundTrip x = there.get();
    RoundTrip y = back.get();
    Optional<Latency> p95 = x.p95().flatMap(xp -> y.p95().map(yp -> mean(xp, yp)));
    String period = x.period().compareTo(y.period()) <= 0 ? x.period() : y.period();
    return Optional.of(new RoundTrip(mean(x.p50(), y.p50()), p95, period));
  }

  private static Latency mean(Latency a, Latency b) {
    return Latency.ofMillis((a.millis() + b.millis()) / 2);
  }

  /** Returns the names of the regions from which round trips are published, in order. */
  public List<String> regions() {
    return List.copyOf(regions);
  }

  /** Returns how many ordered pairs are published. */
  public int size() {
    return size;
  }
}

package io.coldpotato.study;

import io.coldpotato.azure.Region;
import io.coldpotato.geo.Place;
import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.latency.Estimate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the model of the cloud's own network against round trips between its regions: medians, and
 * 95th percentiles given the medians.
 */
public final class RegionsEvaluation {

  private final PathModels models;
  private final boolean excludeAnchors;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final LeftOut medianLeftOut = new LeftOut();
  private final LeftOut tailLeftOut = new LeftOut();
  private final List<Measurement> medians = new ArrayList<>();
  private final List<Measurement> tails = new ArrayList<>();
  private final TreeSet<String> unknown = new TreeSet<>();
  private final Map<String, Double> medianByPair = new HashMap<>();

  private RegionsEvaluation(PathModels models, boolean excludeAnchors) {
    this.models = models;
    this.excludeAnchors = excludeAnchors;
  }

  /**
   * Scores files of round trips between regions. A file may hold medians, 95th percentiles or both;
   * a 95th percentile is predicted from the median that the files hold for the pair, else from the
   * model's.
   *
   * @param excludeAnchors whether to predict a pair without any published value of either region
   * @throws NotValidException with all that is wrong in the files
   */
  public static Evaluation of(
      PathModels models,
      List<Path> files,
      boolean excludeAnchors,
      Optional<String> roundTripColumn) {
    RegionsEvaluation evaluation = new RegionsEvaluation(models, excludeAnchors);
    files.forEach(f -> evaluation.read(f, roundTripColumn));
    if (!evaluation.diagnostics.isEmpty()) {
      throw new NotValidException(evaluation.diagnostics);
    }
    return evaluation.score();
  }

  private void read(Path file, Optional<String> roundTripColumn) {
    int before = diagnostics.size();
    MeasuredTable table = MeasuredTable.read(file, diagnostics);
    if (diagnostics.size() > before) {
      return;
    }
    ColumnFinder columns = new ColumnFinder(table);
    Optional<String> from = columns.region(true);
    Optional<String> to = columns.region(false);
    Optional<String> p95 = roundTripColumn.isPresent() ? Optional.empty() : columns.p95();
    Optional<String> p50 =
        p95.isPresent() && !columns.hasMedian()
            ? Optional.empty()
            : columns.roundTrip(roundTripColumn);
    if (from.isEmpty() || to.isEmpty() || (p50.isEmpty() && p95.isEmpty())) {
      return;
    }
    if (table.rows().isEmpty()) {
      table.fileError("has a header and no rows", "expected rows of measurements");
    }
    int known = medians.size() + tails.size();
    for (CsvTable.Row row : table.rows()) {
      Optional<Region> a = region(table, row, from.orElseThrow());
      Optional<Region> b = region(table, row, to.orElseThrow());
      p50.ifPresent(c -> add(table, row, c, a, b, medians, medianLeftOut));
      p95.ifPresent(c -> add(table, row, c, a, b, tails, tailLeftOut));
    }
    if (diagnostics.size() == before && medians.size() + tails.size() == known) {
      table.fileError(
          "names no two regions that the world knows"
              + (unknown.isEmpty() ? "" : ": " + String.join(", ", first(unknown))),
          "use the cloud's region names, such as westeurope");
    }
    if (diagnostics.size() == before) {
      Plausibility.check(table::fileError, medians);
    }
  }

  private static List<String> first(Set<String> names) {
    return names.stream().limit(3).toList();
  }

  private Optional<Region> region(MeasuredTable table, CsvTable.Row row, String column) {
    String name = row.text(column);
    if (name.isEmpty()) {
      table.error(row, column, "no region is named", "name it or delete the row");
    }
    Optional<Region> region = models.world().catalogue().region(name);
    if (region.isEmpty()) {
      unknown.add(name);
    }
    return region;
  }

  private static void add(
      MeasuredTable table,
      CsvTable.Row row,
      String column,
      Optional<Region> a,
      Optional<Region> b,
      List<Measurement> measurements,
      LeftOut leftOut) {
    if (row.text(column).isEmpty()) {
      leftOut.add(LeftOut.Reason.NO_ROUND_TRIP, 1);
      return;
    }
    OptionalDouble millis = MeasurementReader.roundTrip(table, row, column);
    if (a.isEmpty() || b.isEmpty()) {
      leftOut.add(LeftOut.Reason.UNKNOWN, 1);
    } else if (millis.isPresent()) {
      measurements.add(
          Measurement.of(
              place(a.orElseThrow()), place(b.orElseThrow()), millis.getAsDouble(), "", ""));
    }
  }

  private static Place place(Region region) {
    return new Place(region.name(), region.country(), region.coordinates());
  }

  private Evaluation score() {
    for (Measurement mean : PairMeans.of(medians, new LeftOut())) {
      medianByPair.put(pair(mean), mean.millis());
    }
    Optional<Evaluation> p95 =
        tails.isEmpty()
            ? Optional.empty()
            : Optional.of(
                LatencyEvaluation.score(
                    "95th percentile over the cloud's own network, given the median",
                    models,
                    new MeasurementReader.Read(tails, tailLeftOut, false, Optional.empty()),
                    this::p95));
    if (medians.isEmpty() && p95.isPresent()) {
      return p95.orElseThrow();
    }
    Evaluation p50 =
        LatencyEvaluation.score(
            "the cloud's own network"
                + (excludeAnchors ? ", no published value of either region used" : ""),
            models,
            new MeasurementReader.Read(medians, medianLeftOut, false, Optional.empty()),
            this::p50);
    return p50.with(p95);
  }

  private Optional<Estimate> p50(Measurement pair) {
    return models
        .wan()
        .between(region(pair.from()).metro(), region(pair.to()).metro(), excludeAnchors);
  }

  private Optional<Estimate> p95(Measurement pair) {
    return p50(pair)
        .map(
            estimate ->
                models
                    .wan()
                    .p95(estimate, medianByPair.getOrDefault(pair(pair), estimate.millis())));
  }

  private Region region(Place place) {
    return models.world().catalogue().region(place.label()).orElseThrow();
  }

  private static String pair(Measurement measurement) {
    String a = measurement.from().label();
    String b = measurement.to().label();
    return a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
  }
}

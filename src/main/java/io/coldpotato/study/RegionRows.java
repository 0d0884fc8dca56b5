package io.coldpotato.study;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.Region;
import io.coldpotato.geo.Place;
import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * Reads files of round trips between the cloud's regions: medians, 95th percentiles or both, with
 * regions by name. All that is wrong is collected; rows of regions that the world does not know are
 * left out and counted.
 */
final class RegionRows {

  private static final int MOST_NAMED = 3;

  private final Catalogue catalogue;
  private final Optional<String> roundTripColumn;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Rows medians = new Rows(new ArrayList<>(), new LeftOut());
  private final Rows tails = new Rows(new ArrayList<>(), new LeftOut());
  private final TreeSet<String> unknown = new TreeSet<>();

  /** Rows of one kind of figure, and how many were not taken. */
  record Rows(List<Measurement> measurements, LeftOut leftOut) {
    MeasurementReader.Read read() {
      return new MeasurementReader.Read(measurements, leftOut, false, Optional.empty());
    }
  }

  /**
   * Prepares reading.
   *
   * @param roundTripColumn the column of the median; found by its name when empty
   */
  RegionRows(Catalogue catalogue, Optional<String> roundTripColumn) {
    this.catalogue = catalogue;
    this.roundTripColumn = roundTripColumn;
  }

  /** Returns the medians of the files read. */
  Rows medians() {
    return medians;
  }

  /** Returns the 95th percentiles of the files read. */
  Rows tails() {
    return tails;
  }

  /** Returns what is wrong with the files read. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Reads a file. */
  void read(Path file) {
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
    int known = medians.measurements.size() + tails.measurements.size();
    for (CsvTable.Row row : table.rows()) {
      Optional<Region> a = region(table, row, from.orElseThrow());
      Optional<Region> b = region(table, row, to.orElseThrow());
      p50.ifPresent(c -> add(table, row, c, a, b, medians));
      p95.ifPresent(c -> add(table, row, c, a, b, tails));
    }
    if (diagnostics.size() == before
        && medians.measurements.size() + tails.measurements.size() == known) {
      table.fileError(
          "names no two regions that the world knows"
              + (unknown.isEmpty() ? "" : ": " + String.join(", ", firstUnknown())),
          "use the cloud's region names, such as westeurope");
    }
    if (diagnostics.size() == before) {
      Plausibility.check(table::fileError, medians.measurements);
    }
  }

  private List<String> firstUnknown() {
    return unknown.stream().limit(MOST_NAMED).toList();
  }

  private Optional<Region> region(MeasuredTable table, CsvTable.Row row, String column) {
    String name = row.text(column);
    if (name.isEmpty()) {
      table.error(row, column, "no region is named", "name it or delete the row");
    }
    Optional<Region> region = catalogue.region(name);
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
      Rows rows) {
    if (row.text(column).isEmpty()) {
      rows.leftOut.add(LeftOut.Reason.NO_ROUND_TRIP, 1);
      return;
    }
    OptionalDouble millis = MeasurementReader.roundTrip(table, row, column);
    if (a.isEmpty() || b.isEmpty()) {
      rows.leftOut.add(LeftOut.Reason.UNKNOWN, 1);
    } else if (millis.isPresent()) {
      rows.measurements.add(
          Measurement.of(
              place(a.orElseThrow()), place(b.orElseThrow()), millis.getAsDouble(), "", ""));
    }
  }

  private static Place place(Region region) {
    return new Place(region.name(), region.country(), region.coordinates());
  }
}

package io.coldpotato.study;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.Region;
import io.coldpotato.geo.Place;
import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads files of round trips between the cloud's regions: medians, 95th percentiles or both, with
 * regions by name. All that is wrong is collected; rows of regions that the world does not know are
 * left out and counted.
 */
final class RegionRows {

  private final Catalogue catalogue;
  private final Optional<String> roundTripColumn;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Rows medians = new Rows(new ArrayList<>(), new LeftOut());
  private final Rows tails = new Rows(new ArrayList<>(), new LeftOut());

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

  /**
   * Reads files of which each names regions or places; medians alone.
   *
   * @throws NotValidException with all that is wrong in any of them
   */
  static MeasurementReader.Read orPlaces(PathModels models, MeasuredFiles files) {
    RegionRows rows = new RegionRows(models.world().catalogue(), files.roundTripColumn());
    List<Path> others = new ArrayList<>();
    for (Path file : files.files()) {
      if (namesRegions(file)) {
        rows.read(file);
      } else {
        others.add(file);
      }
    }
    List<Diagnostic> diagnostics = new ArrayList<>(rows.diagnostics);
    List<Measurement> measurements = new ArrayList<>(rows.medians.measurements);
    LeftOut leftOut = rows.medians.leftOut;
    boolean minimum = false;
    Optional<String> dates = Optional.empty();
    try {
      MeasurementReader.Read read =
          new MeasurementReader(models.countries(), files.of(others)).read(table -> row -> "");
      measurements.addAll(read.measurements());
      leftOut.addAll(read.leftOut());
      minimum = read.minimum();
      dates = read.dates();
    } catch (NotValidException e) {
      diagnostics.addAll(e.diagnostics());
    }
    if (!diagnostics.isEmpty()) {
      throw new NotValidException(diagnostics);
    }
    return new MeasurementReader.Read(measurements, leftOut, minimum, dates);
  }

  private static boolean namesRegions(Path file) {
    List<Diagnostic> ignored = new ArrayList<>();
    MeasuredTable table = MeasuredTable.read(file, ignored);
    return ignored.isEmpty() && namesRegions(table);
  }

  /** Returns whether a table has a column of regions at each end and none of coordinates. */
  static boolean namesRegions(MeasuredTable table) {
    ColumnFinder columns = new ColumnFinder(table);
    return columns.regionColumn(true).isPresent()
        && columns.regionColumn(false).isPresent()
        && table.header().stream()
            .map(ColumnFinder::parts)
            .noneMatch(parts -> parts.contains("lat") || parts.contains("latitude"));
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
    LeftOut unknown = new LeftOut();
    for (CsvTable.Row row : table.rows()) {
      Optional<Region> a = region(table, row, from.orElseThrow(), unknown);
      Optional<Region> b = region(table, row, to.orElseThrow(), unknown);
      p50.ifPresent(c -> add(table, row, c, a, b, medians));
      p95.ifPresent(c -> add(table, row, c, a, b, tails));
    }
    medians.leftOut.addNames(unknown);
    tails.leftOut.addNames(unknown);
    if (diagnostics.size() == before
        && medians.measurements.size() + tails.measurements.size() == known) {
      nothingRead(table, p50.or(() -> p95).orElseThrow(), unknown.unknownNames());
    }
    if (diagnostics.size() == before) {
      Plausibility.check(table::fileError, medians.measurements);
    }
  }

  private static void nothingRead(MeasuredTable table, String column, List<String> unknown) {
    if (unknown.isEmpty()) {
      table.fileError(
          "holds no round trip: every cell of '" + column + "' is empty",
          "write milliseconds there, or name another column with --rtt-column");
    } else {
      table.fileError(
          "names no two regions that the world knows: " + String.join(", ", unknown),
          "use the cloud's region names, such as westeurope");
    }
  }

  private Optional<Region> region(
      MeasuredTable table, CsvTable.Row row, String column, LeftOut unknown) {
    String name = row.text(column);
    if (name.isEmpty()) {
      table.error(row, column, "no region is named", "name it or delete the row");
    }
    Optional<Region> region = catalogue.region(name);
    if (region.isEmpty()) {
      unknown.addUnknown(name);
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

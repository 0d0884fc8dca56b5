package io.coldpotato.study;

import io.coldpotato.geo.CountryIndex;
import io.coldpotato.geo.Place;
import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.JsonRecords;
import io.coldpotato.input.NotValidException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Reads files of measured round trips between places: any CSV, plain or gzip, whose header names
 * the coordinates of both ends and a round trip in milliseconds; and results of RIPE Atlas in JSON.
 *
 * <p>All that is wrong is collected. Rows that say nothing about a place or a round trip are left
 * out and counted; a cell that cannot be what its column promises is an error.
 */
final class MeasurementReader {

  /** A minute: no answer is waited for so long. */
  private static final double MOST_MILLIS = 60_000;

  private final MeasuredFiles files;
  private final PlaceCells places;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final LeftOut leftOut = new LeftOut();
  private final List<Measurement> measurements = new ArrayList<>();
  private final DateSpan dates = new DateSpan();
  private boolean minimum;

  MeasurementReader(CountryIndex countries, MeasuredFiles files) {
    this.files = files;
    this.places = new PlaceCells(countries);
  }

  /** What files hold. */
  record Read(
      List<Measurement> measurements, LeftOut leftOut, boolean minimum, Optional<String> dates) {
    Read {
      measurements = List.copyOf(measurements);
    }
  }

  /**
   * Reads files of one kind.
   *
   * @param group tells what group of rows a row belongs to, given its table
   * @throws NotValidException with all that is wrong in any of them
   */
  Read read(Function<MeasuredTable, Function<CsvTable.Row, String>> group) {
    Optional<AtlasReader> atlas = AtlasReader.of(files, places, dates, leftOut, diagnostics);
    for (Path file : files.files()) {
      Optional<byte[]> content = MeasuredTable.content(file, diagnostics);
      if (content.isPresent()) {
        String text = new String(content.orElseThrow(), StandardCharsets.UTF_8);
        if (JsonRecords.isMeant(text)) {
          readAtlas(atlas, file.toString(), text);
        } else {
          readTable(file, content.orElseThrow(), group);
        }
      }
    }
    if (!diagnostics.isEmpty()) {
      throw new NotValidException(diagnostics);
    }
    return new Read(measurements, leftOut, minimum, dates.text());
  }

  private void readAtlas(Optional<AtlasReader> atlas, String file, String text) {
    if (atlas.isPresent()) {
      measurements.addAll(atlas.orElseThrow().read(file, text));
      minimum |= atlas.orElseThrow().isMinimum();
    } else if (files.probes().isEmpty() || files.targets().isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
              file,
              "is JSON: results of RIPE Atlas tell neither where probes nor where targets are",
              "add --probes FILE (id,lat,lon) and --targets FILE (address,lat,lon), which"
                  + " 'evaluate latency' and 'calibrate' take"));
    }
  }

  private void readTable(
      Path file, byte[] content, Function<MeasuredTable, Function<CsvTable.Row, String>> grouping) {
    int before = diagnostics.size();
    MeasuredTable table = MeasuredTable.of(file, content, diagnostics);
    if (diagnostics.size() > before) {
      return;
    }
    boolean saysRegion =
        table.header().stream().anyMatch(c -> ColumnFinder.parts(c).contains("region"));
    if (saysRegion && RegionRows.namesRegions(table)) {
      table.headerError(
          "names regions and holds no coordinates",
          "use 'evaluate regions', or --wan with 'evaluate latency' and 'calibrate', or add"
              + " src_lat, src_lon, dst_lat, dst_lon");
      return;
    }
    ColumnFinder columns = new ColumnFinder(table);
    Optional<ColumnFinder.End> from = columns.source();
    Optional<ColumnFinder.End> to = columns.destination();
    Optional<String> roundTrip = columns.roundTrip(files.roundTripColumn());
    if (from.isEmpty() || to.isEmpty() || roundTrip.isEmpty()) {
      return;
    }
    Function<CsvTable.Row, String> group = grouping.apply(table);
    String column = roundTrip.orElseThrow();
    minimum |= ColumnFinder.parts(column).contains("min");
    Optional<String> date = columns.named("date", "timestamp", "as_of", "measured_at");
    List<Measurement> read = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      date.map(row::text).ifPresent(dates::addText);
      Optional<Place> source = places.read(table, row, from.orElseThrow(), leftOut);
      Optional<Place> destination = places.read(table, row, to.orElseThrow(), leftOut);
      OptionalDouble millis = millis(table, row, column);
      if (source.isPresent() && destination.isPresent() && millis.isPresent()) {
        read.add(
            Measurement.of(
                source.orElseThrow(),
                destination.orElseThrow(),
                millis.getAsDouble(),
                group.apply(row),
                identity(row, from.orElseThrow(), to.orElseThrow())));
      }
    }
    if (table.rows().isEmpty()) {
      table.fileError("has a header and no rows", "expected rows of measurements");
    } else if (diagnostics.size() == before) {
      Plausibility.check(table::fileError, read);
    }
    measurements.addAll(read);
  }

  /** The same in both directions, so that both are one pair. */
  private static String identity(CsvTable.Row row, ColumnFinder.End from, ColumnFinder.End to) {
    String a = from.identity().map(row::text).orElse("");
    String b = to.identity().map(row::text).orElse("");
    return a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
  }

  private OptionalDouble millis(MeasuredTable table, CsvTable.Row row, String column) {
    if (row.text(column).isEmpty()) {
      leftOut.add(LeftOut.Reason.NO_ROUND_TRIP, 1);
      return OptionalDouble.empty();
    }
    return roundTrip(table, row, column);
  }

  /** Returns a round trip in milliseconds; empty, and an error, when it cannot be one. */
  static OptionalDouble roundTrip(MeasuredTable table, CsvTable.Row row, String column) {
    OptionalDouble value = PlaceCells.number(table, row, column);
    if (value.isPresent() && !(value.getAsDouble() > 0)) {
      table.error(
          row,
          column,
          "round trip '" + row.text(column) + "' is not above 0",
          "leave the cell empty where nothing was measured");
      return OptionalDouble.empty();
    }
    if (value.isPresent() && value.getAsDouble() > MOST_MILLIS) {
      table.error(
          row,
          column,
          "round trip '" + row.text(column) + "' is more than a minute",
          "write milliseconds; is it in microseconds?");
      return OptionalDouble.empty();
    }
    return value;
  }
}

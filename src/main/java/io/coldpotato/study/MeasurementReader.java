package io.coldpotato.study;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.CountryIndex;
import io.coldpotato.geo.Place;
import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Reads files of measured round trips between places: any CSV, plain or gzip, whose header names
 * the coordinates of both ends and a round trip in milliseconds.
 *
 * <p>All that is wrong is collected. Rows that say nothing about a place or a round trip are left
 * out and counted; a cell that cannot be what its column promises is an error.
 */
final class MeasurementReader {

  /** A minute: no answer is waited for so long. */
  private static final double MOST_MILLIS = 60_000;

  private final CountryIndex countries;
  private final Optional<String> roundTripColumn;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final LeftOut leftOut = new LeftOut();
  private final List<Measurement> measurements = new ArrayList<>();
  private final Map<Claim, Located> known = new HashMap<>();
  private boolean minimum;

  /** A point and the country that a file says it is in; files name each place many times. */
  private record Claim(Coordinates at, String country) {}

  private record Located(String country, boolean swapped) {}

  MeasurementReader(CountryIndex countries, Optional<String> roundTripColumn) {
    this.countries = countries;
    this.roundTripColumn = roundTripColumn;
  }

  /** What files hold. */
  record Read(List<Measurement> measurements, LeftOut leftOut, boolean minimum) {
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
  Read read(List<Path> files, Function<MeasuredTable, Function<CsvTable.Row, String>> group) {
    for (Path file : files) {
      read(file, group);
    }
    if (!diagnostics.isEmpty()) {
      throw new NotValidException(diagnostics);
    }
    return new Read(measurements, leftOut, minimum);
  }

  private void read(Path file, Function<MeasuredTable, Function<CsvTable.Row, String>> grouping) {
    int before = diagnostics.size();
    MeasuredTable table = MeasuredTable.read(file, diagnostics);
    if (diagnostics.size() > before) {
      return;
    }
    ColumnFinder columns = new ColumnFinder(table);
    Optional<ColumnFinder.End> from = columns.source();
    Optional<ColumnFinder.End> to = columns.destination();
    Optional<String> roundTrip = columns.roundTrip(roundTripColumn);
    if (from.isEmpty() || to.isEmpty() || roundTrip.isEmpty()) {
      return;
    }
    Function<CsvTable.Row, String> group = grouping.apply(table);
    String column = roundTrip.orElseThrow();
    minimum |= ColumnFinder.parts(column).contains("min");
    List<Measurement> read = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      Optional<Place> source = place(table, row, from.orElseThrow());
      Optional<Place> destination = place(table, row, to.orElseThrow());
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
      Plausibility.check(table, read);
    }
    measurements.addAll(read);
  }

  /** The same in both directions, so that both are one pair. */
  private static String identity(CsvTable.Row row, ColumnFinder.End from, ColumnFinder.End to) {
    String a = from.identity().map(row::text).orElse("");
    String b = to.identity().map(row::text).orElse("");
    return a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
  }

  private Optional<Place> place(MeasuredTable table, CsvTable.Row row, ColumnFinder.End end) {
    if (row.text(end.latitude()).isEmpty() && row.text(end.longitude()).isEmpty()) {
      leftOut.add(LeftOut.Reason.NO_PLACE, 1);
      return Optional.empty();
    }
    OptionalDouble latitude = degrees(table, row, end.latitude(), 90, end.longitude());
    OptionalDouble longitude = degrees(table, row, end.longitude(), 180, end.latitude());
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return Optional.empty();
    }
    Coordinates at = new Coordinates(latitude.getAsDouble(), longitude.getAsDouble());
    String named = end.country().map(row::text).orElse("");
    Located located = known.computeIfAbsent(new Claim(at, named), this::locate);
    if (located.swapped) {
      table.error(
          row,
          end.latitude(),
          String.format(Locale.ROOT, "%s, %s is not in %s", at.latitude(), at.longitude(), named),
          "are '" + end.latitude() + "' and '" + end.longitude() + "' swapped?");
    }
    String label = end.label().map(row::text).orElse("");
    String name = label.isEmpty() ? at.latitude() + ", " + at.longitude() : label;
    return Optional.of(new Place(name, located.country, at));
  }

  private Located locate(Claim claim) {
    Coordinates at = claim.at;
    boolean swapped =
        !claim.country.isEmpty()
            && Math.abs(at.longitude()) <= 90
            && countries.isNear(at.exchanged(), claim.country)
            && !countries.isNear(at, claim.country);
    return new Located(countries.at(at, claim.country).orElse(""), swapped);
  }

  private static OptionalDouble degrees(
      MeasuredTable table, CsvTable.Row row, String column, double most, String other) {
    OptionalDouble value = number(table, row, column);
    if (value.isPresent() && !(Math.abs(value.getAsDouble()) <= most)) {
      boolean swapped =
          most == 90 && isWithin(row.text(other), 90) && isWithin(row.text(column), 180);
      table.error(
          row,
          column,
          String.format(
              Locale.ROOT, "'%s' lies outside -%.0f to %.0f degrees", row.text(column), most, most),
          swapped
              ? "are '" + column + "' and '" + other + "' swapped?"
              : "write degrees, south and west negative");
      return OptionalDouble.empty();
    }
    return value;
  }

  private static boolean isWithin(String text, double most) {
    try {
      return Math.abs(Double.parseDouble(text)) <= most;
    } catch (NumberFormatException e) {
      return false;
    }
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
    OptionalDouble value = number(table, row, column);
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

  private static OptionalDouble number(MeasuredTable table, CsvTable.Row row, String column) {
    String text = row.text(column);
    String hint = "write a number such as 12.5";
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return OptionalDouble.of(value);
      }
    } catch (NumberFormatException e) {
      if (text.matches("-?[0-9]+,[0-9]+")) {
        hint = "write a decimal point: " + text.replace(',', '.');
      } else if (text.endsWith("ms")) {
        hint = "write the number alone, the unit stands in the header";
      }
    }
    table.error(row, column, "'" + text + "' is not a number", hint);
    return OptionalDouble.empty();
  }
}

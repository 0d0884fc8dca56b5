package io.coldpotato.study;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.CountryIndex;
import io.coldpotato.geo.Place;
import io.coldpotato.input.CsvTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads places from cells with degrees, and tells when latitude and longitude are swapped. */
final class PlaceCells {

  private final CountryIndex countries;
  private final Map<Claim, Located> known = new HashMap<>();

  /** A point and the country that a file says it is in; files name each place many times. */
  private record Claim(Coordinates at, String country) {}

  private record Located(String country, boolean swapped) {}

  PlaceCells(CountryIndex countries) {
    this.countries = countries;
  }

  /** Returns the place of one end of a row; empty when it has none, or what is there is wrong. */
  Optional<Place> read(
      MeasuredTable table, CsvTable.Row row, ColumnFinder.End end, LeftOut leftOut) {
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

  /** Returns a number; empty, and an error, when the cell holds none. */
  static OptionalDouble number(MeasuredTable table, CsvTable.Row row, String column) {
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

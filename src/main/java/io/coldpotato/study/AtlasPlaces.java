package io.coldpotato.study;

import io.coldpotato.geo.Place;
import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the probes, or the targets, of a measurement are: a small CSV with a name and degrees. */
final class AtlasPlaces {

  private static final String[] LATITUDE = {"lat", "latitude"};
  private static final String[] LONGITUDE = {"lon", "lng", "long", "longitude"};

  private final String file;
  private final Map<String, Place> places = new HashMap<>();

  private AtlasPlaces(String file) {
    this.file = file;
  }

  /**
   * Reads a table.
   *
   * @param names the columns any of which may name a place
   * @param diagnostics where what is wrong with it is added
   */
  static AtlasPlaces read(
      Path path, PlaceCells cells, List<Diagnostic> diagnostics, String... names) {
    AtlasPlaces read = new AtlasPlaces(path.toString());
    int before = diagnostics.size();
    MeasuredTable table = MeasuredTable.read(path, diagnostics);
    if (diagnostics.size() > before) {
      return read;
    }
    ColumnFinder columns = new ColumnFinder(table);
    Optional<String> latitude = columns.named(LATITUDE);
    Optional<String> longitude = columns.named(LONGITUDE);
    Optional<String> label = columns.named(names);
    if (latitude.isEmpty() || longitude.isEmpty() || label.isEmpty()) {
      table.headerError(
          "expected the columns " + String.join(" or ", names) + ", lat, lon",
          "the header must name " + names[0] + ",lat,lon");
      return read;
    }
    ColumnFinder.End end =
        new ColumnFinder.End(
            latitude.orElseThrow(),
            longitude.orElseThrow(),
            columns.named("country", "country_code", "cc"),
            label,
            label);
    for (CsvTable.Row row : table.rows()) {
      for (String name : names) {
        columns.named(name).ifPresent(column -> read.add(table, row, column, cells, end));
      }
    }
    if (read.places.isEmpty() && diagnostics.size() == before) {
      table.fileError("tells no place", "expected rows of " + names[0] + ",lat,lon");
    }
    return read;
  }

  private void add(
      MeasuredTable table,
      CsvTable.Row row,
      String column,
      PlaceCells cells,
      ColumnFinder.End end) {
    String name = key(row.text(column));
    if (name.isEmpty()) {
      return;
    }
    // A row without degrees tells nothing; what needs it is counted where it is needed.
    cells
        .read(table, row, end, new LeftOut())
        .ifPresent(
            place -> {
              Place other = places.putIfAbsent(name, place);
              if (other != null && !other.coordinates().equals(place.coordinates())) {
                table.error(
                    row, column, "'" + name + "' stands elsewhere too", "delete one of its rows");
              }
            });
  }

  /** Addresses and names are the same in capitals. */
  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns a place by its name. */
  Optional<Place> find(String name) {
    return Optional.ofNullable(places.get(key(name)));
  }

  String file() {
    return file;
  }
}

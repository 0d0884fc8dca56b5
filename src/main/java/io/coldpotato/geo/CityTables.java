package io.coldpotato.geo;

import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.Spelling;
import io.coldpotato.input.TableSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tables {@code places/*.csv}; each is read when it is first asked for, by any thread. */
final class CityTables {

  private static final String ALIASES = "places/aliases.csv";
  private static final List<String> COLUMNS =
      List.of("name", "admin1", "population", "latitude", "longitude");

  private final TableSource source;
  private final Map<String, List<City>> countries = new ConcurrentHashMap<>();
  private final Map<String, List<Alias>> aliases = new ConcurrentHashMap<>();

  CityTables(TableSource source) {
    this.source = source;
  }

  /** A row of a country's table; {@code key} is its name for comparison. */
  record City(String name, String key, String admin, long population, Coordinates coordinates) {}

  private record Alias(String country, String key, String name) {}

  /** Returns the name in its country's table of a city that is also known by another. */
  Optional<String> cityOfAlias(String country, String name) {
    String key = key(name);
    return aliases.computeIfAbsent(ALIASES, this::readAliases).stream()
        .filter(a -> a.country.equals(country) && a.key.equals(key))
        .map(Alias::name)
        .filter(n -> cities(country).stream().anyMatch(c -> c.name.equals(n)))
        .findFirst();
  }

  private List<Alias> readAliases(String table) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Alias> read = new ArrayList<>();
    for (CsvTable.Row row :
        source.read(table, List.of("country", "alias", "name"), diagnostics).rows()) {
      read.add(
          new Alias(row.required("country"), key(row.required("alias")), row.required("name")));
    }
    if (!diagnostics.isEmpty()) {
      throw new NotValidException(diagnostics);
    }
    return List.copyOf(read);
  }

  /** Returns a country's cities, most populous first; none when there is no such table. */
  List<City> cities(String country) {
    return countries.computeIfAbsent(country, this::read);
  }

  private List<City> read(String country) {
    String table = "places/" + country + ".csv";
    if (!exists(table)) {
      return List.of();
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<City> cities = new ArrayList<>();
    for (CsvTable.Row row : source.read(table, COLUMNS, diagnostics).rows()) {
      String name = row.required("name");
      cities.add(
          new City(
              name,
              key(name),
              row.text("admin1"),
              (long) row.number("population", 0, 1e9),
              new Coordinates(
                  row.number("latitude", -90, 90), row.number("longitude", -180, 180))));
    }
    if (!diagnostics.isEmpty()) {
      throw new NotValidException(diagnostics);
    }
    cities.sort(
        Comparator.comparingLong(City::population)
            .reversed()
            .thenComparing(City::name)
            .thenComparing(City::admin));
    return List.copyOf(cities);
  }

  private boolean exists(String table) {
    Optional<InputStream> stream = source.open(table);
    if (stream.isEmpty()) {
      return false;
    }
    try {
      stream.orElseThrow().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  /** Returns a name without what people leave out: case, accents, hyphens and full stops. */
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    String folded = Spelling.fold(name);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '-' || c == ',' || c == ' ') {
        if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
          key.append(' ');
        }
      } else if (c != '.' && c != '\'') {
        key.append(c);
      }
    }
    return key.toString().strip();
  }
}

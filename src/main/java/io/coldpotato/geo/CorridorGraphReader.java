package io.coldpotato.geo;

import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.Spelling;
import io.coldpotato.input.TableSource;
import io.coldpotato.units.Distance;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the places of a world: {@code metros.csv}, {@code corridors.csv}, {@code terrain.csv},
 * {@code no-transit.csv} and {@code closed-borders.csv}; of {@code about.csv} the year of their
 * date.
 *
 * <p>Rows of corridors, no-transit blocks and closed borders may have years ({@link YearSpan}) in
 * the optional columns {@code since} and {@code until}.
 *
 * <p>All that is wrong with them is collected; a wrong row is left out of the graph.
 */
public final class CorridorGraphReader {

  private static final String METROS = "metros.csv";
  private static final String CORRIDORS = "corridors.csv";
  private static final String ABOUT = "about.csv";

  /** A day, a month or a year. */
  private static final Pattern ISO_DATE =
      Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])(-[0-3][0-9])?)?");

  /** Where and how far a rough geodesic is to be trusted. */
  private static final double ROUGH_REACH_KM = 10_000;

  private static final double ROUGH_MARGIN = 1.0001;

  private static final double LONGEST_WAY_KM = 20_100;

  private final TableSource source;
  private final List<Diagnostic> diagnostics;
  private final Map<String, Metro> metros = new HashMap<>();
  private final Map<String, ClosedBorder> closedBorders = new HashMap<>();

  /** Why no land corridor crosses a border, and in which years. */
  private record ClosedBorder(String cause, YearSpan years) {}

  private CorridorGraphReader(TableSource source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a world's places as they are at the date of its tables.
   *
   * @param diagnostics where errors are added, with file and line
   * @return the graph of the rows that are right
   */
  public static CorridorGraph read(TableSource source, List<Diagnostic> diagnostics) {
    return readHistory(source, diagnostics).today();
  }

  /**
   * Reads a world's places through the years.
   *
   * @param diagnostics where errors are added, with file and line
   * @return the rows that are right
   */
  public static CorridorHistory readHistory(TableSource source, List<Diagnostic> diagnostics) {
    CorridorGraphReader reader = new CorridorGraphReader(source, diagnostics);
    reader.readMetros();
    reader.readClosedBorders();
    return new CorridorHistory(
        reader.metros.values(),
        reader.corridors(),
        reader.terrain(),
        reader.blocks(),
        reader.tablesYear());
  }

  private void readMetros() {
    List<String> columns = List.of("id", "name", "country", "latitude", "longitude", "basis");
    for (CsvTable.Row row : source.read(METROS, columns, diagnostics).rows()) {
      String id = row.required("id");
      Coordinates coordinates =
          new Coordinates(row.number("latitude", -90, 90), row.number("longitude", -180, 180));
      String country = row.country("country");
      RowBasis basis = row.choice("basis", RowBasis.class);
      String name = row.required("name");
      if (id.isBlank()) {
        continue;
      }
      Metro metro = new Metro(new MetroId(id), name, country, coordinates, basis);
      if (metros.putIfAbsent(id, metro) != null) {
        row.error("metro '" + id + "' stands here twice", "delete one of both rows");
      }
    }
  }

  private void readClosedBorders() {
    List<String> columns = List.of("country_a", "country_b", "cause");
    for (CsvTable.Row row : source.read("closed-borders.csv", columns, diagnostics).rows()) {
      String a = row.country("country_a");
      String b = row.country("country_b");
      if (a.equals(b)) {
        row.error("a border needs two countries, both are '" + a + "'", "");
      } else if (closedBorders.putIfAbsent(
              pair(a, b), new ClosedBorder(row.required("cause"), YearSpan.of(row)))
          != null) {
        row.error("border " + a + " – " + b + " stands here twice", "delete one of both rows");
      }
    }
  }

  private Collection<Corridor> corridors() {
    List<String> columns = List.of("metro_a", "metro_b", "medium", "km", "use", "basis", "name");
    Map<String, List<Corridor>> byEnds = new LinkedHashMap<>();
    for (CsvTable.Row row : source.read(CORRIDORS, columns, diagnostics).rows()) {
      Optional<Metro> one = metro(row, "metro_a");
      Optional<Metro> other = metro(row, "metro_b");
      Corridor.Medium medium = row.choice("medium", Corridor.Medium.class);
      Corridor.Use use = row.choice("use", Corridor.Use.class);
      RowBasis basis = row.choice("basis", RowBasis.class);
      double km = row.number("km", 0.1, LONGEST_WAY_KM);
      if (one.isEmpty() || other.isEmpty()) {
        continue;
      }
      Metro a = one.orElseThrow();
      Metro b = other.orElseThrow();
      if (a.id().equals(b.id())) {
        row.error("a corridor needs two metros, both are '" + a.id() + "'", "name its other end");
        continue;
      }
      checkLength(row, a, b, km);
      YearSpan years = YearSpan.of(row);
      checkBorder(row, a, b, medium, years);
      Corridor corridor =
          new Corridor(
              a.id(),
              b.id(),
              medium,
              Distance.ofKilometres(km),
              use,
              row.text("name"),
              basis,
              years);
      // The medium counts: two metros may be joined by land and by sea.
      String key = pair(a.id().value(), b.id().value()).concat(medium.name());
      List<Corridor> same = byEnds.computeIfAbsent(key, k -> new ArrayList<>());
      if (same.stream().anyMatch(c -> c.years().meets(years))) {
        row.error(
            "corridor " + a.id() + " – " + b.id() + " stands here twice",
            "delete one of both rows");
      } else {
        same.add(corridor);
      }
    }
    return byEnds.values().stream().flatMap(List::stream).toList();
  }

  private Optional<Metro> metro(CsvTable.Row row, String column) {
    String id = row.text(column);
    Metro metro = metros.get(id);
    if (metro == null) {
      row.error("unknown metro '" + id + "'", Spelling.hint(id, metros.keySet()));
    }
    return Optional.ofNullable(metro);
  }

  private static void checkLength(CsvTable.Row row, Metro a, Metro b, double km) {
    double rough = a.coordinates().roughGeodesicKm(b.coordinates());
    if (rough < ROUGH_REACH_KM && km >= Corridor.LEAST_GEODESICS * ROUGH_MARGIN * rough) {
      return;
    }
    double geodesic = a.coordinates().geodesicTo(b.coordinates()).kilometres();
    if (km < Corridor.LEAST_GEODESICS * geodesic) {
      row.error(
          String.format(
              Locale.ROOT,
              "km '%s' is shorter than the geodesic from %s to %s",
              row.text("km"),
              a.id(),
              b.id()),
          String.format(Locale.ROOT, "expected at least %.0f", Math.ceil(geodesic)));
    }
  }

  private void checkBorder(
      CsvTable.Row row, Metro a, Metro b, Corridor.Medium medium, YearSpan years) {
    ClosedBorder border = closedBorders.get(pair(a.country(), b.country()));
    if (medium != Corridor.Medium.LAND || border == null || !border.years().meets(years)) {
      return;
    }
    row.error(
        "land corridor "
            + (a.id() + " – " + b.id())
            + " crosses a closed border (closed-borders.csv: "
            + (border.cause() + ")"),
        "open the border there or lead the corridor elsewhere"
            + border
                .years()
                .since()
                .map(year -> ", or end it with until " + year + ", when the border was closed")
                .orElse(""));
  }

  private Map<String, Terrain> terrain() {
    Map<String, Terrain> terrain = new HashMap<>();
    List<String> columns = List.of("country", "class");
    for (CsvTable.Row row : source.read("terrain.csv", columns, diagnostics).rows()) {
      String country = row.country("country");
      if (terrain.putIfAbsent(country, row.choice("class", Terrain.class)) != null) {
        row.error("terrain of '" + country + "' stands here twice", "delete one of both rows");
      }
    }
    return terrain;
  }

  private Collection<CorridorHistory.Block> blocks() {
    Map<String, CorridorHistory.Block> blocks = new LinkedHashMap<>();
    List<String> columns = List.of("block", "countries");
    for (CsvTable.Row row : source.read("no-transit.csv", columns, diagnostics).rows()) {
      String block = row.required("block");
      List<String> countries = row.list("countries");
      YearSpan years = YearSpan.of(row);
      if (countries.isEmpty()) {
        row.error("'countries' is empty", "name them, separated by |");
      }
      for (String country : countries) {
        if (!CsvTable.isCountry(country)) {
          row.error(
              "countries '" + country + "' is not a country's code", CsvTable.COUNTRY_EXPECTED);
        } else if (blocks.putIfAbsent(country, new CorridorHistory.Block(block, country, years))
            != null) {
          row.error("country '" + country + "' is in two blocks", "leave it in one of them");
        }
      }
    }
    return blocks.values();
  }

  /** Returns the year of the youngest date in {@code about.csv}. */
  private Year tablesYear() {
    CsvTable table = source.read(ABOUT, List.of(), diagnostics);
    Year youngest = CorridorHistory.EARLIEST;
    for (CsvTable.Row row : table.rows()) {
      String date = row.text("as_of");
      if (!date.isEmpty() && !ISO_DATE.matcher(date).matches()) {
        row.error("as_of '" + date + "' is not a date", "expected ISO 8601, such as 2026-11-25");
      } else if (!date.isEmpty()) {
        Year year = Year.parse(date.substring(0, 4));
        youngest = year.isAfter(youngest) ? year : youngest;
      }
    }
    if (table.rows().isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
              source.label(ABOUT),
              "holds no row",
              "the world's year is that of its youngest date: give one row with as_of"));
    }
    return youngest;
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) <= 0 ? a.concat(" ").concat(b) : b.concat(" ").concat(a);
  }
}

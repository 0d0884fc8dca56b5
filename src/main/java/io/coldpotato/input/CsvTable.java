package io.coldpotato.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * A CSV file with a header row (RFC 4180, UTF-8), read whole; its rows know their file and line and
 * collect what is wrong with them.
 *
 * <p>Columns are found by name, so that their order is free; a missing column is one diagnostic,
 * not one a row. Not safe for several threads.
 */
public final class CsvTable {

  /** The parser alone: binding rows to arrays would cost more than reading a small table. */
  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .enable(CsvReadFeature.TRIM_SPACES)
          .enable(CsvReadFeature.SKIP_EMPTY_LINES)
          .enable(CsvReadFeature.WRAP_AS_ARRAY)
          .build();

  /** What to write where a country's code is wrong. */
  public static final String COUNTRY_EXPECTED =
      "expected two capital letters of ISO 3166-1, such as DE";

  /** Made only when a table with countries is read. */
  private static final class Countries {
    static final Set<String> CODES = codes();

    private static Set<String> codes() {
      Set<String> codes = new HashSet<>(List.of(Locale.getISOCountries()));
      // Not assigned by ISO, used by everyone.
      codes.add("XK");
      return codes;
    }
  }

  private final String file;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Diagnostic> diagnostics;
  private final Map<Class<?>, Map<String, Enum<?>>> choices = new HashMap<>();

  private CsvTable(String file, List<Diagnostic> diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a table.
   *
   * @param file the name to use in diagnostics
   * @param stream read to its end and closed
   * @param required the columns that must be there
   * @param diagnostics where errors are added
   * @throws UncheckedIOException when the stream cannot be read
   */
  public static CsvTable read(
      String file, InputStream stream, List<String> required, List<Diagnostic> diagnostics) {
    CsvTable table = new CsvTable(file, diagnostics);
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), reader)) {
      parser.nextToken();
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        diagnostics.add(Diagnostic.error(file, "is empty", "expected a header row: " + required));
        return table;
      }
      List<String> cells = new ArrayList<>();
      table.header(nextRow(parser, cells), required);
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        int line = parser.currentLocation().getLineNr();
        table.add(line, nextRow(parser, cells));
      }
    } catch (JacksonException e) {
      diagnostics.add(
          Diagnostic.error(
              file,
              Math.max(0, e.getLocation().getLineNr()),
              0,
              "is not a CSV table: " + e.getOriginalMessage(),
              "check its quotes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static String[] nextRow(JsonParser parser, List<String> cells) {
    cells.clear();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      cells.add(parser.getString());
    }
    return cells.toArray(new String[0]);
  }

  private void add(int line, String[] cells) {
    if (cells.length > columns.size()) {
      diagnostics.add(
          Diagnostic.error(
              file,
              line,
              0,
              "row has " + cells.length + " cells, the header " + columns.size(),
              "quote cells that hold a comma"));
    } else {
      rows.add(new Row(line, cells));
    }
  }

  private void header(String[] names, List<String> required) {
    for (int i = 0; i < names.length; i++) {
      String name = names[i].startsWith("\uFEFF") ? names[i].substring(1) : names[i];
      columns.putIfAbsent(name, i);
    }
    for (String name : required) {
      if (!columns.containsKey(name)) {
        diagnostics.add(
            Diagnostic.error(
                file,
                1,
                1,
                "column '" + name + "' is missing",
                "the header must name " + String.join(",", required)));
      }
    }
  }

  private Map<String, Enum<?>> choices(Class<? extends Enum<?>> type) {
    Map<String, Enum<?>> known = choices.get(type);
    if (known == null) {
      known = new LinkedHashMap<>();
      for (Enum<?> constant : type.getEnumConstants()) {
        known.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
      }
      choices.put(type, known);
    }
    return known;
  }

  /** Returns the rows in file order; none when a required column is missing. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** Returns the names of the columns. */
  public Set<String> columns() {
    return Set.copyOf(columns.keySet());
  }

  /** Returns whether a text is a country's ISO 3166-1 alpha-2 code, or {@code XK} for Kosovo. */
  public static boolean isCountry(String text) {
    return Countries.CODES.contains(text);
  }

  /** One row; a cell that is not what it must be becomes a diagnostic and a harmless value. */
  public final class Row {
    private final int line;
    private final String[] cells;

    private Row(int line, String[] cells) {
      this.line = line;
      this.cells = cells;
    }

    /** Returns the row's line in its file, from 1. */
    public int line() {
      return line;
    }

    /** Returns a cell's text, empty when it is empty or there is no such column. */
    public String text(String column) {
      Integer index = columns.get(column);
      return index == null || index >= cells.length || cells[index] == null ? "" : cells[index];
    }

    /** Returns a cell's text; an empty cell is an error. */
    public String required(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        error("'" + column + "' is empty", "fill it or delete the row");
      }
      return text;
    }

    /**
     * Returns a cell as a country's ISO 3166-1 alpha-2 code, {@code XK} for Kosovo included; the
     * text as it stands on an error.
     */
    public String country(String column) {
      String text = text(column);
      if (!isCountry(text)) {
        error(column + " '" + text + "' is not a country's code", COUNTRY_EXPECTED);
      }
      return text;
    }

    /** Returns a cell as a number from {@code least} to {@code most}, {@code least} on an error. */
    public double number(String column, double least, double most) {
      String text = text(column);
      try {
        double value = Double.parseDouble(text);
        if (value >= least && value <= most) {
          return value;
        }
      } catch (NumberFormatException e) {
        // Reported below with the cell's text, as any other value that is not in the range.
      }
      error(column + " '" + text + "' is not a number from " + least + " to " + most, "");
      return least;
    }

    /** Returns the parts of a cell between {@code |}, none when it is empty. */
    public List<String> list(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        return List.of();
      }
      List<String> parts = new ArrayList<>();
      for (String part : text.split("\\|", -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
      return parts;
    }

    /** Returns the cell as one of an enum's constants, written in lower case with hyphens. */
    public <E extends Enum<E>> E choice(String column, Class<E> type) {
      String text = text(column);
      Map<String, Enum<?>> choices = choices(type);
      Enum<?> choice = choices.get(text);
      if (choice == null) {
        error(
            column + " '" + text + "' is not one of " + String.join(", ", choices.keySet()),
            Spelling.hint(text, choices.keySet()));
        return type.getEnumConstants()[0];
      }
      return type.cast(choice);
    }

    /** Adds an error about this row. */
    public void error(String message, String hint) {
      diagnostics.add(Diagnostic.error(file, line, 0, message, hint));
    }
  }
}

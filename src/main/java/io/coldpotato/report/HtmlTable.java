package io.coldpotato.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table of a page.
 *
 * @param caption what it shows
 * @param columns its head
 * @param rows each as many cells as there are columns
 */
record HtmlTable(String caption, List<Column> columns, List<List<Cell>> rows) {

  HtmlTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param name with the unit
   * @param look class names of all its cells
   */
  record Column(String name, String look) {}

  /**
   * A cell.
   *
   * @param text what it says
   * @param look class names of what it says
   * @param plots at most one, drawn before the text, which says the same
   */
  record Cell(String text, String look, List<RowChart.Plot> plots) {
    Cell {
      plots = List.copyOf(plots);
    }

    Cell(String text, String look) {
      this(text, look, List.of());
    }
  }

  /** Returns columns; {@code #} starts the name of one that holds figures. */
  static List<Column> columns(String... names) {
    return Stream.of(names)
        .map(n -> n.startsWith("#") ? new Column(n.substring(1), "figure") : new Column(n, ""))
        .toList();
  }

  /** Returns cells without looks of their own. */
  static List<Cell> cells(String... texts) {
    return Stream.of(texts).map(t -> new Cell(t, "")).toList();
  }

  /** Returns whether a phone shows some columns only when asked. */
  boolean hasRest() {
    return columns.stream().anyMatch(c -> c.look().contains("rest"));
  }
}

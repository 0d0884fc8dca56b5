package io.coldpotato.topology;

import io.coldpotato.input.Spelling;
import io.coldpotato.topology.Findings.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The columns that a CSV file's first row names, whatever their order and case. */
final class CsvHeader {

  private final Map<String, Integer> columns = new HashMap<>();
  private final int line;

  private CsvHeader(int line) {
    this.line = line;
  }

  /**
   * Returns a line's columns; a name that stands twice is an error.
   *
   * @param excerpt of the line
   */
  static CsvHeader of(CsvLine cells, Excerpt excerpt, int line, Findings findings) {
    CsvHeader header = new CsvHeader(line);
    for (int cell = 0; cell < cells.count(); cell++) {
      String name = Spelling.fold(cells.text(cell));
      if (!name.isEmpty()
          && header.columns.putIfAbsent(name, cell) != null
          && findings.count(Kind.ERROR)) {
        String shown = excerpt.text(cells.from(cell), cells.to(cell));
        String message = "column '" + shown + "' stands here twice";
        excerpt.tell(findings, cells.from(cell), cells.to(cell), message, "keep one of both");
      }
    }
    return header;
  }

  /** Returns whether there is a column. */
  boolean has(String name) {
    return columns.containsKey(name);
  }

  /** Returns a column's cell; -1 when there is no such column. */
  int cell(String name) {
    return columns.getOrDefault(name, -1);
  }

  /**
   * Tells that columns are missing.
   *
   * @param known all that mean something here
   */
  void missing(Findings findings, String message, Collection<String> known) {
    findings.stop(line, message, misspelt(known));
  }

  private String misspelt(Collection<String> known) {
    for (String name : new TreeSet<>(columns.keySet())) {
      if (!known.contains(name)) {
        String hint = Spelling.hint(name, known);
        if (!hint.isEmpty()) {
          return "'" + printable(name) + "': " + hint;
        }
      }
    }
    return "the first row must name the columns";
  }

  private static String printable(String name) {
    return name.replaceAll("\\P{Print}", "·");
  }
}

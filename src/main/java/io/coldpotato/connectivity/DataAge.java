package io.coldpotato.connectivity;

import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import java.util.ArrayList;
import java.util.List;

/**
 * From when a part of a world's data is.
 *
 * @param data which part
 * @param asOf ISO 8601 date
 * @param source where it is from
 */
public record DataAge(String data, String asOf, String source) {

  /** Reads {@code about.csv}. */
  static List<DataAge> load(TableSource source, List<Diagnostic> diagnostics) {
    List<DataAge> ages = new ArrayList<>();
    CsvTable table = source.read("about.csv", List.of("data", "as_of", "source"), diagnostics);
    for (CsvTable.Row row : table.rows()) {
      ages.add(new DataAge(row.required("data"), row.required("as_of"), row.text("source")));
    }
    return ages;
  }
}

package io.coldpotato.azure;

import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import io.coldpotato.units.Availability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code azure/sla.csv}. */
final class SlaReader {

  private static final List<String> COLUMNS =
      List.of("service", "availability_percent", "condition", "source", "date", "basis");

  private SlaReader() {}

  static List<Sla> read(TableSource source, List<Diagnostic> diagnostics) {
    List<Sla> slas = new ArrayList<>();
    for (CsvTable.Row row : source.read("azure/sla.csv", COLUMNS, diagnostics).rows()) {
      slas.add(
          new Sla(
              row.required("service"),
              row.text("availability_percent").isEmpty()
                  ? Optional.empty()
                  : Optional.of(Availability.ofPercent(row.number("availability_percent", 0, 100))),
              row.text("condition"),
              row.required("source"),
              row.text("date"),
              row.choice("basis", PriceBasis.class)));
    }
    return List.copyOf(slas);
  }
}

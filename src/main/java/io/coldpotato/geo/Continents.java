package io.coldpotato.geo;

import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which continent a country is counted to ({@code continents.csv}). */
public final class Continents {

  private static final String UNKNOWN = "elsewhere";

  private final Map<String, String> byCountry;

  private Continents(Map<String, String> byCountry) {
    this.byCountry = Map.copyOf(byCountry);
  }

  /** Reads the table of a world; what is wrong in it is added to the diagnostics. */
  public static Continents load(TableSource source, List<Diagnostic> diagnostics) {
    Map<String, String> byCountry = new HashMap<>();
    for (CsvTable.Row row :
        source.read("continents.csv", List.of("country", "continent"), diagnostics).rows()) {
      if (byCountry.putIfAbsent(row.country("country"), row.required("continent")) != null) {
        row.error("country '" + row.text("country") + "' stands here twice", "delete one row");
      }
    }
    return new Continents(byCountry);
  }

  /** Returns the names of the continents. */
  public Set<String> names() {
    return Set.copyOf(byCountry.values());
  }

  /** Returns a country's continent; {@code elsewhere} when the table does not know it. */
  public String of(String country) {
    return byCountry.getOrDefault(country, UNKNOWN);
  }
}

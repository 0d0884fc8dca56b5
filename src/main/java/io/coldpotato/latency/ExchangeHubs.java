package io.coldpotato.latency;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.MetroId;
import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.Spelling;
import io.coldpotato.input.TableSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the networks of a country meet those of others ({@code hubs.csv}), and which countries meet
 * directly ({@code direct-groups.csv}); each row names its cause.
 *
 * <p>Public traffic between countries goes by a hub of each end, however long the detour: that is
 * where the networks have bought transit or keep their peering. A country without a row needs none.
 */
public final class ExchangeHubs {

  private static final String HUBS = "hubs.csv";
  private static final String GROUPS = "direct-groups.csv";

  private final Map<String, List<MetroId>> byCountry;
  private final List<Set<String>> directGroups;

  private ExchangeHubs(Map<String, List<MetroId>> byCountry, List<Set<String>> directGroups) {
    this.byCountry = Map.copyOf(byCountry);
    this.directGroups = List.copyOf(directGroups);
  }

  /**
   * Reads the tables of a world.
   *
   * @param graph whose metros hubs are
   * @param diagnostics where errors are added, with file and line
   */
  public static ExchangeHubs load(
      TableSource source, CorridorGraph graph, List<Diagnostic> diagnostics) {
    Map<String, List<MetroId>> byCountry = new HashMap<>();
    Map<String, MetroId> metros = new HashMap<>();
    graph.metros().keySet().forEach(m -> metros.put(m.value(), m));
    for (CsvTable.Row row :
        source.read(HUBS, List.of("country", "hubs", "cause"), diagnostics).rows()) {
      List<MetroId> hubs = new ArrayList<>();
      for (String name : row.list("hubs")) {
        Optional.ofNullable(metros.get(name))
            .ifPresentOrElse(
                hubs::add,
                () ->
                    row.error(
                        "unknown metro '" + name + "'", Spelling.hint(name, metros.keySet())));
      }
      row.required("cause");
      if (row.list("hubs").isEmpty()) {
        row.error("'hubs' is empty", "name metros, separated by |, or delete the row");
      }
      if (byCountry.put(row.country("country"), List.copyOf(hubs)) != null) {
        row.error("country '" + row.text("country") + "' stands here twice", "delete one row");
      }
    }
    List<Set<String>> groups = new ArrayList<>();
    for (CsvTable.Row row :
        source.read(GROUPS, List.of("countries", "cause"), diagnostics).rows()) {
      row.required("cause");
      for (String country : row.list("countries")) {
        if (!CsvTable.isCountry(country)) {
          row.error(
              "countries '" + country + "' is not a country's code", CsvTable.COUNTRY_EXPECTED);
        }
      }
      groups.add(new HashSet<>(row.list("countries")));
    }
    return new ExchangeHubs(byCountry, groups);
  }

  /**
   * Returns the hubs by which traffic of a country reaches another; none when it goes directly.
   *
   * @param country whose traffic it is
   * @param other the other end's country
   */
  List<MetroId> hubs(String country, String other) {
    boolean direct =
        country.equals(other)
            || directGroups.stream().anyMatch(g -> g.contains(country) && g.contains(other));
    return direct ? List.of() : byCountry.getOrDefault(country, List.of());
  }
}

package io.coldpotato.latency;

import io.coldpotato.geo.Continents;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.MetroId;
import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.Spelling;
import io.coldpotato.input.TableSource;
import java.util.ArrayList;
import java.util.Comparator;
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
 * where the networks have bought transit or keep their peering. A row may be for traffic towards
 * some countries or continents only; the row that names the other country goes before one that
 * names its continent, that before one for all. A country without a row needs no hub.
 */
public final class ExchangeHubs {

  private static final String HUBS = "hubs.csv";
  private static final String GROUPS = "direct-groups.csv";
  private static final String EXCHANGES = "exchanges.csv";

  private final Map<String, List<Row>> byCountry;
  private final List<Set<String>> directGroups;
  private final Set<MetroId> exchanges;
  private final Continents continents;

  /** Whose rows a country takes; its own when it is not among these. */
  private final Map<String, String> standIns;

  /** A row: towards whom it is, empty for all, and by which hubs. */
  private record Row(Set<String> towards, List<MetroId> hubs) {
    int fit(String country, String continent) {
      if (towards.contains(country)) {
        return 2;
      }
      return towards.contains(continent) ? 1 : towards.isEmpty() ? 0 : -1;
    }
  }

  private ExchangeHubs(
      Map<String, List<Row>> byCountry,
      List<Set<String>> directGroups,
      Set<MetroId> exchanges,
      Continents continents,
      Map<String, String> standIns) {
    this.byCountry = Map.copyOf(byCountry);
    this.directGroups = List.copyOf(directGroups);
    this.exchanges = Set.copyOf(exchanges);
    this.continents = continents;
    this.standIns = Map.copyOf(standIns);
  }

  /** Returns the same exchanges without any hub: all countries meet directly. */
  public ExchangeHubs without() {
    return new ExchangeHubs(Map.of(), directGroups, exchanges, continents, Map.of());
  }

  /**
   * Returns hubs of which none was written for the country that takes it: each country that has
   * rows takes those of the nearest other country, or none when that has none, and its direct
   * group. Countries without a row still need none.
   */
  public ExchangeHubs ofNearestCountries(CorridorGraph graph) {
    Map<String, String> nearest = NearestCountries.of(graph);
    nearest.keySet().retainAll(byCountry.keySet());
    return new ExchangeHubs(byCountry, directGroups, exchanges, continents, nearest);
  }

  /**
   * Reads the tables of a world.
   *
   * @param graph whose metros hubs are
   * @param continents that rows may be towards
   * @param diagnostics where errors are added, with file and line
   */
  public static ExchangeHubs load(
      TableSource source,
      CorridorGraph graph,
      Continents continents,
      List<Diagnostic> diagnostics) {
    Map<String, MetroId> metros = new HashMap<>();
    graph.metros().keySet().forEach(m -> metros.put(m.value(), m));
    Map<String, List<Row>> byCountry = new HashMap<>();
    List<String> columns = List.of("country", "towards", "hubs", "cause");
    for (CsvTable.Row row : source.read(HUBS, columns, diagnostics).rows()) {
      row.required("cause");
      List<Row> rows = byCountry.computeIfAbsent(row.country("country"), c -> new ArrayList<>());
      Row read = new Row(towards(row, continents), hubs(row, metros));
      if (rows.stream().anyMatch(r -> r.towards().equals(read.towards()))) {
        row.error("country '" + row.text("country") + "' stands here twice", "delete one row");
      }
      rows.add(read);
    }
    Set<MetroId> exchanges = new HashSet<>();
    for (CsvTable.Row row :
        source.read(EXCHANGES, List.of("metro", "exchanges"), diagnostics).rows()) {
      row.required("exchanges");
      metro(row, row.required("metro"), metros).ifPresent(exchanges::add);
    }
    return new ExchangeHubs(
        byCountry, groups(source, diagnostics), exchanges, continents, Map.of());
  }

  private static Optional<MetroId> metro(
      CsvTable.Row row, String name, Map<String, MetroId> metros) {
    if (!metros.containsKey(name)) {
      row.error("unknown metro '" + name + "'", Spelling.hint(name, metros.keySet()));
    }
    return Optional.ofNullable(metros.get(name));
  }

  private static Set<String> towards(CsvTable.Row row, Continents continents) {
    Set<String> towards = new HashSet<>();
    for (String name : row.list("towards")) {
      if (!CsvTable.isCountry(name) && !continents.names().contains(name)) {
        row.error(
            "towards '" + name + "' is no country's code and no continent",
            Spelling.hint(name, continents.names()));
      }
      towards.add(name);
    }
    return towards;
  }

  private static List<MetroId> hubs(CsvTable.Row row, Map<String, MetroId> metros) {
    List<MetroId> hubs = new ArrayList<>();
    if (row.list("hubs").isEmpty()) {
      row.error("'hubs' is empty", "name metros, separated by |, or delete the row");
    }
    for (String name : row.list("hubs")) {
      metro(row, name, metros).ifPresent(hubs::add);
    }
    return List.copyOf(hubs);
  }

  private static List<Set<String>> groups(TableSource source, List<Diagnostic> diagnostics) {
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
    return groups;
  }

  /** Returns whether a metro has one of the largest exchanges ({@code exchanges.csv}). */
  boolean isExchange(MetroId metro) {
    return exchanges.contains(metro);
  }

  /** Returns whether networks of a country meet those of others abroad: whether it has any row. */
  boolean meetsAbroad(String country) {
    return byCountry.containsKey(rowsOf(country));
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
            || directGroups.stream()
                .anyMatch(g -> g.contains(rowsOf(country)) && g.contains(rowsOf(other)));
    if (direct) {
      return List.of();
    }
    String continent = continents.of(other);
    return byCountry.getOrDefault(rowsOf(country), List.of()).stream()
        .filter(r -> r.fit(other, continent) >= 0)
        .max(Comparator.comparingInt(r -> r.fit(other, continent)))
        .map(Row::hubs)
        .orElse(List.of());
  }

  private String rowsOf(String country) {
    return standIns.getOrDefault(country, country);
  }
}

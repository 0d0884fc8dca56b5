package io.coldpotato.topology;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.Spelling;
import io.coldpotato.input.TableSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the networks of a world: {@code networks.csv}, {@code pops.csv}, {@code relationships.csv}
 * and {@code interconnections.csv}.
 *
 * <p>All that is wrong with them is collected; a wrong row is left out of the topology.
 */
public final class TopologyReader {

  private static final String NETWORKS = "networks.csv";
  private static final String RELATIONSHIPS = "relationships.csv";

  private final TableSource source;
  private final List<Diagnostic> diagnostics;
  private final Map<String, MetroId> metros = new HashMap<>();
  private final Map<String, Network> networks = new HashMap<>();
  private final Map<String, Map<String, PopId>> pops = new HashMap<>();
  private final List<Relationship> relationships = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final Map<String, TreeMap<Integer, Asn>> ranks = new HashMap<>();
  private final InternetTopology.Editor editor = InternetTopology.empty();

  private TopologyReader(TableSource source, CorridorGraph places, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    for (MetroId metro : places.metros().keySet()) {
      metros.put(metro.value(), metro);
    }
  }

  /**
   * Reads a world's networks.
   *
   * @param places the world's metros
   * @param diagnostics where errors are added, with file and line
   * @return the topology of the rows that are right, and the ranking
   */
  public static RankedTopology read(
      TableSource source, CorridorGraph places, List<Diagnostic> diagnostics) {
    TopologyReader reader = new TopologyReader(source, places, diagnostics);
    reader.readNetworks();
    reader.readPops();
    reader.readRelationships();
    reader.readInterconnections();
    Map<String, List<Asn>> ranking = new HashMap<>();
    reader.ranks.forEach((country, ranked) -> ranking.put(country, List.copyOf(ranked.values())));
    return new RankedTopology(reader.editor.build(), new AccessRanking(ranking));
  }

  private void readNetworks() {
    List<String> columns = List.of("asn", "name", "kind", "country", "rank", "basis");
    for (CsvTable.Row row : source.read(NETWORKS, columns, diagnostics).rows()) {
      String name = row.required("name");
      NetworkKind kind = row.choice("kind", NetworkKind.class);
      String country = row.text("country").isEmpty() ? "" : row.country("country");
      RowBasis basis = row.choice("basis", RowBasis.class);
      Optional<Asn> asn = asn(row, "asn");
      if (asn.isEmpty()) {
        continue;
      }
      Network network = new Network(asn.orElseThrow(), name, kind, country, basis);
      if (networks.putIfAbsent(Long.toString(network.asn().number()), network) != null) {
        row.error("network " + network.asn() + " stands here twice", "delete one of both rows");
        continue;
      }
      editor.add(network);
      rank(row, network);
    }
  }

  private static Optional<Asn> asn(CsvTable.Row row, String column) {
    String text = row.text(column);
    try {
      return Optional.of(new Asn(Long.parseLong(text)));
    } catch (IllegalArgumentException e) {
      row.error(
          column + " '" + text + "' is not an AS number",
          "expected digits only, from 1 to 4294967294");
      return Optional.empty();
    }
  }

  private void rank(CsvTable.Row row, Network network) {
    String text = row.text("rank");
    if (text.isEmpty()) {
      return;
    }
    int rank = (int) row.number("rank", 1, 10_000);
    if (network.country().isEmpty()) {
      row.error("rank '" + text + "' without a country", "fill 'country' or empty 'rank'");
      return;
    }
    Asn other =
        ranks
            .computeIfAbsent(network.country(), c -> new TreeMap<>())
            .putIfAbsent(rank, network.asn());
    if (other != null) {
      row.error(
          "rank '" + text + "' of " + network.country() + " is taken by " + other,
          "give each network of a country its own rank");
    }
  }

  private void readPops() {
    List<String> columns = List.of("asn", "metro", "basis");
    for (CsvTable.Row row : source.read("pops.csv", columns, diagnostics).rows()) {
      Optional<Network> network = network(row, "asn");
      row.choice("basis", RowBasis.class);
      String id = row.text("metro");
      MetroId metro = metros.get(id);
      if (metro == null) {
        row.error("unknown metro '" + id + "'", Spelling.hint(id, metros.keySet()));
      } else if (network.isPresent()) {
        PopId pop = new PopId(network.orElseThrow().asn(), metro);
        if (popsOf(pop.asn()).putIfAbsent(id, pop) != null) {
          row.error("PoP " + pop + " stands here twice", "delete one of both rows");
        } else {
          editor.add(pop);
        }
      }
    }
  }

  private Map<String, PopId> popsOf(Asn asn) {
    return pops.computeIfAbsent(Long.toString(asn.number()), a -> new HashMap<>());
  }

  private Optional<Network> network(CsvTable.Row row, String column) {
    String text = row.text(column);
    Network network = networks.get(text);
    if (network != null) {
      return Optional.of(network);
    }
    Optional<Asn> asn = asn(row, column);
    if (asn.isEmpty()) {
      return Optional.empty();
    }
    Network known = networks.get(Long.toString(asn.orElseThrow().number()));
    if (known == null) {
      row.error("unknown network " + asn.orElseThrow(), "add it to networks.csv");
    }
    return Optional.ofNullable(known);
  }

  private void readRelationships() {
    List<String> columns = List.of("a", "b", "kind", "basis");
    CsvTable table = source.read(RELATIONSHIPS, columns, diagnostics);
    for (CsvTable.Row row : table.rows()) {
      Optional<Network> a = network(row, "a");
      Optional<Network> b = network(row, "b");
      Relationship.Kind kind = row.choice("kind", Relationship.Kind.class);
      RowBasis basis = row.choice("basis", RowBasis.class);
      if (a.isEmpty() || b.isEmpty()) {
        continue;
      }
      Asn one = a.orElseThrow().asn();
      Asn other = b.orElseThrow().asn();
      if (one.equals(other)) {
        row.error(one + " has a relationship with itself", "name the other network");
      } else if (editor.related(one, other)) {
        row.error(
            "relationship of " + one + " and " + other + " stands here twice",
            "two networks have one relationship: delete one of both rows");
      } else {
        Relationship relationship = new Relationship(one, other, kind, basis);
        editor.add(relationship);
        relationships.add(relationship);
        lines.add(row.line());
      }
    }
    for (List<Relationship> cycle : ProviderCycles.in(relationships)) {
      diagnostics.add(cycleError(cycle));
    }
  }

  private Diagnostic cycleError(List<Relationship> cycle) {
    List<String> members = new ArrayList<>();
    int line = 0;
    for (Relationship sale : cycle) {
      members.add(sale.a().toString());
      line = Math.max(line, lines.get(relationships.indexOf(sale)));
    }
    members.add(members.get(0));
    return Diagnostic.error(
        source.label(RELATIONSHIPS),
        line,
        0,
        "provider cycle " + String.join(" → ", members),
        "nobody can be provider of its own provider: turn or delete one of these rows");
  }

  private void readInterconnections() {
    List<String> columns = List.of("asn_a", "asn_b", "metro", "kind", "basis");
    for (CsvTable.Row row : source.read("interconnections.csv", columns, diagnostics).rows()) {
      Interconnection.Kind kind = row.choice("kind", Interconnection.Kind.class);
      RowBasis basis = row.choice("basis", RowBasis.class);
      Optional<PopId> a = pop(row, "asn_a");
      Optional<PopId> b = pop(row, "asn_b");
      if (a.isEmpty() || b.isEmpty()) {
        continue;
      }
      Asn one = a.orElseThrow().asn();
      Asn other = b.orElseThrow().asn();
      if (one.equals(other)) {
        row.error(one + " meets itself", "name the other network");
      } else if (!editor.related(one, other)) {
        row.error(
            one + " and " + other + " meet without a relationship",
            "add a row for both to relationships.csv");
      } else {
        boolean ordered = one.compareTo(other) < 0;
        Interconnection link =
            new Interconnection(
                (ordered ? a : b).orElseThrow(), (ordered ? b : a).orElseThrow(), kind, basis);
        if (editor.has(link)) {
          row.error(
              "interconnection " + link.a() + " – " + link.b() + " stands here twice",
              "delete one of both rows");
        }
        editor.add(link);
      }
    }
  }

  /** Returns the PoP of a row's network in the row's metro. */
  private Optional<PopId> pop(CsvTable.Row row, String column) {
    String metro = row.text("metro");
    PopId pop = pops.getOrDefault(row.text(column), Map.of()).get(metro);
    if (pop != null) {
      return Optional.of(pop);
    }
    Optional<Network> network = network(row, column);
    if (network.isEmpty()) {
      return Optional.empty();
    }
    Asn asn = network.orElseThrow().asn();
    if (!metros.containsKey(metro)) {
      row.error("unknown metro '" + metro + "'", Spelling.hint(metro, metros.keySet()));
      return Optional.empty();
    }
    PopId known = popsOf(asn).get(metro);
    if (known == null) {
      row.error(asn + " has no PoP in '" + metro + "'", "add it to pops.csv");
    }
    return Optional.ofNullable(known);
  }
}

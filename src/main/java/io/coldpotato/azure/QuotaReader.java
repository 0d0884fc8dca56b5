package io.coldpotato.azure;

import io.coldpotato.geo.RowBasis;
import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import io.coldpotato.units.DataRate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what is sold in which sizes, published limits and communities. */
final class QuotaReader {

  private static final double MOST = 1e12;

  private final TableSource source;
  private final List<Diagnostic> diagnostics;

  QuotaReader(TableSource source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** Reads the rates of one kind, {@code provider} or {@code direct}, ascending and distinct. */
  List<DataRate> bandwidths(String kind) {
    SortedMap<Double, DataRate> rates = new TreeMap<>();
    for (CsvTable.Row row : rows("circuit-bandwidths.csv", "kind,bandwidth_mbps,basis")) {
      if (row.required("kind").equals(kind)) {
        DataRate rate = rate(row, "bandwidth_mbps");
        rates.put(rate.megabitsPerSecond(), rate);
      }
    }
    return List.copyOf(rates.values());
  }

  /** Reads the bandwidths on ports of one's own, by the size of the port, both ascending. */
  SortedMap<DataRate, List<DataRate>> portBandwidths() {
    SortedMap<DataRate, List<DataRate>> rates = new TreeMap<>();
    for (CsvTable.Row row : rows("circuit-bandwidths.csv", "kind,port_gbps,bandwidth_mbps,basis")) {
      if (row.required("kind").equals("direct")) {
        rates
            .computeIfAbsent(
                DataRate.ofGigabitsPerSecond(row.number("port_gbps", 1, MOST)),
                port -> new ArrayList<>())
            .add(rate(row, "bandwidth_mbps"));
      }
    }
    rates.replaceAll((port, list) -> list.stream().sorted().toList());
    return Collections.unmodifiableSortedMap(rates);
  }

  /** Reads the communities of regions' public prefixes on Microsoft peering. */
  Map<String, String> communities() {
    Map<String, String> communities = new HashMap<>();
    for (CsvTable.Row row : rows("communities.csv", "region,microsoft_peering,basis")) {
      communities.put(row.required("region"), row.required("microsoft_peering"));
    }
    return Map.copyOf(communities);
  }

  List<Limit> limits() {
    List<Limit> limits = new ArrayList<>();
    for (CsvTable.Row row : rows("limits.csv", "name,scope,value,unit,source,date,basis")) {
      limits.add(
          new Limit(
              row.required("name"),
              row.text("scope"),
              (long) row.number("value", 0, MOST),
              row.required("unit"),
              row.required("source"),
              row.required("date"),
              row.choice("basis", RowBasis.class)));
    }
    return limits;
  }

  List<UncheckedRule> uncheckedRules() {
    return rows("rules-not-checked.csv", "topic,statement,source,date,reason").stream()
        .map(
            row ->
                new UncheckedRule(
                    row.required("topic"),
                    row.required("statement"),
                    new RuleSource(row.required("source"), row.required("date")),
                    row.required("reason")))
        .toList();
  }

  private List<CsvTable.Row> rows(String file, String columns) {
    return source.read("azure/" + file, List.of(columns.split(",", -1)), diagnostics).rows();
  }

  private static DataRate rate(CsvTable.Row row, String column) {
    return DataRate.ofMegabitsPerSecond(row.number(column, 1, MOST));
  }
}

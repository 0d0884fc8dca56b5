package io.coldpotato.azure;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import io.coldpotato.topology.Asn;
import io.coldpotato.units.DataRate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns the tables under {@code azure/} into rows of the catalogue. */
final class TableReader {

  private static final double MOST = 1e12;

  private final TableSource source;
  private final List<Diagnostic> diagnostics;

  TableReader(TableSource source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  List<Region> regions() {
    List<Region> regions = new ArrayList<>();
    for (CsvTable.Row row :
        rows(
            "regions.csv",
            "name,display_name,cloud,er_geopolitical_region,country,metro,latitude,longitude,"
                + "routing_preference_internet,basis")) {
      regions.add(
          new Region(
              row.required("name"),
              row.required("display_name"),
              row.choice("cloud", Cloud.class),
              row.text("geography"),
              row.required("er_geopolitical_region"),
              row.text("er_geopolitical_basis").equals("assumed")
                  ? RowBasis.ASSUMED
                  : RowBasis.PUBLIC,
              row.required("country"),
              row.text("place"),
              metro(row),
              coordinates(row),
              row.text("continent"),
              row.text("area"),
              whole(row, "availability_zones"),
              text(row, "paired_region"),
              row.text("access").equals("restricted"),
              yes(row, "routing_preference_internet"),
              basis(row)));
    }
    return regions;
  }

  List<EdgePop> edgePops() {
    List<EdgePop> pops = new ArrayList<>();
    for (CsvTable.Row row :
        rows("edge-pops.csv", "name,country,metro,latitude,longitude,listed_in,basis")) {
      pops.add(
          new EdgePop(
              row.required("name"),
              row.required("country"),
              metro(row),
              coordinates(row),
              whole(row, "front_door_sites"),
              row.list("codes"),
              row.list("aliases"),
              row.list("listed_in"),
              basis(row)));
    }
    return pops;
  }

  List<PeeringLocation> peeringLocations() {
    List<PeeringLocation> locations = new ArrayList<>();
    for (CsvTable.Row row :
        rows(
            "peering-locations.csv",
            "name,cloud,metro_name,country,metro,latitude,longitude,facility,local_regions,"
                + "er_direct,providers,geopolitical_region,basis")) {
      locations.add(location(row, List.of(row.text("facility"))));
    }
    return locations;
  }

  List<MetroLocation> metroLocations() {
    List<MetroLocation> locations = new ArrayList<>();
    for (CsvTable.Row row :
        rows(
            "metro-locations.csv",
            "name,cloud,metro_name,country,metro,latitude,longitude,site_1,site_2,local_regions,"
                + "er_direct,providers,announced_providers,geopolitical_region,basis")) {
      List<String> sites = List.of(row.required("site_1"), row.required("site_2"));
      locations.add(new MetroLocation(location(row, sites), row.list("announced_providers")));
    }
    return locations;
  }

  private static PeeringLocation location(CsvTable.Row row, List<String> facilities) {
    return new PeeringLocation(
        row.required("name"),
        row.choice("cloud", Cloud.class),
        row.required("metro_name"),
        row.required("country"),
        metro(row),
        coordinates(row),
        facilities,
        whole(row, "zone"),
        row.list("local_regions"),
        yes(row, "er_direct"),
        row.list("providers"),
        row.required("geopolitical_region"),
        basis(row));
  }

  List<Partner> partners() {
    Map<String, List<Partner.Presence>> metros = new HashMap<>();
    List<CsvTable.Row> presences =
        rows("partner-metros.csv", "partner,metro_name,country,metro,latitude,longitude,basis");
    for (CsvTable.Row row : presences) {
      metros
          .computeIfAbsent(NameIndex.key(row.required("partner")), p -> new ArrayList<>())
          .add(
              new Partner.Presence(
                  row.required("metro_name"),
                  row.required("country"),
                  metro(row),
                  coordinates(row)));
    }
    List<Partner> partners = new ArrayList<>();
    NameIndex<String> known = new NameIndex<>();
    for (CsvTable.Row row : rows("partners.csv", "name,asn,kind,markets,basis")) {
      String name = row.required("name");
      known.add(name, name);
      partners.add(
          new Partner(
              name,
              new Asn((long) row.number("asn", 1, 4_294_967_294.0)),
              row.choice("kind", Partner.Kind.class),
              row.list("markets"),
              metros.getOrDefault(NameIndex.key(name), List.of()),
              basis(row)));
    }
    for (CsvTable.Row row : presences) {
      if (!known.has(row.text("partner"))) {
        row.error("partner '" + row.text("partner") + "' is not in partners.csv", "add it there");
      }
    }
    return partners;
  }

  List<GatewaySku> gateways() {
    List<GatewaySku> gateways = new ArrayList<>();
    for (CsvTable.Row row :
        rows(
            "gateways.csv",
            "name,throughput_mbps,packets_per_second,packets_per_second_from_unit_11,flows,"
                + "virtual_machines,virtual_machines_from_unit_11,routes,circuits_from_units,"
                + "fastpath_from_units,zone_redundant,most_units,unavailable_regions,basis")) {
      gateways.add(
          new GatewaySku(
              row.required("name"),
              rate(row, "throughput_mbps"),
              (long) row.number("packets_per_second", 1, MOST),
              (long) row.number("packets_per_second_from_unit_11", 1, MOST),
              (long) row.number("flows", 1, MOST),
              count(row, "virtual_machines"),
              count(row, "virtual_machines_from_unit_11"),
              count(row, "routes"),
              steps(row, "circuits_from_units"),
              whole(row, "fastpath_from_units"),
              yes(row, "zone_redundant"),
              count(row, "most_units"),
              row.list("unavailable_regions"),
              basis(row)));
    }
    return gateways;
  }

  List<EdgeService> services() {
    List<EdgeService> services = new ArrayList<>();
    for (CsvTable.Row row :
        rows("services.csv", "name,display_name,peering_service,expressroute,source,basis")) {
      services.add(
          new EdgeService(
              row.required("name"),
              row.required("display_name"),
              yes(row, "peering_service"),
              row.choice("expressroute", EdgeService.CircuitReach.class),
              row.required("source"),
              basis(row)));
    }
    return services;
  }

  private List<CsvTable.Row> rows(String file, String columns) {
    return source.read("azure/" + file, List.of(columns.split(",", -1)), diagnostics).rows();
  }

  private static MetroId metro(CsvTable.Row row) {
    String id = row.required("metro");
    return new MetroId(id.isEmpty() ? "unknown" : id.toLowerCase(Locale.ROOT));
  }

  private static Coordinates coordinates(CsvTable.Row row) {
    return new Coordinates(row.number("latitude", -90, 90), row.number("longitude", -180, 180));
  }

  private static RowBasis basis(CsvTable.Row row) {
    return row.choice("basis", RowBasis.class);
  }

  private static DataRate rate(CsvTable.Row row, String column) {
    return DataRate.ofMegabitsPerSecond(row.number(column, 1, MOST));
  }

  private static int count(CsvTable.Row row, String column) {
    return (int) row.number(column, 1, Integer.MAX_VALUE);
  }

  private static Optional<Integer> whole(CsvTable.Row row, String column) {
    return row.text(column).isEmpty()
        ? Optional.empty()
        : Optional.of((int) row.number(column, 0, Integer.MAX_VALUE));
  }

  private static Optional<String> text(CsvTable.Row row, String column) {
    return Optional.of(row.text(column)).filter(t -> !t.isEmpty());
  }

  private static boolean yes(CsvTable.Row row, String column) {
    String text = row.text(column);
    if (!text.equals("yes") && !text.equals("no")) {
      row.error(column + " '" + text + "' is not yes or no", "");
    }
    return text.equals("yes");
  }

  /** Reads {@code "1:4|2:8"}: from 1 on 4, from 2 on 8. */
  private static SortedMap<Integer, Integer> steps(CsvTable.Row row, String column) {
    SortedMap<Integer, Integer> steps = new TreeMap<>();
    for (String step : row.list(column)) {
      if (step.matches("\\d{1,6}:\\d{1,6}")) {
        int colon = step.indexOf(':');
        steps.put(
            Integer.parseInt(step.substring(0, colon)),
            Integer.parseInt(step.substring(colon + 1)));
      } else {
        row.error(column + " '" + step + "' is not units:circuits", "write, say, 1:4|2:8");
      }
    }
    return steps;
  }
}

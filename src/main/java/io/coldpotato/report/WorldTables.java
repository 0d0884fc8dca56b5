package io.coldpotato.report;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.connectivity.DataAge;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.Network;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The tables of a world, as aligned text, CSV or JSON. */
public final class WorldTables {

  private final World world;
  private final Map<String, Supplier<Table>> tables = new LinkedHashMap<>();

  /** Makes the tables of a world. */
  public WorldTables(World world) {
    this.world = world;
    CatalogueTables catalogue = new CatalogueTables(world);
    tables.put("summary", this::summary);
    tables.put("metros", this::metros);
    tables.put("corridors", this::corridors);
    tables.put("networks", this::networks);
    tables.put("interconnections", this::interconnections);
    tables.put("regions", catalogue::regions);
    tables.put("edge-pops", catalogue::edgePops);
    tables.put("locations", catalogue::locations);
    tables.put("partners", catalogue::partners);
    tables.put("gateways", catalogue::gateways);
    tables.put("services", catalogue::services);
    tables.put("access", catalogue::access);
    tables.put("limits", catalogue::limits);
    tables.put("prices", new PriceTables(world.catalogue())::prices);
    tables.put("sla", new PriceTables(world.catalogue())::slas);
    tables.put("rules", catalogue::rules);
    tables.put("rules-not-checked", catalogue::rulesNotChecked);
  }

  /** Returns the names of the tables. */
  public Set<String> names() {
    return tables.keySet();
  }

  /** Returns a table as aligned text; its name must be one of {@link #names()}. */
  public String text(String name) {
    return table(name).text();
  }

  /** Returns a table as CSV (RFC 4180, but with line feeds); its name must be one of the names. */
  public String csv(String name) {
    return table(name).csv();
  }

  /** Returns a table as JSON, an object for each row; its name must be one of the names. */
  public String json(String name) {
    return table(name).json();
  }

  private Table table(String name) {
    Supplier<Table> table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no table '" + name + "'");
    }
    return table.get();
  }

  private Table summary() {
    List<List<String>> rows = new ArrayList<>();
    Catalogue catalogue = world.catalogue();
    int links = 0;
    int assumed = 0;
    for (Network network : world.topology().networks().values()) {
      for (Interconnection link : world.topology().interconnections(network.asn())) {
        links += link.a().asn().equals(network.asn()) ? 1 : 0;
        assumed += link.a().asn().equals(network.asn()) && link.basis() == RowBasis.ASSUMED ? 1 : 0;
      }
    }
    rows.add(count("metros", world.graph().metros().size()));
    rows.add(count("corridors", world.graph().corridors().size()));
    rows.add(count("networks", world.topology().networks().size()));
    rows.add(count("interconnections", links));
    rows.add(count("  of them assumed", assumed));
    rows.add(count("regions", catalogue.regions().size()));
    rows.add(count("edge PoPs", catalogue.edgePops().size()));
    rows.add(count("peering locations", catalogue.peeringLocations().size()));
    rows.add(count("Peering Service partners", catalogue.partners().size()));
    for (DataAge age : world.dataAges()) {
      rows.add(List.of(age.data(), age.asOf(), age.source()));
    }
    return new Table(List.of("what", "how many, or as of", "source"), rows);
  }

  private static List<String> count(String what, int number) {
    return List.of(what, Integer.toString(number), "");
  }

  private Table metros() {
    return new Table(
        List.of("id", "name", "country", "latitude", "longitude", "basis"),
        world.graph().metros().values().stream()
            .map(
                m ->
                    List.of(
                        m.id().value(),
                        m.name(),
                        m.country(),
                        number(m.coordinates().latitude()),
                        number(m.coordinates().longitude()),
                        basis(m.basis())))
            .toList());
  }

  private Table corridors() {
    return new Table(
        List.of("metro_a", "metro_b", "medium", "km", "use", "since", "until", "name", "basis"),
        world.graph().corridors().stream()
            .map(
                c ->
                    List.of(
                        c.a().value(),
                        c.b().value(),
                        lower(c.medium()),
                        String.format(Locale.ROOT, "%.0f", c.length().kilometres()),
                        lower(c.use()),
                        year(c.years().since()),
                        year(c.years().until()),
                        c.name(),
                        basis(c.basis())))
            .toList());
  }

  private Table networks() {
    return new Table(
        List.of("asn", "name", "kind", "country", "pops", "meets_cloud_in", "basis"),
        world.topology().networks().values().stream()
            .map(
                n ->
                    List.of(
                        Long.toString(n.asn().number()),
                        n.name(),
                        lower(n.kind()),
                        n.country(),
                        Integer.toString(world.topology().pops(n.asn()).size()),
                        String.join(
                            "|",
                            world.topology().interconnections(n.asn(), Asn.MICROSOFT).stream()
                                .map(i -> i.a().metro().value())
                                .distinct()
                                .toList()),
                        basis(n.basis())))
            .toList());
  }

  private Table interconnections() {
    List<List<String>> rows = new ArrayList<>();
    for (Network network : world.topology().networks().values()) {
      for (Interconnection link : world.topology().interconnections(network.asn())) {
        if (link.a().asn().equals(network.asn())) {
          rows.add(
              List.of(
                  Long.toString(link.a().asn().number()),
                  Long.toString(link.b().asn().number()),
                  link.a().metro().value(),
                  lower(link.kind()),
                  basis(link.basis())));
        }
      }
    }
    return new Table(List.of("asn_a", "asn_b", "metro", "kind", "basis"), rows);
  }

  static String number(double value) {
    return Double.toString(value);
  }

  private static String year(Optional<Year> year) {
    return year.map(Year::toString).orElse("");
  }

  static String basis(RowBasis basis) {
    return lower(basis);
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

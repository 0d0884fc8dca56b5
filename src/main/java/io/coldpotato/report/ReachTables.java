package io.coldpotato.report;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.CircuitSku;
import io.coldpotato.azure.Cloud;
import io.coldpotato.azure.PeeringLocation;
import io.coldpotato.azure.Reach;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which regions ExpressRoute circuits reach, by peering location and SKU. */
public final class ReachTables {

  private final Catalogue catalogue;
  private final Cloud cloud;
  private final List<Reach> all;

  /**
   * Makes the tables.
   *
   * @param withDisputedLocal see {@link Reach#all}
   */
  public ReachTables(Catalogue catalogue, Cloud cloud, boolean withDisputedLocal) {
    this.catalogue = catalogue;
    this.cloud = cloud;
    this.all = Reach.all(catalogue, cloud, withDisputedLocal);
  }

  /** Returns one row for each location, SKU and region that it reaches, as CSV. */
  public String csv() {
    return rows().csv();
  }

  /** Returns the same as an array of objects. */
  public String json() {
    return rows().json();
  }

  private Table rows() {
    return new Table(
        List.of("location", "sku", "region"),
        all.stream().map(r -> List.of(r.location(), sku(r.sku()), r.region())).toList());
  }

  /** Returns one line for each location, with what Local reaches by name, and the counts. */
  public String text() {
    List<List<String>> lines = new ArrayList<>();
    int local = 0;
    for (PeeringLocation location : catalogue.peeringLocations()) {
      if (location.cloud() == cloud) {
        Map<CircuitSku, List<String>> regions = regions(location);
        List<String> own = regions.getOrDefault(CircuitSku.LOCAL, List.of());
        local += own.isEmpty() ? 0 : 1;
        lines.add(
            List.of(
                location.name(),
                own.isEmpty() ? "–" : String.join(", ", own),
                count(regions, CircuitSku.STANDARD) + " in " + location.geopoliticalRegion(),
                count(regions, CircuitSku.PREMIUM)));
      }
    }
    long byLocal =
        all.stream().filter(r -> r.sku() == CircuitSku.LOCAL).map(Reach::region).distinct().count();
    return new Table(List.of("location", "local", "standard", "premium"), lines).text()
        + String.format(
            Locale.ROOT,
            "%n%d locations of %s; %d sell Local, which reaches %d regions in all.%n",
            lines.size(),
            cloud.phrase(),
            local,
            byLocal);
  }

  private Map<CircuitSku, List<String>> regions(PeeringLocation location) {
    Map<CircuitSku, List<String>> regions = new EnumMap<>(CircuitSku.class);
    for (Reach reach : all) {
      if (reach.location().equals(location.name())) {
        regions.computeIfAbsent(reach.sku(), s -> new ArrayList<>()).add(reach.region());
      }
    }
    return regions;
  }

  private static String count(Map<CircuitSku, List<String>> regions, CircuitSku sku) {
    return Integer.toString(regions.getOrDefault(sku, List.of()).size());
  }

  private static String sku(CircuitSku sku) {
    return WorldTables.lower(sku);
  }
}

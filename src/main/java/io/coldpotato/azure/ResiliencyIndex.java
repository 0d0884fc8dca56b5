package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The resiliency index of an ExpressRoute gateway, 0 to 100, as {@code
 * expressroute/resiliency-insights.md} publishes it; of private peering only.
 *
 * @param score the index
 * @param parts that make it up, in the order in which they are counted
 * @param assumed what was not stated and was taken at its least favourable
 */
public record ResiliencyIndex(int score, List<Part> parts, List<String> assumed) {

  /** The document. */
  public static final String SOURCE = "expressroute/resiliency-insights.md (2025-11 to 2026-04)";

  /**
   * A part of the index.
   *
   * @param what for people
   * @param points that it adds
   */
  public record Part(String what, int points) {}

  /** Where the circuits of a gateway end. */
  public enum Layout {
    /** At two or more locations. */
    TWO_LOCATIONS(20),
    /** In two buildings of one metro (ExpressRoute Metro). */
    METRO(10),
    /** At one location. */
    ONE_LOCATION(5);

    private final int points;

    Layout(int points) {
      this.points = points;
    }

    /** Returns the layout of a gateway's circuits, at least one. */
    public static Layout of(List<CircuitEnd> circuits) {
      boolean several = circuits.stream().map(c -> c.location().name()).distinct().count() > 1;
      boolean metro = circuits.stream().anyMatch(CircuitEnd::isMetro);
      return several ? TWO_LOCATIONS : metro ? METRO : ONE_LOCATION;
    }

    private String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * A test of what happens when a location fails.
   *
   * @param ageDays since then
   * @param bothLocations whether each of the two was tested; else only one
   */
  public record Validation(int ageDays, boolean bothLocations) {}

  /**
   * What the index is counted from.
   *
   * @param layout where the circuits end
   * @param linkDown whether a link between the provider's and Microsoft's edge is down
   * @param validation the last test; empty when none is stated
   * @param gateway its SKU
   * @param scaleUnits of ErGwScale
   * @param zoneRedundant whether the gateway spans zones; empty when it is not stated
   * @param openRecommendations whether Advisor's recommendations are open; empty when not stated
   */
  public record Facts(
      Layout layout,
      boolean linkDown,
      Optional<Validation> validation,
      GatewaySku gateway,
      int scaleUnits,
      Optional<Boolean> zoneRedundant,
      Optional<Boolean> openRecommendations) {}

  /** Copies the lists. */
  public ResiliencyIndex {
    parts = List.copyOf(parts);
    assumed = List.copyOf(assumed);
  }

  /** Counts the index. */
  public static ResiliencyIndex of(Facts facts) {
    List<String> assumed = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    parts.add(route(facts, assumed));
    parts.add(gateway(facts, assumed));
    boolean none = facts.openRecommendations().isPresent() && !facts.openRecommendations().get();
    if (facts.openRecommendations().isEmpty()) {
      assumed.add("'recommendations' not stated: taken as open");
    }
    parts.add(new Part(none ? "no recommendation open" : "recommendations open", none ? 10 : 0));
    return new ResiliencyIndex(parts.stream().mapToInt(Part::points).sum(), parts, assumed);
  }

  private static Part route(Facts facts, List<String> assumed) {
    if (facts.layout() != Layout.TWO_LOCATIONS) {
      // The test is not offered for these (expressroute/resiliency-validation.md).
      return facts.linkDown()
          ? new Part(facts.layout().words() + ", a link down", 0)
          : new Part(facts.layout().words(), facts.layout().points);
    }
    if (facts.validation().isEmpty()) {
      assumed.add("'validation' not stated: taken as older than 90 days");
    }
    int factor = facts.validation().map(v -> factor(v.ageDays())).orElse(1);
    boolean halved = facts.validation().filter(v -> !v.bothLocations()).isPresent();
    return new Part(
        facts.layout().words()
            + " × "
            + factor
            + facts.validation().map(v -> ", tested " + v.ageDays() + " days ago").orElse("")
            + (halved ? " at one of them only: half" : ""),
        facts.layout().points * factor / (halved ? 2 : 1));
  }

  /** Returns what the age of the last test multiplies the route score by. */
  static int factor(int ageDays) {
    if (ageDays <= 30) {
      return 4;
    }
    return ageDays <= 60 ? 3 : ageDays <= 90 ? 2 : 1;
  }

  private static Part gateway(Facts facts, List<String> assumed) {
    GatewaySku sku = facts.gateway();
    String name = "gateway " + sku.name();
    if (sku.isScalable()) {
      return new Part(
          name + ", scale units: " + facts.scaleUnits(), facts.scaleUnits() <= 2 ? 8 : 10);
    }
    if (!sku.zoneRedundant()) {
      return new Part(name, sku.name().startsWith("Ultra") ? 2 : 0);
    }
    if (facts.zoneRedundant().isEmpty()) {
      assumed.add("'zones' of the gateway not stated: taken as zonal");
    }
    boolean redundant = facts.zoneRedundant().orElse(false);
    return new Part(name + (redundant ? ", zone-redundant" : ", zonal"), redundant ? 10 : 8);
  }
}

package io.coldpotato.latency;

import io.coldpotato.geo.WayCost;
import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import io.coldpotato.units.Distance;
import io.coldpotato.units.Latency;
import io.coldpotato.units.LossRatio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The few physical parameters of the delay model, read from {@code delay.csv}, {@code access.csv}
 * and {@code hours.csv}, each with its source there.
 *
 * @param values by name
 * @param technologies access technologies by name; {@code wifi} is what Wi-Fi adds to any of them
 * @param day how use goes over the day
 */
public record DelayParameters(
    Map<String, Double> values, Map<String, AccessTechnology> technologies, DayCourse day) {

  /**
   * Light in fibre, km a millisecond: c / 1.5, the group index of standard single-mode fibre being
   * 1.468 and the rest the slack in its tube.
   */
  public static final double SPEED_IN_FIBRE_KM_PER_MS = 299.792458 / 1.5;

  /** The name of a table of values that go before those of {@code delay.csv}. */
  public static final String CALIBRATION = "calibration.csv";

  private static final String DELAY = "delay.csv";
  private static final String WIFI = "wifi";

  private static final Map<String, double[]> RANGES = new LinkedHashMap<>();

  static {
    for (String stretch :
        List.of(
            "carrier_stretch_sea",
            "carrier_stretch_land_developed",
            "carrier_stretch_land_middle",
            "carrier_stretch_land_poor",
            "cloud_stretch_sea",
            "cloud_stretch_land",
            "least_stretch")) {
      RANGES.put(stretch, new double[] {1, 10});
    }
    for (String delay :
        List.of(
            "carrier_hop_rtt",
            "carrier_end_rtt_developed",
            "carrier_end_rtt_middle",
            "carrier_end_rtt_poor",
            "carrier_end_rtt_exchange",
            "carrier_end_rtt_colocation",
            "cloud_hop_rtt",
            "region_entry_rtt",
            "fibre_tail_egypt_rtt",
            "gateway_rtt")) {
      RANGES.put(delay, new double[] {0, 100});
    }
    for (String spread :
        List.of("carrier_variable_rtt_p50", "carrier_variable_rtt_p95", "region_tail_rtt")) {
      RANGES.put(spread, new double[] {1e-6, 1000});
    }
    RANGES.put("anchor_reach", new double[] {1, 20_000});
    RANGES.put("anchor_prior", new double[] {1e-6, 1000});
    RANGES.put("fibre_tail_share", new double[] {0, 1});
    RANGES.put("tail_shape", new double[] {1.01, 100});
    RANGES.put("link_buffer", new double[] {1, 100_000});
  }

  /** Copies the maps. */
  public DelayParameters {
    values = Map.copyOf(values);
    technologies = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(technologies));
  }

  /**
   * Reads the parameters of a world; what is wrong with them is added to the diagnostics.
   *
   * <p>A parameter that the world's {@code delay.csv} leaves out has its built-in value; one that
   * its {@value #CALIBRATION} names has the value there, wherever else it stands.
   */
  public static DelayParameters load(TableSource source, List<Diagnostic> diagnostics) {
    Map<String, Double> values = new HashMap<>();
    RANGES.forEach((name, range) -> values.put(name, range[0]));
    read(TableSource.builtIn(), DELAY, values, new ArrayList<>());
    read(source, DELAY, values, diagnostics);
    if (source.has(CALIBRATION)) {
      read(source, CALIBRATION, values, diagnostics);
    }
    return new DelayParameters(
        values, technologies(source, diagnostics), DayCourse.load(source, diagnostics));
  }

  private static void read(
      TableSource source, String name, Map<String, Double> values, List<Diagnostic> diagnostics) {
    CsvTable table = source.read(name, List.of("parameter", "value"), diagnostics);
    Set<String> seen = new HashSet<>();
    for (CsvTable.Row row : table.rows()) {
      readRow(row, values, seen);
    }
  }

  private static void readRow(CsvTable.Row row, Map<String, Double> values, Set<String> seen) {
    String name = row.required("parameter");
    double[] range = RANGES.get(name);
    if (range == null) {
      row.error("unknown parameter '" + name + "'", "known: " + String.join(", ", RANGES.keySet()));
    } else {
      values.put(name, row.number("value", range[0], range[1]));
      if (!seen.add(name)) {
        row.error("parameter '" + name + "' stands there twice", "delete one of its rows");
      }
    }
  }

  /** Returns these parameters with other values of some, which must be in their ranges. */
  public DelayParameters with(Map<String, Double> changed) {
    Map<String, Double> all = new HashMap<>(values);
    changed.forEach(
        (name, value) -> {
          double[] range = RANGES.get(name);
          if (range == null || !(value >= range[0] && value <= range[1])) {
            throw new IllegalArgumentException("delay parameter '" + name + "' cannot be " + value);
          }
          all.put(name, value);
        });
    return new DelayParameters(all, technologies, day);
  }

  /**
   * Returns these parameters with other bases of access technologies.
   *
   * @param millis by name of a known technology
   */
  public DelayParameters withBases(Map<String, Double> millis) {
    Map<String, AccessTechnology> changed = new LinkedHashMap<>(technologies);
    millis.forEach(
        (name, base) -> changed.put(name, technology(name).withBase(Latency.ofMillis(base))));
    return new DelayParameters(values, changed, day);
  }

  private static Map<String, AccessTechnology> technologies(
      TableSource source, List<Diagnostic> diagnostics) {
    Map<String, AccessTechnology> technologies = new LinkedHashMap<>();
    CsvTable table =
        source.read(
            "access.csv",
            List.of(
                "technology",
                "base_rtt_ms",
                "variable_rtt_ms_p50",
                "variable_rtt_ms_p95",
                "loss_ratio",
                "basis"),
            diagnostics);
    for (CsvTable.Row row : table.rows()) {
      String name = row.required("technology");
      double median = row.number("variable_rtt_ms_p50", 1e-6, 10_000);
      double p95 = row.number("variable_rtt_ms_p95", median * 1.001, 100_000);
      Optional<LossRatio> loss =
          row.text("loss_ratio").isEmpty()
              ? Optional.empty()
              : Optional.of(new LossRatio(row.number("loss_ratio", 0, 1)));
      technologies.put(
          name,
          new AccessTechnology(
              name,
              Latency.ofMillis(row.number("base_rtt_ms", 0, 10_000)),
              new Variation(median, p95),
              loss,
              row.text("peak_ratio").isEmpty()
                  ? Optional.empty()
                  : Optional.of(row.number("peak_ratio", 0.1, 5)),
              row.choice("basis", Basis.class),
              Optional.of(row.text("fitted_on")).filter(text -> !text.isEmpty())));
    }
    return technologies;
  }

  /** Returns the least that a parameter may be. */
  static double least(String name) {
    return RANGES.getOrDefault(name, new double[] {0, 0})[0];
  }

  /** Returns the most that a parameter may be. */
  static double most(String name) {
    return RANGES.getOrDefault(name, new double[] {0, 0})[1];
  }

  /** Returns a parameter; its name must be one of {@code delay.csv}. */
  public double value(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("unknown delay parameter '" + name + "'");
    }
    return value;
  }

  /** Returns the names of the access technologies a site can have. */
  public List<String> technologyNames() {
    return technologies.keySet().stream().filter(n -> !n.equals(WIFI)).toList();
  }

  /** Returns an access technology; its name must be one of {@link #technologyNames()}. */
  public AccessTechnology technology(String name) {
    AccessTechnology technology = technologies.get(name);
    if (technology == null) {
      throw new IllegalArgumentException("unknown access technology '" + name + "'");
    }
    return technology;
  }

  /** Returns what Wi-Fi adds to a line; empty when this world's table has no such row. */
  public Optional<AccessTechnology> wifi() {
    return Optional.ofNullable(technologies.get(WIFI));
  }

  /** Returns what ways cost public carriers; the sum per corridor is that of the hop, as fibre. */
  public WayCost carrierCost() {
    return new WayCost(
        value("carrier_stretch_sea"),
        value("carrier_stretch_land_developed"),
        value("carrier_stretch_land_middle"),
        value("carrier_stretch_land_poor"),
        asFibre(value("carrier_hop_rtt")));
  }

  /** Returns what ways cost the cloud's own network. */
  public WayCost cloudCost() {
    double land = value("cloud_stretch_land");
    return new WayCost(
        value("cloud_stretch_sea"), land, land, land, asFibre(value("cloud_hop_rtt")));
  }

  private static Distance asFibre(double roundTripMillis) {
    return Distance.ofKilometres(roundTripMillis / 2 * SPEED_IN_FIBRE_KM_PER_MS);
  }

  /** Returns the one-way propagation delay in so much fibre. */
  public static double oneWayMillis(Distance fibre) {
    return fibre.kilometres() / SPEED_IN_FIBRE_KM_PER_MS;
  }
}

package io.coldpotato.latency;

import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Something of the delay model that may be otherwise, and how far.
 *
 * @param name of a parameter in {@code delay.csv}, or of an access technology
 * @param value what the model takes
 * @param low the least that is plausible, at most the value
 * @param high the largest, at least the value
 * @param atLow all parameters with this one low
 * @param atHigh all parameters with this one high
 */
public record Assumption(
    String name,
    double value,
    double low,
    double high,
    DelayParameters atLow,
    DelayParameters atHigh) {

  private static final String TABLE = "sensitivity.csv";

  /**
   * Reads how far the parameters of a world may be off ({@code sensitivity.csv}, each row with its
   * source) and adds the access technologies that matter, whose lines have the spread that {@link
   * Uncertainty} gives them.
   *
   * <p>Where the world's own value lies outside a range, the range reaches as far as that value.
   *
   * @param technologies names in {@code access.csv}
   * @param diagnostics where what is wrong with the table is added
   */
  public static List<Assumption> load(
      TableSource source,
      DelayParameters parameters,
      Collection<String> technologies,
      List<Diagnostic> diagnostics) {
    List<Assumption> assumptions = new ArrayList<>();
    CsvTable table = source.read(TABLE, List.of("parameter", "low", "high"), diagnostics);
    for (CsvTable.Row row : table.rows()) {
      String name = row.required("parameter");
      if (!parameters.values().containsKey(name)) {
        row.error("unknown parameter '" + name + "'", "name one of delay.csv");
        continue;
      }
      double value = parameters.value(name);
      double least = DelayParameters.least(name);
      double most = DelayParameters.most(name);
      double low = row.number("low", least, most);
      double high = row.number("high", low, most);
      assumptions.add(of(name, Math.min(low, value), Math.max(high, value), parameters));
    }
    for (String name : new TreeSet<>(technologies)) {
      assumptions.add(line(name, parameters));
    }
    return List.copyOf(assumptions);
  }

  private static Assumption of(String name, double low, double high, DelayParameters all) {
    return new Assumption(
        name,
        all.value(name),
        low,
        high,
        all.with(Map.of(name, low)),
        all.with(Map.of(name, high)));
  }

  /** A line is known to a factor, on what is fixed and on what varies alike; its value is 1. */
  private static Assumption line(String name, DelayParameters all) {
    double low = Uncertainty.lineFactor(false);
    double high = Uncertainty.lineFactor(true);
    return new Assumption(
        "line of " + name, 1, low, high, times(name, low, all), times(name, high, all));
  }

  private static DelayParameters times(String name, double factor, DelayParameters all) {
    Map<String, AccessTechnology> changed = new LinkedHashMap<>(all.technologies());
    changed.put(name, all.technology(name).times(factor));
    return new DelayParameters(all.values(), changed, all.day());
  }
}

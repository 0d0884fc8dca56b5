package io.coldpotato.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an access line of a known kind adds to a round trip, for lines of which only the kind is
 * known: the medium or radio, whether Wi-Fi stands behind it.
 *
 * <p>Measurement projects have their own words for kinds of line; a wired line of which no more is
 * known is taken as {@code fibre}.
 */
public final class AccessLineModel {

  private static final String WIRED = "fibre";
  private static final String WIFI = "wifi";

  /** What measurement projects call it, and which technology it is. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("lan", WIRED),
          Map.entry("home", WIRED),
          Map.entry("wired", WIRED),
          Map.entry("ethernet", WIRED),
          Map.entry("fixed", WIRED),
          Map.entry("broadband", WIRED),
          Map.entry("ftth", "fibre"),
          Map.entry("fiber", "fibre"),
          Map.entry("wlan", WIFI),
          Map.entry("wireless", WIFI),
          Map.entry("wi-fi", WIFI),
          Map.entry("cellular", "lte"),
          Map.entry("mobile", "lte"),
          Map.entry("4g", "lte"),
          Map.entry("nr", "5g"),
          Map.entry("satellite", "leo-satellite"),
          Map.entry("starlink", "leo-satellite"),
          Map.entry("leo", "leo-satellite"));

  private final DelayParameters parameters;

  /** Uses the technologies of a world. */
  public AccessLineModel(DelayParameters parameters) {
    this.parameters = parameters;
  }

  /** Returns the technology that a word stands for; the word itself when it is no known one. */
  public String technology(String word) {
    String folded = word.toLowerCase(Locale.ROOT).strip();
    return WORDS.getOrDefault(folded, folded);
  }

  /** Returns whether a technology is one of the world's. */
  public boolean knows(String technology) {
    return parameters.technologies().containsKey(technology);
  }

  /**
   * Returns the technologies that a line goes over: itself, and for Wi-Fi the wired line behind it.
   */
  public List<AccessTechnology> parts(String technology) {
    List<AccessTechnology> parts = new ArrayList<>();
    if (technology.equals(WIFI)) {
      parts.add(parameters.technology(WIRED));
    }
    parts.add(parameters.technology(technology));
    return parts;
  }

  /** Returns the least that a line adds to a round trip, in milliseconds. */
  public double leastMillis(String technology) {
    return parts(technology).stream().mapToDouble(p -> p.base().millis()).sum();
  }

  /** Returns what a line adds to the median round trip, in milliseconds. */
  public double medianMillis(String technology) {
    return leastMillis(technology) + sum(technology).quantileMillis(0.5);
  }

  /**
   * Returns the 95th percentile of what varies on a line and on the carriers behind it, in
   * milliseconds above the least round trip.
   */
  public double tailMillis(String technology) {
    return sum(technology).quantileMillis(0.95);
  }

  private DelaySum sum(String technology) {
    List<Variation> variations = new ArrayList<>();
    parts(technology).forEach(p -> variations.add(p.variation()));
    variations.add(
        new Variation(
            parameters.value("carrier_variable_rtt_p50"),
            parameters.value("carrier_variable_rtt_p95")));
    return new DelaySum(variations);
  }
}

package io.coldpotato.study;

import io.coldpotato.latency.PathDelay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each option of a site and destination gains over the fastest plain Internet there, by the
 * same paired draws as a verdict's gain.
 *
 * @param base key of the plain Internet option that they are compared with; empty where none
 *     arrives
 * @param gains of the other options that arrive, by key, in their order; none without a base
 */
public record InternetGains(Optional<String> base, Map<String, Verdict.Gain> gains) {

  /** Copies the map, keeping its order. */
  public InternetGains {
    gains = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(gains));
  }

  /**
   * Returns the gains among some results of one site and destination.
   *
   * @param seed of the comparison
   */
  public static InternetGains of(long seed, List<Comparison.Result> results) {
    Map<String, PathDelay> delays = new LinkedHashMap<>();
    Optional<String> base = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (Comparison.Result result : results) {
      if (result.journey() instanceof Journey.Reached reached) {
        delays.put(result.option(), reached.delay());
        if (result.kind().equals("internet") && reached.delay().p95Millis() < least) {
          least = reached.delay().p95Millis();
          base = Optional.of(result.option());
        }
      }
    }
    Map<String, Verdict.Gain> gains = new LinkedHashMap<>();
    if (base.isPresent()) {
      String over = base.get();
      PathDelay other = Optional.ofNullable(delays.get(over)).orElseThrow();
      Comparison.Result any = results.get(0);
      delays.forEach(
          (option, delay) -> {
            if (!option.equals(over)) {
              gains.put(
                  option, Judge.gain(seed, any.site(), any.destination(), over, other, delay));
            }
          });
    }
    return new InternetGains(base, gains);
  }
}

package io.coldpotato.study;

import io.coldpotato.latency.PairedChanges;
import io.coldpotato.latency.PathDelay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Ranks options by the 95th percentile of the round trip and says how sure that is.
 *
 * <p>Each draw gives every uncertain segment a factor; segments that options share get the same
 * one, and those of two networks between the same places one alike, so that differences are paired.
 * The draws depend on (seed, site, destination, draw) only.
 */
final class Judge {

  static final int DRAWS = 2000;

  private final long seed;

  Judge(long seed) {
    this.seed = seed;
  }

  /** An option that reaches. */
  private record Contender(Comparison.Result result, PathDelay delay) {}

  Verdict verdict(String site, String destination, List<Comparison.Result> results) {
    List<Contender> contenders = new ArrayList<>();
    for (Comparison.Result result : results) {
      if (result.journey() instanceof Journey.Reached reached) {
        contenders.add(new Contender(result, reached.delay()));
      }
    }
    contenders.sort(Comparator.comparingDouble(c -> c.delay().p95Millis()));
    List<Verdict.Ranked> ranked =
        contenders.stream()
            .map(
                c ->
                    new Verdict.Ranked(
                        c.result().option(), c.result().kind(), c.delay().p95Millis()))
            .toList();
    Optional<Verdict.Gain> gain =
        contenders.size() < 2 ? Optional.empty() : Optional.of(gain(site, destination, contenders));
    return new Verdict(site, destination, ranked, gain, Optional.empty());
  }

  private Verdict.Gain gain(String site, String destination, List<Contender> contenders) {
    Contender best = contenders.get(0);
    Contender other =
        contenders.stream()
            .skip(1)
            .filter(
                c ->
                    !best.result().kind().equals("internet")
                        && c.result().kind().equals("internet"))
            .findFirst()
            .orElse(contenders.get(1));
    return gain(seed, site, destination, other.result().option(), other.delay(), best.delay());
  }

  /**
   * Returns what one way gains over another of the same site and destination; below 0 where it is
   * the slower.
   *
   * @param over key of the option of the other way
   */
  static Verdict.Gain gain(
      long seed,
      String site,
      String destination,
      String over,
      PathDelay otherDelay,
      PathDelay delay) {
    SplittableRandom draws = draws(seed, site, destination);
    double millis = otherDelay.p95Millis() - delay.p95Millis();
    double[] gains = new double[DRAWS];
    double sooner = 0;
    PairedChanges paired = PairedChanges.of(List.of(otherDelay.uncertainty(), delay.uncertainty()));
    for (int i = 0; i < DRAWS; i++) {
      double[] changes = paired.changesMillis(draws.nextLong());
      gains[i] = millis + changes[0] - changes[1];
      sooner += gains[i] > 0 ? 1 : gains[i] == 0 ? 0.5 : 0;
    }
    Arrays.sort(gains);
    return new Verdict.Gain(
        over, millis, gains[DRAWS / 10], gains[DRAWS - 1 - DRAWS / 10], sooner / DRAWS);
  }

  /** Returns the source of the draws of a site and destination, the same for all its options. */
  static SplittableRandom draws(long seed, String site, String destination) {
    return new SplittableRandom(seed * 31 + (site + "\u0000" + destination).hashCode());
  }
}

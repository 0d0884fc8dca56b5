package io.coldpotato.study;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far the spread of measured ratios depends on which metros happened to be measured.
 *
 * <p>Pairs that have a metro in common have its host's error in common, so that a hundred pairs of
 * fifteen metros tell little more than fifteen. As many metros are drawn from them with replacement
 * and each pair counts as often as both its ends were drawn (pigeonhole bootstrap; Owen 2007, The
 * Annals of Applied Statistics 1, 386), which errs towards too wide.
 *
 * @param metros how many were measured
 * @param times how often they were drawn again
 * @param low of each figure the 10th percentile over the draws
 * @param high the 90th
 */
public record ResampledMetros(int metros, int times, Ratios low, Ratios high) {

  private static final int TIMES = 1000;

  /** A pair's ratio and its ends, by number. */
  private record Ratio(double value, int from, int to) {}

  /** Draws again from the metros of some pairs; figures are not-a-number when there is none. */
  static ResampledMetros of(List<WanGain.Pair> pairs, long seed) {
    TreeSet<String> names = new TreeSet<>();
    for (WanGain.Pair pair : pairs) {
      names.add(pair.cloud().from().label());
      names.add(pair.cloud().to().label());
    }
    List<String> metros = List.copyOf(names);
    List<Ratio> ratios =
        pairs.stream()
            .map(
                pair ->
                    new Ratio(
                        pair.measuredRatio(),
                        metros.indexOf(pair.cloud().from().label()),
                        metros.indexOf(pair.cloud().to().label())))
            .toList();
    SplittableRandom random = new SplittableRandom(seed);
    List<Ratios> drawn = new ArrayList<>();
    while (!ratios.isEmpty() && drawn.size() < TIMES) {
      double[] again = again(ratios, metros.size(), random);
      // Two metros with one pair may be drawn so that no pair is left: that tells nothing.
      if (again.length > 0) {
        drawn.add(Ratios.of(again));
      }
    }
    return new ResampledMetros(
        metros.size(), drawn.size(), quantile(drawn, 0.1), quantile(drawn, 0.9));
  }

  private static double[] again(List<Ratio> ratios, int metros, SplittableRandom random) {
    int[] times = new int[metros];
    for (int i = 0; i < metros; i++) {
      times[random.nextInt(metros)]++;
    }
    return ratios.stream()
        .flatMapToDouble(
            r -> IntStream.range(0, times[r.from()] * times[r.to()]).mapToDouble(i -> r.value()))
        .toArray();
  }

  private static Ratios quantile(List<Ratios> drawn, double share) {
    return new Ratios(
        (int) quantile(drawn, share, Ratios::number),
        quantile(drawn, share, Ratios::p10),
        quantile(drawn, share, Ratios::median),
        quantile(drawn, share, Ratios::p90),
        quantile(drawn, share, Ratios::withoutGain));
  }

  private static double quantile(
      List<Ratios> drawn, double share, ToDoubleFunction<Ratios> figure) {
    return Score.quantile(drawn.stream().mapToDouble(figure).toArray(), share);
  }
}

package io.coldpotato.latency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How much faster than drawing with commons-math3 and sorting are a path's P50, P95, P99 and P99.9
 * by convolution?
 *
 * <p>Data: a path of lognormal delays, two as of the shortest path, five as of a usual one, or
 * twenty; their spectra are kept from one operation to the next, as those of lines and queues are
 * between paths ({@code byConvolution}), one delay is new each time, as a path's long tail is
 * ({@code byConvolutionWithNewTail}), or all are new ({@code byConvolutionWithNothingKept}). The
 * other side draws a million times from distribution objects that were made before. That both agree
 * is checked before anything is timed: the number of draws up to each quantile lies within 5.2
 * standard deviations of its binomial mean.
 *
 * <p>{@code java -jar target/benchmarks/benchmarks.jar QuantilesBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class QuantilesBenchmark {

  private static final int DRAWS = 1_000_000;
  private static final double[] SHARES = {0.5, 0.95, 0.99, 0.999};
  private static final double Z95 = 1.6448536269514722;

  /** Delays on the path. */
  @Param({"2", "5", "20"})
  public int delays;

  private final List<Variation> parts = new ArrayList<>();
  private final List<LogNormalDistribution> distributions = new ArrayList<>();
  private long operation;

  /** Makes the path and checks that both sides agree. */
  @Setup
  public void bothAgree() {
    Well19937c random = new Well19937c(7);
    for (int i = 0; i < delays; i++) {
      double median = 0.4 + 0.3 * i / delays;
      double ratio = 2 + 4.0 * i / delays;
      parts.add(new Variation(median, median * ratio));
      distributions.add(new LogNormalDistribution(random, Math.log(median), Math.log(ratio) / Z95));
    }
    double[] sorted = sortedDraws();
    double[] quantiles = byConvolution();
    for (int i = 0; i < SHARES.length; i++) {
      int at = Arrays.binarySearch(sorted, quantiles[i]);
      double off = Math.abs((at < 0 ? -at - 1 : at) - DRAWS * SHARES[i]);
      if (off > 5.2 * Math.sqrt(DRAWS * SHARES[i] * (1 - SHARES[i]))) {
        throw new IllegalStateException(
            "P" + SHARES[i] * 100 + " by convolution is " + off + " draws off");
      }
    }
  }

  /** By convolution, all spectra kept. */
  @Benchmark
  public double[] byConvolution() {
    return quantiles(new DelaySum(parts));
  }

  /** By convolution, one delay never seen before. */
  @Benchmark
  public double[] byConvolutionWithNewTail() {
    List<Variation> fresh = new ArrayList<>(parts);
    fresh.set(0, new Variation(0.4 + 1e-9 * ++operation, 0.8));
    return quantiles(new DelaySum(fresh));
  }

  /** By convolution, no delay seen before. */
  @Benchmark
  public double[] byConvolutionWithNothingKept() {
    double factor = 1 + 1e-9 * ++operation;
    List<Variation> fresh = new ArrayList<>();
    for (Variation part : parts) {
      fresh.add(new Variation(part.medianMillis() * factor, part.p95Millis() * factor));
    }
    return quantiles(new DelaySum(fresh));
  }

  /** By this project's own seeded draws, as many as the naive side's. */
  @Benchmark
  public double[] byOwnDraws() {
    List<DelayDraws.Part> named = new ArrayList<>();
    for (Variation part : parts) {
      named.add(new DelayDraws.Part(part, "part " + named.size()));
    }
    return quantiles(new DelayDraws(named, new Sampling(DRAWS, 7)));
  }

  /** By drawing with commons-math3 and sorting. */
  @Benchmark
  public double[] byCommonsMathAndSort() {
    double[] sorted = sortedDraws();
    double[] quantiles = new double[SHARES.length];
    for (int i = 0; i < SHARES.length; i++) {
      quantiles[i] = sorted[(int) Math.ceil(SHARES[i] * DRAWS) - 1];
    }
    return quantiles;
  }

  private double[] sortedDraws() {
    double[] sums = new double[DRAWS];
    for (LogNormalDistribution distribution : distributions) {
      for (int i = 0; i < DRAWS; i++) {
        sums[i] += distribution.sample();
      }
    }
    Arrays.sort(sums);
    return sums;
  }

  private static double[] quantiles(DelayDistribution distribution) {
    double[] quantiles = new double[SHARES.length];
    for (int i = 0; i < SHARES.length; i++) {
      quantiles[i] = distribution.quantileMillis(SHARES[i]);
    }
    return quantiles;
  }
}

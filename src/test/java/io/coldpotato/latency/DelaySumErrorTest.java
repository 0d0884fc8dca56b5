package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The error of quantiles by convolution, against a grid of 64 times as many cells. */
class DelaySumErrorTest {

  private static final int FINE = 1 << 17;
  private static final double[] SHARES = {0.5, 0.95, 0.99, 0.999};

  private static final Variation FIBRE = new Variation(0.9, 2.16);
  private static final Variation CARRIERS = new Variation(0.42, 2.44);
  private static final Variation LEASED = new Variation(0.1, 0.5);
  private static final Variation WIFI = new Variation(2, 6.8);
  private static final Variation SATELLITE = new Variation(18, 48.57);

  static Stream<List<RandomDelay>> paths() {
    return Stream.of(
        List.of(FIBRE, CARRIERS, tail(0.05), tail(3.1)),
        List.of(FIBRE, WIFI, CARRIERS, tail(1.2), tail(5)),
        List.of(FIBRE, CARRIERS, tail(13), tail(16)),
        List.of(SATELLITE, WIFI, CARRIERS, tail(0.3), tail(3.5)),
        List.of(FIBRE, new QueueWait(0.5, 0.35), CARRIERS, tail(3.1)),
        List.of(FIBRE, new QueueWait(0.99, 0.35), CARRIERS, tail(3.1)),
        List.of(FIBRE, new QueueWait(0.3, 0.001), CARRIERS, tail(3.1)),
        List.of(CARRIERS),
        List.of(CARRIERS, new Variation(0.01, 0.05)),
        List.of(new Variation(40, 140), CARRIERS, tail(0.3), tail(3.5)),
        List.of(LEASED),
        List.of(LEASED, tail(0.02), tail(3)),
        List.of(LEASED, tail(15), tail(14)),
        List.of(LEASED, new QueueWait(0.97, 0.0035), tail(0.3), new QueueWait(0.6, 0.35), tail(5)),
        IntStream.range(0, 20)
            .<RandomDelay>mapToObj(
                i -> new Variation(0.4 + 0.015 * i, (0.4 + 0.015 * i) * (2 + 0.2 * i)))
            .toList());
  }

  private static Variation tail(double beyondMedian) {
    return new Variation(beyondMedian / 2, beyondMedian / 2 * 3);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void theGridMovesNoQuantileByMoreThanAnEightiethOfACell(List<RandomDelay> parts) {
    DelaySum sum = new DelaySum(parts);
    double[] fine = quantiles(parts);
    for (int i = 0; i < SHARES.length; i++) {
      // The bound that the documents state: 1/80 of a cell and 0.001 %.
      assertThat(sum.quantileMillis(SHARES[i]))
          .as("P%s", SHARES[i] * 100)
          .isCloseTo(fine[i], within(sum.cellMillis() / 80 + 1e-5 * fine[i]));
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noQuantileOfWhatVariesIsOffByMoreThanOneInTenThousand(List<RandomDelay> parts) {
    DelaySum sum = new DelaySum(parts);
    double[] fine = quantiles(parts);
    for (int i = 0; i < SHARES.length; i++) {
      assertThat(sum.quantileMillis(SHARES[i]))
          .as("P%s", SHARES[i] * 100)
          .isCloseTo(fine[i], within(1e-4 * fine[i]));
    }
  }

  private static double[] quantiles(List<RandomDelay> parts) {
    double range = 4 * parts.stream().mapToDouble(RandomDelay::p9999Millis).sum();
    double cell = range / FINE;
    FastFourierTransformer fft = new FastFourierTransformer(DftNormalization.STANDARD);
    Complex[] product = new Complex[FINE];
    Arrays.fill(product, Complex.ONE);
    for (RandomDelay part : parts) {
      double[] mass = new double[FINE];
      for (int i = 0; i < FINE; i++) {
        mass[i] = part.cumulative((i + 0.5) * cell) - part.cumulative((i - 0.5) * cell);
      }
      Complex[] one = fft.transform(mass, TransformType.FORWARD);
      for (int i = 0; i < FINE; i++) {
        product[i] = product[i].multiply(one[i]);
      }
    }
    Complex[] back = fft.transform(product, TransformType.INVERSE);
    double[] found = new double[SHARES.length];
    double below = 0;
    int next = 0;
    for (int i = 0; i < FINE && next < SHARES.length; i++) {
      double mass = back[i].getReal();
      while (next < SHARES.length && below + mass >= SHARES[next]) {
        found[next] = (i - 0.5 + (SHARES[next] - below) / mass) * cell;
        next++;
      }
      below += mass;
    }
    return found;
  }
}

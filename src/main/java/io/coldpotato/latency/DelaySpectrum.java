package io.coldpotato.latency;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * Discrete Fourier transforms of real values on {@value #CELLS} cells, of which only the first half
 * is kept, the other being its mirror image.
 */
final class DelaySpectrum {

  static final int CELLS = 8192;

  /** Where the mirror image begins. */
  static final int HALF = CELLS / 2;

  /** What is beyond this share is less than the arithmetic resolves. */
  private static final double ALL = 1 - 1e-13;

  /** cos and sin of 2πk / CELLS. */
  private static final double[] COS = new double[CELLS];

  private static final double[] SIN = new double[CELLS];

  static {
    for (int k = 0; k < CELLS; k++) {
      COS[k] = Math.cos(2 * Math.PI * k / CELLS);
      SIN[k] = Math.sin(2 * Math.PI * k / CELLS);
    }
  }

  /** Real and imaginary parts, {@link #HALF} and one; not changed once they are made. */
  final double[] re = new double[HALF + 1];

  final double[] im = new double[HALF + 1];

  /**
   * What a delay is on its grid: its masses and each times the number of its cell.
   *
   * @param mass transform of the masses
   * @param moment transform of the masses times their cells' numbers
   */
  record Pair(DelaySpectrum mass, DelaySpectrum moment) {

    /** Puts a delay on a grid; what lies beyond is left out. One transform gives both. */
    static Pair of(RandomDelay delay, double cell) {
      double[][] both = new double[2][CELLS];
      double below = 0;
      for (int i = 0; i < CELLS && below < ALL; i++) {
        double upTo = delay.cumulative((i + 0.5) * cell);
        both[0][i] = upTo - below;
        both[1][i] = i * (upTo - below);
        below = upTo;
      }
      transform(both, TransformType.FORWARD);
      Pair pair = new Pair(new DelaySpectrum(), new DelaySpectrum());
      for (int k = 0; k <= HALF; k++) {
        int mirror = (CELLS - k) % CELLS;
        pair.mass.re[k] = (both[0][k] + both[0][mirror]) / 2;
        pair.mass.im[k] = (both[1][k] - both[1][mirror]) / 2;
        pair.moment.re[k] = (both[1][k] + both[1][mirror]) / 2;
        pair.moment.im[k] = (both[0][mirror] - both[0][k]) / 2;
      }
      return pair;
    }
  }

  /** Returns the transform of a delay that never is. */
  static DelaySpectrum ofNothing() {
    DelaySpectrum one = new DelaySpectrum();
    java.util.Arrays.fill(one.re, 1);
    return one;
  }

  /** Multiplies this one, which nobody else has, by another. */
  void multiplyBy(DelaySpectrum other) {
    for (int k = 0; k <= HALF; k++) {
      double real = re[k] * other.re[k] - im[k] * other.im[k];
      im[k] = re[k] * other.im[k] + im[k] * other.re[k];
      re[k] = real;
    }
  }

  /** Returns the values that this is the transform of, by one transform of half the length. */
  double[] values() {
    double[][] packed = new double[2][HALF];
    for (int k = 0; k < HALF; k++) {
      int mirror = HALF - k;
      double oddRe = (re[k] - re[mirror]) / 2;
      double oddIm = (im[k] + im[mirror]) / 2;
      packed[0][k] = (re[k] + re[mirror]) / 2 - (oddRe * SIN[k] + oddIm * COS[k]);
      packed[1][k] = (im[k] - im[mirror]) / 2 + (oddRe * COS[k] - oddIm * SIN[k]);
    }
    transform(packed, TransformType.INVERSE);
    double[] values = new double[CELLS];
    for (int i = 0; i < HALF; i++) {
      values[2 * i] = packed[0][i];
      values[2 * i + 1] = packed[1][i];
    }
    return values;
  }

  /**
   * Returns one value of what (this ÷ one · other) is the transform of.
   *
   * @param one not zero on the grid, as those of delays are
   * @param at which value
   */
  double valueWithInstead(DelaySpectrum one, DelaySpectrum other, int at) {
    double sum = 0;
    for (int k = 0; k <= HALF; k++) {
      double square = one.re[k] * one.re[k] + one.im[k] * one.im[k];
      if (square > 0) {
        double restRe = (re[k] * one.re[k] + im[k] * one.im[k]) / square;
        double restIm = (im[k] * one.re[k] - re[k] * one.im[k]) / square;
        double termRe = restRe * other.re[k] - restIm * other.im[k];
        double termIm = restRe * other.im[k] + restIm * other.re[k];
        int turn = (int) ((long) k * at % CELLS);
        double term = termRe * COS[turn] - termIm * SIN[turn];
        sum += k == 0 || k == HALF ? term : 2 * term;
      }
    }
    return sum / CELLS;
  }

  private static void transform(double[][] values, TransformType direction) {
    FastFourierTransformer.transformInPlace(values, DftNormalization.STANDARD, direction);
  }
}

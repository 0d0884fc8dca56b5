package io.coldpotato.latency;

import java.util.Arrays;

/**
 * Discrete Fourier transforms of real values on {@value #CELLS} cells, of which only the first half
 * is kept, the other being its mirror image.
 */
final class DelaySpectrum {

  static final int CELLS = FourierTransform.CELLS;

  /** Where the mirror image begins. */
  static final int HALF = CELLS / 2;

  /** Real and imaginary parts, {@link #HALF} and one; not changed once they are made. */
  final double[] re = new double[HALF + 1];

  final double[] im = new double[HALF + 1];

  /** Returns the transform of real values, by one transform of half the length. */
  static DelaySpectrum of(double[] values) {
    // Even values as real and odd ones as imaginary parts.
    double[] even = new double[HALF];
    double[] odd = new double[HALF];
    for (int i = 0; i < HALF; i++) {
      even[i] = values[2 * i];
      odd[i] = values[2 * i + 1];
    }
    FourierTransform.forward(even, odd);
    DelaySpectrum spectrum = new DelaySpectrum();
    for (int k = 0; k <= HALF; k++) {
      int here = k % HALF;
      int mirror = (HALF - k) % HALF;
      double oddRe = (odd[here] + odd[mirror]) / 2;
      double oddIm = (even[mirror] - even[here]) / 2;
      double cos = FourierTransform.COS[k];
      double sin = FourierTransform.SIN[k];
      spectrum.re[k] = (even[here] + even[mirror]) / 2 + cos * oddRe + sin * oddIm;
      spectrum.im[k] = (odd[here] - odd[mirror]) / 2 + cos * oddIm - sin * oddRe;
    }
    return spectrum;
  }

  /** Returns the transform of a delay that never is. */
  static DelaySpectrum ofNothing() {
    DelaySpectrum one = new DelaySpectrum();
    Arrays.fill(one.re, 1);
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
    // A transform back is one forward with both parts in each other's place.
    double[] even = new double[HALF];
    double[] odd = new double[HALF];
    for (int k = 0; k < HALF; k++) {
      int mirror = HALF - k;
      double oddRe = (re[k] - re[mirror]) / 2;
      double oddIm = (im[k] + im[mirror]) / 2;
      double cos = FourierTransform.COS[k];
      double sin = FourierTransform.SIN[k];
      even[k] = (re[k] + re[mirror]) / 2 - (oddRe * sin + oddIm * cos);
      odd[k] = (im[k] - im[mirror]) / 2 + (oddRe * cos - oddIm * sin);
    }
    FourierTransform.forward(odd, even);
    double[] values = new double[CELLS];
    for (int i = 0; i < HALF; i++) {
      values[2 * i] = even[i] / HALF;
      values[2 * i + 1] = odd[i] / HALF;
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
        int turn = k * at % CELLS;
        double term = termRe * FourierTransform.COS[turn] - termIm * FourierTransform.SIN[turn];
        sum += k == 0 || k == HALF ? term : 2 * term;
      }
    }
    return sum / CELLS;
  }
}

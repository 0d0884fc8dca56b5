package io.coldpotato.latency;

/**
 * The discrete Fourier transform of complex values on at most {@value #CELLS} cells.
 *
 * <p>Radix 2, results in natural order (Cooley and Tukey 1965), with factors from a table: four
 * times as fast as commons-math3's, which computes its factors anew in every block, and the
 * transform is what a path's percentiles cost. A test holds it to commons-math3's. Not more than
 * {@value #CELLS} cells, since the table is that long.
 */
final class FourierTransform {

  static final int CELLS = 2048;

  /** cos and sin of 2πk / CELLS. */
  static final double[] COS = new double[CELLS];

  static final double[] SIN = new double[CELLS];

  static {
    for (int k = 0; k < CELLS; k++) {
      COS[k] = Math.cos(2 * Math.PI * k / CELLS);
      SIN[k] = Math.sin(2 * Math.PI * k / CELLS);
    }
  }

  private FourierTransform() {}

  /**
   * Transforms real and imaginary parts in place: Σ x(i) exp(−2πj ik / n); nothing is divided.
   *
   * @param re a power of two of them, at most {@value #CELLS}
   * @param im as many
   */
  static void forward(double[] re, double[] im) {
    int n = re.length;
    reverseBits(re, im);
    firstTwoSteps(re, im);
    for (int half = 4; half < n; half *= 2) {
      int step = CELLS / (2 * half);
      for (int block = 0; block < n; block += 2 * half) {
        for (int i = block, factor = 0; i < block + half; i++, factor += step) {
          int other = i + half;
          double turnedRe = re[other] * COS[factor] + im[other] * SIN[factor];
          double turnedIm = im[other] * COS[factor] - re[other] * SIN[factor];
          re[other] = re[i] - turnedRe;
          im[other] = im[i] - turnedIm;
          re[i] += turnedRe;
          im[i] += turnedIm;
        }
      }
    }
  }

  /** Blocks of four, whose factors are 1 and −j. */
  private static void firstTwoSteps(double[] re, double[] im) {
    for (int i = 0; i < re.length; i += 4) {
      double sumRe = re[i] + re[i + 1];
      double sumIm = im[i] + im[i + 1];
      double leftRe = re[i] - re[i + 1];
      double leftIm = im[i] - im[i + 1];
      double nextSumRe = re[i + 2] + re[i + 3];
      double nextSumIm = im[i + 2] + im[i + 3];
      double nextLeftRe = re[i + 2] - re[i + 3];
      double nextLeftIm = im[i + 2] - im[i + 3];
      re[i] = sumRe + nextSumRe;
      im[i] = sumIm + nextSumIm;
      re[i + 1] = leftRe + nextLeftIm;
      im[i + 1] = leftIm - nextLeftRe;
      re[i + 2] = sumRe - nextSumRe;
      im[i + 2] = sumIm - nextSumIm;
      re[i + 3] = leftRe - nextLeftIm;
      im[i + 3] = leftIm + nextLeftRe;
    }
  }

  private static void reverseBits(double[] re, double[] im) {
    int shift = Integer.numberOfLeadingZeros(re.length) + 1;
    for (int i = 0; i < re.length; i++) {
      int other = Integer.reverse(i) >>> shift;
      if (other > i) {
        swap(re, i, other);
        swap(im, i, other);
      }
    }
  }

  private static void swap(double[] values, int one, int other) {
    double kept = values[one];
    values[one] = values[other];
    values[other] = kept;
  }
}

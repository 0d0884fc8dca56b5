package io.coldpotato.study;

import java.util.List;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * Finds the parameters with which sums of parts come nearest to measured round trips.
 *
 * <p>Minimises Σ s² · 2 (√(1 + r²/s²) − 1), r = ln(predicted ÷ measured), s = {@value #SCALE}: the
 * soft-L1 loss (Charbonnier et al. 1994), square near zero and straight far out, so that a host in
 * the wrong place does not decide. Each parameter is held in its range as least + (most − least) ÷
 * (1 + e⁻ᵘ) with u free, and drawn to its value before as if by one pair more: moving it over its
 * whole range counts like an error of {@value #PRIOR}. Solved by Levenberg and Marquardt's method
 * (commons-math3, after MINPACK); no draw, the same rows give the same bits.
 */
final class ParameterFit {

  /** About the median difference of the same pair two years apart (docs/model.md, section 5). */
  private static final double SCALE = 0.1;

  private static final double PRIOR = 0.3;

  /** A start at a bound has no slope; this part of the range away from it has. */
  private static final double INSIDE = 0.01;

  private static final int MOST_EVALUATIONS = 500;

  private final List<Row> rows;
  private final double[] previous;
  private final double[] least;
  private final double[] most;

  /** A measured round trip as a sum of the parameters. */
  static final class Row {
    private final double[] shares;
    private final double fixedMillis;
    private final double floorMillis;
    private final double measuredMillis;

    /**
     * Makes a row.
     *
     * @param shares how often each parameter counts
     * @param fixedMillis what counts besides them
     * @param floorMillis what no prediction goes below
     * @param measuredMillis above 0
     */
    Row(double[] shares, double fixedMillis, double floorMillis, double measuredMillis) {
      this.shares = shares.clone();
      this.fixedMillis = fixedMillis;
      this.floorMillis = floorMillis;
      this.measuredMillis = measuredMillis;
    }
  }

  /**
   * Prepares a fit.
   *
   * @param previous values that parameters are drawn to
   * @param least lower ends of their ranges
   * @param most upper ends
   */
  ParameterFit(List<Row> rows, double[] previous, double[] least, double[] most) {
    this.rows = rows;
    this.previous = previous.clone();
    this.least = least.clone();
    this.most = most.clone();
  }

  /**
   * Returns the best values, each inside its range.
   *
   * @param start where the search begins
   */
  double[] from(double[] start) {
    int n = previous.length;
    double[] u = new double[n];
    for (int k = 0; k < n; k++) {
      double part = (start[k] - least[k]) / (most[k] - least[k]);
      double inside = Math.max(INSIDE, Math.min(1 - INSIDE, part));
      u[k] = Math.log(inside / (1 - inside));
    }
    RealVector best =
        new LevenbergMarquardtOptimizer()
            .optimize(
                new LeastSquaresBuilder()
                    .start(u)
                    .target(new double[rows.size() + n])
                    .model(model())
                    .lazyEvaluation(false)
                    .maxEvaluations(MOST_EVALUATIONS)
                    .maxIterations(MOST_EVALUATIONS)
                    .checker((n0, before, after) -> isSettled(before.getCost(), after.getCost()))
                    .build())
            .getPoint();
    return values(best);
  }

  private static boolean isSettled(double before, double after) {
    return Math.abs(before - after) <= 1e-9 * before;
  }

  private double[] values(RealVector u) {
    double[] values = new double[previous.length];
    for (int k = 0; k < values.length; k++) {
      values[k] = least[k] + (most[k] - least[k]) / (1 + Math.exp(-u.getEntry(k)));
    }
    return values;
  }

  private MultivariateJacobianFunction model() {
    return u -> {
      int n = previous.length;
      double[] values = values(u);
      double[] losses = new double[rows.size() + n];
      double[][] slopes = new double[rows.size() + n][n];
      double[] steps = new double[n];
      for (int k = 0; k < n; k++) {
        double range = most[k] - least[k];
        steps[k] = (values[k] - least[k]) * (most[k] - values[k]) / range;
        losses[rows.size() + k] = PRIOR * (values[k] - previous[k]) / range;
        slopes[rows.size() + k][k] = PRIOR * steps[k] / range;
      }
      for (int i = 0; i < rows.size(); i++) {
        losses[i] = row(rows.get(i), values, steps, slopes[i]);
      }
      return new Pair<>(
          new ArrayRealVector(losses, false), new Array2DRowRealMatrix(slopes, false));
    };
  }

  /** Returns the root of a row's loss, with its sign, and sets its slopes. */
  private static double row(Row row, double[] values, double[] steps, double[] slopes) {
    double sum = row.fixedMillis;
    for (int k = 0; k < values.length; k++) {
      sum += row.shares[k] * values[k];
    }
    double predicted = Math.max(row.floorMillis, sum);
    double r = Math.log(predicted / row.measuredMillis);
    double q = Math.sqrt(1 + r * r / (SCALE * SCALE));
    // 2 (q − 1) without the cancellation near zero.
    double root = Math.abs(r) * Math.sqrt(2 / (q + 1));
    if (sum > row.floorMillis) {
      double slope = Math.sqrt((q + 1) / 2) / q;
      for (int k = 0; k < values.length; k++) {
        slopes[k] = slope * row.shares[k] / sum * steps[k];
      }
    }
    return Math.copySign(root, r);
  }
}

package io.coldpotato.study;

import io.coldpotato.latency.Basis;
import io.coldpotato.latency.Estimate;
import io.coldpotato.latency.FibreFloor;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that people draw by rule of thumb: a constant and a multiple of light in fibre along the
 * geodesic, with the least mean relative error on the rows that they are scored on.
 *
 * <p>Found by iteratively reweighted least squares of (a + b · fibre) ÷ measured − 1 (Holland and
 * Welsch 1977), so that rows far off do not decide.
 */
public final class NaiveLine {

  private static final int ROUNDS = 100;

  /** Keeps weights finite; a thousandth of an error that matters. */
  private static final double LEAST_ERROR = 1e-4;

  private NaiveLine() {}

  /**
   * A fitted line.
   *
   * @param name {@code k × fibre} or {@code a + b × fibre}
   * @param constantMillis its constant
   * @param factor its multiple of the fibre's round trip
   * @param score on the rows it was fitted on
   */
  public record Fitted(String name, double constantMillis, double factor, Score score) {}

  /** Returns both lines; none when there are too few rows to fit them. */
  static List<Fitted> fit(List<Evaluation.Scored> rows) {
    if (rows.size() < 3) {
      return List.of();
    }
    return List.of(fit(rows, false), fit(rows, true));
  }

  private static Fitted fit(List<Evaluation.Scored> rows, boolean withConstant) {
    double a = 0;
    double b = 2;
    for (int round = 0; round < ROUNDS; round++) {
      double uu = 0;
      double uv = 0;
      double vv = 0;
      double u1 = 0;
      double v1 = 0;
      for (Evaluation.Scored row : rows) {
        double u = 1 / row.measured().millis();
        double v = fibre(row) / row.measured().millis();
        double weight = 1 / Math.max(LEAST_ERROR, Math.abs(a * u + b * v - 1));
        uu += weight * u * u;
        uv += weight * u * v;
        vv += weight * v * v;
        u1 += weight * u;
        v1 += weight * v;
      }
      double determinant = uu * vv - uv * uv;
      if (withConstant && determinant > 1e-12 * uu * vv) {
        a = (u1 * vv - v1 * uv) / determinant;
        b = (v1 * uu - u1 * uv) / determinant;
      } else {
        b = v1 / vv;
      }
    }
    List<Evaluation.Scored> scored = new ArrayList<>();
    for (Evaluation.Scored row : rows) {
      double millis = Math.max(0, a + b * fibre(row));
      scored.add(
          new Evaluation.Scored(
              row.measured(),
              new Estimate(millis, millis, millis, row.estimate().via(), Basis.MODELLED)));
    }
    return new Fitted(withConstant ? "a + b × fibre" : "k × fibre", a, b, Score.of(scored));
  }

  private static double fibre(Evaluation.Scored row) {
    return FibreFloor.roundTripMillis(row.measured().kilometres());
  }
}

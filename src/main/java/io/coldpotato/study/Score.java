package io.coldpotato.study;

import java.util.Arrays;
import java.util.List;

/**
 * How near predicted round trips come to measured ones.
 *
 * @param rows how many were scored
 * @param medianApe median of |predicted ÷ measured − 1|
 * @param p90Ape 90th percentile of the same
 * @param within25Percent share of rows with no more than 0.25 of it
 * @param bias median of predicted ÷ measured − 1; above zero when the model is slow
 * @param medianMillis median of |predicted − measured|, in milliseconds
 * @param covered share of rows that lie in their 80 % interval
 */
public record Score(
    int rows,
    double medianApe,
    double p90Ape,
    double within25Percent,
    double bias,
    double medianMillis,
    double covered) {

  /** Returns the score of some rows; figures are not-a-number when there is none. */
  static Score of(List<Evaluation.Scored> rows) {
    double[] errors = rows.stream().mapToDouble(Evaluation.Scored::error).toArray();
    double[] sizes = Arrays.stream(errors).map(Math::abs).toArray();
    double[] millis =
        rows.stream()
            .mapToDouble(r -> Math.abs(r.estimate().millis() - r.measured().millis()))
            .toArray();
    long covered = rows.stream().filter(Evaluation.Scored::isCovered).count();
    long within = Arrays.stream(sizes).filter(s -> s <= 0.25).count();
    return new Score(
        rows.size(),
        quantile(sizes, 0.5),
        quantile(sizes, 0.9),
        (double) within / rows.size(),
        quantile(errors, 0.5),
        quantile(millis, 0.5),
        (double) covered / rows.size());
  }

  /** Returns a quantile, linear between order statistics (Hyndman and Fan 1996, type 7). */
  static double quantile(double[] values, double share) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}

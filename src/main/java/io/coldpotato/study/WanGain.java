package io.coldpotato.study;

import io.coldpotato.latency.Estimate;
import java.util.List;

/**
 * What a cloud's own network gains over the public Internet between the same metros: ratios of the
 * two round trips, measured and as the model has them.
 *
 * @param model what predicted, for people
 * @param seed of the draws
 * @param draws for each pair
 * @param regionRows rows of the file of the cloud's network
 * @param internetRows rows of the file of the public Internet
 * @param leftOut of the cloud's rows and pairs, by reason
 * @param internetLeftOut of the public Internet's rows, by reason
 * @param all all pairs together
 * @param resampled how far what was measured depends on which metros were
 * @param bands parts of them, by distance
 * @param covered share of pairs whose measured ratio lies from the 10th to the 90th percentile of
 *     their own draws
 * @param worst the ten pairs whose ratio is farthest off
 */
public record WanGain(
    String model,
    long seed,
    int draws,
    int regionRows,
    int internetRows,
    LeftOut leftOut,
    LeftOut internetLeftOut,
    Spread all,
    ResampledMetros resampled,
    List<Band> bands,
    double covered,
    List<Pair> worst) {

  /** Copies the lists. */
  public WanGain {
    bands = List.copyOf(bands);
    worst = List.copyOf(worst);
  }

  /**
   * The ratio, cloud over public Internet, of some pairs.
   *
   * @param measured as measured
   * @param figures of the model's figures
   * @param drawn of draws from both figures' intervals, all pairs together
   */
  public record Spread(Ratios measured, Ratios figures, Ratios drawn) {}

  /**
   * A part of the pairs.
   *
   * @param name which
   * @param spread theirs
   */
  public record Band(String name, Spread spread) {}

  /**
   * Two metros with both round trips.
   *
   * @param cloud as measured over the cloud's network, between regions
   * @param internet as measured over the public Internet, between the places nearest to them
   * @param cloudEstimate the model's
   * @param internetEstimate the model's
   * @param low 10th percentile of the ratio's draws
   * @param high 90th percentile of them
   */
  public record Pair(
      Measurement cloud,
      Measurement internet,
      Estimate cloudEstimate,
      Estimate internetEstimate,
      double low,
      double high) {

    /** Returns the ratio as measured. */
    public double measuredRatio() {
      return cloud.millis() / internet.millis();
    }

    /** Returns the ratio of the model's figures. */
    public double predictedRatio() {
      return cloudEstimate.millis() / internetEstimate.millis();
    }

    /** Returns whether the ratio as measured lies between the percentiles of its draws. */
    boolean isCovered() {
      return low <= measuredRatio() && measuredRatio() <= high;
    }
  }
}

package io.coldpotato.study;

import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.Place;
import io.coldpotato.input.NotValidException;
import io.coldpotato.latency.Estimate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the model of the cloud's own network against round trips between its regions: medians, and
 * 95th percentiles given the medians.
 */
public final class RegionsEvaluation {

  private final PathModels models;
  private final RegionRows rows;
  private final Map<String, Double> medianByPair = new HashMap<>();

  private RegionsEvaluation(PathModels models, RegionRows rows) {
    this.models = models;
    this.rows = rows;
  }

  /**
   * Scores files of round trips between regions. A file may hold medians, 95th percentiles or both;
   * a 95th percentile is predicted from the median that the files hold for the pair, else from the
   * model's.
   *
   * @param published of which ends of a pair published values are used
   * @throws NotValidException with all that is wrong in the files
   */
  public static Evaluation of(
      PathModels models,
      List<Path> files,
      PublishedEnds published,
      Optional<String> roundTripColumn) {
    RegionRows rows = new RegionRows(models.world().catalogue(), roundTripColumn);
    files.forEach(rows::read);
    if (!rows.diagnostics().isEmpty()) {
      throw new NotValidException(rows.diagnostics());
    }
    return new RegionsEvaluation(models, rows).score(published);
  }

  private Evaluation score(PublishedEnds published) {
    String year = FibreYear.suffix(models.world());
    List<Measurement> pairs = PairMeans.of(rows.medians().measurements(), new LeftOut());
    for (Measurement mean : pairs) {
      medianByPair.put(pair(mean), mean.millis());
    }
    Optional<Evaluation> p95 =
        rows.tails().measurements().isEmpty()
            ? Optional.empty()
            : Optional.of(
                LatencyEvaluation.score(
                    "95th percentile over the cloud's own network, given the median" + year,
                    models,
                    models.world().cloudWays(),
                    rows.tails().read(),
                    pair -> p95(pair, published)));
    if (rows.medians().measurements().isEmpty() && p95.isPresent()) {
      return p95.orElseThrow();
    }
    Evaluation p50 =
        LatencyEvaluation.score(
            "the cloud's own network" + published.suffix() + year,
            models,
            models.world().cloudWays(),
            rows.medians().read(),
            pair -> p50(models, pair, published));
    return p50.with(p95).withPublished(byPublished(pairs));
  }

  /** Scores the same pairs by how much of what is published is used. */
  private List<Evaluation.Published> byPublished(List<Measurement> pairs) {
    List<Evaluation.Published> scores = new ArrayList<>();
    for (PublishedEnds published : PublishedEnds.values()) {
      List<Evaluation.Scored> scored = new ArrayList<>();
      for (Measurement pair : pairs) {
        p50(models, pair, published).forEach(e -> scored.add(new Evaluation.Scored(pair, e)));
      }
      scores.add(new Evaluation.Published(published, Score.of(scored)));
    }
    return scores;
  }

  /** Returns what the model says of a pair of regions, once for each choice of unseen ends. */
  static List<Estimate> p50(PathModels models, Measurement pair, PublishedEnds published) {
    MetroId a = metro(models, pair.from());
    MetroId b = metro(models, pair.to());
    List<Estimate> estimates = new ArrayList<>();
    for (Set<MetroId> unseen : published.unseen(a, b)) {
      models.wan().between(a, b, unseen).ifPresent(estimates::add);
    }
    return estimates;
  }

  private List<Estimate> p95(Measurement pair, PublishedEnds published) {
    return p50(models, pair, published).stream()
        .map(
            estimate ->
                models
                    .wan()
                    .p95(estimate, medianByPair.getOrDefault(pair(pair), estimate.millis())))
        .toList();
  }

  private static MetroId metro(PathModels models, Place region) {
    return models.world().catalogue().region(region.label()).orElseThrow().metro();
  }

  private static String pair(Measurement measurement) {
    String a = measurement.from().label();
    String b = measurement.to().label();
    return a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
  }
}

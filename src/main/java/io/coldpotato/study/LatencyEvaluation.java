package io.coldpotato.study;

import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.Place;
import io.coldpotato.latency.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Holds the models against round trips measured between places. */
public final class LatencyEvaluation {

  private LatencyEvaluation() {}

  /**
   * Scores files of round trips between places.
   *
   * @param wan whether they were measured over a cloud's own network, else over the public
   *     Internet; then files may name the cloud's regions instead of places
   * @param hubs whose hubs countries take; the cloud's own network has none
   * @throws io.coldpotato.input.NotValidException with all that is wrong in the files
   */
  public static Evaluation of(PathModels models, MeasuredFiles files, boolean wan, HubRule hubs) {
    MeasurementReader.Read read =
        wan
            ? RegionRows.orPlaces(models, files)
            : new MeasurementReader(models.countries(), files).read(table -> row -> "");
    BiFunction<Place, Place, Optional<Estimate>> model =
        wan ? models.wan()::between : models.with(hubs).internet()::between;
    return score(
        (wan ? "a cloud's own network, corridors alone" : "public Internet" + hubs.suffix())
            + FibreYear.suffix(models.world()),
        models,
        wan ? models.world().cloudWays() : models.world().carrierWays(),
        read,
        m -> model.apply(m.from(), m.to()).stream().toList());
  }

  /**
   * Scores files likewise, and each pair by parameters that were fitted without the places of one
   * end or of both too.
   *
   * @throws io.coldpotato.input.NotValidException with all that is wrong in the files
   */
  public static Evaluation crossValidated(
      PathModels models, MeasuredFiles files, boolean wan, HubRule hubs) {
    Evaluation evaluation = of(models, files, wan, hubs);
    PathModels used = wan ? models : models.with(hubs);
    return evaluation.withCrossValidation(
        LatencyCrossValidation.of(used, wan, evaluation.measured()));
  }

  /** A model of one kind of round trip. */
  @FunctionalInterface
  interface Predictor {
    /** Returns what the model says, once or several times; empty when no way joins the ends. */
    List<Estimate> predict(Measurement measurement);
  }

  /**
   * Scores rows.
   *
   * @param name the model's, for people
   * @param ways those that the model chooses among
   */
  static Evaluation score(
      String name,
      PathModels models,
      FibreWays ways,
      MeasurementReader.Read read,
      Predictor predictor) {
    LeftOut leftOut = read.leftOut();
    int rows = read.measurements().size() + leftOut.total();
    List<Evaluation.Scored> scored = new ArrayList<>();
    for (Measurement measured : PairMeans.of(read.measurements(), leftOut)) {
      List<Estimate> estimates = predictor.predict(measured);
      estimates.forEach(estimate -> scored.add(new Evaluation.Scored(measured, estimate)));
      if (estimates.isEmpty()) {
        leftOut.add(LeftOut.Reason.NO_WAY, 1);
      }
    }
    return new Evaluation(
        name,
        rows,
        leftOut,
        Score.of(scored),
        Bands.of(scored, models.continents()),
        NaiveLine.fit(scored),
        scored,
        Bands.bySize(scored),
        Evaluation.worst(scored).stream()
            .map(row -> new Evaluation.Worst(row, SecondWay.of(row.estimate(), ways)))
            .toList(),
        Evaluation.Besides.NOTHING);
  }
}

package io.coldpotato.study;

import io.coldpotato.latency.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A model held against measurements.
 *
 * @param model what predicted, for people
 * @param rowsRead rows of the files
 * @param leftOut rows that were not scored, by reason
 * @param score of all scored rows
 * @param bands scores of parts of them
 * @param naive scores of lines fitted on the same rows
 * @param rows all that was scored
 * @param sizes scores by measured round trip
 * @param worst the ten rows that are farthest off
 * @param published scores of the same pairs by how much of what is published is used, when they are
 *     of the cloud's regions
 * @param tails variation by access technology, measured and predicted
 * @param p95 the same of a month's 95th percentiles, when files hold them
 * @param crossValidation how near it comes at places that its parameters have not seen, when asked
 */
public record Evaluation(
    String model,
    int rowsRead,
    LeftOut leftOut,
    Score score,
    List<Band> bands,
    List<NaiveLine.Fitted> naive,
    List<Scored> rows,
    List<Band> sizes,
    List<Worst> worst,
    List<Published> published,
    List<Tail> tails,
    Optional<Evaluation> p95,
    Optional<CrossValidation> crossValidation) {

  private static final int WORST = 10;

  /** Copies the lists. */
  public Evaluation {
    bands = List.copyOf(bands);
    naive = List.copyOf(naive);
    rows = List.copyOf(rows);
    sizes = List.copyOf(sizes);
    worst = List.copyOf(worst);
    published = List.copyOf(published);
    tails = List.copyOf(tails);
  }

  /** Returns the same with the score of 95th percentiles. */
  Evaluation with(Optional<Evaluation> ofP95) {
    return new Evaluation(
        model,
        rowsRead,
        leftOut,
        score,
        bands,
        naive,
        rows,
        sizes,
        worst,
        published,
        tails,
        ofP95,
        crossValidation);
  }

  /** Returns the same with scores by what is published. */
  Evaluation withPublished(List<Published> byEnds) {
    return new Evaluation(
        model,
        rowsRead,
        leftOut,
        score,
        bands,
        naive,
        rows,
        sizes,
        worst,
        byEnds,
        tails,
        p95,
        crossValidation);
  }

  /** Returns the same with what is known of variation. */
  Evaluation withTails(List<Tail> ofLines) {
    return new Evaluation(
        model,
        rowsRead,
        leftOut,
        score,
        bands,
        naive,
        rows,
        sizes,
        worst,
        published,
        ofLines,
        p95,
        crossValidation);
  }

  /** Returns the same with how near it comes at places that its parameters have not seen. */
  Evaluation withCrossValidation(CrossValidation byPlace) {
    return new Evaluation(
        model,
        rowsRead,
        leftOut,
        score,
        bands,
        naive,
        rows,
        sizes,
        worst,
        published,
        tails,
        p95,
        Optional.of(byPlace));
  }

  /** Returns what was measured of all rows that were scored. */
  List<Measurement> measured() {
    return rows.stream().map(Scored::measured).toList();
  }

  /**
   * One measurement and its prediction.
   *
   * @param measured what was measured
   * @param estimate what the model says
   */
  public record Scored(Measurement measured, Estimate estimate) {

    /** Returns predicted ÷ measured − 1. */
    public double error() {
      return estimate.millis() / measured.millis() - 1;
    }

    /** Returns whether the measurement lies in the prediction's 80 % interval. */
    boolean isCovered() {
      return estimate.covers(measured.millis());
    }
  }

  /**
   * A row that is far off.
   *
   * @param row which
   * @param second another way that its traffic may have taken
   */
  public record Worst(Scored row, Optional<SecondWay> second) {}

  /**
   * The score of some rows.
   *
   * @param name which rows
   * @param score theirs
   */
  public record Band(String name, Score score) {}

  /**
   * The score of all pairs of regions when so much of what is published is used.
   *
   * @param ends of which ends of a pair
   * @param score theirs
   */
  public record Published(PublishedEnds ends, Score score) {}

  /**
   * How much round trips over one kind of access line vary.
   *
   * @param technology as the model calls it
   * @param lines how many lines were measured
   * @param measuredMillis median over them of P95 less minimum
   * @param predictedMillis the model's P95 of what varies
   */
  public record Tail(String technology, int lines, double measuredMillis, double predictedMillis) {}

  /** Returns the rows that are farthest off by the logarithm of predicted ÷ measured. */
  static List<Scored> worst(List<Scored> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparingDouble((Scored r) -> -Math.abs(Math.log1p(r.error())))
                .thenComparing(r -> r.measured().from().label())
                .thenComparing(r -> r.measured().to().label()))
        .limit(WORST)
        .toList();
  }
}

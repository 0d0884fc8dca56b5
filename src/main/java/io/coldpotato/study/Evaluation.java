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
 * @param besides what is known besides, of some kinds of rows or when asked
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
    Besides besides) {

  private static final int WORST = 10;

  /** Copies the lists. */
  public Evaluation {
    bands = List.copyOf(bands);
    naive = List.copyOf(naive);
    rows = List.copyOf(rows);
    sizes = List.copyOf(sizes);
    worst = List.copyOf(worst);
  }

  /**
   * What some kinds of rows tell besides, or was asked for.
   *
   * @param published scores of the same pairs by how much of what is published is used, when they
   *     are of the cloud's regions
   * @param tails variation by access technology, measured and predicted
   * @param p95 the same evaluation of a month's 95th percentiles, when files hold them
   * @param crossValidation how near it comes at places that its parameters have not seen
   */
  public record Besides(
      List<Published> published,
      List<Tail> tails,
      Optional<Evaluation> p95,
      Optional<CrossValidation> crossValidation) {

    static final Besides NOTHING =
        new Besides(List.of(), List.of(), Optional.empty(), Optional.empty());

    /** Copies the lists. */
    public Besides {
      published = List.copyOf(published);
      tails = List.copyOf(tails);
    }
  }

  private Evaluation with(Besides other) {
    return new Evaluation(model, rowsRead, leftOut, score, bands, naive, rows, sizes, worst, other);
  }

  /** Returns the same with the score of 95th percentiles. */
  Evaluation with(Optional<Evaluation> ofP95) {
    return with(new Besides(besides.published, besides.tails, ofP95, besides.crossValidation));
  }

  /** Returns the same with scores by what is published. */
  Evaluation withPublished(List<Published> byEnds) {
    return with(new Besides(byEnds, besides.tails, besides.p95, besides.crossValidation));
  }

  /** Returns the same with what is known of variation. */
  Evaluation withTails(List<Tail> ofLines) {
    return with(new Besides(besides.published, ofLines, besides.p95, besides.crossValidation));
  }

  /** Returns the same with how near it comes at places that its parameters have not seen. */
  Evaluation withCrossValidation(CrossValidation byPlace) {
    return with(new Besides(besides.published, besides.tails, besides.p95, Optional.of(byPlace)));
  }

  /**
   * Returns scores of the same pairs by how much of what is published is used, when they are of the
   * cloud's regions.
   */
  public List<Published> published() {
    return besides.published;
  }

  /** Returns the variation by access technology, measured and predicted. */
  public List<Tail> tails() {
    return besides.tails;
  }

  /** Returns the same of a month's 95th percentiles, when files hold them. */
  public Optional<Evaluation> p95() {
    return besides.p95;
  }

  /** Returns how near it comes at places that its parameters have not seen, when asked. */
  public Optional<CrossValidation> crossValidation() {
    return besides.crossValidation;
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

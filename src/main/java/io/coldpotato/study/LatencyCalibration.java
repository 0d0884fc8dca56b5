package io.coldpotato.study;

import io.coldpotato.latency.Adjustable;
import io.coldpotato.latency.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Calibrates the delay model on files of round trips and cross-validates the result by place.
 *
 * <p>Places are dealt into five groups. For each two groups (and each one alone) the parameters are
 * fitted without any row that has an end in either, and score the rows between them: every row
 * once, with both its ends unseen.
 */
public final class LatencyCalibration {

  /** Below these one city or one host can decide. */
  private static final int FEW_PAIRS = 100;

  private static final int FEW_PLACES = 20;

  private static final double OVERFITTED = 0.002;

  private final PathModels models;
  private final Calibrator calibrator;
  private final List<Adjustable> wanted;
  private final List<Measurement> pairs;
  private final PlaceGroups groups;

  private LatencyCalibration(
      PathModels models, boolean wan, List<Adjustable> wanted, List<Measurement> all) {
    this.models = models;
    this.wanted = wanted;
    this.calibrator = new Calibrator(models, wan, wanted);
    this.pairs = all.stream().filter(p -> calibrator.predict(models, p).isPresent()).toList();
    this.groups = PlaceGroups.ofEnds(pairs);
  }

  /**
   * Fits parameters to files of round trips between places.
   *
   * @param models with the parameters before
   * @param wan whether they were measured over a cloud's own network; then files may name the
   *     cloud's regions instead of places
   * @param wanted the parameters to set, of {@link Adjustable#INTERNET} or {@link Adjustable#WAN}
   * @throws io.coldpotato.input.NotValidException with all that is wrong in the files, or when they
   *     hold too little
   */
  public static Calibration of(
      PathModels models, MeasuredFiles files, boolean wan, List<Adjustable> wanted) {
    MeasurementReader.Read read =
        wan
            ? RegionRows.orPlaces(models, files)
            : new MeasurementReader(models.countries(), files).read(table -> row -> "");
    LeftOut leftOut = read.leftOut();
    int rows = read.measurements().size() + leftOut.total();
    List<Measurement> all = PairMeans.of(read.measurements(), leftOut);
    LatencyCalibration run = new LatencyCalibration(models, wan, wanted, all);
    if (run.pairs.size() < all.size()) {
      leftOut.add(LeftOut.Reason.NO_WAY, all.size() - run.pairs.size());
    }
    Calibrator.requireEnough(run.pairs, files.files().get(0).toString());
    List<String> names = files.files().stream().map(f -> String.valueOf(f.getFileName())).toList();
    return run.calibrated(
        (wan ? "a cloud's own network, corridors alone" : "public Internet")
            + FibreYear.suffix(models.world()),
        names,
        read.dates(),
        rows,
        leftOut);
  }

  private Calibration calibrated(
      String model, List<String> files, Optional<String> dates, int rows, LeftOut leftOut) {
    List<Evaluation.Scored> before = scored(models, pairs);
    Calibrator.Values values = calibrator.fit(pairs);
    List<Evaluation.Scored> after = scored(calibrator.with(values), pairs);
    Folds folds = groups.places() < PlaceGroups.GROUPS ? Folds.NONE : crossValidate();
    List<Calibration.Fitted> fitted = new ArrayList<>();
    for (int k = 0; k < wanted.size(); k++) {
      fitted.add(fitted(k, values, folds));
    }
    List<Calibration.Compared> fit = compared(before, after);
    List<Calibration.Compared> unseen =
        folds.after.isEmpty() ? List.of() : compared(folds.before, folds.after);
    return new Calibration(
        model,
        files,
        dates,
        models.world().asOf(),
        rows,
        leftOut,
        pairs.size(),
        groups.places(),
        fitted,
        fit,
        unseen,
        notes(fitted, unseen));
  }

  /** What cross-validation found: rows before and after in one order, values of each fit. */
  private record Folds(
      List<Evaluation.Scored> before,
      List<Evaluation.Scored> after,
      List<Map<String, Double>> values) {
    static final Folds NONE = new Folds(List.of(), List.of(), List.of());
  }

  private Folds crossValidate() {
    Folds folds = new Folds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Fold fold : Fold.all(pairs, p -> List.of(groups.of(p.from()), groups.of(p.to())))) {
      if (!fold.unseen().isEmpty() && !fold.seen().isEmpty()) {
        Calibrator.Values values = calibrator.fit(fold.seen());
        folds.values.add(values.byName());
        folds.before.addAll(scored(models, fold.unseen()));
        folds.after.addAll(scored(calibrator.with(values), fold.unseen()));
      }
    }
    return folds;
  }

  private List<Evaluation.Scored> scored(PathModels with, List<Measurement> some) {
    List<Evaluation.Scored> scored = new ArrayList<>();
    for (Measurement pair : some) {
      Estimate estimate = calibrator.predict(with, pair).orElseThrow();
      scored.add(new Evaluation.Scored(pair, estimate));
    }
    return scored;
  }

  private List<Calibration.Compared> compared(
      List<Evaluation.Scored> before, List<Evaluation.Scored> after) {
    List<Calibration.Compared> compared = new ArrayList<>();
    compared.add(new Calibration.Compared("all", Score.of(before), Score.of(after)));
    List<Evaluation.Band> bands = Bands.byDistance(before);
    List<Evaluation.Band> bandsAfter = Bands.byDistance(after);
    for (int i = 0; i < bands.size(); i++) {
      compared.add(
          new Calibration.Compared(
              bands.get(i).name(), bands.get(i).score(), bandsAfter.get(i).score()));
    }
    return compared;
  }

  private Calibration.Fitted fitted(int k, Calibrator.Values values, Folds folds) {
    Adjustable parameter = wanted.get(k);
    String name = parameter.name();
    double value = values.byName().getOrDefault(name, 0.0);
    return new Calibration.Fitted(
        name,
        parameter.unit(),
        parameter.meaning(),
        models.world().parameters().value(name),
        value,
        parameter.least(),
        parameter.most(),
        values.pairs().get(k),
        !values.determined().get(k)
            ? Calibration.Outcome.KEPT
            : parameter.isAtBound(value)
                ? Calibration.Outcome.AT_BOUND
                : Calibration.Outcome.FITTED,
        folds.values.stream().mapToDouble(v -> v.getOrDefault(name, value)).min().orElse(value),
        folds.values.stream().mapToDouble(v -> v.getOrDefault(name, value)).max().orElse(value));
  }

  private List<String> notes(List<Calibration.Fitted> fitted, List<Calibration.Compared> unseen) {
    List<String> notes = new ArrayList<>();
    if (pairs.size() < FEW_PAIRS || groups.places() < FEW_PLACES) {
      notes.add(
          String.format(
              Locale.ROOT,
              "only %d pairs of %d places: single hosts may decide; %d pairs of %d places or more are safe",
              pairs.size(),
              groups.places(),
              FEW_PAIRS,
              FEW_PLACES));
    }
    for (Calibration.Fitted parameter : fitted) {
      if (parameter.outcome() == Calibration.Outcome.KEPT) {
        notes.add(
            parameter.name() + " kept its value: only " + parameter.pairs() + " pairs tell of it");
      } else if (parameter.outcome() == Calibration.Outcome.AT_BOUND) {
        notes.add(
            parameter.name()
                + " ended at a bound of what makes sense: ways, hubs or places are wrong there"
                + " rather than this number; do not use it unseen");
      }
    }
    if (unseen.isEmpty()) {
      notes.add(
          "not cross-validated: that needs "
              + PlaceGroups.GROUPS
              + " places or more, 60 km apart, with rows between the others");
    } else if (unseen.get(0).after().medianApe()
        > unseen.get(0).before().medianApe() + OVERFITTED) {
      notes.add("places it has not seen are predicted worse than before: better not use it");
    }
    return notes;
  }
}

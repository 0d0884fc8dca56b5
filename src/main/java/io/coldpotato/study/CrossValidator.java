package io.coldpotato.study;

import io.coldpotato.latency.Adjustable;
import io.coldpotato.latency.Estimate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Fits parameters without some places and holds them against the rows of these places.
 *
 * <p>Each fit begins at the values in use and is drawn to them as by one row ({@link
 * ParameterFit}), which is all that it can know of places held back.
 */
final class CrossValidator {

  /** Fewer rows than this make no fit. */
  static final int LEAST_ROWS = Calibrator.LEAST_PAIRS;

  private final PlaceGroups groups;
  private final Function<Measurement, List<Integer>> groupsOf;
  private final List<Adjustable> wanted;
  private final Map<String, Double> inUse;
  private final Function<List<Measurement>, Fit> fitter;

  /**
   * Parameters as some rows ask for them.
   *
   * @param values by name, of all that were wanted
   * @param kept names of those of which too few rows tell, so that they have the value in use
   * @param model what is predicted with them
   */
  record Fit(Map<String, Double> values, Set<String> kept, Function<Measurement, Estimate> model) {

    /** Copies the maps. */
    Fit {
      values = Map.copyOf(values);
      kept = Set.copyOf(kept);
    }
  }

  /** A fit without its model, which holds a whole world. */
  record Values(Map<String, Double> values, Set<String> kept) {}

  /**
   * What fits say of rows that they have not seen.
   *
   * @param unseen each row by the fit that has seen no end of it
   * @param partly each row by the fits that have not seen one end
   * @param withoutFit how many rows have no such fit, too few others being left
   */
  record Predicted(
      List<Evaluation.Scored> unseen,
      List<Evaluation.Scored> partly,
      List<Values> fits,
      int withoutFit) {}

  /**
   * Prepares cross-validation.
   *
   * @param groups of places
   * @param groupsOf the groups of a row's ends, one or two
   * @param wanted the parameters that are fitted
   * @param inUse their values in use, by name
   * @param fitter fits them to rows
   */
  CrossValidator(
      PlaceGroups groups,
      Function<Measurement, List<Integer>> groupsOf,
      List<Adjustable> wanted,
      Map<String, Double> inUse,
      Function<List<Measurement>, Fit> fitter) {
    this.groups = groups;
    this.groupsOf = groupsOf;
    this.wanted = List.copyOf(wanted);
    this.inUse = Map.copyOf(inUse);
    this.fitter = fitter;
  }

  /** Predicts rows by fits that have not seen them; O(fits · time of one). */
  Predicted predict(List<Measurement> rows) {
    List<Evaluation.Scored> unseen = new ArrayList<>();
    List<Evaluation.Scored> partly = new ArrayList<>();
    List<Values> fits = new ArrayList<>();
    int withoutFit = 0;
    for (Fold fold : Fold.all(rows, groupsOf)) {
      if (fold.seen().size() < LEAST_ROWS) {
        withoutFit += fold.unseen().size();
      } else {
        Fit fit = fitter.apply(fold.seen());
        fits.add(new Values(fit.values(), fit.kept()));
        fold.unseen().forEach(r -> unseen.add(new Evaluation.Scored(r, fit.model().apply(r))));
        fold.partly().forEach(r -> partly.add(new Evaluation.Scored(r, fit.model().apply(r))));
      }
    }
    return new Predicted(unseen, partly, fits, withoutFit);
  }

  /**
   * Returns the scores of rows by fits that have not seen them, and what the fits found.
   *
   * @param ends which ends no fit has seen: both, or the site
   * @param said what else one should know
   */
  CrossValidation of(List<Measurement> rows, CrossValidation.Ends ends, List<String> said) {
    List<String> notes = new ArrayList<>();
    List<CrossValidation.Unseen> unseen = new ArrayList<>();
    List<CrossValidation.Parameter> parameters = new ArrayList<>();
    int fits = 0;
    if (wanted.isEmpty()) {
      notes.add("not cross-validated: these rows tell of no parameter that was fitted");
    } else if (groups.places() < PlaceGroups.GROUPS) {
      notes.add(
          "not cross-validated: that needs "
              + PlaceGroups.GROUPS
              + " places or more, 60 km apart; here are "
              + groups.places());
    } else {
      Predicted predicted = predict(rows);
      add(ends, predicted.unseen, unseen);
      add(CrossValidation.Ends.ONE, predicted.partly, unseen);
      withoutFit(predicted, notes);
      fits = predicted.fits.size();
      if (fits > 0) {
        wanted.forEach(p -> parameters.add(parameter(p, predicted.fits, notes)));
      }
    }
    notes.addAll(said);
    return new CrossValidation(groups.places(), fits, unseen, parameters, notes);
  }

  private static void withoutFit(Predicted predicted, List<String> notes) {
    if (predicted.fits.isEmpty()) {
      notes.add(
          "not cross-validated: without the places of any row fewer than "
              + LEAST_ROWS
              + " others are left to fit to");
    } else if (predicted.withoutFit > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "'%s' lacks %,d rows, without whose places fewer than %d others are left to fit to",
              CrossValidation.Ends.BOTH.words(),
              predicted.withoutFit,
              LEAST_ROWS));
    }
  }

  private static void add(
      CrossValidation.Ends ends,
      List<Evaluation.Scored> rows,
      List<CrossValidation.Unseen> unseen) {
    if (!rows.isEmpty()) {
      unseen.add(new CrossValidation.Unseen(ends, Score.of(rows), Bands.byDistance(rows)));
    }
  }

  private CrossValidation.Parameter parameter(
      Adjustable parameter, List<Values> fits, List<String> notes) {
    String name = parameter.name();
    double now = inUse.getOrDefault(name, 0.0);
    List<Values> set = fits.stream().filter(f -> !f.kept.contains(name)).toList();
    DoubleSummaryStatistics found =
        set.stream().mapToDouble(f -> f.values.getOrDefault(name, now)).summaryStatistics();
    long bound =
        set.stream().filter(f -> parameter.isAtBound(f.values.getOrDefault(name, now))).count();
    if (set.size() < fits.size()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s kept its value in %d of %d fits: too few rows tell of it, and that value may have"
                  + " been fitted to the places held back",
              name,
              fits.size() - set.size(),
              fits.size()));
    }
    if (bound > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s ended at a bound of what makes sense (%.0f to %.1f %s) in %d of %d fits",
              name,
              parameter.least(),
              parameter.most(),
              parameter.unit(),
              bound,
              fits.size()));
    }
    return new CrossValidation.Parameter(
        name,
        parameter.unit(),
        now,
        set.isEmpty() ? now : found.getMin(),
        set.isEmpty() ? now : found.getMax(),
        set.size());
  }
}

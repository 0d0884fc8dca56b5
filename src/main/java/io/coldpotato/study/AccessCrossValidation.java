package io.coldpotato.study;

import io.coldpotato.latency.AccessLineModel;
import io.coldpotato.latency.AccessTechnology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cross-validates, by the sites' places, what was fitted to round trips from sites to regions. */
final class AccessCrossValidation {

  private AccessCrossValidation() {}

  /**
   * Returns how near the model comes to sites in places that its lines have not seen. Regions are
   * few and shared by all sites, so that none is held back.
   *
   * @param models with the hubs that count
   * @param minimum whether rows hold least round trips, else medians
   * @param rows from a site to a region, each with a way of the model and of a technology that the
   *     world knows
   */
  static CrossValidation of(PathModels models, boolean minimum, List<Measurement> rows) {
    return validator(models, minimum, rows)
        .of(rows, CrossValidation.Ends.SITE, notes(models, rows));
  }

  /** Returns what cross-validates such rows. */
  static CrossValidator validator(PathModels models, boolean minimum, List<Measurement> rows) {
    PlaceGroups groups = new PlaceGroups(rows.stream().map(Measurement::from).toList());
    LineCalibrator calibrator = new LineCalibrator(models, minimum, groups, rows);
    return new CrossValidator(
        groups,
        row -> List.of(groups.of(row.from())),
        calibrator.adjustable(),
        calibrator.inUse(),
        calibrator::fitted);
  }

  private static List<String> notes(PathModels models, List<Measurement> rows) {
    AccessLineModel lines = new AccessLineModel(models.world().parameters());
    List<String> notes = new ArrayList<>();
    LineCalibrator.parts(lines, rows)
        .filter(part -> part.fittedOn().isEmpty())
        .forEach(part -> notes.add(kept(part)));
    notes.add("carriers' ways, regions and hubs are the same in every fit");
    return notes;
  }

  private static String kept(AccessTechnology part) {
    return String.format(
        Locale.ROOT,
        "%s keeps its base of %.1f ms, which access.csv does not say was fitted to such rows",
        part.name(),
        part.base().millis());
  }
}

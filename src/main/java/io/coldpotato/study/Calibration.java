package io.coldpotato.study;

import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * Parameters of the delay model set by measurements, and how near the model comes with them.
 *
 * @param model what was calibrated, for people
 * @param files names of the files, without their folders
 * @param dates when the measurements were made, where the files say so
 * @param fibreOf the year whose fibre was taken; empty: that of the tables' date
 * @param rowsRead rows of the files
 * @param leftOut rows that were not used, by reason
 * @param pairs how many pairs were used, both directions as one
 * @param places how many places they join, those within 60 km as one
 * @param parameters those that could be set
 * @param fit errors on the rows used, before and after: all of them, then by distance
 * @param unseen errors on the same rows, each predicted by parameters that were fitted without any
 *     row of the groups that its two ends are in; empty when there are too few places
 * @param notes what one should know before using it
 */
public record Calibration(
    String model,
    List<String> files,
    Optional<String> dates,
    Optional<Year> fibreOf,
    int rowsRead,
    LeftOut leftOut,
    int pairs,
    int places,
    List<Fitted> parameters,
    List<Compared> fit,
    List<Compared> unseen,
    List<String> notes) {

  /** Copies the lists. */
  public Calibration {
    files = List.copyOf(files);
    parameters = List.copyOf(parameters);
    fit = List.copyOf(fit);
    unseen = List.copyOf(unseen);
    notes = List.copyOf(notes);
  }

  /** What came of a parameter. */
  public enum Outcome {
    /** Its value is that of the least error. */
    FITTED,
    /** The least error lies beyond a value that makes sense. */
    AT_BOUND,
    /** Too few rows tell of it; it kept its value. */
    KEPT
  }

  /**
   * A parameter.
   *
   * @param name as in {@code delay.csv}
   * @param unit of its values
   * @param meaning for people
   * @param previous its value before
   * @param value its value now
   * @param least the least that makes sense
   * @param most the most that makes sense
   * @param pairs on how many pairs it is a twentieth of the round trip or more
   * @param outcome what came of it
   * @param foldLow least value of it in cross-validation; its value where there was none
   * @param foldHigh largest of the same
   */
  public record Fitted(
      String name,
      String unit,
      String meaning,
      double previous,
      double value,
      double least,
      double most,
      int pairs,
      Outcome outcome,
      double foldLow,
      double foldHigh) {}

  /**
   * Errors of the same rows with the parameters before and after.
   *
   * @param name which rows
   */
  public record Compared(String name, Score before, Score after) {}
}

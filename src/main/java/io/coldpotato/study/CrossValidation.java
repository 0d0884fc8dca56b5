package io.coldpotato.study;

import java.util.List;

/**
 * How near the model comes at places that its parameters have not seen, and between which values
 * those lie.
 *
 * @param places how many places were divided into groups, those within 60 km as one
 * @param fits how many fits there were, each without the rows of one or two groups
 * @param unseen scores of rows by how much of them the fit had not seen; empty when nothing could
 *     be cross-validated, of which the notes tell
 * @param parameters those that were fitted
 * @param notes what one should know before using it
 */
public record CrossValidation(
    int places, int fits, List<Unseen> unseen, List<Parameter> parameters, List<String> notes) {

  /** Copies the lists. */
  public CrossValidation {
    unseen = List.copyOf(unseen);
    parameters = List.copyOf(parameters);
    notes = List.copyOf(notes);
  }

  /** Which ends of a row the fit that predicts it has not seen. */
  public enum Ends {
    /** No row of the groups of either end; every row once. */
    BOTH("both ends unseen"),
    /** No row of the group of one end; every row twice, for one end and for the other. */
    ONE("one end unseen, either in turn"),
    /** No row of the group of the site, the only end that is a place of its own; every row once. */
    SITE("place of the site unseen");

    private final String words;

    Ends(String words) {
      this.words = words;
    }

    /** Returns which for people. */
    public String words() {
      return words;
    }
  }

  /**
   * Scores of rows that fits have not seen.
   *
   * @param ends which of their ends
   * @param score of all of them
   * @param byDistance of those of each band of distance that has a row
   */
  public record Unseen(Ends ends, Score score, List<Evaluation.Band> byDistance) {

    /** Copies the list. */
    public Unseen {
      byDistance = List.copyOf(byDistance);
    }
  }

  /**
   * A parameter that was fitted.
   *
   * @param name where it stands
   * @param unit of its values
   * @param inUse its value in the model, built in unless the world says otherwise
   * @param least its least value of all fits; the value in use where none could set it
   * @param most its largest value of all fits, likewise
   * @param fits how many fits could set it
   */
  public record Parameter(
      String name, String unit, double inUse, double least, double most, int fits) {}
}

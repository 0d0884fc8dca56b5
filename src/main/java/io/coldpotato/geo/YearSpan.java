package io.coldpotato.geo;

import io.coldpotato.input.CsvTable;
import java.time.Year;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The years in which a row of a world's tables counts: from {@code since} on, before {@code until}.
 *
 * <p>Whole years: a cable that came into service in December counts as in service all that year,
 * and one that went out of it in December not at all.
 *
 * @param since the first year in which it counts; empty: it always did, as far as is known
 * @param until the first year in which it does not; empty: it still counts
 */
public record YearSpan(Optional<Year> since, Optional<Year> until) {

  /** All years. */
  public static final YearSpan ALWAYS = new YearSpan(Optional.empty(), Optional.empty());

  /** What a table may state: borders were closed before there was fibre. */
  private static final int LEAST = 1900;

  private static final int MOST = 2100;

  /** Refuses a span that ends before it begins. */
  public YearSpan {
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw new IllegalArgumentException(
          "until (" + until.get() + ") must not be before since (" + since.get() + ")");
    }
  }

  /**
   * Reads the optional columns {@code since} and {@code until} of a row; a wrong cell becomes a
   * diagnostic and counts as empty.
   */
  static YearSpan of(CsvTable.Row row) {
    Optional<Year> since = year(row, "since");
    Optional<Year> until = year(row, "until");
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      row.error(
          "until '" + until.get() + "' is before since '" + since.get() + "'",
          "exchange them: since is the first year in which the row counts, until the first in which"
              + " it no longer does");
      return ALWAYS;
    }
    return new YearSpan(since, until);
  }

  private static Optional<Year> year(CsvTable.Row row, String column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.matches("[0-9]{4}")) {
      int year = Integer.parseInt(text);
      if (year >= LEAST && year <= MOST) {
        return Optional.of(Year.of(year));
      }
    }
    row.error(
        column + " '" + text + "' is not a year",
        "expected a whole year from " + LEAST + " to " + MOST + ", or an empty cell");
    return Optional.empty();
  }

  /** Returns whether the row counts in a year. */
  public boolean holds(Year year) {
    return since.map(first -> !year.isBefore(first)).orElse(true)
        && until.map(year::isBefore).orElse(true);
  }

  /** Returns whether there is a year in which both count. */
  boolean meets(YearSpan other) {
    // The first year in which both may count is the later of both beginnings.
    return Stream.concat(since.stream(), other.since.stream())
        .max(Year::compareTo)
        .map(first -> holds(first) && other.holds(first))
        .orElse(true);
  }
}

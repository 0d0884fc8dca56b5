package io.coldpotato.input;

import java.util.Comparator;

/**
 * One thing that is wrong, or worth knowing, in a file that a user wrote.
 *
 * @param severity whether the file can be used in spite of it
 * @param file the file's name as the user gave it
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1, in characters; 0 when the whole line is meant
 * @param message lower case, no full stop, the bad value in quotes, what was expected
 * @param hint what to do, or the nearest valid choice; empty when the message says it all
 * @param excerpt the source line the place is on, empty when there is none to show
 * @param width how many characters from the column on are meant, at least 1
 */
public record Diagnostic(
    Severity severity,
    String file,
    int line,
    int column,
    String message,
    String hint,
    String excerpt,
    int width)
    implements Comparable<Diagnostic> {

  /** Whether a file can be used. */
  public enum Severity {
    /** The file is not valid. */
    ERROR,
    /** The file is used; the user should know. */
    WARNING
  }

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::file)
          .thenComparingInt(Diagnostic::line)
          .thenComparingInt(Diagnostic::column)
          .thenComparing(Diagnostic::message);

  /** Returns an error about a place in a file, without an excerpt. */
  public static Diagnostic error(String file, int line, int column, String message, String hint) {
    return new Diagnostic(Severity.ERROR, file, line, column, message, hint, "", 1);
  }

  /** Returns an error about a file as a whole. */
  public static Diagnostic error(String file, String message, String hint) {
    return error(file, 0, 0, message, hint);
  }

  /** Returns whether the file cannot be used because of this. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /**
   * Returns the text a person reads: {@code file:line:column: error: message}, then the line with a
   * mark under the place and the hint behind it.
   */
  public String text() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    text.append(severity == Severity.ERROR ? ": error: " : ": warning: ").append(message);
    if (excerpt.isEmpty()) {
      return hint.isEmpty() ? text.toString() : text.append("; ").append(hint).toString();
    }
    String gutter = String.format(java.util.Locale.ROOT, "%5d | ", line);
    text.append('\n').append(gutter).append(excerpt).append('\n');
    text.append("      | ").append(" ".repeat(Math.max(0, column - 1)));
    text.append("^".repeat(Math.max(1, width)));
    if (!hint.isEmpty()) {
      text.append(' ').append(hint);
    }
    return text.toString();
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}

package io.coldpotato.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The cells of one line of a CSV file (RFC 4180, UTF-8, blanks around cells left out), found
 * without making text of them. A quoted cell must end on its line, so that one lost quote spoils
 * one row and not the rest of the file. Not safe for several threads.
 */
final class CsvLine {

  private static final long ENOUGH = 1_000_000_000_000L;

  private final byte[] bytes;
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int count;
  private int at;
  private String problem = "";

  /** Makes a line in a buffer. */
  CsvLine(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Splits what stands from {@code start} to before {@code end}; false when there is a problem. */
  boolean split(int start, int end) {
    count = 0;
    at = start;
    problem = "";
    do {
      if (count == from.length) {
        from = Arrays.copyOf(from, 2 * count);
        to = Arrays.copyOf(to, 2 * count);
      }
      skipBlanks(end);
      boolean isQuoted = at < end && bytes[at] == '"';
      boolean sound = isQuoted ? quoted(end) : plain(end);
      if (!sound) {
        return false;
      }
      count++;
    } while (at++ < end);
    return true;
  }

  private void skipBlanks(int end) {
    while (at < end && isBlank(bytes[at])) {
      at++;
    }
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  private boolean plain(int end) {
    from[count] = at;
    while (at < end && bytes[at] != ',') {
      if (RowMistake.isControl(bytes[at])) {
        return control();
      }
      at++;
    }
    int last = at;
    while (last > from[count] && isBlank(bytes[last - 1])) {
      last--;
    }
    to[count] = last;
    return true;
  }

  private boolean quoted(int end) {
    int quote = at++;
    from[count] = at;
    while (at < end && (bytes[at] != '"' || (at + 1 < end && bytes[at + 1] == '"'))) {
      if (RowMistake.isControl(bytes[at])) {
        return control();
      }
      at += bytes[at] == '"' ? 2 : 1;
    }
    if (at >= end) {
      at = quote;
      return fails("the quoted cell does not end on its line");
    }
    to[count] = at++;
    skipBlanks(end);
    if (at < end && bytes[at] != ',') {
      return fails("a comma must follow the quoted cell");
    }
    return true;
  }

  private boolean control() {
    return fails("byte " + (bytes[at] & 0xff) + " has no place in a text");
  }

  private boolean fails(String message) {
    problem = message;
    return false;
  }

  /** Returns what is wrong with the line; empty when it was split. */
  String problem() {
    return problem;
  }

  /** Returns where in the buffer the problem is. */
  int problemAt() {
    return at;
  }

  /** Returns how many cells there are. */
  int count() {
    return count;
  }

  /** Returns whether there is no such cell, or nothing in it. */
  boolean isEmpty(int cell) {
    return cell >= count || cell < 0 || from[cell] == to[cell];
  }

  /** Returns where a cell starts in the buffer; the line's end when there is no such cell. */
  int from(int cell) {
    return cell < count ? from[cell] : to[count - 1];
  }

  /** Returns where a cell ends in the buffer. */
  int to(int cell) {
    return cell < count ? to[cell] : to[count - 1];
  }

  /** Returns a cell's text. */
  String text(int cell) {
    if (isEmpty(cell)) {
      return "";
    }
    String text = new String(bytes, from[cell], to[cell] - from[cell], StandardCharsets.UTF_8);
    boolean quoted = from[cell] > 0 && bytes[from[cell] - 1] == '"';
    return quoted ? text.replace("\"\"", "\"") : text;
  }

  /** Returns the number that a cell writes as {@code 8075} or {@code AS8075}; -1 for no such. */
  long asn(int cell) {
    if (isEmpty(cell)) {
      return -1;
    }
    int digit = from[cell];
    if (to[cell] - digit > 2 && (bytes[digit] | 32) == 'a' && (bytes[digit + 1] | 32) == 's') {
      digit += 2;
    }
    long number = 0;
    for (; digit < to[cell]; digit++) {
      if (bytes[digit] < '0' || bytes[digit] > '9') {
        return -1;
      }
      number = number < ENOUGH ? number * 10 + bytes[digit] - '0' : number;
    }
    return number;
  }
}

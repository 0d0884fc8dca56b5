package io.coldpotato.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes CSV lines (RFC 4180, ended by a line feed).
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it, by which
 * spreadsheets mark texts (OWASP, CSV injection); numbers stay as they are.
 */
final class Csv {

  private static final String STARTS_FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

  private Csv() {}

  static String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    return line.append('\n').toString();
  }

  /** Returns a cell's text, in quotes where it needs them. */
  static String cell(String value) {
    String text = isFormula(value) ? "'" + value : value;
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0
        && !NUMBER.matcher(text).matches();
  }
}

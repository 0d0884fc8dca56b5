package io.coldpotato.scenario;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.Diagnostic.Severity;
import java.util.Arrays;
import java.util.List;

/**
 * The text of one YAML file with its lines, from which excerpts are cut.
 *
 * @param file its name as the user gave it
 * @param text without byte order mark
 * @param lines its lines without their ends
 */
record SourceText(String file, String text, List<String> lines) {

  /** A longer line tells a person nothing, and its mark would stand outside the window. */
  private static final int EXCERPT_LENGTH = 160;

  private static final int LONGEST_SENTENCE = 400;

  static SourceText of(String file, String text) {
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new SourceText(file, marked, Arrays.asList(marked.split("\r\n|\r|\n", -1)));
  }

  /** Returns the diagnostic of a place in this file; line and column count from 1. */
  Diagnostic diagnostic(
      Severity severity, int line, int column, int width, String message, String hint) {
    String excerpt = column <= EXCERPT_LENGTH ? excerpt(line) : "";
    int shown = Math.max(1, Math.min(width, excerpt.length() - column + 1));
    return new Diagnostic(
        severity, file, line, column, sentence(message), sentence(hint), excerpt, shown);
  }

  Diagnostic error(int line, int column, int width, String message, String hint) {
    return diagnostic(Severity.ERROR, line, column, width, message, hint);
  }

  private String excerpt(int line) {
    if (line < 1 || line > lines.size()) {
      return "";
    }
    String shown = printable(lines.get(line - 1));
    return shown.length() <= EXCERPT_LENGTH ? shown.stripTrailing() : cut(shown, EXCERPT_LENGTH);
  }

  /** Returns a text in quotes for a message: control characters replaced, cut when long. */
  static String quote(String value) {
    String shown = printable(value).strip();
    return "'" + (shown.length() <= 60 ? shown : cut(shown, 57)) + "'";
  }

  /** Messages repeat keys and values of the file, which may be long or hold control characters. */
  private static String sentence(String text) {
    String shown = printable(text);
    return shown.length() <= LONGEST_SENTENCE ? shown : cut(shown, LONGEST_SENTENCE);
  }

  private static String cut(String text, int length) {
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end) + "…";
  }

  /** Control characters of a file must not reach a terminal. */
  private static String printable(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
      shown.append(plain ? c : c == '\t' || c == '\n' || c == '\r' ? ' ' : '?');
    }
    return shown.toString();
  }
}

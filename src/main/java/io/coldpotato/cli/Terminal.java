package io.coldpotato.cli;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.report.TextStyle;
import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What is known of the terminal, and how diagnostics are printed to it. */
final class Terminal {

  /** Beyond this many errors a reader needs the first ones only. */
  private static final int MOST_DIAGNOSTICS = 100;

  private static final int USUAL_WIDTH = 110;

  private Terminal() {}

  /**
   * Returns how text is to be styled. Files and pipes get the same bytes everywhere; colour and the
   * terminal's own width and character set are for terminals only.
   */
  static TextStyle style(boolean noColor, boolean toFile) {
    boolean terminal = isTerminal() && !toFile;
    if (!terminal) {
      return new TextStyle(false, true, USUAL_WIDTH);
    }
    boolean color = !noColor && System.getenv("NO_COLOR") == null;
    return new TextStyle(color, isUtf8(), width());
  }

  /** From JDK 22 on there is a console without a terminal too, which then says so. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  private static boolean isUtf8() {
    for (String variable : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      String value = System.getenv(variable);
      if (value != null && !value.isEmpty()) {
        return value.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8");
      }
    }
    return false;
  }

  private static int width() {
    String columns = System.getenv("COLUMNS");
    if (columns != null && columns.matches("[0-9]{2,4}")) {
      return Integer.parseInt(columns);
    }
    return USUAL_WIDTH;
  }

  /** Prints diagnostics, the first of them when there are very many. */
  static void print(List<Diagnostic> diagnostics, PrintWriter err) {
    diagnostics.stream().limit(MOST_DIAGNOSTICS).forEach(d -> err.println(d.text()));
    if (diagnostics.size() > MOST_DIAGNOSTICS) {
      err.println("… and " + (diagnostics.size() - MOST_DIAGNOSTICS) + " more");
    }
    err.flush();
  }
}

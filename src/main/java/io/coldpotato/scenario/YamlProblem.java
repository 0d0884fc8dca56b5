package io.coldpotato.scenario;

import io.coldpotato.input.Diagnostic;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Turns what the YAML engine says into a diagnostic that says what to do. */
final class YamlProblem {

  private YamlProblem() {}

  static Diagnostic of(SourceText source, YamlEngineException e) {
    if (e instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
      return marked(source, marked);
    }
    if (e instanceof ReaderException reader) {
      return character(source, reader);
    }
    return Diagnostic.error(source.file(), "is not valid YAML: " + firstLine(e.getMessage()), "");
  }

  private static Diagnostic marked(SourceText source, MarkedYamlEngineException e) {
    int line = e.getProblemMark().orElseThrow().getLine() + 1;
    int column = e.getProblemMark().orElseThrow().getColumn() + 1;
    for (int near = line; near >= Math.max(1, line - 1); near--) {
      int tab = tabInIndentation(source, near);
      if (tab > 0) {
        String hint = "replace the tab with spaces";
        return source.error(near, tab, 1, "tab in the indentation, YAML allows spaces only", hint);
      }
    }
    String problem = firstLine(e.getProblem());
    if (problem.contains("\\t")) {
      return source.error(line, column, 1, "tab where YAML allows spaces only", "use spaces");
    }
    boolean atEnd = problem.contains("end of stream") || problem.contains("<stream end>");
    if (atEnd && e.getContextMark().isPresent()) {
      return unclosed(source, e.getContextMark().orElseThrow());
    }
    return source.error(line, column, 1, "YAML syntax: " + message(e, problem), hint(e, problem));
  }

  /** The end of the file tells nothing; where the quote or bracket was opened does. */
  private static Diagnostic unclosed(
      SourceText source, org.snakeyaml.engine.v2.exceptions.Mark opened) {
    return source.error(
        opened.getLine() + 1,
        opened.getColumn() + 1,
        1,
        "YAML syntax: what begins here is not closed before the file ends",
        "close the quote or bracket");
  }

  private static String message(MarkedYamlEngineException e, String problem) {
    if (problem.contains("expected <block end>")) {
      return "the indentation of this line fits nothing above it";
    }
    String context = firstLine(e.getContext());
    String message = context.isEmpty() ? problem : problem + " " + context;
    return message
        .replaceAll("\\.? *\\(Do not use .{1,4} for indentation\\)", "")
        .replace("<scalar>", "a text")
        .replaceAll("\\s+", " ")
        .replaceAll("\\.$", "");
  }

  private static String hint(MarkedYamlEngineException e, String problem) {
    if (problem.contains("mapping values are not allowed")) {
      return "indent keys of one map alike, and quote a text that holds ': '";
    }
    if (problem.contains("could not find expected ':'")) {
      return "a key ends with ': '";
    }
    if (problem.contains("cannot start any token")) {
      return "quote a text that begins with this character";
    }
    if (problem.contains("expected <block end>")) {
      return "indent keys of one map alike";
    }
    if (problem.contains("expected ','")) {
      return e.getContextMark()
          .map(m -> "close the bracket of line " + (m.getLine() + 1))
          .orElse("close the bracket");
    }
    return "";
  }

  private static Diagnostic character(SourceText source, ReaderException e) {
    String text = source.text();
    int end =
        text.offsetByCodePoints(
            0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
    int line = 1;
    int begin = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n'))) {
        line++;
        begin = i + 1;
      }
    }
    String code = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
    return source.error(
        line, end - begin + 1, 1, "character " + code + " is not allowed in YAML", "delete it");
  }

  private static int tabInIndentation(SourceText source, int line) {
    if (line > source.lines().size()) {
      return 0;
    }
    String text = source.lines().get(line - 1);
    for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
      if (text.charAt(i) == '\t') {
        return i + 1;
      }
    }
    return 0;
  }

  private static String firstLine(@Nullable String text) {
    if (text == null) {
      return "";
    }
    int end = text.indexOf('\n');
    return (end < 0 ? text : text.substring(0, end)).strip();
  }
}

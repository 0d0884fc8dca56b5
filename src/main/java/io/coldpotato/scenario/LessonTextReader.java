package io.coldpotato.scenario;

import io.coldpotato.input.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sentences with placeholders, and reports those that mean nothing. */
final class LessonTextReader {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  /** A figure with a unit, which the model may contradict tomorrow. */
  private static final Pattern WRITTEN_FIGURE =
      Pattern.compile("(?<![\\p{L}\\d])\\d[\\d ,.]*\\s?(ms|km|%)(?![\\p{L}\\d])");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final List<String> KEYS = List.of("site", "destination", "option");

  private final DiagnosticLog log;
  private final References references;
  private final Optional<References> before;

  /**
   * Makes a reader.
   *
   * @param references what the file declares, where the sentences are said
   * @param before what it declared before a change; empty where there is no before
   */
  LessonTextReader(DiagnosticLog log, References references, Optional<References> before) {
    this.log = log;
    this.references = references;
    this.before = before;
  }

  /**
   * Returns a sentence.
   *
   * @param defaults keys of the way that is meant unless a placeholder says otherwise, by what they
   *     are keys of
   */
  LessonText read(YamlNode.Scalar scalar, Map<String, String> defaults) {
    String text = scalar.text().strip();
    List<LessonText.Piece> pieces = new ArrayList<>();
    Matcher match = PLACEHOLDER.matcher(text);
    int end = 0;
    while (match.find()) {
      words(scalar, text.substring(end, match.start()), pieces);
      figure(scalar, match.group(1), defaults)
          .ifPresent(f -> pieces.add(new LessonText.Piece.Computed(f)));
      end = match.end();
    }
    words(scalar, text.substring(end), pieces);
    return new LessonText(pieces);
  }

  private void words(YamlNode.Scalar scalar, String words, List<LessonText.Piece> pieces) {
    if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
      log.error(
          scalar.mark(),
          "a brace without its other half in " + SourceText.quote(words),
          "placeholders are written {rtt} or {rtt option=NAME}");
    }
    Matcher written = WRITTEN_FIGURE.matcher(words);
    if (written.find()) {
      log.warning(
          scalar.mark(),
          "the figure " + SourceText.quote(written.group()) + " is written by hand",
          "use a placeholder such as {rtt}, so that it stays true");
    }
    if (!words.isEmpty()) {
      pieces.add(new LessonText.Piece.Words(words));
    }
  }

  private Optional<LessonFigure> figure(
      YamlNode.Scalar scalar, String inner, Map<String, String> defaults) {
    String[] parts = BLANKS.split(inner.strip(), -1);
    Optional<LessonFigure.Quantity> quantity = LessonFigure.Quantity.of(parts[0]);
    if (quantity.isEmpty()) {
      List<String> words = LessonFigure.Quantity.words();
      String near = Spelling.hint(parts[0], words);
      log.error(
          scalar.mark(),
          "unknown placeholder " + SourceText.quote("{" + inner + "}"),
          near.isEmpty() ? "known: " + String.join(", ", words) : near);
      return Optional.empty();
    }
    Map<String, String> stated = new TreeMap<>();
    boolean earlier = false;
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      String name = equals < 0 ? parts[i] : parts[i].substring(0, equals);
      if (parts[i].equals("before")) {
        earlier = true;
      } else if (equals > 0 && KEYS.contains(name)) {
        stated.put(name, parts[i].substring(equals + 1));
      } else {
        log.error(
            scalar.mark(),
            SourceText.quote(parts[i]) + " means nothing in " + SourceText.quote("{" + inner + "}"),
            "write site=NAME, destination=NAME, option=NAME or before");
        return Optional.empty();
      }
    }
    Map<String, String> keys = new TreeMap<>(defaults);
    keys.putAll(stated);
    return isDeclared(scalar, inner, stated, earlier) && (!earlier || wasThere(scalar, keys))
        ? Optional.of(
            new LessonFigure(
                quantity.orElseThrow(),
                keys.getOrDefault("site", ""),
                keys.getOrDefault("destination", ""),
                keys.getOrDefault("option", ""),
                earlier))
        : Optional.empty();
  }

  private boolean isDeclared(
      YamlNode.Scalar scalar, String inner, Map<String, String> stated, boolean earlier) {
    if (earlier && before.isEmpty()) {
      log.error(
          scalar.mark(),
          "nothing is changed yet, so that " + SourceText.quote("{" + inner + "}") + " is the same",
          "delete 'before', or say it under 'change'");
      return false;
    }
    References known = earlier ? before.orElseThrow() : references;
    boolean all = true;
    for (Map.Entry<String, String> key : stated.entrySet()) {
      all &= known.isDeclared(key.getKey(), key.getValue(), scalar.mark());
    }
    return all;
  }

  /**
   * Returns whether a way that is there now was there before; keys that are nowhere are reported
   * where they are stated.
   */
  private boolean wasThere(YamlNode.Scalar scalar, Map<String, String> keys) {
    boolean all = true;
    for (Map.Entry<String, String> key : keys.entrySet()) {
      if (references.has(key.getKey(), key.getValue())) {
        all &= before.orElseThrow().isDeclared(key.getKey(), key.getValue(), scalar.mark());
      }
    }
    return all;
  }
}

package io.coldpotato.scenario;

import io.coldpotato.input.Spelling;
import io.coldpotato.scenario.YamlNode.Kind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A single value.
 *
 * @param expected for messages, {@code a data rate such as '300 Mbit/s'}
 * @param kinds the kinds of scalar it may be written as
 * @param rule what its text must be besides
 * @param json its JSON Schema
 */
record ScalarShape(String expected, Set<Kind> kinds, Rule rule, Map<String, Object> json)
    implements Shape {

  /** What is wrong with a value. */
  record Problem(String message, String hint) {}

  /** Says what is wrong with a text of the right kind. */
  @FunctionalInterface
  interface Rule {
    Optional<Problem> problem(String text);
  }

  private static final int LONGEST_TEXT = 10_000;

  static ScalarShape of(String expected, Set<Kind> kinds, Rule rule, Map<String, Object> json) {
    return new ScalarShape(expected, EnumSet.copyOf(kinds), rule, json);
  }

  static Optional<Problem> problem(String message, String hint) {
    return Optional.of(new Problem(message, hint));
  }

  /** A text that is not blank. */
  static ScalarShape text(String expected) {
    return of(
        expected,
        Set.of(Kind.TEXT),
        text -> {
          if (text.isBlank()) {
            return problem("expected " + expected + ", found an empty text", "");
          }
          return text.length() > LONGEST_TEXT
              ? problem("a text of " + text.length() + " characters is too long", "")
              : Optional.empty();
        },
        Shape.object("type", "string", "minLength", 1));
  }

  /** A text that may be empty. */
  static ScalarShape freeText(String expected) {
    return of(
        expected, Set.of(Kind.TEXT), text -> Optional.empty(), Shape.object("type", "string"));
  }

  /** One of a few words, whatever its case. */
  static ScalarShape word(String... words) {
    List<String> allowed = List.of(words);
    String expected = anyOf(allowed);
    return of(
        expected,
        Set.of(Kind.TEXT),
        text ->
            allowed.stream().anyMatch(text::equalsIgnoreCase)
                ? Optional.empty()
                : problem(
                    "expected " + expected + ", found " + SourceText.quote(text),
                    Spelling.hint(text, allowed)),
        Shape.object(
            "anyOf",
            List.of(
                Shape.object("enum", allowed),
                Shape.object("type", "string", "pattern", withoutCase(allowed)))));
  }

  static ScalarShape flag() {
    return of(
        "true or false",
        Set.of(Kind.FLAG),
        text -> Optional.empty(),
        Shape.object("type", "boolean"));
  }

  /** A whole number of a range. */
  static ScalarShape whole(String what, long least, long most) {
    String range = what + (least == most ? " " + least : " from " + least + " to " + most);
    return of(
        what + " (a whole number)",
        Set.of(Kind.WHOLE),
        text ->
            Numbers.whole(text).filter(n -> n >= least && n <= most).isPresent()
                ? Optional.empty()
                : problem("expected " + range + ", found " + SourceText.quote(text), ""),
        Shape.object("type", "integer", "minimum", least, "maximum", most));
  }

  /** A number of a range. */
  static ScalarShape decimal(String what, double least, double most) {
    String range = String.format(java.util.Locale.ROOT, "%s from %.0f to %.0f", what, least, most);
    return of(
        what + " (a number)",
        Set.of(Kind.WHOLE, Kind.DECIMAL),
        text ->
            Numbers.decimal(text).filter(n -> n >= least && n <= most).isPresent()
                ? Optional.empty()
                : problem("expected " + range + ", found " + SourceText.quote(text), ""),
        Shape.object("type", "number", "minimum", least, "maximum", most));
  }

  @Override
  public void check(YamlNode node, String path, DiagnosticLog log) {
    if (!(node instanceof YamlNode.Scalar scalar) || scalar.kind() == Kind.NOTHING) {
      Shape.wrongSort(node, expected, log);
      return;
    }
    if (!kinds.contains(scalar.kind())) {
      boolean quotable = kinds.equals(Set.of(Kind.TEXT));
      boolean quoted = scalar.kind() == Kind.TEXT && isNumberOrFlag(scalar.text());
      log.reject(
          node,
          "expected " + expected + ", found " + scalar.describe(),
          quotable ? "quote it: '" + scalar.text() + "'" : quoted ? "write it without quotes" : "");
      return;
    }
    rule.problem(scalar.text()).ifPresent(p -> log.reject(node, p.message, p.hint));
  }

  private boolean isNumberOrFlag(String text) {
    boolean flag = kinds.contains(Kind.FLAG) && (text.equals("true") || text.equals("false"));
    return flag || (kinds.contains(Kind.WHOLE) && Numbers.decimal(text).isPresent());
  }

  @Override
  public boolean fits(YamlNode node) {
    return node instanceof YamlNode.Scalar s && kinds.contains(s.kind());
  }

  @Override
  public Map<String, Object> schema(boolean overlay) {
    return json;
  }

  /** Returns {@code 'a', 'b' or 'c'}. */
  static String anyOf(Collection<String> words) {
    List<String> quoted = words.stream().map(w -> "'" + w + "'").toList();
    int last = quoted.size() - 1;
    return last == 0
        ? quoted.get(0)
        : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
  }

  private static String withoutCase(List<String> words) {
    StringBuilder pattern = new StringBuilder("^(");
    for (String word : words) {
      pattern.append(pattern.length() > 2 ? "|" : "");
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        boolean letter = Character.isLetter(c);
        pattern.append(letter ? "[" + c + Character.toUpperCase(c) + "]" : String.valueOf(c));
      }
    }
    return pattern.append(")$").toString();
  }
}

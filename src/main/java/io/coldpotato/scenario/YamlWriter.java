package io.coldpotato.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Writes a tree as YAML that is read as the same tree: maps and lists of maps in blocks, lists of
 * single values in brackets, texts plain where nothing can be mistaken and in double quotes
 * elsewhere.
 *
 * <p>Not the engine's own: that one folds and indents by taste, and this text is also a key by
 * which equal scenarios are known.
 */
final class YamlWriter {

  private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

  /** Nothing in it has a meaning in YAML, wherever it stands. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/+-]*(?<! )");

  private final StringBuilder out = new StringBuilder();

  String write(YamlNode.Mapping top) {
    map(top, 0, false);
    return out.toString();
  }

  /** Writes a map's entries; the first goes on the line that is begun, when one is. */
  private void map(YamlNode.Mapping map, int level, boolean isBegun) {
    boolean first = isBegun;
    for (Map.Entry<String, YamlNode.Entry> each : map.entries().entrySet()) {
      if (!first) {
        indent(level);
      }
      first = false;
      out.append(text(each.getKey())).append(':');
      value(each.getValue().value(), level);
    }
  }

  private void value(YamlNode node, int level) {
    if (node instanceof YamlNode.Mapping map && !map.entries().isEmpty()) {
      out.append('\n');
      map(map, level + 1, false);
    } else if (node instanceof YamlNode.Sequence list && !isFlat(list)) {
      out.append('\n');
      list(list, level + 1);
    } else {
      out.append(' ');
      inline(node);
      out.append('\n');
    }
  }

  private void list(YamlNode.Sequence list, int level) {
    for (YamlNode item : list.items()) {
      indent(level);
      out.append('-');
      if (item instanceof YamlNode.Mapping map && !map.entries().isEmpty()) {
        out.append(' ');
        map(map, level + 1, true);
      } else {
        value(item, level);
      }
    }
  }

  private static boolean isFlat(YamlNode.Sequence list) {
    return list.items().stream().allMatch(YamlNode.Scalar.class::isInstance);
  }

  private void inline(YamlNode node) {
    if (node instanceof YamlNode.Mapping) {
      out.append("{}");
    } else if (node instanceof YamlNode.Sequence list) {
      List<String> items = list.items().stream().map(i -> scalar((YamlNode.Scalar) i)).toList();
      out.append('[').append(String.join(", ", items)).append(']');
    } else {
      out.append(scalar((YamlNode.Scalar) node));
    }
  }

  private static String scalar(YamlNode.Scalar scalar) {
    return switch (scalar.kind()) {
      case TEXT -> text(scalar.text());
      case NOTHING -> "null";
      case WHOLE, DECIMAL, FLAG -> scalar.text();
    };
  }

  private static String text(String text) {
    boolean isPlain = PLAIN.matcher(text).matches() && RESOLVER.resolve(text, true).equals(Tag.STR);
    return isPlain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> character(c, quoted));
    return quoted.append('"').toString();
  }

  private static void character(int c, StringBuilder quoted) {
    switch (c) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (isSeen(c)) {
          quoted.appendCodePoint(c);
        } else {
          quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
        }
      }
    }
  }

  /** What a reader would not see, or see reordered, is written by its number. */
  private static boolean isSeen(int c) {
    int type = Character.getType(c);
    return !Character.isISOControl(c)
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE
        && c != 0xFEFF;
  }

  private void indent(int level) {
    out.append("  ".repeat(level));
  }
}

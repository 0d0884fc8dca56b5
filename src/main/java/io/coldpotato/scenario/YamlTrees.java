package io.coldpotato.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as a tree of YAML, of which it is a part, and back. */
final class YamlTrees {

  private YamlTrees() {}

  /** Returns a JSON value; all of it is said to stand at one place. */
  static YamlNode node(JsonNode value, Mark mark) {
    if (value.isObject()) {
      Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
      value
          .properties()
          .forEach(
              e -> entries.put(e.getKey(), new YamlNode.Entry(mark, node(e.getValue(), mark))));
      return YamlNode.Mapping.of(mark, false, entries);
    }
    if (value.isArray()) {
      List<YamlNode> items = new ArrayList<>();
      value.forEach(item -> items.add(node(item, mark)));
      return YamlNode.Sequence.of(mark, items);
    }
    return new YamlNode.Scalar(mark, text(value), kind(value));
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : value.toString();
  }

  private static YamlNode.Kind kind(JsonNode value) {
    if (value.isString()) {
      return YamlNode.Kind.TEXT;
    }
    if (value.isIntegralNumber()) {
      return YamlNode.Kind.WHOLE;
    }
    if (value.isNumber()) {
      return YamlNode.Kind.DECIMAL;
    }
    return value.isBoolean() ? YamlNode.Kind.FLAG : YamlNode.Kind.NOTHING;
  }

  /** Returns a tree as JSON; numbers that JSON does not write as the file does become texts. */
  static JsonNode json(YamlNode node) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (node instanceof YamlNode.Mapping map) {
      ObjectNode object = make.objectNode();
      map.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
      return object;
    }
    if (node instanceof YamlNode.Sequence list) {
      ArrayNode array = make.arrayNode();
      list.items().forEach(item -> array.add(json(item)));
      return array;
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) node;
    return switch (scalar.kind()) {
      case NOTHING -> make.nullNode();
      case FLAG -> make.booleanNode(scalar.text().equalsIgnoreCase("true"));
      case WHOLE ->
          Numbers.whole(scalar.text())
              .<JsonNode>map(make::numberNode)
              .orElseGet(() -> make.stringNode(scalar.text()));
      case DECIMAL ->
          Numbers.decimal(scalar.text())
              .<JsonNode>map(make::numberNode)
              .orElseGet(() -> make.stringNode(scalar.text()));
      case TEXT -> make.stringNode(scalar.text());
    };
  }
}

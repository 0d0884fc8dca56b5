package io.coldpotato.report;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON trees and their text: keys in the order in which they were put, two blanks a level. */
final class Json {

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ArrayNode strings(Iterable<String> values) {
    ArrayNode array = array();
    values.forEach(array::add);
    return array;
  }

  /** Puts a figure when it is one; JSON knows neither infinity nor not-a-number. */
  static void put(ObjectNode object, String key, double value) {
    if (Double.isFinite(value)) {
      object.put(key, value);
    }
  }

  static String text(JsonNode tree) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
    return MAPPER.writer().with(printer).writeValueAsString(tree) + "\n";
  }

  /** Returns a tree on one line. */
  static String line(JsonNode tree) {
    return MAPPER.writeValueAsString(tree);
  }
}

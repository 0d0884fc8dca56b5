package io.coldpotato.scenario;

import java.util.Map;

/**
 * A map whose keys the author chooses.
 *
 * @param what for messages, {@code a map of sites}
 * @param key what a key must be
 * @param value what each value must be
 * @param least how many there must be
 */
record KeyedShape(String what, ScalarShape key, Shape value, int least) implements Shape {

  @Override
  public void check(YamlNode node, String path, DiagnosticLog log) {
    if (!(node instanceof YamlNode.Mapping map)) {
      Shape.wrongSort(node, what, log);
      return;
    }
    if (map.entries().size() < least) {
      log.error(map.mark(), "expected " + what + " with at least " + least + " entry", "");
    }
    map.entries()
        .forEach(
            (id, entry) -> {
              YamlNode.Scalar name = new YamlNode.Scalar(entry.key(), id, YamlNode.Kind.TEXT);
              key.check(name, path, log);
              value.check(entry.value(), Shape.below(path, id), log);
            });
  }

  @Override
  public boolean fits(YamlNode node) {
    return node instanceof YamlNode.Mapping;
  }

  @Override
  public String expected() {
    return what;
  }

  @Override
  public Map<String, Object> schema(boolean overlay) {
    Map<String, Object> schema = Shape.object("type", "object");
    schema.put("propertyNames", key.schema(false));
    if (least > 0 && !overlay) {
      schema.put("minProperties", least);
    }
    schema.put("additionalProperties", FieldsShape.removable(value.schema(overlay), overlay));
    return schema;
  }
}

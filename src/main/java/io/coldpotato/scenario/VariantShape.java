package io.coldpotato.scenario;

import io.coldpotato.input.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A map whose other keys depend on one of them.
 *
 * @param what for messages, {@code an option}
 * @param discriminator the key that decides
 * @param branches by that key's value; each declares the key too
 */
record VariantShape(String what, String discriminator, Map<String, FieldsShape> branches)
    implements Shape {

  @Override
  public void check(YamlNode node, String path, DiagnosticLog log) {
    if (!(node instanceof YamlNode.Mapping map)) {
      Shape.wrongSort(node, expected(), log);
      return;
    }
    YamlNode.Entry entry = map.entries().get(discriminator);
    if (entry == null) {
      if (!log.isPartial()) {
        String choices = String.join(", ", branches.keySet());
        log.reject(
            map,
            "missing key '" + discriminator + "' in " + path,
            "write '" + discriminator + ": …' with one of " + choices);
      }
      return;
    }
    String value = entry.value() instanceof YamlNode.Scalar s ? s.text() : "";
    FieldsShape branch = branches.get(value.toLowerCase(Locale.ROOT));
    if (branch == null) {
      log.reject(
          entry.value(),
          "unknown "
              + discriminator
              + " "
              + SourceText.quote(value)
              + ", expected "
              + ScalarShape.anyOf(branches.keySet()),
          Spelling.hint(value, branches.keySet()));
      return;
    }
    branch.check(node, path, log);
  }

  @Override
  public boolean fits(YamlNode node) {
    return node instanceof YamlNode.Mapping;
  }

  @Override
  public String expected() {
    return "a map for " + what + " with '" + discriminator + "'";
  }

  @Override
  public Map<String, Object> schema(boolean overlay) {
    List<Object> cases = new ArrayList<>();
    branches.forEach(
        (name, branch) ->
            cases.add(
                Shape.object(
                    "if",
                    Shape.object(
                        "required",
                        List.of(discriminator),
                        "properties",
                        Shape.object(discriminator, ScalarShape.word(name).schema(false))),
                    "then",
                    branch.schema(overlay))));
    Map<String, Object> schema = Shape.object("type", "object");
    if (!overlay) {
      schema.put("required", List.of(discriminator));
    }
    ScalarShape words = ScalarShape.word(branches.keySet().toArray(String[]::new));
    schema.put("properties", Shape.object(discriminator, words.schema(false)));
    schema.put("allOf", cases);
    return schema;
  }
}

package io.coldpotato.scenario;

import io.coldpotato.input.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A map with keys of given names; keys that begin with {@code x-} are free.
 *
 * @param what for messages, {@code a site}
 * @param fields by name, in the order of the schema
 * @param required the keys that must be there
 * @param alternatives groups of keys of which exactly one group must be there, whole; none for no
 *     such rule
 * @param exclusive pairs of keys that exclude each other
 * @param anyOf keys of which at least one must be there; none for no such rule
 */
record FieldsShape(
    String what,
    Map<String, Field> fields,
    List<String> required,
    List<List<String>> alternatives,
    List<List<String>> exclusive,
    List<String> anyOf)
    implements Shape {

  /** A key's value and meaning. */
  record Field(Shape shape, String meaning) {}

  static FieldsShape of(String what) {
    return new FieldsShape(what, Map.of(), List.of(), List.of(), List.of(), List.of());
  }

  FieldsShape with(String key, Shape shape, String meaning) {
    Map<String, Field> more = new LinkedHashMap<>(fields);
    more.put(key, new Field(shape, meaning));
    return new FieldsShape(what, more, required, alternatives, exclusive, anyOf);
  }

  FieldsShape must(String key, Shape shape, String meaning) {
    List<String> more = new ArrayList<>(required);
    more.add(key);
    FieldsShape with = with(key, shape, meaning);
    return new FieldsShape(what, with.fields, more, alternatives, exclusive, anyOf);
  }

  FieldsShape exactlyOneOf(List<List<String>> groups) {
    return new FieldsShape(what, fields, required, groups, exclusive, anyOf);
  }

  FieldsShape notBoth(String one, String other) {
    List<List<String>> more = new ArrayList<>(exclusive);
    more.add(List.of(one, other));
    return new FieldsShape(what, fields, required, alternatives, more, anyOf);
  }

  FieldsShape atLeastOneOf(List<String> keys) {
    return new FieldsShape(what, fields, required, alternatives, exclusive, keys);
  }

  @Override
  public void check(YamlNode node, String path, DiagnosticLog log) {
    if (!(node instanceof YamlNode.Mapping map)) {
      Shape.wrongSort(node, expected(), log);
      return;
    }
    map.entries()
        .forEach(
            (key, entry) -> {
              Field field = fields.get(key);
              if (field != null) {
                field.shape.check(entry.value(), Shape.below(path, key), log);
              } else if (!key.startsWith("x-")) {
                unknownKey(map, key, entry, log);
              }
            });
    checkPresence(map, path, log);
  }

  private String meaning(String key) {
    return Objects.requireNonNull(fields.get(key)).meaning;
  }

  private void unknownKey(
      YamlNode.Mapping map, String key, YamlNode.Entry entry, DiagnosticLog log) {
    log.error(
        entry.key(), "unknown key " + SourceText.quote(key) + " in " + what, hint(map, key, entry));
  }

  private String hint(YamlNode.Mapping map, String key, YamlNode.Entry entry) {
    boolean empty = entry.value() instanceof YamlNode.Scalar s && s.kind() == YamlNode.Kind.NOTHING;
    if (map.inFlow() && empty && key.matches("\\p{Lu}.*")) {
      return "quote a text that holds a comma: \"Paris, FR\"";
    }
    if (key.equals("<<")) {
      return "YAML 1.2 has no merge keys; use 'extends'";
    }
    String near = Spelling.hint(key, fields.keySet());
    return near.isEmpty() ? "known keys: " + String.join(", ", fields.keySet()) : near;
  }

  private void checkPresence(YamlNode.Mapping map, String path, DiagnosticLog log) {
    if (log.isPartial()) {
      return;
    }
    String in = path.isEmpty() ? "" : " in " + path;
    Set<String> misspelt = misspelt(map);
    for (String key : required) {
      if (!map.entries().containsKey(key) && !misspelt.contains(key)) {
        log.error(map.mark(), "missing key '" + key + "'" + in, meaning(key));
      }
    }
    checkAlternatives(map, in, log);
    for (List<String> pair : exclusive) {
      if (map.entries().keySet().containsAll(pair)) {
        exclude(map, pair, log);
      }
    }
    if (!anyOf.isEmpty() && anyOf.stream().noneMatch(map.entries()::containsKey)) {
      log.error(map.mark(), "expected at least one of " + ScalarShape.anyOf(anyOf) + in, "");
    }
  }

  /** A key that is there under a wrong name is reported once, by that name. */
  private Set<String> misspelt(YamlNode.Mapping map) {
    Set<String> meant = new HashSet<>();
    for (String key : map.entries().keySet()) {
      if (!fields.containsKey(key) && !key.startsWith("x-")) {
        meant.addAll(Spelling.nearest(key, fields.keySet(), 1));
      }
    }
    return meant;
  }

  private void checkAlternatives(YamlNode.Mapping map, String in, DiagnosticLog log) {
    List<List<String>> begun =
        alternatives.stream()
            .filter(group -> group.stream().anyMatch(map.entries()::containsKey))
            .toList();
    if (begun.size() > 1) {
      String one = begun.get(0).stream().filter(map.entries()::containsKey).findFirst().get();
      String other = begun.get(1).stream().filter(map.entries()::containsKey).findFirst().get();
      exclude(map, List.of(one, other), log);
    } else if (begun.size() == 1) {
      for (String key : begun.get(0)) {
        if (!map.entries().containsKey(key)) {
          log.error(map.mark(), "missing key '" + key + "'" + in, meaning(key));
        }
      }
    } else if (!alternatives.isEmpty()) {
      String choices =
          alternatives.stream()
              .map(g -> "'" + String.join("' and '", g) + "'")
              .collect(Collectors.joining(" or "));
      log.error(map.mark(), "expected " + choices + in, "");
    }
  }

  private static void exclude(YamlNode.Mapping map, List<String> keys, DiagnosticLog log) {
    YamlNode.Entry later = map.entry(keys.get(1));
    log.error(
        later.key(),
        "'" + keys.get(0) + "' and '" + keys.get(1) + "' exclude each other",
        "delete one of them");
  }

  @Override
  public boolean fits(YamlNode node) {
    return node instanceof YamlNode.Mapping;
  }

  @Override
  public String expected() {
    return fields.isEmpty()
        ? "a map"
        : "a map with "
            + fields.keySet().stream().limit(4).collect(Collectors.joining(", "))
            + (fields.size() > 4 ? ", …" : "");
  }

  @Override
  public Map<String, Object> schema(boolean overlay) {
    Map<String, Object> properties = new LinkedHashMap<>();
    fields.forEach(
        (key, field) -> {
          Map<String, Object> value = Shape.object("description", field.meaning);
          value.putAll(removable(field.shape.schema(overlay), overlay));
          properties.put(key, value);
        });
    Map<String, Object> schema = Shape.object("type", "object", "properties", properties);
    schema.put("patternProperties", Shape.object("^x-", Shape.object()));
    schema.put("additionalProperties", false);
    if (overlay) {
      return schema;
    }
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    if (!alternatives.isEmpty()) {
      schema.put("oneOf", alternatives.stream().map(FieldsShape::present).toList());
    }
    if (!exclusive.isEmpty()) {
      schema.put(
          "not", Shape.object("anyOf", exclusive.stream().map(FieldsShape::present).toList()));
    }
    if (!anyOf.isEmpty()) {
      schema.put("anyOf", anyOf.stream().map(k -> present(List.of(k))).toList());
    }
    return schema;
  }

  private static Map<String, Object> present(List<String> keys) {
    return Shape.object("required", keys);
  }

  /** Returns the schema of a value that null may stand for in a file that extends another. */
  static Map<String, Object> removable(Map<String, Object> schema, boolean overlay) {
    return overlay && !schema.isEmpty()
        ? Shape.object("anyOf", List.of(schema, Shape.object("type", "null")))
        : schema;
  }
}

package io.coldpotato.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a value of a scenario file must look like: checked on reading, and written out as JSON
 * Schema, from one declaration.
 */
sealed interface Shape
    permits FieldsShape, KeyedShape, ItemsShape, VariantShape, EitherShape, ScalarShape, AnyShape {

  /**
   * Reports everything in a value that is not as declared.
   *
   * @param path the keys that lead to it, {@code sites.lyon.access}, empty at the top
   */
  void check(YamlNode node, String path, DiagnosticLog log);

  /**
   * Returns whether a value is of the right sort (map, list, kind of scalar), whatever is in it.
   */
  boolean fits(YamlNode node);

  /** Returns what a message says was expected. */
  String expected();

  /**
   * Returns the JSON Schema (draft-07).
   *
   * @param overlay for a file that extends another: keys may be missing, and null removes one
   */
  Map<String, Object> schema(boolean overlay);

  /** Reports a value of another sort. */
  static void wrongSort(YamlNode node, String expected, DiagnosticLog log) {
    boolean bare = node instanceof YamlNode.Scalar s && s.kind() == YamlNode.Kind.NOTHING;
    log.reject(
        node,
        "expected " + expected + ", found " + node.describe(),
        bare ? "give it a value, or delete the key" : "");
  }

  static String below(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Returns a map of the given keys and values in that order. */
  static Map<String, Object> object(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}

package io.coldpotato.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Bounds what a patch may ask for, before anything is made of it. */
final class PatchLimits {

  private static final int MOST_LEVELS = 12;
  private static final int MOST_VALUES = 2_000;
  private static final int LONGEST_KEY = 100;
  private static final int LONGEST_TEXT = 16_384;
  private static final int SHOWN = 40;

  private int values;

  private PatchLimits() {}

  /** Refuses a patch that is too deep, too large, or holds what no scenario can. */
  static void check(JsonNode patch) {
    if (patch.has("extends")) {
      throw Refusal.of(
          List.of("extends"), "a patch cannot extend a file", "lay its values over the scenario");
    }
    new PatchLimits().check(patch, List.of());
  }

  private void check(JsonNode value, List<String> path) {
    values++;
    if (values > MOST_VALUES) {
      throw Refusal.of(
          List.of("patch"), "a patch may hold " + MOST_VALUES + " values", "change fewer things");
    }
    if (path.size() > MOST_LEVELS) {
      throw Refusal.of(path, "a patch may be " + MOST_LEVELS + " levels deep", "");
    }
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> each : value.properties()) {
        key(each.getKey(), path);
        check(each.getValue(), longer(path, each.getKey()));
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        check(value.get(i), longer(path, Integer.toString(i)));
      }
    } else if (value.isString()) {
      text(value.stringValue(), path);
    }
  }

  private static void key(String key, List<String> path) {
    if (key.length() > LONGEST_KEY || !isText(key)) {
      throw Refusal.of(
          path,
          "'" + shown(key) + "' is no key",
          "a key has at most " + LONGEST_KEY + " characters");
    }
  }

  private static void text(String text, List<String> path) {
    if (text.length() > LONGEST_TEXT) {
      throw Refusal.of(
          path, "a text may have " + LONGEST_TEXT + " characters, this has " + text.length(), "");
    }
    if (!isText(text)) {
      throw Refusal.of(path, "a text may hold no NUL and no half of a character", "delete it");
    }
  }

  /** Whether it can be written in UTF-8 and stand in YAML. */
  private static boolean isText(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
  }

  /** Returns the start of a text that a message repeats. */
  static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
  }

  private static List<String> longer(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return longer;
  }
}

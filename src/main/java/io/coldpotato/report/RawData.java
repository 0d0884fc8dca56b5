package io.coldpotato.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The result as JSON inside a page, as whole as a page of 400 KB has room for.
 *
 * @param json what stands in the page, without any character that could end its element; empty when
 *     there is no room
 * @param link a {@code data:} address of the same; empty like it
 * @param note what is left out, why, and how to get it; empty when nothing is
 */
record RawData(String json, String link, String note) {

  /** Beyond this, in bytes, JSON and its link, which is a third longer, leave no room. */
  private static final int MOST = 70_000;

  private static final String HOW = "All of it: compare … --format json.";

  static RawData of(List<Told> told, WorldFacts facts, String toolVersion) {
    ArrayNode all = Json.array();
    told.forEach(
        t -> all.add(CompareJson.tree(t, !t.sensitivities().isEmpty(), facts, toolVersion)));
    JsonNode root = told.size() == 1 ? all.get(0) : all;
    String whole = Json.line(root);
    if (fits(whole)) {
      return of(whole, "");
    }
    all.forEach(RawData::withoutSteps);
    String shorter = Json.line(root);
    return fits(shorter)
        ? of(shorter, "Left out of it, so that the page stays small: the steps of the ways. " + HOW)
        : new RawData("", "", "The JSON would make the page larger than 400 KB. " + HOW);
  }

  /** Returns a small result, whole. */
  static RawData of(JsonNode result) {
    String json = Json.line(result);
    return fits(json)
        ? of(json, "")
        : new RawData("", "", "The JSON would make the page larger than 400 KB: --format json.");
  }

  private static boolean fits(String json) {
    return json.getBytes(StandardCharsets.UTF_8).length <= MOST;
  }

  private static void withoutSteps(JsonNode comparison) {
    for (JsonNode result : comparison.get("results")) {
      ((ObjectNode) result).remove(List.of("forward", "reverse"));
    }
  }

  private static RawData of(String json, String note) {
    String link =
        "data:application/json;base64,"
            + Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    return new RawData(inElement(json), link, note);
  }

  /** Returns JSON of equal meaning in which nothing can be taken for markup. */
  static String inElement(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}

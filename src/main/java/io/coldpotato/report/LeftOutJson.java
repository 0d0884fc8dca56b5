package io.coldpotato.report;

import io.coldpotato.study.LeftOut;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows that were not scored, and places that are in doubt, as JSON. */
final class LeftOutJson {

  private LeftOutJson() {}

  /**
   * Puts the rows by reason, and the places in doubt when there are any.
   *
   * @param suffix of both keys, such as that of which file they are of; may be empty
   */
  static void put(ObjectNode object, String suffix, LeftOut leftOut) {
    ObjectNode reasons = object.putObject("left_out" + suffix + "_by_reason");
    leftOut.rows().forEach((reason, rows) -> reasons.put(reason.key(), rows));
    if (!leftOut.doubtful().isEmpty()) {
      ArrayNode places = object.putArray("doubtful_places" + suffix);
      for (LeftOut.Doubtful place : leftOut.doubtful()) {
        places
            .addObject()
            .put("name", place.name())
            .put("faster_than_light", place.fasterThanLight())
            .put("rows", place.rows());
      }
    }
  }
}

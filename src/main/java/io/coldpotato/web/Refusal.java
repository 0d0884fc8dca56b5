package io.coldpotato.web;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request that is not answered: why, and what to do instead. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final JsonMapper JSON = new JsonMapper();

  private final int status;
  private final transient List<Problem> problems;

  /**
   * One thing that is wrong with a state.
   *
   * @param path of the value in the scenario's document, or in the state
   * @param message lower case, no full stop
   * @param hint what to do; may be empty
   */
  record Problem(List<String> path, String message, String hint) {
    Problem {
      path = List.copyOf(path);
    }
  }

  Refusal(int status, String sentence, List<Problem> problems) {
    super(sentence);
    this.status = status;
    this.problems = List.copyOf(problems);
  }

  Refusal(int status, String sentence) {
    this(status, sentence, List.of());
  }

  /** Refuses a state for one thing. */
  static Refusal of(List<String> path, String message, String hint) {
    return new Refusal(
        400,
        message + (hint.isEmpty() ? "" : "; " + hint),
        List.of(new Problem(path, message, hint)));
  }

  int status() {
    return status;
  }

  /** Returns the answer's body. */
  String json() {
    ObjectNode root = JSON.createObjectNode().put("error", getMessage());
    if (!problems.isEmpty()) {
      ArrayNode array = root.putArray("problems");
      for (Problem problem : problems) {
        ObjectNode object = array.addObject();
        ArrayNode path = object.putArray("path");
        problem.path().forEach(path::add);
        object.put("message", problem.message());
        if (!problem.hint().isEmpty()) {
          object.put("hint", problem.hint());
        }
      }
    }
    return JSON.writeValueAsString(root);
  }
}

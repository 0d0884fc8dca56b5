package io.coldpotato.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole state of a page; the server keeps none.
 *
 * @param scenario id of a loaded scenario
 * @param site its key; the first when absent
 * @param destination its key; the first when absent
 * @param option its key; the first when absent
 * @param patch what is laid over the scenario's document
 * @param without names of what has failed beside what the scenario says
 * @param hour of the day, 0 to 23
 * @param load what a flow from the site to the destination asks of the site's line, percent
 */
record State(
    String scenario,
    Optional<String> site,
    Optional<String> destination,
    Optional<String> option,
    ObjectNode patch,
    List<String> without,
    Optional<Integer> hour,
    Optional<Double> load) {

  private static final List<String> KEYS =
      List.of("scenario", "site", "destination", "option", "patch", "without", "hour", "load");
  private static final int LONGEST_NAME = 300;
  private static final int MOST_FAILURES = 100;
  private static final double MOST_LOAD = 200;

  State {
    without = List.copyOf(without);
  }

  /** Reads a state, and refuses what is none. */
  static State of(JsonNode json, String start) {
    if (!json.isObject()) {
      throw Refusal.of(List.of(), "the body must be a state", "send a JSON object");
    }
    for (String key : json.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw Refusal.of(
            List.of(PatchLimits.shown(key)),
            "a state has no key '" + PatchLimits.shown(key) + "'",
            "it has " + String.join(", ", KEYS));
      }
    }
    return new State(
        text(json, "scenario").orElse(start),
        text(json, "site"),
        text(json, "destination"),
        text(json, "option"),
        patch(json),
        without(json),
        hour(json),
        load(json));
  }

  private static Optional<String> text(JsonNode json, String key) {
    JsonNode value = json.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString() || value.stringValue().length() > LONGEST_NAME) {
      throw Refusal.of(List.of(key), "'" + key + "' must be a text of at most " + LONGEST_NAME, "");
    }
    return Optional.of(value.stringValue());
  }

  private static ObjectNode patch(JsonNode json) {
    JsonNode patch = json.path("patch");
    if (patch.isMissingNode() || patch.isNull()) {
      return new JsonMapper().createObjectNode();
    }
    if (!(patch instanceof ObjectNode object)) {
      throw Refusal.of(List.of("patch"), "'patch' must be an object", "leave it out for none");
    }
    PatchLimits.check(object);
    return object;
  }

  private static List<String> without(JsonNode json) {
    JsonNode list = json.path("without");
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray() || list.size() > MOST_FAILURES) {
      throw Refusal.of(
          List.of("without"), "'without' must be a list of at most " + MOST_FAILURES, "");
    }
    List<String> names = new ArrayList<>();
    for (JsonNode each : list) {
      if (!each.isString() || each.stringValue().length() > LONGEST_NAME) {
        throw Refusal.of(
            List.of("without", Integer.toString(names.size())),
            "what has failed must be a text of at most " + LONGEST_NAME,
            "");
      }
      names.add(each.stringValue());
    }
    return names.stream().distinct().toList();
  }

  private static Optional<Integer> hour(JsonNode json) {
    JsonNode hour = json.path("hour");
    if (hour.isMissingNode() || hour.isNull()) {
      return Optional.empty();
    }
    if (!hour.isInt() || hour.intValue() < 0 || hour.intValue() > 23) {
      throw Refusal.of(List.of("hour"), "'hour' must be a whole number from 0 to 23", "");
    }
    return Optional.of(hour.intValue());
  }

  private static Optional<Double> load(JsonNode json) {
    JsonNode load = json.path("load");
    if (load.isMissingNode() || load.isNull()) {
      return Optional.empty();
    }
    if (!load.isNumber() || !(load.doubleValue() >= 0 && load.doubleValue() <= MOST_LOAD)) {
      throw Refusal.of(List.of("load"), "'load' must be a number from 0 to 200, in percent", "");
    }
    return Optional.of(load.doubleValue());
  }

  /** Returns the same state of one site, destination and option. */
  State at(String someSite, String someDestination, String someOption) {
    return new State(
        scenario,
        Optional.of(someSite),
        Optional.of(someDestination),
        Optional.of(someOption),
        patch,
        without,
        hour,
        load);
  }

  /** Returns it as a page sends it. */
  ObjectNode json() {
    ObjectNode json = new JsonMapper().createObjectNode().put("scenario", scenario);
    site.ifPresent(s -> json.put("site", s));
    destination.ifPresent(d -> json.put("destination", d));
    option.ifPresent(o -> json.put("option", o));
    json.set("patch", patch);
    ArrayNode failed = json.putArray("without");
    without.forEach(failed::add);
    hour.ifPresent(h -> json.put("hour", h));
    load.ifPresent(l -> json.put("load", l));
    return json;
  }
}

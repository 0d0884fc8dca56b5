package io.coldpotato.report;

import io.coldpotato.scenario.Scenario;
import tools.jackson.databind.node.ObjectNode;

/** Says what a JSON result was made from. */
final class Manifest {

  private static final int SCHEMA_VERSION = 1;

  private Manifest() {}

  /** Returns a result's first keys. */
  static ObjectNode start(Scenario scenario, long seed, WorldFacts facts, String toolVersion) {
    ObjectNode object = Json.object();
    object.put("schema_version", SCHEMA_VERSION);
    object
        .putObject("manifest")
        .put("tool_version", toolVersion)
        .put("scenario", scenario.file())
        .put("scenario_sha256", scenario.sha256())
        .put("world", facts.name())
        .put("data_as_of", facts.dataAsOf())
        .put("seed", seed);
    return object;
  }
}

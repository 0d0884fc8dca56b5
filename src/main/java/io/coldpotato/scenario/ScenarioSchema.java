package io.coldpotato.scenario;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of scenario files, made from the declaration that the reader checks against. */
public final class ScenarioSchema {

  private ScenarioSchema() {}

  /**
   * Returns the schema (JSON Schema draft-07), indented, with a line end at its end; the same text
   * on every machine.
   */
  public static String json() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
    String text =
        JsonMapper.shared().writer().with(printer).writeValueAsString(ScenarioShape.jsonSchema());
    return text + "\n";
  }
}

package io.coldpotato.scenario;

import java.util.Map;

/** Anything at all. */
record AnyShape() implements Shape {
  @Override
  public void check(YamlNode node, String path, DiagnosticLog log) {}

  @Override
  public boolean fits(YamlNode node) {
    return true;
  }

  @Override
  public String expected() {
    return "anything";
  }

  @Override
  public Map<String, Object> schema(boolean overlay) {
    return Shape.object();
  }
}

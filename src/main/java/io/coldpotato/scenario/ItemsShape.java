package io.coldpotato.scenario;

import java.util.Map;

/**
 * A list.
 *
 * @param what for messages, {@code a list of prefixes}
 */
record ItemsShape(String what, Shape item) implements Shape {
  @Override
  public void check(YamlNode node, String path, DiagnosticLog log) {
    if (!(node instanceof YamlNode.Sequence list)) {
      Shape.wrongSort(node, what, log);
      return;
    }
    int index = 0;
    for (YamlNode value : list.items()) {
      item.check(value, path + "[" + index++ + "]", log);
    }
  }

  @Override
  public boolean fits(YamlNode node) {
    return node instanceof YamlNode.Sequence;
  }

  @Override
  public String expected() {
    return what;
  }

  @Override
  public Map<String, Object> schema(boolean overlay) {
    // A list is replaced whole, so that its items are complete in an overlay too.
    return Shape.object("type", "array", "items", item.schema(false));
  }
}

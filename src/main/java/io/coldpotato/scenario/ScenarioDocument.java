package io.coldpotato.scenario;

import io.coldpotato.input.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a scenario file says, with what it extends merged in: a tree that can be changed, written
 * out whole and read again.
 *
 * <p>It says what stands where, not what it means; {@link ScenarioReader#read(String, byte[])} of
 * its {@link #yaml() text} says that, and {@link #path} leads from a diagnostic back to the value.
 *
 * <p>Immutable.
 */
public final class ScenarioDocument {

  private final String name;
  private final YamlNode.Mapping top;

  ScenarioDocument(String name, YamlNode.Mapping top) {
    this.name = name;
    this.top = top;
  }

  /** Returns the name of the file it was read from, as the user gave it. */
  public String name() {
    return name;
  }

  /** Returns this document under another name. */
  public ScenarioDocument named(String other) {
    return new ScenarioDocument(other, top);
  }

  /**
   * Returns this document with a patch laid over it by the rules of {@code extends}: maps merge by
   * key, all else is replaced, null removes.
   *
   * @param patch an object; it must not hold {@code extends}
   */
  public ScenarioDocument patched(JsonNode patch) {
    Mark mark = new Mark(SourceText.of(name, ""), 1, 1, 1);
    if (!(YamlTrees.node(patch, mark) instanceof YamlNode.Mapping over)) {
      throw new IllegalArgumentException("patch must be an object");
    }
    if (over.entries().containsKey(Inheritance.KEY)) {
      throw new IllegalArgumentException("patch must not hold 'extends'");
    }
    // What it warns of, that there is nothing to remove, is no mistake of somebody who undoes.
    return new ScenarioDocument(name, Inheritance.merge(top, over, new DiagnosticLog()));
  }

  /** Returns this document without one of its top-level keys. */
  public ScenarioDocument without(String key) {
    Map<String, YamlNode.Entry> left = new LinkedHashMap<>(top.entries());
    left.remove(key);
    return new ScenarioDocument(name, YamlNode.Mapping.of(top.mark(), top.inFlow(), left));
  }

  /**
   * Returns this document with its flows of exactly one site and destination replaced.
   *
   * @param flows objects as the file has them; may be none
   */
  public ScenarioDocument withFlows(String site, String destination, List<JsonNode> flows) {
    Mark mark = new Mark(SourceText.of(name, ""), 1, 1, 1);
    List<YamlNode> all = new ArrayList<>();
    for (YamlNode item : new View(top, new DiagnosticLog()).items("traffic")) {
      if (!isBetween(item, site, destination)) {
        all.add(item);
      }
    }
    flows.forEach(flow -> all.add(YamlTrees.node(flow, mark)));
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(top.entries());
    entries.remove("traffic");
    if (!all.isEmpty()) {
      entries.put("traffic", new YamlNode.Entry(mark, YamlNode.Sequence.of(mark, all)));
    }
    return new ScenarioDocument(name, YamlNode.Mapping.of(top.mark(), top.inFlow(), entries));
  }

  private static boolean isBetween(YamlNode flow, String site, String destination) {
    if (!(flow instanceof YamlNode.Mapping map)) {
      return false;
    }
    View view = new View(map, new DiagnosticLog());
    return view.text("from").filter(site::equals).isPresent()
        && view.text("to").filter(destination::equals).isPresent();
  }

  /** Returns whether a key stands at the top. */
  public boolean has(String key) {
    return top.entries().containsKey(key);
  }

  /** Returns the keys of a map at the top; none when there is none. */
  public List<String> keys(String key) {
    return new View(top, new DiagnosticLog())
        .view(key)
        .map(v -> List.copyOf(v.map().entries().keySet()))
        .orElse(List.of());
  }

  /** Returns how many entries a map at the top has; 0 when there is none. */
  public int count(String key) {
    return keys(key).size();
  }

  /** Returns the text at a path of keys; empty when there is none. */
  public Optional<String> text(String... keys) {
    Optional<YamlNode> at = Optional.of(top);
    for (String key : keys) {
      at =
          at.filter(YamlNode.Mapping.class::isInstance)
              .flatMap(n -> Optional.ofNullable(((YamlNode.Mapping) n).entries().get(key)))
              .map(YamlNode.Entry::value);
    }
    return at.filter(YamlNode.Scalar.class::isInstance).map(n -> ((YamlNode.Scalar) n).text());
  }

  /** Returns the values of a list of texts, or of the one text that stands for it. */
  public List<String> texts(String key) {
    return new View(top, new DiagnosticLog())
        .scalars(key).stream().map(YamlNode.Scalar::text).toList();
  }

  /** Returns it as JSON. */
  public JsonNode json() {
    return YamlTrees.json(top);
  }

  /** Returns the whole document as YAML, one value a line; equal documents give equal text. */
  public String yaml() {
    return new YamlWriter().write(top);
  }

  /**
   * Returns the path of the value or key that a diagnostic of this document's {@link #yaml() text}
   * is about; empty when it is about the whole.
   */
  public List<String> path(Diagnostic diagnostic) {
    return YamlComposer.compose(SourceText.of(name, yaml()), new DiagnosticLog())
        .map(map -> path(map, diagnostic, List.of()))
        .orElse(List.of());
  }

  private static List<String> path(YamlNode node, Diagnostic at, List<String> here) {
    List<String> best = List.of();
    if (node instanceof YamlNode.Mapping map) {
      for (Map.Entry<String, YamlNode.Entry> each : map.entries().entrySet()) {
        List<String> path = longer(here, each.getKey());
        best =
            better(
                best,
                isAt(each.getValue().key(), at) ? path : path(each.getValue().value(), at, path));
      }
    } else if (node instanceof YamlNode.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        best = better(best, path(list.items().get(i), at, longer(here, Integer.toString(i))));
      }
    }
    return best.isEmpty() && isAt(node.mark(), at) ? here : best;
  }

  private static boolean isAt(Mark mark, Diagnostic at) {
    return mark.line() == at.line() && mark.column() == at.column();
  }

  private static List<String> better(List<String> a, List<String> b) {
    return b.size() > a.size() ? b : a;
  }

  private static List<String> longer(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return longer;
  }
}

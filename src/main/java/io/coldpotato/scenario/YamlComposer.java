package io.coldpotato.scenario;

import io.coldpotato.scenario.YamlNode.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Makes a tree of nodes with places from the engine's events, under the core schema of YAML 1.2.
 *
 * <p>Not the engine's own composer: that one recurses without a limit and keeps the second of two
 * equal keys in silence. Here depth and size are bounded, aliases share their node, and a duplicate
 * key is one diagnostic while the rest of the file is still read.
 */
final class YamlComposer {

  private static final int MOST_LEVELS = 50;
  private static final long MOST_VALUES = 200_000;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new CoreSchema())
          .setCodePointLimit(SourceFiles.MOST_BYTES)
          .build();
  private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

  private final SourceText source;
  private final DiagnosticLog log;
  private final Iterator<Event> events;
  private final Map<String, YamlNode> anchors = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /** Ends the composing of a file whose rest cannot be read; its diagnostic is in the log. */
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private YamlComposer(SourceText source, DiagnosticLog log) {
    this.source = source;
    this.log = log;
    this.events = new Parse(SETTINGS).parseString(source.text()).iterator();
  }

  /** Returns a file's top map; empty after a diagnostic. */
  static Optional<YamlNode.Mapping> compose(SourceText source, DiagnosticLog log) {
    try {
      return new YamlComposer(source, log).document();
    } catch (Abandoned e) {
      return Optional.empty();
    } catch (YamlEngineException e) {
      log.add(YamlProblem.of(source, e));
      return Optional.empty();
    }
  }

  private Optional<YamlNode.Mapping> document() {
    next(); // stream start
    Event start = next();
    if (start.getEventId() == ID.StreamEnd) {
      String hint = "'coldpotato init' writes a file to start from";
      String what = source.text().isBlank() ? "is empty" : "holds only comments";
      log.add(source.error(1, 1, 1, what + ", expected a scenario", hint));
      return Optional.empty();
    }
    YamlNode top = node(next(), 0);
    next(); // document end
    Event end = next();
    if (end.getEventId() != ID.StreamEnd) {
      abandon(mark(end), "a second document begins here, expected one", "use one file for each");
    }
    if (top instanceof YamlNode.Mapping map) {
      return Optional.of(map);
    }
    String hint = "begin with 'schemaVersion: 1'";
    log.error(top.mark(), "expected a map of keys, found " + top.describe(), hint);
    return Optional.empty();
  }

  private Event next() {
    return events.next();
  }

  private YamlNode node(Event event, int level) {
    Mark mark = mark(event);
    if (event instanceof AliasEvent alias) {
      return alias(alias.getAlias().getValue(), mark);
    }
    Optional<String> anchor = ((NodeEvent) event).getAnchor().map(a -> a.getValue());
    anchor.ifPresent(open::add);
    YamlNode node;
    if (event instanceof ScalarEvent scalar) {
      node = scalar(scalar, mark);
    } else {
      if (level >= MOST_LEVELS) {
        abandon(mark, "nested more than " + MOST_LEVELS + " levels deep", "a scenario needs ten");
      }
      CollectionStartEvent start = (CollectionStartEvent) event;
      if (start.getTag().isPresent()) {
        tag(start.getTag().orElseThrow(), mark);
      }
      node =
          event.getEventId() == ID.MappingStart
              ? mapping(mark, start.isFlow(), level)
              : sequence(mark, level);
    }
    if (node.size() > MOST_VALUES) {
      abandon(
          mark,
          "holds more than " + MOST_VALUES + " values with its aliases repeated",
          "write the values out, or use fewer aliases");
    }
    anchor.ifPresent(name -> close(name, node));
    return node;
  }

  private void close(String anchor, YamlNode node) {
    open.remove(anchor);
    anchors.put(anchor, node);
  }

  private YamlNode alias(String name, Mark mark) {
    if (open.contains(name)) {
      abandon(mark, "alias '*" + name + "' stands inside what it repeats", "write it out");
    }
    YamlNode node = anchors.get(name);
    if (node == null) {
      log.error(mark, "there is no anchor '&" + name + "' before this alias", "");
      throw new Abandoned();
    }
    return node;
  }

  private YamlNode sequence(Mark mark, int level) {
    List<YamlNode> items = new ArrayList<>();
    for (Event event = next(); event.getEventId() != ID.SequenceEnd; event = next()) {
      items.add(node(event, level + 1));
    }
    return YamlNode.Sequence.of(mark, items);
  }

  private YamlNode mapping(Mark mark, boolean inFlow, int level) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    for (Event event = next(); event.getEventId() != ID.MappingEnd; event = next()) {
      Mark keyMark = mark(event);
      YamlNode key = node(event, level + 1);
      YamlNode value = node(next(), level + 1);
      if (!(key instanceof YamlNode.Scalar scalar)) {
        log.error(keyMark, "expected a text as key, found " + key.describe(), "");
        continue;
      }
      YamlNode.Entry earlier =
          entries.putIfAbsent(scalar.text(), new YamlNode.Entry(keyMark, value));
      if (earlier != null) {
        log.error(
            keyMark,
            "duplicate key " + SourceText.quote(scalar.text()),
            "it stands in line " + earlier.key().line() + " already");
      }
    }
    return YamlNode.Mapping.of(mark, inFlow, entries);
  }

  private YamlNode scalar(ScalarEvent event, Mark mark) {
    String text = event.getValue();
    if (event.getTag().isPresent()) {
      String tag = event.getTag().orElseThrow();
      tag(tag, mark);
      return new YamlNode.Scalar(mark, text, kind(new Tag(tag)));
    }
    Tag tag = RESOLVER.resolve(text, event.isPlain());
    return new YamlNode.Scalar(mark, text, event.isPlain() ? kind(tag) : Kind.TEXT);
  }

  private static Kind kind(Tag tag) {
    if (tag.equals(Tag.INT)) {
      return Kind.WHOLE;
    }
    if (tag.equals(Tag.FLOAT)) {
      return Kind.DECIMAL;
    }
    if (tag.equals(Tag.BOOL)) {
      return Kind.FLAG;
    }
    return tag.equals(Tag.NULL) ? Kind.NOTHING : Kind.TEXT;
  }

  private void tag(String tag, Mark mark) {
    if (!tag.startsWith(Tag.PREFIX)) {
      log.error(mark, "unknown tag " + SourceText.quote(tag), "delete it");
    }
  }

  private void abandon(Mark mark, String message, String hint) {
    log.error(mark, message, hint);
    throw new Abandoned();
  }

  private Mark mark(Event event) {
    org.snakeyaml.engine.v2.exceptions.Mark start = event.getStartMark().orElseThrow();
    org.snakeyaml.engine.v2.exceptions.Mark end = event.getEndMark().orElse(start);
    boolean scalar = event instanceof ScalarEvent || event instanceof AliasEvent;
    int width =
        scalar && end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : 1;
    return new Mark(source, start.getLine() + 1, start.getColumn() + 1, Math.max(1, width));
  }
}

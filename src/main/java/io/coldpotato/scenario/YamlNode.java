package io.coldpotato.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A value of a YAML file that knows where it stands; immutable, shared by its aliases. */
sealed interface YamlNode {

  Mark mark();

  /** Returns how many values it holds, itself and what aliases repeat included. */
  long size();

  /** Returns what a message calls it: {@code a map}, {@code a list}, {@code the text 'x'}. */
  String describe();

  /** What a plain scalar is under the core schema of YAML 1.2. */
  enum Kind {
    TEXT,
    WHOLE,
    DECIMAL,
    FLAG,
    NOTHING
  }

  /** A text, number, truth value or nothing; {@code text} is what the file says. */
  record Scalar(Mark mark, String text, Kind kind) implements YamlNode {
    @Override
    public long size() {
      return 1;
    }

    @Override
    public String describe() {
      return switch (kind) {
        case TEXT -> "the text " + SourceText.quote(text);
        case WHOLE, DECIMAL -> "the number " + SourceText.quote(text);
        case FLAG -> SourceText.quote(text);
        case NOTHING -> "nothing";
      };
    }
  }

  /** A key's place and its value. */
  record Entry(Mark key, YamlNode value) {}

  /** A map; keys as text, in file order. */
  record Mapping(Mark mark, boolean inFlow, Map<String, Entry> entries, long size)
      implements YamlNode {

    static Mapping of(Mark mark, boolean inFlow, Map<String, Entry> entries) {
      long size = 1;
      for (Entry entry : entries.values()) {
        size += entry.value().size();
      }
      return new Mapping(
          mark, inFlow, Collections.unmodifiableMap(new LinkedHashMap<>(entries)), size);
    }

    /** Returns the entry of a key that is there. */
    Entry entry(String key) {
      return Objects.requireNonNull(entries.get(key), key);
    }

    @Override
    public String describe() {
      return "a map";
    }
  }

  /** A list. */
  record Sequence(Mark mark, List<YamlNode> items, long size) implements YamlNode {

    static Sequence of(Mark mark, List<YamlNode> items) {
      return new Sequence(
          mark, List.copyOf(items), 1 + items.stream().mapToLong(YamlNode::size).sum());
    }

    @Override
    public String describe() {
      return "a list";
    }
  }
}

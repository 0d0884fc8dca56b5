package io.coldpotato.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of a JSON file that knows where it stands. Values that are null, true or false are as
 * good as absent; of a key that stands there twice the last counts.
 */
public final class JsonRecord {

  private final String file;
  private final int line;
  private final int column;
  private final List<Diagnostic> diagnostics;

  /** A text, a {@link Double}, a record, or a list of such. */
  private final Map<String, Object> values;

  JsonRecord(
      String file, int line, int column, Map<String, Object> values, List<Diagnostic> diagnostics) {
    this.file = file;
    this.line = line;
    this.column = column;
    this.values = new LinkedHashMap<>(values);
    this.diagnostics = diagnostics;
  }

  /** Returns the line that it begins on, from 1. */
  public int line() {
    return line;
  }

  /** Returns whether it has a key with a value of any kind. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Returns a text; empty when there is none, or a value of another kind. */
  public Optional<String> text(String key) {
    return values.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Returns a number, which may be infinite; empty when there is none. */
  public Optional<Double> number(String key) {
    return values.get(key) instanceof Double number ? Optional.of(number) : Optional.empty();
  }

  /** Returns the objects of a list; none when there is no list. */
  public List<JsonRecord> records(String key) {
    List<JsonRecord> records = new ArrayList<>();
    if (values.get(key) instanceof List<?> list) {
      for (Object one : list) {
        if (one instanceof JsonRecord inner) {
          records.add(inner);
        }
      }
    }
    return records;
  }

  /** Adds an error about this object. */
  public void error(String message, String hint) {
    diagnostics.add(Diagnostic.error(file, line, column, message, hint));
  }
}

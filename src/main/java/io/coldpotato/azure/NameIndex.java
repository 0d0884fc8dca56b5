package io.coldpotato.azure;

import io.coldpotato.input.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds rows by name without case, accents, blanks and hyphens; the first of a name wins. */
final class NameIndex<T> {

  private final Map<String, T> byKey = new HashMap<>();

  /** Returns the form in which names are compared. */
  static String key(String name) {
    boolean ascii = true;
    for (int i = 0; i < name.length() && ascii; i++) {
      ascii = name.charAt(i) < 0x80;
    }
    // Folding is costly, and almost no name needs it.
    String text = ascii ? name : Spelling.fold(name);
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        key.append((char) (c - 'A' + 'a'));
      } else if (c > ' ' && c != '-' && c != '_') {
        key.append(c);
      }
    }
    return key.toString();
  }

  void add(String name, T row) {
    byKey.putIfAbsent(key(name), row);
  }

  boolean has(String name) {
    return byKey.containsKey(key(name));
  }

  Optional<T> find(String name) {
    return Optional.ofNullable(byKey.get(key(name)));
  }

  /** Returns the distinct names of rows in table order. */
  static <R> List<String> names(List<R> rows, Function<R, String> name) {
    List<String> names = new ArrayList<>(rows.size());
    for (R row : rows) {
      names.add(name.apply(row));
    }
    return List.copyOf(new LinkedHashSet<>(names));
  }
}

package io.coldpotato.scenario;

import io.coldpotato.geo.Metro;
import io.coldpotato.input.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Metros by what files may call them, folded once, since each file asks for many. */
final class MetroNames {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final Map<String, List<Metro>> byId = new HashMap<>();
  private final Map<String, List<Metro>> byName = new HashMap<>();

  MetroNames(List<Metro> metros) {
    for (Metro metro : metros) {
      add(byId, metro.id().value(), metro);
      add(byName, Spelling.fold(metro.name()), metro);
      add(byName, Spelling.fold(label(metro)), metro);
    }
  }

  private static void add(Map<String, List<Metro>> metros, String name, Metro metro) {
    List<Metro> all = metros.computeIfAbsent(name, n -> new ArrayList<>());
    if (!all.contains(metro)) {
      all.add(metro);
    }
  }

  /** Returns the metros of a folded id; else of a folded {@code name} or {@code name, cc}. */
  List<Metro> find(String folded) {
    List<Metro> ofId = byId.getOrDefault(folded, List.of());
    if (!ofId.isEmpty()) {
      return ofId;
    }
    List<Metro> named = byName.getOrDefault(folded, List.of());
    return named.isEmpty()
        ? byName.getOrDefault(COMMA.matcher(folded).replaceAll(", "), List.of())
        : named;
  }

  /** Returns {@code Name, CC}. */
  static String label(Metro metro) {
    return metro.name() + ", " + metro.country();
  }
}

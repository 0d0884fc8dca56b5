package io.coldpotato.study;

import io.coldpotato.geo.Continents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows in bands: by distance, by continents, by group. */
final class Bands {

  private static final double SHORT_KM = 1000;
  private static final double LONG_KM = 5000;

  private Bands() {}

  static List<Evaluation.Band> of(List<Evaluation.Scored> rows, Continents continents) {
    Map<String, List<Evaluation.Scored>> byDistance = new LinkedHashMap<>();
    for (String name : List.of("under 1,000 km", "1,000–5,000 km", "over 5,000 km")) {
      byDistance.put(name, new ArrayList<>());
    }
    Map<String, List<Evaluation.Scored>> byContinents = new TreeMap<>();
    Map<String, List<Evaluation.Scored>> byGroup = new TreeMap<>();
    for (Evaluation.Scored row : rows) {
      double km = row.measured().kilometres();
      String band =
          km < SHORT_KM ? "under 1,000 km" : km <= LONG_KM ? "1,000–5,000 km" : "over 5,000 km";
      byDistance.get(band).add(row);
      String a = continents.of(row.measured().from().country());
      String b = continents.of(row.measured().to().country());
      String pair = a.compareTo(b) <= 0 ? a + " – " + b : b + " – " + a;
      byContinents.computeIfAbsent(pair, p -> new ArrayList<>()).add(row);
      if (!row.measured().group().isEmpty()) {
        byGroup.computeIfAbsent(row.measured().group(), g -> new ArrayList<>()).add(row);
      }
    }
    List<Evaluation.Band> bands = new ArrayList<>();
    for (Map<String, List<Evaluation.Scored>> by : List.of(byDistance, byContinents, byGroup)) {
      by.forEach(
          (name, some) -> {
            if (!some.isEmpty()) {
              bands.add(new Evaluation.Band(name, Score.of(some)));
            }
          });
    }
    return bands;
  }
}

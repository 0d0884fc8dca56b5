package io.coldpotato.study;

import io.coldpotato.geo.Continents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Rows in bands: by distance, by continents, by group. */
final class Bands {

  private static final double SHORT_KM = 1000;
  private static final double LONG_KM = 5000;

  /** In the order in which they are shown. */
  static final List<String> DISTANCES =
      List.of("under 1,000 km", "1,000–5,000 km", "over 5,000 km");

  private Bands() {}

  /** Returns the scores of all bands that have a row. */
  static List<Evaluation.Band> of(List<Evaluation.Scored> rows, Continents continents) {
    List<Evaluation.Band> bands = byDistance(rows);
    by(rows, row -> pair(row, continents)).forEach((name, some) -> bands.add(band(name, some)));
    by(rows, row -> row.measured().group())
        .forEach(
            (name, some) -> {
              if (!name.isEmpty()) {
                bands.add(band(name, some));
              }
            });
    return bands;
  }

  /** Returns the scores of all bands of distance that have a row. */
  static List<Evaluation.Band> byDistance(List<Evaluation.Scored> rows) {
    List<Evaluation.Band> bands = new ArrayList<>();
    by(rows, row -> Integer.toString(distance(row.measured().kilometres())))
        .forEach((i, some) -> bands.add(band(DISTANCES.get(Integer.parseInt(i)), some)));
    return bands;
  }

  private static Map<String, List<Evaluation.Scored>> by(
      List<Evaluation.Scored> rows, Function<Evaluation.Scored, String> key) {
    Map<String, List<Evaluation.Scored>> parts = new TreeMap<>();
    for (Evaluation.Scored row : rows) {
      parts.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row);
    }
    return parts;
  }

  private static Evaluation.Band band(String name, List<Evaluation.Scored> rows) {
    return new Evaluation.Band(name, Score.of(rows));
  }

  /** Returns the number of a length's band among the names. */
  static int distance(double km) {
    return km < SHORT_KM ? 0 : km <= LONG_KM ? 1 : 2;
  }

  private static String pair(Evaluation.Scored row, Continents continents) {
    String a = continents.of(row.measured().from().country());
    String b = continents.of(row.measured().to().country());
    return a.compareTo(b) <= 0 ? a + " – " + b : b + " – " + a;
  }
}

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

  private static final double[] SIZES_MILLIS = {10, 20, 50, 100, 200, 500};

  private static final List<String> SIZES =
      List.of(
          "under 10 ms",
          "10 to 20 ms",
          "20 to 50 ms",
          "50 to 100 ms",
          "100 to 200 ms",
          "200 to 500 ms",
          "500 ms and more");

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

  /** Returns the scores of all bands of measured round trips that have a row, the least first. */
  static List<Evaluation.Band> bySize(List<Evaluation.Scored> rows) {
    List<Evaluation.Band> bands = new ArrayList<>();
    by(rows, row -> size(row.measured().millis()))
        .forEach((i, some) -> bands.add(band(SIZES.get(Integer.parseInt(i)), some)));
    return bands;
  }

  private static String size(double millis) {
    int i = 0;
    while (i < SIZES_MILLIS.length && millis >= SIZES_MILLIS[i]) {
      i++;
    }
    return Integer.toString(i);
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

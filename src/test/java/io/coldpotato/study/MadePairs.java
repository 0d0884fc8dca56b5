package io.coldpotato.study;

import io.coldpotato.geo.Metro;
import io.coldpotato.geo.Place;
import io.coldpotato.input.TableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Round trips between places that a model made, so that it is known by which parameters. */
final class MadePairs {

  private MadePairs() {}

  /** Every so many metros of the world, on all continents. */
  static List<Place> places(PathModels models, int step) {
    List<Metro> metros = List.copyOf(models.world().graph().metros().values());
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < metros.size(); i += step) {
      Metro metro = metros.get(i);
      places.add(new Place(metro.id().value(), metro.country(), metro.coordinates()));
    }
    return places;
  }

  /** Every so many metros, and all that have a large exchange. */
  static List<Place> placesAndExchanges(PathModels models, int step) {
    List<String> exchanges =
        TableSource.builtIn()
            .read("exchanges.csv", List.of("metro"), new ArrayList<>())
            .rows()
            .stream()
            .map(row -> row.text("metro"))
            .toList();
    List<Place> some = places(models, step);
    return places(models, 1).stream()
        .filter(p -> some.contains(p) || exchanges.contains(p.label()))
        .toList();
  }

  /** What a model says of all pairs, each with a seeded error of up to so much. */
  static List<Measurement> of(PathModels truth, boolean wan, int step, double error, long seed) {
    return of(truth, wan, places(truth, step), error, seed);
  }

  /** The same of all pairs of some places. */
  static List<Measurement> of(
      PathModels truth, boolean wan, List<Place> places, double error, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Measurement> made = new ArrayList<>();
    Calibrator model = new Calibrator(truth, wan, List.of());
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        Measurement pair = Measurement.of(places.get(i), places.get(j), 1, "", "");
        double factor = Math.exp(error * (random.nextDouble() + random.nextDouble() - 1));
        model.predict(truth, pair).ifPresent(e -> made.add(pair.with(e.millis() * factor)));
      }
    }
    return made;
  }

  /** Rows as a file that {@code evaluate latency} reads. */
  static String csv(List<Measurement> rows) {
    StringBuilder csv =
        new StringBuilder(
            "src_city,src_country,src_lat,src_lon,dst_city,dst_country,dst_lat,dst_lon,rtt_ms\n");
    for (Measurement row : rows) {
      csv.append(end(row.from())).append(end(row.to()));
      csv.append(String.format(Locale.ROOT, "%.4f%n", row.millis()));
    }
    return csv.toString();
  }

  private static String end(Place place) {
    return String.format(
        Locale.ROOT,
        "%s,%s,%.6f,%.6f,",
        place.label(),
        place.country(),
        place.coordinates().latitude(),
        place.coordinates().longitude());
  }
}

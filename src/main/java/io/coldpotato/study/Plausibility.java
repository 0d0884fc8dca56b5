package io.coldpotato.study;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.Place;
import io.coldpotato.latency.FibreFloor;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Tells from the whole of a file whether its units and coordinates can be what its header says.
 *
 * <p>Real sets hold up to 1 % of rows that are faster than light in fibre, from a few mislocated
 * servers. When most rows are, the file as a whole is wrong; the one change that makes nearly all
 * of them possible is what is told.
 */
final class Plausibility {

  /** Beyond this share of impossible rows a file is not valid. */
  private static final double MOST_IMPOSSIBLE = 0.5;

  /** From this share on a change that leaves hardly any is looked for. */
  private static final double SUSPICIOUS = 0.1;

  /**
   * From this share on, too, of so many rows: exchanged about the diagonal, places near Greenwich
   * stay about as far from each other, and few rows tell.
   */
  private static final double SLIGHTLY_SUSPICIOUS = 0.03;

  private static final int SEVERAL = 5;

  /** From this share on of so many rows they may be of one direction; a single slip is not that. */
  private static final double MANY = 0.25;

  private static final int ENOUGH = 10;

  /** With the right units and coordinates this part of them is left. */
  private static final double FEW = 0.2;

  /** Round trips that are so many times those of light are not of paths on Earth. */
  private static final double SLOWEST = 100;

  private static final double FAR_KM = 500;

  /** Twice round the Earth in fibre with detours and a satellite on top. */
  private static final double LONGEST_MILLIS = 3000;

  private static final List<Swap> SWAPS =
      List.of(
          new Swap("both ends", true, true),
          new Swap("the source", true, false),
          new Swap("the destination", false, true));

  private Plausibility() {}

  /** A mistake in the order of columns. */
  private record Swap(String words, boolean from, boolean to) {}

  /** Takes what is wrong with a file as a whole, and what to do. */
  @FunctionalInterface
  interface FileError {
    void add(String message, String hint);
  }

  /** Adds an error to a file that cannot be right. */
  static void check(FileError file, List<Measurement> rows) {
    if (rows.isEmpty()) {
      return;
    }
    if (rows.stream().allMatch(r -> isInRadians(r.from()) && isInRadians(r.to()))) {
      file.add(
          "all places lie in the sea within 2 degrees of the equator and 4 of Greenwich",
          "write degrees: are the coordinates in radians?");
      return;
    }
    double share = impossible(rows, 1, r -> r);
    boolean suspicious =
        share > SUSPICIOUS || (share > SLIGHTLY_SUSPICIOUS && share * rows.size() > SEVERAL - 0.5);
    if (suspicious && report(file, rows, share)) {
      return;
    }
    List<Measurement> far = rows.stream().filter(r -> r.kilometres() > FAR_KM).toList();
    long slow = far.stream().filter(r -> r.millis() > SLOWEST * floor(r) * 3).count();
    if (!far.isEmpty() && slow > MOST_IMPOSSIBLE * far.size()) {
      file.add(
          "most round trips are hundreds of times slower than light in fibre",
          "write milliseconds; are they in microseconds?");
    }
  }

  /** Returns whether the file is refused. */
  private static boolean report(FileError file, List<Measurement> rows, double share) {
    String found =
        String.format(
            Locale.ROOT, "%.0f %% of the round trips are faster than light in fibre", 100 * share);
    double longest = rows.stream().mapToDouble(Measurement::millis).max().orElse(0);
    if (longest * 1000 <= LONGEST_MILLIS && impossible(rows, 1000, r -> r) <= FEW * share) {
      file.add(
          found + ", and plausible if they are in seconds",
          "write milliseconds: multiply them by 1000");
      return true;
    }
    Swap best = Collections.min(SWAPS, Comparator.comparingDouble(s -> impossible(rows, s)));
    if (impossible(rows, best) <= FEW * share) {
      file.add(
          found + ", and few would be with latitude and longitude of " + best.words + " swapped",
          "exchange those two columns");
      return true;
    }
    if (share > MANY && rows.size() >= ENOUGH && impossible(rows, 2, r -> r) <= FEW * share) {
      file.add(
          found + ", and few would be if they are of one direction",
          "write round trips, there and back: double them");
      return true;
    }
    if (share > MOST_IMPOSSIBLE) {
      file.add(found, "check units (milliseconds, there and back) and coordinates (degrees)");
    }
    return share > MOST_IMPOSSIBLE;
  }

  /** No place on land has coordinates that could be those of any place in radians. */
  private static boolean isInRadians(Place place) {
    Coordinates at = place.coordinates();
    return Math.abs(at.latitude()) <= Math.PI / 2 && Math.abs(at.longitude()) <= Math.PI;
  }

  private static double impossible(List<Measurement> rows, Swap swap) {
    return impossible(rows, 1, r -> swapped(r, swap));
  }

  private static double impossible(
      List<Measurement> rows, double factor, UnaryOperator<Measurement> change) {
    long faster = rows.stream().map(change).filter(r -> r.millis() * factor < floor(r)).count();
    return (double) faster / rows.size();
  }

  private static double floor(Measurement row) {
    return FibreFloor.roundTripMillis(row.kilometres());
  }

  private static Measurement swapped(Measurement row, Swap swap) {
    return Measurement.of(
        swap.from ? swapped(row.from()) : row.from(),
        swap.to ? swapped(row.to()) : row.to(),
        row.millis(),
        row.group(),
        row.identity());
  }

  private static Place swapped(Place place) {
    Coordinates at = place.coordinates();
    return Math.abs(at.longitude()) > 90
        ? place
        : new Place(place.label(), place.country(), at.exchanged());
  }
}

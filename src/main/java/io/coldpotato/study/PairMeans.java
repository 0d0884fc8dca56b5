package io.coldpotato.study;

import io.coldpotato.geo.Coordinates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows brought to one measurement for each pair: the mean of both directions, each the mean of its
 * rows. Rows under 60 km and rows faster than light in fibre are left out before.
 */
final class PairMeans {

  private static final double NEAR_KM = 60;

  private PairMeans() {}

  private record Key(
      String a, Coordinates aAt, String b, Coordinates bAt, String group, String identity) {}

  /** Both directions of a pair. */
  private static final class Sums {
    private final Measurement first;
    private final double[] millis = new double[2];
    private final int[] rows = new int[2];

    Sums(Measurement first) {
      this.first = first;
    }

    void add(Measurement row) {
      int way = row.from().equals(first.from()) ? 0 : 1;
      millis[way] += row.millis();
      rows[way]++;
    }

    Measurement mean() {
      double sum = 0;
      int ways = 0;
      for (int way = 0; way < 2; way++) {
        if (rows[way] > 0) {
          sum += millis[way] / rows[way];
          ways++;
        }
      }
      return first.with(sum / ways);
    }
  }

  /**
   * Returns a measurement for each pair, in the order in which pairs come.
   *
   * @param leftOut where rows that are left out are counted
   */
  static List<Measurement> of(List<Measurement> rows, LeftOut leftOut) {
    Map<Key, Sums> pairs = new LinkedHashMap<>();
    leftOut.doubt(DoubtfulPlaces.of(rows));
    for (Measurement row : rows) {
      double km = row.kilometres();
      if (km < NEAR_KM) {
        leftOut.add(LeftOut.Reason.NEAR, 1);
      } else if (row.isFasterThanLight()) {
        leftOut.add(LeftOut.Reason.FASTER_THAN_LIGHT, 1);
      } else {
        pairs.computeIfAbsent(key(row), k -> new Sums(row)).add(row);
      }
    }
    List<Measurement> means = new ArrayList<>();
    pairs.values().forEach(s -> means.add(s.mean()));
    return means;
  }

  private static Key key(Measurement row) {
    String a = row.from().label();
    String b = row.to().label();
    Coordinates aAt = row.from().coordinates();
    Coordinates bAt = row.to().coordinates();
    int order = a.compareTo(b);
    if (order == 0) {
      order = Double.compare(aAt.latitude(), bAt.latitude());
    }
    return order <= 0
        ? new Key(a, aAt, b, bAt, row.group(), row.identity())
        : new Key(b, bAt, a, aAt, row.group(), row.identity());
  }
}

package io.coldpotato.latency;

import io.coldpotato.geo.MetroId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How far the delay model may be off: a factor on each kind of thing that a round trip crosses.
 *
 * <p>80 % intervals as factors on the prediction, by its size: P10 and P90 of measured over
 * predicted. Carriers: WonderNetwork 2018 and 2020, widened by 1.1 in logarithm because the
 * corridors were drawn by people who had seen half the data. The cloud: published pairs predicted
 * without any value of either region, set to hold 86 % of them for the same reason. Another cloud:
 * AWS 2025 and IBM 2026. Coverage on each set is printed by {@code evaluate}. Lines: the 5th
 * percentiles of seven ISPs' fibre lines lie from 2.7 to 8.8 ms around their median of 4.3 (FCC
 * Measuring Broadband America 2020). Each stretch has a draw of its own; together they make the
 * factor. A stretch that two options share has the same draw in both, so that what they have in
 * common cancels out of their difference.
 */
public final class Uncertainty {

  /** The standard normal's 90th percentile, the upper end of an 80 % interval. */
  private static final double Z90 = 1.2815515655446004;

  private static final double[] BANDS_MILLIS = {25, 60, 120, Double.POSITIVE_INFINITY};

  private static final double[][] LINE = {{0.6, 2.0}, {0.6, 2.0}, {0.6, 2.0}, {0.6, 2.0}};
  private static final double[][] CARRIER = {{0.55, 2.1}, {0.77, 1.58}, {0.86, 1.25}, {0.88, 1.20}};
  private static final double[][] CLOUD = {{0.80, 1.18}, {0.88, 1.17}, {0.92, 1.11}, {0.935, 1.05}};
  private static final double[][] OTHER = {{0.75, 1.45}, {0.82, 1.30}, {0.92, 1.22}, {0.92, 1.13}};

  /** Of carriers, whose bands come from places that were seen. */
  private static final double WIDENING = 1.1;

  /**
   * A published pair measured at another time: P10 and P90 of the table of 2025-06 over that of
   * 2026-07 (531 pairs).
   */
  private static final double[] PUBLISHED = {0.946, 1.174};

  /** What is uncertain in its own way. */
  enum Field {
    /** Access and leased lines. */
    LINE,
    /** Fibre of public carriers. */
    CARRIER,
    /** Fibre of the cloud's own network. */
    CLOUD,
    /** Fibre of another cloud's network, of which no pair was used. */
    OTHER_CLOUD
  }

  private Uncertainty() {}

  /**
   * What is uncertain of a round trip in one field.
   *
   * @param names hashes of the things that are uncertain; options that share one share its draw
   * @param weights of those draws, their squares adding up to 1
   * @param millis of all together, without what varies from packet to packet
   * @param lowLog logarithm of the factor's 10th percentile
   * @param highLog logarithm of the factor's 90th percentile
   */
  public record Part(
      List<Long> names, List<Double> weights, double millis, double lowLog, double highLog) {
    /** Copies the lists. */
    public Part {
      names = List.copyOf(names);
      weights = List.copyOf(weights);
    }

    /** Returns the change for one draw, in milliseconds. */
    public double changeMillis(long draw) {
      double z = 0;
      for (int i = 0; i < names.size(); i++) {
        z += weights.get(i) * normal(draw ^ names.get(i));
      }
      return millis * Math.expm1((z < 0 ? -lowLog : highLog) / Z90 * z);
    }
  }

  /** Returns the uncertain part of a path in one field; none when it has no length there. */
  static List<Part> parts(Map<String, Double> millisByName, Field field) {
    double total = 0;
    double squares = 0;
    for (double millis : millisByName.values()) {
      total += millis;
      squares += millis * millis;
    }
    if (total <= 0) {
      return List.of();
    }
    double norm = Math.sqrt(squares);
    double[] band = band(field, total);
    double widening = widening(field);
    return List.of(
        new Part(
            millisByName.keySet().stream().map(Names::hash).toList(),
            millisByName.values().stream().map(m -> m / norm).toList(),
            total,
            widening * Math.log(band[0]),
            widening * Math.log(band[1])));
  }

  /** Returns the 10th or the 90th percentile of the factor on lines. */
  static double lineFactor(boolean high) {
    return LINE[0][high ? 1 : 0];
  }

  private static double widening(Field field) {
    return field == Field.CARRIER ? WIDENING : 1;
  }

  /**
   * Returns a round trip with its 80 % interval, neither below what light in fibre takes.
   *
   * @param model the model's result
   * @param floor light in fibre over the geodesic
   */
  static Estimate interval(
      Field field, double model, double floor, List<MetroId> via, Basis basis) {
    double millis = Math.max(floor, model);
    boolean published = basis == Basis.MEASURED;
    double[] band = published ? PUBLISHED : band(field, millis);
    double widening = published ? 1 : widening(field);
    return new Estimate(
        millis,
        Math.max(floor, millis * Math.pow(band[0], widening)),
        millis * Math.pow(band[1], widening),
        via,
        basis);
  }

  private static double[] band(Field field, double millis) {
    int i = 0;
    while (millis > BANDS_MILLIS[i]) {
      i++;
    }
    return switch (field) {
      case LINE -> LINE[i];
      case CARRIER -> CARRIER[i];
      case CLOUD -> CLOUD[i];
      case OTHER_CLOUD -> OTHER[i];
    };
  }

  /** One standard normal draw (Box and Muller), the same for the same seed whatever came before. */
  private static double normal(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }
}

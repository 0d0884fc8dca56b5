package io.coldpotato.latency;

import io.coldpotato.geo.MetroId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * How far the delay model may be off: a factor on each kind of thing that a round trip crosses.
 *
 * <p>80 % intervals as factors on the prediction, by its size: P10 and P90 of measured over
 * predicted. Carriers: WonderNetwork 2018 and 2020, widened by 1.1 in logarithm because the hubs
 * were written by people who had seen the data; between places of which no network is known, see
 * {@link PublicPathError}. The cloud: published pairs predicted without any value of either region,
 * set to hold 84 % of them because the corridors were drawn by people who had seen them. Another
 * cloud: AWS 2025 and IBM 2026. Coverage on each set is printed by {@code evaluate}. Lines: the 5th
 * percentiles of seven ISPs' fibre lines lie from 2.7 to 8.8 ms around their median of 4.3 (FCC
 * Measuring Broadband America 2020). Each stretch has a draw of its own; together they make the
 * factor. A stretch that two options share has the same draw in both, so that what they have in
 * common cancels out of their difference; of stretches of two networks between the same places it
 * is the way's part of the error that does.
 */
public final class Uncertainty {

  /** The standard normal's 90th percentile, the upper end of an 80 % interval. */
  static final double Z90 = 1.2815515655446004;

  private static final double[] BANDS_MILLIS = {25, 60, 120, Double.POSITIVE_INFINITY};

  private static final double[][] LINE = {{0.6, 2.0}, {0.6, 2.0}, {0.6, 2.0}, {0.6, 2.0}};
  private static final double[][] CARRIER = {{0.55, 2.1}, {0.77, 1.58}, {0.86, 1.25}, {0.88, 1.20}};
  private static final double[][] CLOUD = {
    {0.80, 1.18}, {0.88, 1.17}, {0.92, 1.11}, {0.940, 1.045}
  };
  private static final double[][] OTHER = {
    {0.75, 1.45}, {0.82, 1.30}, {0.92, 1.22}, {0.925, 1.115}
  };

  /**
   * Narrower in logarithm when one region's published values are known: as many pairs, 84 %, lie in
   * it as without any.
   */
  private static final double ONE_END_KNOWN = 0.9;

  /** Of carriers, whose bands come from places that were seen. */
  private static final double WIDENING = 1.1;

  /**
   * Correlation of two carriers' errors between the same two metros, the error of the way itself.
   * Two hosts of one metro to the same third: 0.26 to 0.75, the same pair in 2018 and 2020: 0.27 to
   * 0.63, both after each host's own error was taken off; hosts may share carriers, hence the low
   * end.
   */
  private static final double WAY = 0.3;

  /**
   * Correlation of a carrier's and a cloud's error between the same metros times their round trip:
   * the most likely on 292 pairs of AWS and IBM against WonderNetwork, and nearly so on 258 of
   * Azure. Short ways are the same fibre, of long ones each network chooses its own.
   */
  private static final double CLOUD_LIKE_CARRIERS_MILLIS = 10;

  /**
   * A published pair measured at another time, before or after: four in five of 531 pairs changed
   * by no more, up or down, between the tables of 2025-06 and 2026-07. Most of the larger changes
   * were downwards; that the next year's will be too is not known.
   */
  private static final double[] PUBLISHED = {1 / 1.104, 1.104};

  /** What is uncertain in its own way. */
  enum Field {
    /** Access and leased lines. */
    LINE,
    /** Fibre of public carriers. */
    CARRIER,
    /** Fibre of the cloud's own network. */
    CLOUD,
    /** The same to or from a region of which published values are known. */
    CLOUD_ONE_END_KNOWN,
    /** The same between two regions whose round trip is published. */
    CLOUD_PUBLISHED,
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
      return changeAt(z);
    }

    /**
     * Returns the change by deviates that were drawn before.
     *
     * @param at where each name's deviate stands
     */
    double changeMillis(double[] deviates, int[] at) {
      double z = 0;
      for (int i = 0; i < at.length; i++) {
        z += weights.get(i) * deviates[at[i]];
      }
      return changeAt(z);
    }

    private double changeAt(double z) {
      return millis * Math.expm1((z < 0 ? -lowLog : highLog) / Z90 * z);
    }
  }

  /**
   * A stretch of a path in both directions, which has an error of its own.
   *
   * @param network whose it is
   * @param ends between which places, in an order that does not depend on the direction
   */
  record Stretch(String network, String ends) {

    private String name() {
      return network + "|" + ends;
    }

    /** What all networks between these ends have in common. */
    private String wayName() {
      return "|" + ends;
    }
  }

  /**
   * Returns the uncertain part of a path in one field; none when it has no length there.
   *
   * @param millisByStretch round trips
   */
  static List<Part> parts(Map<Stretch, Double> millisByStretch, Field field) {
    double total = 0;
    TreeMap<String, Double> coefficients = new TreeMap<>();
    for (Map.Entry<Stretch, Double> entry : millisByStretch.entrySet()) {
      Stretch stretch = entry.getKey();
      double millis = entry.getValue();
      double way = way(field, millis);
      total += millis;
      coefficients.merge(stretch.name(), millis * Math.sqrt(1 - way * way), Double::sum);
      coefficients.merge(stretch.wayName(), millis * way, Double::sum);
    }
    if (total <= 0) {
      return List.of();
    }
    coefficients.values().removeIf(c -> c == 0);
    double norm = Math.sqrt(coefficients.values().stream().mapToDouble(c -> c * c).sum());
    double[] band = band(field, total);
    double widening = widening(field);
    return List.of(
        new Part(
            coefficients.keySet().stream().map(Names::hash).toList(),
            coefficients.values().stream().map(c -> c / norm).toList(),
            total,
            widening * Math.log(band[0]),
            widening * Math.log(band[1])));
  }

  /**
   * Returns the correlation of a stretch's error with that of its way, whoever uses it; two
   * networks' errors are correlated by the product of theirs.
   */
  private static double way(Field field, double millis) {
    return switch (field) {
      // The length of the way is no part of the error of what is published.
      case LINE, CLOUD_PUBLISHED -> 0;
      case CARRIER -> Math.sqrt(WAY);
      case CLOUD, CLOUD_ONE_END_KNOWN, OTHER_CLOUD ->
          Math.min(1, CLOUD_LIKE_CARRIERS_MILLIS / millis / Math.sqrt(WAY));
    };
  }

  /** Returns the 10th or the 90th percentile of the factor on lines. */
  static double lineFactor(boolean high) {
    return LINE[0][high ? 1 : 0];
  }

  private static double widening(Field field) {
    return switch (field) {
      case CARRIER -> WIDENING;
      case CLOUD_ONE_END_KNOWN -> ONE_END_KNOWN;
      case LINE, CLOUD, CLOUD_PUBLISHED, OTHER_CLOUD -> 1;
    };
  }

  /**
   * Returns the correlation of the errors of a carrier's and a cloud's modelled round trip between
   * the same metros, as normal deviates.
   *
   * @param millis the round trip
   */
  public static double correlationOfCarrierAndCloud(double millis) {
    return way(Field.CARRIER, millis) * way(Field.CLOUD, millis);
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
    double[] band = band(field, millis);
    double widening = widening(field);
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
      case CLOUD, CLOUD_ONE_END_KNOWN -> CLOUD[i];
      case CLOUD_PUBLISHED -> PUBLISHED;
      case OTHER_CLOUD -> OTHER[i];
    };
  }

  /**
   * Returns a standard normal deviate (Box and Muller), the same for the same seed whatever came
   * before.
   */
  public static double normal(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }
}

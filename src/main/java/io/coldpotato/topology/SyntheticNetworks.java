package io.coldpotato.topology;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The networks of a made-up internet in the order of their hierarchy, each with its region and its
 * draw as a seller; no links yet.
 *
 * <p>Order: clique, upper spine, wholesalers, gatherer, lower spine, other sellers, stubs.
 */
final class SyntheticNetworks {

  /** Lead of clique and gatherer in the ranks of sellers: the largest have 6,686 customers. */
  private static final double LEAD_OF_TOP = 1_000;

  /** Lead of wholesalers: their median is 23 customers, that of all sellers 2. */
  private static final double LEAD_OF_WHOLESALE = 12;

  /** Lead of the spine: low, as half of all stubs lie within 14 links of the top. */
  private static final double LEAD_OF_SPINE = 2;

  private final int clique;
  private final int rungWidth;
  private final int upperRungs;
  private final int lowerRungs;
  private final int wholesaleEnd;
  private final int gatherers;
  private final int transit;
  private final int[] region;
  private final boolean[] below;
  private final double[] draw;

  SyntheticNetworks(SyntheticInternet wanted, RandomGenerator random) {
    SyntheticInternet.Hierarchy shape = wanted.hierarchy();
    this.clique = shape.cliqueSize();
    this.transit = shape.transit(wanted.networks());
    this.rungWidth = shape.spineWidth();
    int left = transit - clique;
    int rungs = Math.max(0, Math.min(shape.depth() - 2, Math.min(left, transit / 4) / rungWidth));
    this.upperRungs = rungs / 3;
    int wholesale = (int) Math.min(left / 3, Math.round(shape.wholesaleShare() * transit));
    this.wholesaleEnd = clique + upperRungs * rungWidth + wholesale;
    boolean gathers = upperRungs > 0 && shape.belowGatherer() > 0 && wholesaleEnd < transit;
    this.gatherers = gathers ? 1 : 0;
    this.lowerRungs = gathers ? rungs - upperRungs : 0;
    this.region = regions(wanted, random);
    this.below = belowGatherer(wanted.networks(), shape.belowGatherer(), random);
    this.draw = draws(wanted.buying(), random);
  }

  private static int[] regions(SyntheticInternet wanted, RandomGenerator random) {
    int regions = wanted.peering().regions();
    double[] sizes = IntStream.range(0, regions).mapToDouble(r -> 1.0 / (r + 1)).toArray();
    WeightedPick pick = new WeightedPick(IntStream.range(0, regions).toArray(), sizes);
    return IntStream.range(0, wanted.networks()).map(i -> pick.draw(random)).toArray();
  }

  private boolean[] belowGatherer(int networks, double share, RandomGenerator random) {
    boolean[] result = new boolean[networks];
    if (gatherers > 0) {
      Arrays.fill(result, wholesaleEnd + 1, lowerEnd(), true);
      for (int i = lowerEnd(); i < networks; i++) {
        // The first stubs each give one seller a customer, so they stand on that seller's side.
        boolean given = i >= transit && i < 2 * transit;
        result[i] = given ? onLowerSide(i - transit, result) : random.nextDouble() < share;
      }
    }
    return result;
  }

  private boolean onLowerSide(int seller, boolean[] flags) {
    return flags[seller] || isGatherer(seller);
  }

  private double[] draws(SyntheticInternet.Buying buying, RandomGenerator random) {
    double[] leads = new double[transit];
    Arrays.fill(leads, 1);
    Arrays.fill(leads, 0, lowerEnd(), LEAD_OF_SPINE);
    Arrays.fill(leads, upperEnd(), wholesaleEnd, LEAD_OF_WHOLESALE);
    Arrays.fill(leads, 0, clique, LEAD_OF_TOP);
    if (gatherers > 0) {
      leads[wholesaleEnd] = LEAD_OF_TOP;
    }
    int[] ranked = SyntheticRules.ranked(IntStream.range(0, transit).toArray(), leads, random);
    double[] result = new double[transit];
    for (int rank = 0; rank < transit; rank++) {
      result[ranked[rank]] =
          StrictMath.pow(rank + 1, -buying.customerExponent())
              * StrictMath.exp(-rank / (buying.cutoff() * transit));
    }
    return result;
  }

  int size() {
    return region.length;
  }

  int clique() {
    return clique;
  }

  int rungWidth() {
    return rungWidth;
  }

  int upperRungs() {
    return upperRungs;
  }

  int lowerRungs() {
    return lowerRungs;
  }

  /** Where the upper spine ends and the wholesalers begin. */
  int upperEnd() {
    return clique + upperRungs * rungWidth;
  }

  /** Where the wholesalers end; the gatherer is next, if there is one. */
  int wholesaleEnd() {
    return wholesaleEnd;
  }

  boolean isGatherer(int network) {
    return gatherers > 0 && network == wholesaleEnd;
  }

  /** Where the lower spine ends and the other sellers begin. */
  int lowerEnd() {
    return wholesaleEnd + gatherers + lowerRungs * rungWidth;
  }

  /** Where the sellers end and the stubs begin. */
  int transit() {
    return transit;
  }

  int region(int network) {
    return region[network];
  }

  /** Whether the network buys, directly or not, from the gatherer. */
  boolean isBelow(int network) {
    return below[network];
  }

  /** Whether what this network sells leads to the gatherer: it lies below it, or is it. */
  boolean leadsToGatherer(int network) {
    return onLowerSide(network, below);
  }

  /** Chance of each seller to be chosen, up to a common factor. */
  double[] draws() {
    return draw.clone();
  }
}

package io.coldpotato.topology;

import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws sellers by their draw: of all regions or of one. */
final class SellerPicks {

  private final WeightedPick everywhere;
  private final WeightedPick[] byRegion;

  SellerPicks(SyntheticNetworks order, int regions, IntPredicate chosen) {
    double[] draws = order.draws();
    int[] members = IntStream.range(0, order.transit()).filter(chosen).toArray();
    this.everywhere = new WeightedPick(members, draws);
    this.byRegion = split(order, members, draws, regions);
  }

  /** Returns a sampler for each region's members; where there are none, of all members. */
  static WeightedPick[] split(
      SyntheticNetworks order, int[] members, double[] weights, int regions) {
    int[] counts = new int[regions];
    for (int member : members) {
      counts[order.region(member)]++;
    }
    int[][] lists = new int[regions][];
    for (int r = 0; r < regions; r++) {
      lists[r] = new int[counts[r]];
    }
    for (int member : members) {
      int r = order.region(member);
      lists[r][--counts[r]] = member;
    }
    WeightedPick[] result = new WeightedPick[regions];
    for (int r = 0; r < regions; r++) {
      result[r] = new WeightedPick(lists[r].length == 0 ? members : lists[r], weights);
    }
    return result;
  }

  int draw(RandomGenerator random) {
    return everywhere.draw(random);
  }

  int draw(int region, RandomGenerator random) {
    return byRegion[region].draw(random);
  }
}
